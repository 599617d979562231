package org.impasse.analysis.logic;

/** Why a question ended. */
public enum Ending {
  /** Everything asked for is there. */
  COMPLETE,
  /** As many answers were found as were wanted; there are more. */
  ENOUGH,
  /** Time ran out; what was found until then is there. */
  OUT_OF_TIME;

  /** Of two parts of a question, the one that leaves more open. */
  public Ending and(Ending other) {
    return compareTo(other) >= 0 ? this : other;
  }
}
