package org.impasse.diagnostic;

import java.util.Optional;

/**
 * One problem.
 *
 * @param code a stable short name that documentation and tests refer to, such as {@code
 *     unknown-issue}
 * @param severity error or warning
 * @param location where
 * @param message what is wrong, one sentence that names the thing and its value
 * @param expected what would have been right here; empty when the message already says it
 * @param hint what to do about it ("Did you mean ...?"); empty when there is nothing useful to say
 * @param related a second place that belongs to the problem, such as the first of two duplicates
 */
public record Diagnostic(
    String code,
    Severity severity,
    Location location,
    String message,
    Optional<String> expected,
    Optional<String> hint,
    Optional<Related> related) {

  /** A second place and what it is: "first set here". */
  public record Related(Location location, String message) {}

  /** An error with nothing but its message; add the rest with the {@code with...} methods. */
  public static Diagnostic error(String code, Location location, String message) {
    return new Diagnostic(
        code,
        Severity.ERROR,
        location,
        message,
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  /** A warning with nothing but its message; add the rest with the {@code with...} methods. */
  public static Diagnostic warning(String code, Location location, String message) {
    return new Diagnostic(
        code,
        Severity.WARNING,
        location,
        message,
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  public Diagnostic withExpected(String text) {
    return new Diagnostic(code, severity, location, message, Optional.of(text), hint, related);
  }

  public Diagnostic withHint(String text) {
    return new Diagnostic(code, severity, location, message, expected, Optional.of(text), related);
  }

  /** As {@link #withHint(String)}, or unchanged when there is no hint. */
  public Diagnostic withHint(Optional<String> text) {
    return text.map(this::withHint).orElse(this);
  }

  public Diagnostic withRelated(Location place, String what) {
    return new Diagnostic(
        code, severity, location, message, expected, hint, Optional.of(new Related(place, what)));
  }
}
