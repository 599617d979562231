package org.impasse.cli;

/** Results could not be written. The message says which file, why, and what to do. */
final class OutputException extends Exception {

  private static final long serialVersionUID = 1L;

  OutputException(String message) {
    super(message);
  }
}
