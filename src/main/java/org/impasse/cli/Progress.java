package org.impasse.cli;

/** Tells a person at a terminal how far a long run is; says nothing to a script. */
final class Progress {

  private static final int WORTH_TELLING = 200;

  private final Terminal terminal;
  private final int total;
  private final boolean told;
  private int done;

  Progress(Terminal terminal, int total, boolean quiet) {
    this.terminal = terminal;
    this.total = total;
    this.told = terminal.interactive() && !quiet && total >= WORTH_TELLING;
  }

  /** One more text is done. */
  void step() {
    done++;
    if (told && (done % 50 == 0 || done == total)) {
      terminal.err().print("\r" + done + " of " + total + " texts" + (done == total ? "\n" : ""));
      terminal.err().flush();
    }
  }
}
