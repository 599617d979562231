package org.impasse.verdict;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.impasse.negotiation.Evidence;
import org.impasse.negotiation.NegotiationCase;
import org.impasse.negotiation.Proposal;
import org.impasse.negotiation.Settings;
import org.impasse.redline.Matches;
import org.impasse.redline.Rule;
import org.impasse.redline.Sentences;

/** Makes the reason of a rule that fired. */
final class Reasons {

  private Reasons() {}

  static Reason of(NegotiationCase negotiation, Rule rule, Proposal proposal, Settings settings) {
    Matches matches = Matches.of(rule, proposal.terms(), settings);
    String because = Sentences.because(rule, matches, negotiation, proposal.terms(), settings);
    List<Evidence> evidence =
        rule.evidence().stream()
            .map(negotiation::evidence)
            .flatMap(Optional::stream)
            .sorted(Comparator.comparing(Evidence::basis))
            .toList();
    return new Reason(rule, because, matches.terms(), matches.silence(), evidence);
  }
}
