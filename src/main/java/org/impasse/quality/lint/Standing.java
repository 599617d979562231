package org.impasse.quality.lint;

import java.time.LocalDate;
import org.impasse.redline.Rule;

/** When rules are in force. */
final class Standing {

  private Standing() {}

  /**
   * Whether a rule is in force, its basis aside, in every reading and on every day on which another
   * is.
   */
  static boolean whenever(Rule one, Rule reference) {
    return (one.reading().isEmpty() || one.reading().equals(reference.reading()))
        && !one.from().orElse(LocalDate.MIN).isAfter(reference.from().orElse(LocalDate.MIN))
        && !one.until().orElse(LocalDate.MAX).isBefore(reference.until().orElse(LocalDate.MAX));
  }
}
