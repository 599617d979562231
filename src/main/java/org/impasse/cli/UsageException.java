package org.impasse.cli;

/** A command line that means nothing. The message says why; the program points to the help. */
final class UsageException extends Exception {

  private static final long serialVersionUID = 1L;

  UsageException(String message) {
    super(message);
  }
}
