package org.impasse.report.picture;

import java.util.ArrayList;
import java.util.List;

/**
 * How much room words take. A picture is laid out before anybody knows the reader's fonts, so
 * widths are estimates for a sans serif, on the wide side.
 */
final class TextFit {

  private static final String NARROW = "iIjl|.,:;'!()[]/ ft";
  private static final String WIDE = "mwMW@%";

  /** Bold letters are as wide as those of a larger size. */
  private static final double BOLD = 1.15;

  private TextFit() {}

  /** The size to measure bold words by. */
  static double bold(double size) {
    return size * BOLD;
  }

  /** Width of one line, in the unit of the font size. */
  static double width(String words, double size) {
    return words.codePoints().mapToDouble(TextFit::em).sum() * size;
  }

  private static double em(int c) {
    if (NARROW.indexOf(c) >= 0) {
      return 0.33;
    }
    if (WIDE.indexOf(c) >= 0) {
      return 0.9;
    }
    if (c > 0x2E7F) {
      return 1.0;
    }
    return Character.isUpperCase(c) ? 0.7 : 0.57;
  }

  /** The words if they fit, else as many letters as do and an ellipsis. */
  static String cut(String words, double width, double size) {
    if (width(words, size) <= width) {
      return words;
    }
    double taken = width("…", size);
    int end = 0;
    while (end < words.length()) {
      int c = words.codePointAt(end);
      taken += em(c) * size;
      if (taken > width) {
        break;
      }
      end += Character.charCount(c);
    }
    return words.substring(0, end).stripTrailing() + "…";
  }

  /** The words in lines of at most this width; a word longer than a line is cut. */
  static List<String> wrap(String words, double width, double size) {
    List<String> lines = new ArrayList<>();
    String line = "";
    for (String word : words.strip().split("\\s+", -1)) {
      String longer = line.isEmpty() ? word : line + " " + word;
      if (line.isEmpty() || width(longer, size) <= width) {
        line = longer;
      } else {
        lines.add(cut(line, width, size));
        line = word;
      }
    }
    lines.add(cut(line, width, size));
    return lines;
  }
}
