package org.impasse.web;

import java.util.Optional;
import org.impasse.diagnostic.Diagnostics;

/** A request that is not answered as asked. The message is a sentence for whoever asked. */
final class Refusal extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final int status;
  private final transient Optional<Diagnostics> diagnostics;

  Refusal(int status, String sentence) {
    super(sentence);
    this.status = status;
    this.diagnostics = Optional.empty();
  }

  /** A refusal of input, with everything wrong with it. */
  Refusal(String sentence, Diagnostics diagnostics) {
    super(sentence);
    this.status = 422;
    this.diagnostics = Optional.of(diagnostics);
  }

  int status() {
    return status;
  }

  Optional<Diagnostics> diagnostics() {
    return diagnostics;
  }

  String sentence() {
    return String.valueOf(getMessage());
  }
}
