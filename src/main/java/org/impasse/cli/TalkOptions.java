package org.impasse.cli;

import picocli.CommandLine.Option;

/** What is said besides the results, and in which colours. */
final class TalkOptions {

  @Option(names = "--quiet", description = "No progress, no warnings, no names of files written.")
  private boolean quiet;

  @Option(
      names = "--no-color",
      description = "No colours on a terminal (as the variable NO_COLOR does).")
  private boolean plain;

  TalkOptions() {}

  boolean quiet() {
    return quiet;
  }

  boolean plain() {
    return plain;
  }
}
