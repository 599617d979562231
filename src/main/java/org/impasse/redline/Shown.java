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
    String line = text.replaceAll("\\s+", " ");
    if (line.length() > WIDEST) {
      int cut =
          line.offsetByCodePoints(0, Math.min(line.codePointCount(0, line.length()), WIDEST - 3));
      line = line.substring(0, cut) + "...";
    }
    return "'" + line + "'";
  }
}
