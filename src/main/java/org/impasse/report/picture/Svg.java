package org.impasse.report.picture;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Writes SVG elements. The one place where words become markup: whatever is handed in as text or as
 * an attribute's value is escaped, and characters that XML does not know are replaced.
 */
final class Svg {

  private final StringBuilder out = new StringBuilder();
  private final Deque<String> open = new ArrayDeque<>();

  /** Opens an element; attributes come as name and value in turn. */
  Svg open(String name, String... attributes) {
    start(name, attributes);
    out.append('>');
    open.push(name);
    return this;
  }

  /** Opens the outermost element of a file. */
  Svg openDocument(String... attributes) {
    out.append("<svg xmlns=\"http://www.w3.org/2000/svg\"");
    attributes(attributes);
    out.append('>');
    open.push("svg");
    return this;
  }

  /** Closes the element opened last. */
  Svg close() {
    out.append("</").append(open.pop()).append('>');
    return this;
  }

  /** An element without content. */
  Svg leaf(String name, String... attributes) {
    start(name, attributes);
    out.append("/>");
    return this;
  }

  /** An element that holds nothing but words. */
  Svg words(String name, String words, String... attributes) {
    open(name, attributes);
    out.append(escape(words));
    return close();
  }

  Svg rect(String cls, double x, double y, double width, double height) {
    return leaf("rect", "class", cls, "x", n(x), "y", n(y), "width", n(width), "height", n(height));
  }

  Svg line(String cls, double x1, double y1, double x2, double y2) {
    return path(cls, "M" + n(x1) + " " + n(y1) + "L" + n(x2) + " " + n(y2));
  }

  Svg circle(String cls, double x, double y, double radius) {
    return leaf("circle", "class", cls, "cx", n(x), "cy", n(y), "r", n(radius));
  }

  Svg path(String cls, String path) {
    return leaf("path", "class", cls, "d", path);
  }

  Svg text(String cls, double x, double y, String words, String... more) {
    String[] attributes = new String[6 + more.length];
    attributes[0] = "class";
    attributes[1] = cls;
    attributes[2] = "x";
    attributes[3] = n(x);
    attributes[4] = "y";
    attributes[5] = n(y);
    System.arraycopy(more, 0, attributes, 6, more.length);
    return words("text", words, attributes);
  }

  /** Markup that another writer of this package made. */
  Svg raw(Svg drawing) {
    out.append(drawing);
    return this;
  }

  /** A line break, so that a picture can be read and compared line by line. */
  Svg newLine() {
    out.append('\n');
    return this;
  }

  /** A number as short as it can be, at most two places, the same in every locale. */
  static String n(double number) {
    return BigDecimal.valueOf(number)
        .setScale(2, RoundingMode.HALF_UP)
        .stripTrailingZeros()
        .toPlainString();
  }

  /** Words made safe between tags and inside double quotes. */
  static String escape(String words) {
    StringBuilder safe = new StringBuilder(words.length() + 16);
    Printable.of(words).codePoints().forEach(c -> append(safe, c));
    return safe.toString();
  }

  private static void append(StringBuilder safe, int c) {
    switch (c) {
      case '&' -> safe.append("&amp;");
      case '<' -> safe.append("&lt;");
      case '>' -> safe.append("&gt;");
      case '"' -> safe.append("&quot;");
      case '\'' -> safe.append("&#39;");
      default -> safe.appendCodePoint(c);
    }
  }

  private void start(String name, String... attributes) {
    out.append('<').append(name);
    attributes(attributes);
  }

  private void attributes(String... attributes) {
    if (attributes.length % 2 != 0) {
      throw new IllegalArgumentException("attributes come as name and value in turn");
    }
    for (int i = 0; i < attributes.length; i += 2) {
      out.append(' ').append(attributes[i]).append("=\"");
      out.append(escape(attributes[i + 1])).append('"');
    }
  }

  /** All that was written. */
  @Override
  public String toString() {
    if (!open.isEmpty()) {
      throw new IllegalStateException("not closed: " + open);
    }
    return out.toString();
  }
}
