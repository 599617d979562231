package org.impasse.diagnostic;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** Finds the known name that somebody probably meant. */
public final class NameSuggester {

  /** What is shorter stands in too many names by chance. */
  private static final int SHORTEST = 4;

  private NameSuggester() {}

  /**
   * A "did you mean" sentence for the closest of the known names, if one is close: at most a third
   * of its letters differ (swapped neighbours count as one difference), or one name contains the
   * other.
   */
  public static Optional<String> didYouMean(String written, Collection<String> known) {
    return closest(written, known).map(name -> "Did you mean '" + name + "'?");
  }

  static Optional<String> closest(String written, Collection<String> known) {
    String wanted = written.toLowerCase(Locale.ROOT);
    if (wanted.isEmpty() || wanted.length() > 100) {
      return Optional.empty();
    }
    return known.stream()
        .filter(name -> name.length() <= 100)
        .map(name -> new Candidate(name, distance(wanted, name.toLowerCase(Locale.ROOT))))
        .filter(
            c -> c.distance <= Math.max(wanted.length(), c.name.length()) / 3 || c.contains(wanted))
        .min(Comparator.comparingInt(Candidate::distance).thenComparing(Candidate::name))
        .map(Candidate::name);
  }

  private record Candidate(String name, int distance) {
    boolean contains(String wanted) {
      String lower = name.toLowerCase(Locale.ROOT);
      return Math.min(wanted.length(), lower.length()) >= SHORTEST
          && (lower.contains(wanted) || wanted.contains(lower));
    }
  }

  /** Optimal string alignment: insert, delete, replace, swap neighbours, each at cost 1. */
  private static int distance(String a, String b) {
    int[][] d = new int[a.length() + 1][b.length() + 1];
    for (int i = 0; i <= a.length(); i++) {
      for (int j = 0; j <= b.length(); j++) {
        if (i == 0 || j == 0) {
          d[i][j] = i + j;
          continue;
        }
        int replace = d[i - 1][j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        d[i][j] = Math.min(replace, Math.min(d[i - 1][j], d[i][j - 1]) + 1);
        if (i > 1
            && j > 1
            && a.charAt(i - 1) == b.charAt(j - 2)
            && a.charAt(i - 2) == b.charAt(j - 1)) {
          d[i][j] = Math.min(d[i][j], d[i - 2][j - 2] + 1);
        }
      }
    }
    return d[a.length()][b.length()];
  }
}
