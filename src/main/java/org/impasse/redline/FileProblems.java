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
  private static final String TOO_MANY = "too-many-problems";

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
  private int warnings;

  boolean none() {
    return errors == 0;
  }

  int errors() {
    return errors;
  }

  /** Whether whatever else is found will not be shown, so that nobody need look for it. */
  boolean full() {
    return errors >= KEPT;
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
    int already = error ? errors++ : warnings++;
    if (already < KEPT) {
      found.add(diagnostic);
    }
  }

  /**
   * Hands the problems over, in the order of the file. Where there are too many, warnings give way
   * to errors.
   */
  void report(Diagnostics diagnostics) {
    found.sort(Comparator.comparing(Diagnostic::severity).thenComparing(BY_PLACE));
    found.stream().limit(MOST).sorted(BY_PLACE).forEach(diagnostics::add);
    if (found.size() > MOST) {
      Diagnostic next = found.get(MOST);
      String message = "more than " + MOST + " problems in this file; ";
      diagnostics.add(
          next.severity() == Severity.ERROR
              ? Diagnostic.error(
                  TOO_MANY, next.location(), message + "from here on they are not shown")
              : Diagnostic.warning(
                  TOO_MANY, next.location(), message + "warnings from here on are not shown"));
    }
  }
}
