package org.impasse.quality.lint;

import java.util.List;
import java.util.Optional;
import org.impasse.diagnostic.Diagnostics;
import org.impasse.diagnostic.Severity;
import org.impasse.diagnostic.Waiver;

/**
 * What was found in a case, or in some of its files.
 *
 * @param id the case's id; empty for files of which nobody can tell the case
 * @param findings errors and doubts that count
 * @param waived doubts that may stand
 * @param ran codes of the lints that were run to their end
 * @param notRun lints that could not be run
 * @param sources has the texts of the files
 */
public record CheckedCase(
    Optional<String> id,
    List<Finding> findings,
    List<Waived> waived,
    List<String> ran,
    List<NotRun> notRun,
    Diagnostics sources) {

  public CheckedCase {
    findings = List.copyOf(findings);
    waived = List.copyOf(waived);
    ran = List.copyOf(ran);
    notRun = List.copyOf(notRun);
  }

  /** A finding that may stand, and why. */
  public record Waived(Finding finding, Waiver waiver) {}

  /**
   * A lint that could not be run.
   *
   * @param why goes on after "not looked for, because"
   * @param on ids of the rules on which it could not; none when it was not run at all
   */
  public record NotRun(String code, String why, List<String> on) {
    public NotRun {
      on = List.copyOf(on);
    }

    NotRun(String code, String why) {
      this(code, why, List.of());
    }
  }

  /** How many findings weigh so much. */
  public long count(Severity severity) {
    return findings.stream().filter(f -> f.diagnostic().severity() == severity).count();
  }
}
