package org.impasse.diagnostic;

/** Input that cannot be used. Carries every problem found, never only the first. */
public final class InvalidInputException extends Exception {

  private static final long serialVersionUID = 1L;

  private final transient Diagnostics diagnostics;

  public InvalidInputException(Diagnostics diagnostics) {
    super(diagnostics.errorCount() + " errors in the input");
    this.diagnostics = diagnostics;
  }

  public Diagnostics diagnostics() {
    return diagnostics;
  }
}
