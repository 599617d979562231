package org.impasse.report.page;

import java.util.ArrayList;
import java.util.List;

/** Breaks a line of tones into lines that fit a width, at blanks. */
final class Wrapper {

  /** A word, or the part of one that has a tone of its own. */
  private record Piece(String text, Tone tone) {}

  private Wrapper() {}

  /** At least one line; a word longer than the width is broken. */
  static List<Line> wrap(Line line, int width) {
    List<Line> lines = new ArrayList<>();
    Line current = Line.empty();
    int used = 0;
    for (List<Piece> word : words(line)) {
      int wide = word.stream().mapToInt(piece -> TextWidth.of(piece.text)).sum();
      if (used > 0 && used + 1 + wide > width) {
        lines.add(current);
        current = Line.empty();
        used = 0;
      }
      if (used > 0) {
        boolean sameTone =
            word.get(0).tone == current.spans().get(current.spans().size() - 1).tone();
        current = current.with(" ", sameTone ? word.get(0).tone : Tone.PLAIN);
        used++;
      }
      for (Piece piece : word) {
        String rest = piece.text;
        while (used + TextWidth.of(rest) > width && used < width) {
          int fits = fitting(rest, width - used);
          lines.add(current.with(rest.substring(0, fits), piece.tone));
          current = Line.empty();
          used = 0;
          rest = rest.substring(fits);
        }
        current = current.with(rest, piece.tone);
        used += TextWidth.of(rest);
      }
    }
    lines.add(current);
    return lines;
  }

  /** How many characters fit: whole code points, and at least one so that it ends. */
  private static int fitting(String text, int width) {
    int end = 0;
    int used = 0;
    while (end < text.length()) {
      int c = text.codePointAt(end);
      used += TextWidth.of(Character.toString(c));
      if (used > width && end > 0) {
        break;
      }
      end += Character.charCount(c);
    }
    return end;
  }

  private static List<List<Piece>> words(Line line) {
    List<List<Piece>> words = new ArrayList<>();
    boolean blank = true;
    for (Line.Span span : line.spans()) {
      String text = TextWidth.visible(span.text());
      int start = 0;
      for (int i = 0; i <= text.length(); i++) {
        if (i < text.length() && text.charAt(i) != ' ') {
          continue;
        }
        if (i > start) {
          if (blank) {
            words.add(new ArrayList<>());
          }
          words.get(words.size() - 1).add(new Piece(text.substring(start, i), span.tone()));
          blank = false;
        }
        if (i < text.length()) {
          blank = true;
        }
        start = i + 1;
      }
    }
    return words;
  }
}
