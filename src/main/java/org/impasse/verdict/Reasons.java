package org.impasse.verdict;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.impasse.negotiation.Evidence;
import org.impasse.negotiation.NegotiationCase;
import org.impasse.negotiation.Proposal;
import org.impasse.negotiation.Settings;
import org.impasse.redline.Matches;
import org.impasse.redline.Rule;
import org.impasse.redline.Sentences;

/** Makes the reasons of the rules that fired on one text. */
final class Reasons {

  private final NegotiationCase negotiation;
  private final Proposal proposal;
  private final Settings settings;
  private final Map<String, Evidence> evidence = new HashMap<>();

  Reasons(NegotiationCase negotiation, Proposal proposal, Settings settings) {
    this.negotiation = negotiation;
    this.proposal = proposal;
    this.settings = settings;
    negotiation.evidence().forEach(e -> evidence.put(e.id(), e));
  }

  Reason of(Rule rule) {
    Matches matches = Matches.of(rule, proposal.terms(), settings);
    String because = Sentences.because(rule, matches, negotiation, proposal.terms(), settings);
    List<Evidence> cited = new ArrayList<>();
    for (String id : rule.evidence()) {
      Evidence found = evidence.get(id);
      if (found != null) {
        cited.add(found);
      }
    }
    cited.sort(Comparator.comparing(Evidence::basis));
    return new Reason(rule, because, matches.terms(), matches.silence(), cited);
  }
}
