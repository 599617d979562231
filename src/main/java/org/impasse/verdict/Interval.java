package org.impasse.verdict;

/**
 * A stretch of whole numbers.
 *
 * @param first smallest, included
 * @param last largest, included; at least {@code first}
 */
public record Interval(long first, long last) {

  public Interval {
    if (last < first) {
      throw new IllegalArgumentException("no such stretch: " + first + " to " + last);
    }
  }

  public boolean contains(long amount) {
    return first <= amount && amount <= last;
  }
}
