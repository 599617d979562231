package org.impasse.redline;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.impasse.diagnostic.Diagnostic;
import org.impasse.diagnostic.Diagnostics;
import org.impasse.diagnostic.Location;
import org.impasse.diagnostic.Severity;

/** The problems of one rule file: all of them, up to a number nobody would read through. */
final class FileProblems {

  private static final int MOST = 100;

  /**
   * More than are shown, so that those shown are the first of the file and not the first that were
   * found.
   */
  private static final int KEPT = 10 * MOST;

  private static final Comparator<Diagnostic> BY_PLACE =
      Comparator.comparingInt((Diagnostic d) -> d.location().line())
          .thenComparingInt(d -> d.location().column());

  private final List<Diagnostic> found = new ArrayList<>();
  private int errors;

  boolean none() {
    return errors == 0;
  }

  int errors() {
    return errors;
  }

  void error(String code, Location location, String message, String hint) {
    add(Diagnostic.error(code, location, message).withHint(hint));
  }

  void error(String code, Location location, String message, Optional<String> hint) {
    add(Diagnostic.error(code, location, message).withHint(hint));
  }

  void warning(String code, Location location, String message, String hint) {
    add(Diagnostic.warning(code, location, message).withHint(hint));
  }

  void add(Diagnostic diagnostic) {
    if (diagnostic.severity() == Severity.ERROR) {
      errors++;
    }
    if (found.size() < KEPT) {
      found.add(diagnostic);
    }
  }

  /** Hands the problems over, in the order of the file. */
  void report(Diagnostics diagnostics) {
    found.sort(BY_PLACE);
    found.stream().limit(MOST).forEach(diagnostics::add);
    if (found.size() > MOST) {
      diagnostics.add(
          Diagnostic.error(
              "too-many-problems",
              found.get(MOST).location(),
              "more than " + MOST + " problems in this file; from here on they are not shown"));
    }
  }
}
