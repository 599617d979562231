package org.impasse.report.picture;

import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;
import org.impasse.negotiation.Issue;
import org.impasse.verdict.NumberLine;

/**
 * Where amounts lie on the paper. When everything worth seeing happens in a small part of a huge
 * range, that part takes nearly all the room and the ends are folded away behind a break.
 *
 * @param min smallest admissible amount
 * @param max largest
 * @param low where the unfolded part starts; {@code min} when nothing is folded there
 * @param high where it ends; {@code max} when nothing is folded there
 * @param left x of the smallest amount
 * @param right x of the largest
 */
record NumberScale(long min, long max, double low, double high, double left, double right) {

  private static final double FOLD = 46;
  private static final double MARGIN = 0.4;
  private static final double WORTH_FOLDING = 2;

  static NumberScale of(NumberLine line, List<Lane> lanes, double left, double right) {
    TreeSet<Long> points = new TreeSet<>(cuts(line, lanes));
    line.amount().ifPresent(points::add);
    return of(line.range(), points, left, right);
  }

  /** A scale on which some amounts are to be seen apart. */
  static NumberScale of(Issue.Range range, NavigableSet<Long> points, double left, double right) {
    long min = range.min();
    long max = range.max();
    if (points.isEmpty()) {
      return new NumberScale(min, max, min, max, left, right);
    }
    long first = points.first();
    long last = points.last();
    double span = last - first > 1 ? (double) last - first : Math.max(1, (double) first - min);
    boolean foldLow = last - first > 1 && first - min > WORTH_FOLDING * span;
    boolean foldHigh = max - last > WORTH_FOLDING * span;
    double low = foldLow ? first - span * MARGIN : min;
    double high = foldHigh ? last + span * MARGIN : max;
    return new NumberScale(min, max, low, high, left, right);
  }

  /** Where some party's stand changes: the first amount of each stretch but the first. */
  static List<Long> cuts(NumberLine line, List<Lane> lanes) {
    return lanes.stream()
        .flatMap(lane -> lane.stretches().stream())
        .map(stretch -> stretch.interval().first())
        .filter(start -> start > line.range().min())
        .sorted()
        .distinct()
        .toList();
  }

  boolean foldedLow() {
    return low > min;
  }

  boolean foldedHigh() {
    return high < max;
  }

  /** Where the unfolded part starts on the paper. */
  double lowX() {
    return foldedLow() ? left + FOLD : left;
  }

  /** Where the unfolded part ends on the paper. */
  double highX() {
    return foldedHigh() ? right - FOLD : right;
  }

  /** The x of an amount, or of a place between two. */
  double x(double amount) {
    if (amount < low) {
      return left + (amount - min) / (low - min) * FOLD;
    }
    if (amount > high) {
      return right - (max - amount) / (max - high) * FOLD;
    }
    double span = high - low;
    return span == 0 ? (left + right) / 2 : lowX() + (amount - low) / span * (highX() - lowX());
  }

  /** The x between an amount and the one before it. */
  double before(long amount) {
    return amount <= min ? left : x(amount - 0.5);
  }

  /** The x between an amount and the one after it. */
  double after(long amount) {
    return amount >= max ? right : x(amount + 0.5);
  }
}
