package org.impasse.verdict;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.impasse.negotiation.Evidence;
import org.impasse.negotiation.NegotiationCase;
import org.impasse.negotiation.Proposal;
import org.impasse.negotiation.Settings;
import org.impasse.negotiation.Term;
import org.impasse.redline.Rule;

/** Makes the reason of a rule that fired. */
final class Reasons {

  private Reasons() {}

  static Reason of(NegotiationCase negotiation, Rule rule, Proposal proposal, Settings settings) {
    List<Term> terms =
        proposal.terms().values().stream()
            .filter(term -> rule.footprint().contains(term.issue()))
            .toList();
    boolean silence = terms.stream().noneMatch(Term::addressed);
    List<Evidence> evidence =
        rule.evidence().stream()
            .map(negotiation::evidence)
            .flatMap(Optional::stream)
            .sorted(Comparator.comparing(Evidence::basis))
            .toList();
    return new Reason(rule, rule.because(), terms, silence, evidence);
  }
}
