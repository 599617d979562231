package org.impasse.docs;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** What a page says a command prints, beside what it does print. */
final class Printed {

  private static final String ELISION = "...";

  private Printed() {}

  /** Whether the page is right; its elisions stand for any lines, also for none. */
  static boolean matches(List<String> page, List<String> actual) {
    if (page.isEmpty()) {
      return actual.isEmpty();
    }
    if (page.get(0).equals(ELISION)) {
      List<String> rest = page.subList(1, page.size());
      for (int i = 0; i <= actual.size(); i++) {
        if (matches(rest, actual.subList(i, actual.size()))) {
          return true;
        }
      }
      return false;
    }
    return !actual.isEmpty()
        && page.get(0).equals(actual.get(0))
        && matches(page.subList(1, page.size()), actual.subList(1, actual.size()));
  }

  /**
   * The page's lines brought up to date. A stretch between elisions is found again by its first and
   * its last line; where one of them is gone the stretch is left as it is, for a person to mend.
   */
  static List<String> updated(List<String> page, List<String> actual) {
    if (!page.contains(ELISION)) {
      return actual;
    }
    List<String> result = new ArrayList<>();
    List<String> left = actual;
    int start = 0;
    for (int i = 0; i <= page.size(); i++) {
      if (i < page.size() && !page.get(i).equals(ELISION)) {
        continue;
      }
      List<String> stretch = page.subList(start, i);
      int first = stretch.isEmpty() ? -1 : left.indexOf(stretch.get(0));
      int last = first < 0 ? -1 : indexFrom(left, first, stretch.get(stretch.size() - 1));
      result.addAll(last < 0 ? stretch : left.subList(first, last + 1));
      left = left.subList(last + 1, left.size());
      if (i < page.size()) {
        result.add(ELISION);
      }
      start = i + 1;
    }
    return Collections.unmodifiableList(result);
  }

  private static int indexFrom(List<String> lines, int from, String line) {
    int index = lines.subList(from, lines.size()).indexOf(line);
    return index < 0 ? -1 : from + index;
  }
}
