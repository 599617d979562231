package org.impasse.verdict;

import java.util.List;
import org.impasse.negotiation.Proposal;
import org.impasse.negotiation.Settings;

/** Puts texts of the small case to its parties. */
public final class Harbour {

  private static final HarbourRules RULES = new HarbourRules();

  private Harbour() {}

  /** In the case's own settings. */
  public static Evaluation evaluate(Proposal proposal) {
    return evaluate(proposal, HarbourLease.settings());
  }

  public static Evaluation evaluate(Proposal proposal, Settings settings) {
    return new Evaluator().evaluate(HarbourLease.CASE, RULES, proposal, settings);
  }

  public static List<NumberLine> lines(Evaluation evaluation) {
    return new NumberLines().of(evaluation, RULES);
  }
}
