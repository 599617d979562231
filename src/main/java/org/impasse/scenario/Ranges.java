package org.impasse.scenario;

import org.impasse.diagnostic.Diagnostic;
import org.impasse.diagnostic.Diagnostics;
import org.impasse.diagnostic.Location;

/** What can be wrong with a pair of numbers. */
final class Ranges {

  private Ranges() {}

  static void inOrder(long first, long last, Location place, Diagnostics problems) {
    if (first > last) {
      problems.add(
          Diagnostic.error(
                  "range-reversed",
                  place,
                  "The range begins at " + first + ", after its end " + last + ".")
              .withExpected("the smaller number first"));
    }
  }

  static void twoNumbers(Location place, Diagnostics problems) {
    problems.add(
        Diagnostic.error("wrong-length", place, "A range has two ends.")
            .withExpected("[smallest, largest]"));
  }
}
