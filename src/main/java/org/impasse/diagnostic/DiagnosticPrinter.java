package org.impasse.diagnostic;

import java.util.List;
import java.util.Optional;

/**
 * Lays diagnostics out as text: place and message, the offending line with a marker under the
 * column, what was expected, and the hint.
 */
public final class DiagnosticPrinter {

  private static final int WIDEST_LINE = 110;

  private DiagnosticPrinter() {}

  /**
   * All diagnostics, one block each, then a count. Ends with a line break; empty when there are
   * none.
   */
  public static String print(Diagnostics diagnostics) {
    return print(diagnostics, diagnostics.all());
  }

  /** Some of the diagnostics of a run, laid out as {@link #print(Diagnostics)} does. */
  public static String print(Diagnostics diagnostics, List<Diagnostic> chosen) {
    if (chosen.isEmpty()) {
      return "";
    }
    StringBuilder out = new StringBuilder();
    for (Diagnostic diagnostic : chosen) {
      block(out, diagnostics, diagnostic);
    }
    long errors = chosen.stream().filter(d -> d.severity() == Severity.ERROR).count();
    long warnings = chosen.size() - errors;
    out.append(count(errors, "error"));
    if (errors > 0 && warnings > 0) {
      out.append(", ");
    }
    return out.append(count(warnings, "warning")).append('\n').toString();
  }

  private static String count(long number, String noun) {
    return number == 0 ? "" : number + " " + noun + (number == 1 ? "" : "s");
  }

  private static void block(StringBuilder out, Diagnostics diagnostics, Diagnostic d) {
    String severity = d.severity() == Severity.ERROR ? "error" : "warning";
    out.append(d.location())
        .append(": ")
        .append(severity)
        .append(" [")
        .append(d.code())
        .append("] ");
    out.append(visible(d.message())).append('\n');
    frame(out, diagnostics, d.location());
    d.expected().ifPresent(text -> out.append("  expected: ").append(visible(text)).append('\n'));
    d.hint().ifPresent(text -> out.append("  hint: ").append(visible(text)).append('\n'));
    d.related()
        .ifPresent(
            related -> {
              out.append("  ")
                  .append(related.location())
                  .append(": ")
                  .append(visible(related.message()))
                  .append('\n');
              frame(out, diagnostics, related.location());
            });
    out.append('\n');
  }

  private static void frame(StringBuilder out, Diagnostics diagnostics, Location place) {
    Optional<String> line =
        diagnostics.sourceOf(place.file()).flatMap(text -> lineOf(text, place.line()));
    if (line.isEmpty()) {
      return;
    }
    String text = line.get();
    // A line of a hostile file can be megabytes long: show the part around the column.
    int from =
        place.column() > WIDEST_LINE
            ? Math.min(place.column() - 1, text.length()) - WIDEST_LINE / 2
            : 0;
    String shown = visible(text.substring(from, Math.min(text.length(), from + WIDEST_LINE)));
    String number = String.valueOf(place.line());
    out.append("  ").append(number).append(" | ").append(shown).append('\n');
    if (place.column() > 0) {
      int before = Math.max(0, Math.min(place.column() - 1 - from, shown.length()));
      int marks = Math.max(1, Math.min(place.length(), shown.length() - before));
      out.append("  ").append(" ".repeat(number.length())).append(" | ");
      out.append(" ".repeat(before)).append("^".repeat(marks)).append('\n');
    }
  }

  private static Optional<String> lineOf(String text, int line) {
    if (line < 1) {
      return Optional.empty();
    }
    int start = 0;
    for (int i = 1; i < line; i++) {
      start = text.indexOf('\n', start) + 1;
      if (start == 0) {
        return Optional.empty();
      }
    }
    int end = text.indexOf('\n', start);
    String found = text.substring(start, end < 0 ? text.length() : end);
    return Optional.of(found.endsWith("\r") ? found.substring(0, found.length() - 1) : found);
  }

  /**
   * Control, bidirectional and other invisible characters become a visible stand-in of the same
   * width.
   */
  static String visible(String text) {
    StringBuilder out = new StringBuilder(text.length());
    text.codePoints()
        .forEach(
            c -> {
              if (c == '\t') {
                out.append(' ');
              } else if (invisible(c)) {
                out.append('\u00b7');
              } else {
                out.appendCodePoint(c);
              }
            });
    return out.toString();
  }

  private static boolean invisible(int c) {
    return switch (Character.getType(c)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR -> true;
      default -> false;
    };
  }
}
