package org.impasse.report.picture;

import org.impasse.verdict.Ground;
import org.impasse.verdict.PartyVerdict;
import org.impasse.verdict.Verdict;

/**
 * A party's answer as a sign shows it: the verdict, and apart from it the party nobody looked into.
 */
public enum Stance {
  REFUSES,
  OBJECTS,
  NOBODY_KNOWS,
  NO_OBJECTION,
  /** Nobody recorded a red line or an objection: its "accept" is never consent. */
  NO_RULES;

  /** How one party's answer is shown. */
  public static Stance of(PartyVerdict verdict) {
    Verdict answer = verdict.verdict();
    if (answer instanceof Verdict.Reject) {
      return REFUSES;
    }
    if (answer instanceof Verdict.Undetermined) {
      return NOBODY_KNOWS;
    }
    if (answer instanceof Verdict.Conditional) {
      return OBJECTS;
    }
    boolean unrecorded = verdict.ground() == Ground.NO_RULES && verdict.assumed().isEmpty();
    return unrecorded ? NO_RULES : NO_OBJECTION;
  }
}
