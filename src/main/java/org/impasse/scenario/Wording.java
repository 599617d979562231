package org.impasse.scenario;

import java.util.Collection;
import java.util.List;

/** What messages quote of a file. */
final class Wording {

  private static final int LONGEST_SHOWN = 60;
  private static final int MOST_LISTED = 16;

  private Wording() {}

  /** The text, cut where it would flood a message. */
  static String shortened(String text) {
    String line = text.replace('\n', ' ').strip();
    if (line.codePointCount(0, line.length()) <= LONGEST_SHOWN) {
      return line;
    }
    return line.substring(0, line.offsetByCodePoints(0, LONGEST_SHOWN - 3)) + "...";
  }

  /** "a, b or c", cut where it would flood a message. */
  static String choices(Collection<String> words) {
    List<String> all = List.copyOf(words);
    if (all.size() > MOST_LISTED) {
      return String.join(", ", all.subList(0, MOST_LISTED))
          + " and "
          + (all.size() - MOST_LISTED)
          + " more";
    }
    if (all.size() < 2) {
      return String.join("", all);
    }
    return String.join(", ", all.subList(0, all.size() - 1)) + " or " + all.get(all.size() - 1);
  }
}
