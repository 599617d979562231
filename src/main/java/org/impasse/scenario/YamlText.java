package org.impasse.scenario;

/** Writes text as YAML, in quotes only where it would not read back otherwise. */
final class YamlText {

  private static final int WIDEST_LINE = 96;

  private YamlText() {}

  /** A value after a key. */
  static String value(String text) {
    return plain(text, false) ? text : quoted(text);
  }

  /** A value inside brackets or braces. */
  static String inFlow(String text) {
    return plain(text, true) ? text : quoted(text);
  }

  /** A value after a key; a long one is folded over lines of its own that begin with the indent. */
  static String folded(String text, String indent) {
    boolean fits = text.length() + indent.length() <= WIDEST_LINE;
    if (fits || !foldable(text)) {
      return value(text);
    }
    StringBuilder out = new StringBuilder(">-");
    int width = WIDEST_LINE;
    for (String word : text.split(" ", -1)) {
      if (width + 1 + word.length() > WIDEST_LINE) {
        out.append('\n').append(indent);
        width = indent.length();
      } else {
        out.append(' ');
        width++;
      }
      out.append(word);
      width += word.length();
    }
    return out.toString();
  }

  /** Whether single spaces are all that separates its words, so that folding loses nothing. */
  private static boolean foldable(String text) {
    return !text.contains("  ") && text.equals(text.strip()) && printable(text);
  }

  private static boolean printable(String text) {
    return text.chars().noneMatch(c -> c < ' ' || (c >= 0x7f && c <= 0x9f));
  }

  private static boolean plain(String text, boolean flow) {
    if (text.isEmpty() || !text.equals(text.strip()) || !printable(text)) {
      return false;
    }
    char first = text.charAt(0);
    if ("-?:,[]{}#&*!|>'\"%@`=<~".indexOf(first) >= 0) {
      return false;
    }
    if (text.contains(": ") || text.contains(" #") || text.endsWith(":")) {
      return false;
    }
    return !flow || text.chars().noneMatch(c -> ",[]{}:".indexOf(c) >= 0);
  }

  private static String quoted(String text) {
    StringBuilder out = new StringBuilder("\"");
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '"' -> out.append("\\\"");
        case '\\' -> out.append("\\\\");
        case '\n' -> out.append("\\n");
        case '\t' -> out.append("\\t");
        default -> out.append(c);
      }
    }
    return out.append('"').toString();
  }
}
