package org.impasse.bundle;

import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * The stretch of lines between the first and the last in which two texts differ.
 *
 * @param line the first of them, from 1
 * @param then those of the first text; fewer when there are many
 * @param today those of the second text; fewer when there are many
 * @param thenMore how many of the first text's are left out
 * @param todayMore how many of the second text's are left out
 */
public record LineChange(
    int line, List<String> then, List<String> today, int thenMore, int todayMore) {

  private static final int MOST = 4;
  private static final int LONGEST = 300;

  public LineChange {
    then = List.copyOf(then);
    today = List.copyOf(today);
  }

  static LineChange of(byte[] then, byte[] today) {
    List<String> one = lines(then);
    List<String> two = lines(today);
    int shorter = Math.min(one.size(), two.size());
    int start = 0;
    while (start < shorter && one.get(start).equals(two.get(start))) {
      start++;
    }
    int end = 0;
    while (end < shorter - start
        && one.get(one.size() - 1 - end).equals(two.get(two.size() - 1 - end))) {
      end++;
    }
    List<String> oneOnly = one.subList(start, one.size() - end);
    List<String> twoOnly = two.subList(start, two.size() - end);
    return new LineChange(
        start + 1,
        some(oneOnly),
        some(twoOnly),
        Math.max(0, oneOnly.size() - MOST),
        Math.max(0, twoOnly.size() - MOST));
  }

  /** With what ends each line, so that texts which differ in nothing else differ. */
  private static List<String> lines(byte[] text) {
    return List.of(new String(text, StandardCharsets.UTF_8).split("(?<=\n)", -1));
  }

  private static List<String> some(List<String> lines) {
    return lines.stream().limit(MOST).map(LineChange::shown).toList();
  }

  private static String shown(String line) {
    String bare = line.endsWith("\n") ? line.substring(0, line.length() - 1) : line;
    return bare.length() <= LONGEST ? bare : bare.substring(0, LONGEST) + "…";
  }
}
