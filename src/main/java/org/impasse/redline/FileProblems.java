package org.impasse.redline;

import java.util.Optional;
import org.impasse.diagnostic.Diagnostic;
import org.impasse.diagnostic.Diagnostics;
import org.impasse.diagnostic.Location;
import org.impasse.diagnostic.Severity;

/** The problems of one rule file: all of them, up to a number nobody would read through. */
final class FileProblems {

  private static final int MOST = 100;

  private final Diagnostics diagnostics;
  private int errors;

  FileProblems(Diagnostics diagnostics) {
    this.diagnostics = diagnostics;
  }

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
    boolean error = diagnostic.severity() == Severity.ERROR;
    if (error) {
      errors++;
    }
    if (errors <= MOST) {
      diagnostics.add(diagnostic);
    } else if (errors == MOST + 1 && error) {
      diagnostics.add(
          Diagnostic.error(
              "too-many-problems",
              diagnostic.location(),
              "more than " + MOST + " problems in this file; the rest is not shown"));
    }
  }
}
