package org.impasse.report;

import java.util.Collection;
import java.util.Locale;

/** Letters that stand for names where there is no room for them. */
public final class SweepLetters {

  private SweepLetters() {}

  /** The first letter of the name that is not taken; a number where all are. */
  public static String next(String name, Collection<String> taken) {
    return name.replaceFirst("^The ", "")
        .codePoints()
        .filter(Character::isLetter)
        .mapToObj(c -> Character.toString(c).toUpperCase(Locale.ROOT))
        .filter(letter -> !taken.contains(letter))
        .findFirst()
        .orElseGet(() -> Integer.toString(taken.size() + 1));
  }
}
