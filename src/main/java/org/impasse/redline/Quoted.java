package org.impasse.redline;

import java.util.Optional;
import org.antlr.v4.runtime.Token;

/** Reads the values of text tokens. */
final class Quoted {

  private Quoted() {}

  /**
   * What stands between the quotes; empty when the text was refused before, and nothing more is to
   * be said of it.
   */
  static Optional<String> of(Token token) {
    String text = token.getText();
    return text.length() < 2 ? Optional.empty() : Optional.of(text.substring(1, text.length() - 1));
  }
}
