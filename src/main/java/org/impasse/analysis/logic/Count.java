package org.impasse.analysis.logic;

import java.math.BigInteger;

/** A number of texts: exact, or absent with the reason. Never a guess. */
public sealed interface Count {

  /** Exactly so many. */
  record Exact(BigInteger value) implements Count {}

  /**
   * Counting would take more work than was allowed.
   *
   * @param needed combinations that would have to be looked at, {@link Long#MAX_VALUE} for at least
   *     so many
   * @param allowed how many were allowed
   */
  record TooMuchWork(long needed, long allowed) implements Count {}

  /** Time ran out before the count was done. */
  record OutOfTime() implements Count {}
}
