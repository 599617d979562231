package org.impasse.verdict;

import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.impasse.negotiation.InfeasibleCombination;
import org.impasse.negotiation.NegotiationCase;
import org.impasse.negotiation.Party;
import org.impasse.negotiation.Proposal;
import org.impasse.negotiation.Settings;
import org.impasse.redline.RuleBook;

/**
 * Puts a text to every party of its case. Keeps nothing between calls; safe to use from several
 * threads.
 */
public final class Evaluator {

  @Inject
  Evaluator() {}

  /**
   * Every party's answer to one text.
   *
   * @param negotiation the case the text and the rules belong to
   * @param settings complete for the case
   */
  public Evaluation evaluate(
      NegotiationCase negotiation, RuleBook book, Proposal proposal, Settings settings) {
    Reasons reasons = new Reasons(negotiation, proposal, settings);
    Map<Party, Spoken> spoken = new LinkedHashMap<>();
    for (Party party : negotiation.parties()) {
      spoken.put(party, Spoken.of(book, party.id(), proposal, settings, reasons));
    }
    Necessities necessities = Necessities.of(spoken.values());
    List<PartyVerdict> verdicts = new ArrayList<>();
    List<Evaluation.Remark> remarks = new ArrayList<>();
    spoken.forEach(
        (party, rules) -> {
          Answer answer = Answer.of(party, rules, proposal);
          verdicts.add(answer.verdict(necessities.consent(party, settings)));
          remarks.addAll(answer.remarks());
        });
    remarks.addAll(necessities.remarks(negotiation, settings));
    for (InfeasibleCombination combination : negotiation.infeasible()) {
      if (combination.brokenBy(proposal)) {
        remarks.add(
            new Evaluation.Infeasible(
                List.copyOf(combination.positions().keySet()), combination.why()));
      }
    }
    return new Evaluation(
        negotiation, proposal, settings, verdicts, necessities.legalNeeds(negotiation), remarks);
  }
}
