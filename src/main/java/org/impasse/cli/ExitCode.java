package org.impasse.cli;

/** What the process answers. Scripts depend on the numbers. */
enum ExitCode {
  /** Done, whatever the verdicts. */
  DONE(0),
  /** A check or an expectation failed. */
  FAILED(1),
  /** The command line or a file cannot be used. */
  BAD_INPUT(2),
  /** A defect of the program. */
  INTERNAL_ERROR(3);

  private final int number;

  ExitCode(int number) {
    this.number = number;
  }

  int number() {
    return number;
  }
}
