package org.impasse.cli;

import com.google.inject.AbstractModule;
import java.io.PrintStream;

/** Binds what the command line needs from outside: where to print, and whether a person watches. */
public final class CliModule extends AbstractModule {

  private final Terminal terminal;

  /**
   * The command line on two streams.
   *
   * @param interactive whether a person watches them
   */
  public CliModule(PrintStream out, PrintStream err, boolean interactive) {
    this.terminal = new Terminal(out, err, interactive);
  }

  @Override
  protected void configure() {
    bind(Terminal.class).toInstance(terminal);
  }
}
