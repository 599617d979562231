package org.impasse.report.picture;

import org.impasse.verdict.NumberLine;
import org.impasse.verdict.PartyVerdict;
import org.impasse.verdict.Standing;
import org.impasse.verdict.Verdict;

/** What one party makes of one position of a sweep. */
public enum SweepMark {
  REFUSES('#', "refuses the position"),
  /** The position itself meets no red line of it. */
  REFUSES_REST('x', "refuses because of other terms only"),
  OBJECTS('+', "objects to the position"),
  OBJECTS_REST('o', "objects because of other terms only"),
  BORNE('=', "on record for bearing it"),
  NOBODY_KNOWS('?', "nobody knows"),
  ASSUMED('a', "answered by your assumption"),
  /** Neither a rule nor a statement reaches it. */
  UNTESTED('.', "untested: nothing on record there, which is not consent");

  private final char letter;
  private final String words;

  SweepMark(char letter, String words) {
    this.letter = letter;
    this.words = words;
  }

  /** As a drawing in characters shows it. */
  public char letter() {
    return letter;
  }

  /** As the legend says it. */
  public String words() {
    return words;
  }

  /** The mark of a party's answer and of its stand on the issues moved. */
  public static SweepMark of(PartyVerdict verdict, NumberLine.Stand stand) {
    if (verdict.assumed().isPresent()) {
      return ASSUMED;
    }
    Verdict answer = verdict.verdict();
    if (answer instanceof Verdict.Reject) {
      return stand.standing() == Standing.REFUSED ? REFUSES : REFUSES_REST;
    }
    if (answer instanceof Verdict.Undetermined) {
      return NOBODY_KNOWS;
    }
    if (answer instanceof Verdict.Conditional) {
      return stand.standing() == Standing.OBJECTED ? OBJECTS : OBJECTS_REST;
    }
    return stand.standing() == Standing.BORNE ? BORNE : UNTESTED;
  }
}
