package org.impasse.report.picture;

import org.impasse.negotiation.Issue;
import org.impasse.report.Words;
import org.impasse.verdict.Interval;

/**
 * Amounts in words. Where a stretch ends between two whole numbers, the rounder of the two is
 * named.
 */
public final class Amounts {

  private Amounts() {}

  /**
   * A stretch: "below 800,000", "above 40,000", "from 10,000 to 20,000", "800,000 exactly", "any
   * amount".
   */
  public static String of(Interval interval, Issue.Range range) {
    boolean open = interval.first() <= range.min();
    boolean endless = interval.last() >= range.max();
    if (open && endless) {
      return "any amount";
    }
    if (interval.first() == interval.last()) {
      return Words.number(interval.first()) + " exactly";
    }
    if (open) {
      return endsRound(interval)
          ? "up to " + Words.number(interval.last())
          : "below " + Words.number(interval.last() + 1);
    }
    String start =
        startsRound(interval)
            ? "from " + Words.number(interval.first())
            : "above " + Words.number(interval.first() - 1);
    if (endless) {
      return start;
    }
    return start
        + (endsRound(interval)
            ? " to " + Words.number(interval.last())
            : " to below " + Words.number(interval.last() + 1));
  }

  /**
   * The number to write at the border between two stretches, of which the later starts with this
   * amount.
   */
  public static long border(long start) {
    return zeros(start) > zeros(start - 1) ? start : start - 1;
  }

  private static boolean startsRound(Interval interval) {
    return border(interval.first()) == interval.first();
  }

  private static boolean endsRound(Interval interval) {
    return border(interval.last() + 1) == interval.last();
  }

  private static int zeros(long number) {
    if (number == 0) {
      return Integer.MAX_VALUE;
    }
    int count = 0;
    for (long n = number; n % 10 == 0; n /= 10) {
      count++;
    }
    return count;
  }
}
