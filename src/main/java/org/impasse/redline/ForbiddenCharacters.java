package org.impasse.redline;

import java.util.Locale;

/**
 * Refuses characters that make a file read differently from what it says: control and format
 * characters, marks that turn the direction of writing, odd line ends, halves of characters.
 * Nowhere allowed, comments included.
 */
final class ForbiddenCharacters {

  private static final int BYTE_ORDER_MARK = 0xFEFF;

  private ForbiddenCharacters() {}

  static void report(SourceText source, FileProblems problems) {
    String text = source.text();
    boolean oddLineEnd = false;
    int i = 0;
    // An array is read several times as fast as a string before the loop is compiled.
    char[] characters = text.toCharArray();
    while (i < characters.length) {
      if (characters[i] >= ' ' && characters[i] < 0x7F) {
        i++;
        continue;
      }
      int c = text.codePointAt(i);
      int run = i + Character.charCount(c);
      if (forbidden(text, i, c)) {
        while (run < text.length() && text.codePointAt(run) == c && forbidden(text, run, c)) {
          run += Character.charCount(c);
        }
        if (c != '\r' || !oddLineEnd) {
          report(source, i, run - i, c, problems);
        }
        oddLineEnd |= c == '\r';
      }
      i = run;
    }
  }

  /** Whether the character at a place of a text is refused. */
  static boolean forbidden(String text, int at, int c) {
    if (c == '\n' || c == '\t' || (c >= ' ' && c < 0x7F)) {
      return false;
    }
    if (c == '\r') {
      return at + 1 >= text.length() || text.charAt(at + 1) != '\n';
    }
    int type = Character.getType(c);
    return type == Character.CONTROL
        || type == Character.FORMAT
        || type == Character.SURROGATE
        || type == Character.LINE_SEPARATOR
        || type == Character.PARAGRAPH_SEPARATOR
        || type == Character.PRIVATE_USE
        || noncharacter(c);
  }

  /** Unassigned for good, whatever the version of Unicode. */
  private static boolean noncharacter(int c) {
    return (c & 0xFFFE) == 0xFFFE || (c >= 0xFDD0 && c <= 0xFDEF);
  }

  private static void report(SourceText source, int at, int length, int c, FileProblems problems) {
    String name = String.format(Locale.ROOT, "U+%04X", c);
    if (c == '\r') {
      problems.error(
          "line-end",
          source.at(at, length),
          "a line ends with a carriage return alone",
          "End lines with a line feed.");
    } else if (c == BYTE_ORDER_MARK && at == 0) {
      problems.error(
          "byte-order-mark",
          source.at(at, length),
          "the file starts with a byte order mark",
          "Save it as UTF-8 without one.");
    } else {
      String kind = Character.getType(c) == Character.FORMAT ? "an invisible mark" : "a character";
      problems.error(
          "character",
          source.at(at, length),
          "the file holds " + kind + " that no rule file may hold: " + name,
          "Remove it; it shows nothing, or not the same everywhere.");
    }
  }
}
