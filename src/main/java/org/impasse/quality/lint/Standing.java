package org.impasse.quality.lint;

import java.time.LocalDate;
import org.impasse.redline.Rule;

/** When rules are in force. */
final class Standing {

  private Standing() {}

  /** Whether a rule is in force, its basis aside, in every reading and on every day on which another is. */
  static boolean whenever(Rule rule, Rule other) {
    return (rule.reading().isEmpty() || rule.reading().equals(other.reading()))
        && !rule.from().orElse(LocalDate.MIN).isAfter(other.from().orElse(LocalDate.MIN))
        && !rule.until().orElse(LocalDate.MAX).isBefore(other.until().orElse(LocalDate.MAX));
  }
}
