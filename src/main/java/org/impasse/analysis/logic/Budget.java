package org.impasse.analysis.logic;

import java.time.Duration;
import java.util.function.LongSupplier;

/**
 * How long a question may take and how many answers it may give.
 *
 * @param clock nanoseconds, as {@link System#nanoTime()} counts them
 * @param deadline on that clock
 * @param most how many answers of a kind are wanted at most
 */
public record Budget(LongSupplier clock, long deadline, int most) {

  /** Everything, however long it takes. */
  public static Budget unlimited() {
    return new Budget(() -> 0, Long.MAX_VALUE, Integer.MAX_VALUE);
  }

  /** From now on. */
  public static Budget of(LongSupplier clock, Duration time, int most) {
    return new Budget(clock, clock.getAsLong() + time.toNanos(), most);
  }

  /** The same time, another number of answers. */
  public Budget atMost(int answers) {
    return new Budget(clock, deadline, answers);
  }

  /**
   * The same number of answers, and one of so many equal shares of the time that is left: what runs
   * out of it leaves the rest to other questions.
   */
  public Budget share(int shares) {
    long now = clock.getAsLong();
    return new Budget(clock, now + Math.max(0, deadline - now) / shares, most);
  }

  boolean timeIsUp() {
    return clock.getAsLong() - deadline >= 0;
  }
}
