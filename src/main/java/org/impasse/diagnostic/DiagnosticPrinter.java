package org.impasse.diagnostic;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Lays diagnostics out as text: place and message, the offending line with a marker under the
 * column, what was expected, and the hint.
 */
public final class DiagnosticPrinter {

  private static final int WIDEST_LINE = 110;
  private static final int MOST_SHOWN = 100;

  private DiagnosticPrinter() {}

  /**
   * All diagnostics, one block each, then a count. Ends with a line break; empty when there are
   * none.
   */
  public static String print(Diagnostics diagnostics) {
    return print(diagnostics, diagnostics.all());
  }

  /**
   * Some of the diagnostics of a run, file by file and line by line; at most a hundred. Laid out as
   * {@link #print(Diagnostics)} does.
   */
  public static String print(Diagnostics diagnostics, List<Diagnostic> chosen) {
    if (chosen.isEmpty()) {
      return "";
    }
    StringBuilder out = new StringBuilder();
    for (Diagnostic diagnostic : inOrder(chosen)) {
      block(out, diagnostics, diagnostic);
    }
    if (chosen.size() > MOST_SHOWN) {
      out.append("... and ").append(chosen.size() - MOST_SHOWN).append(" more\n\n");
    }
    long errors = chosen.stream().filter(d -> d.severity() == Severity.ERROR).count();
    long warnings = chosen.size() - errors;
    out.append(count(errors, "error"));
    if (errors > 0 && warnings > 0) {
      out.append(", ");
    }
    return out.append(count(warnings, "warning")).append('\n').toString();
  }

  /**
   * As many as are shown, file by file and line by line; where there are more, errors rather than
   * warnings.
   */
  public static List<Diagnostic> inOrder(List<Diagnostic> chosen) {
    return byPlace(errorsFirst(chosen));
  }

  /** As many as are shown: no warning may hide an error. */
  private static List<Diagnostic> errorsFirst(List<Diagnostic> chosen) {
    if (chosen.size() <= MOST_SHOWN) {
      return chosen;
    }
    List<Diagnostic> inOrder = byPlace(chosen);
    return inOrder.stream()
        .sorted(Comparator.comparing(Diagnostic::severity))
        .limit(MOST_SHOWN)
        .toList();
  }

  /** File by file in the order in which they came up, each from its top to its bottom. */
  private static List<Diagnostic> byPlace(List<Diagnostic> chosen) {
    List<String> files = chosen.stream().map(d -> d.location().file()).distinct().toList();
    Map<String, Integer> rank = new HashMap<>();
    files.forEach(file -> rank.put(file, rank.size()));
    return chosen.stream()
        .sorted(
            Comparator.comparing((Diagnostic d) -> rank.get(d.location().file()))
                .thenComparingInt(d -> d.location().line())
                .thenComparingInt(d -> d.location().column()))
        .toList();
  }

  private static String count(long number, String noun) {
    return number == 0 ? "" : number + " " + noun + (number == 1 ? "" : "s");
  }

  private static void block(StringBuilder out, Diagnostics diagnostics, Diagnostic d) {
    String severity = d.severity() == Severity.ERROR ? "error" : "warning";
    out.append(visible(d.location().toString()))
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
                  .append(visible(related.location().toString()))
                  .append(": ")
                  .append(visible(related.message()))
                  .append('\n');
              frame(out, diagnostics, related.location());
            });
    out.append('\n');
  }

  /** The line that a place is in, with a marker under the column; empty when it is not known. */
  public static String frame(Diagnostics diagnostics, Location place) {
    StringBuilder out = new StringBuilder();
    frame(out, diagnostics, place);
    return out.toString();
  }

  private static void frame(StringBuilder out, Diagnostics diagnostics, Location place) {
    Optional<String> line =
        diagnostics.sourceOf(place.file()).flatMap(text -> lineOf(text, place.line()));
    if (line.isEmpty()) {
      return;
    }
    // Columns count characters, as a reader does: one that takes two places in memory counts once.
    String text = line.get();
    int characters = text.codePointCount(0, text.length());
    int column = Math.max(0, Math.min(place.column() - 1, characters));
    // A line of a hostile file can be megabytes long: show the part around the column.
    int from = column >= WIDEST_LINE ? column - WIDEST_LINE / 2 : 0;
    int shown = Math.min(characters - from, WIDEST_LINE);
    int start = text.offsetByCodePoints(0, from);
    String part = visible(text.substring(start, text.offsetByCodePoints(start, shown)));
    String number = String.valueOf(place.line());
    out.append("  ").append(number).append(" | ").append(part).append('\n');
    if (place.column() > 0) {
      int marks = Math.max(1, Math.min(place.length(), shown - (column - from)));
      out.append("  ").append(" ".repeat(number.length())).append(" | ");
      out.append(" ".repeat(column - from)).append("^".repeat(marks)).append('\n');
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
  public static String visible(String text) {
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
          Character.PARAGRAPH_SEPARATOR ->
          true;
      default -> false;
    };
  }
}
