package org.impasse.redline;

import org.antlr.v4.runtime.Token;

/** Pieces of a rule file as messages show them. */
final class Shown {

  private static final int WIDEST = 40;

  private Shown() {}

  static String quoted(Token token) {
    return token.getType() == Token.EOF ? "the end of the file" : quoted(token.getText());
  }

  /** In single quotes, on one line and not too long. */
  static String quoted(String text) {
    return "'" + cut(text.replaceAll("\\s+", " ")) + "'";
  }

  /** Not too long. */
  static String cut(String text) {
    if (text.codePointCount(0, text.length()) <= WIDEST) {
      return text;
    }
    return text.substring(0, text.offsetByCodePoints(0, WIDEST - 3)) + "...";
  }
}
