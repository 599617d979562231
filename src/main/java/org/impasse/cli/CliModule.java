package org.impasse.cli;

import com.google.inject.AbstractModule;
import java.io.PrintStream;
import org.impasse.scenario.Surroundings;

/**
 * Binds what the command line needs from outside: where to print, whether a person watches, and
 * where files are.
 */
public final class CliModule extends AbstractModule {

  private final Terminal terminal;
  private final Surroundings surroundings;
  private final Witness witness;

  /**
   * The command line on two streams.
   *
   * @param interactive whether a person watches them
   */
  public CliModule(PrintStream out, PrintStream err, boolean interactive) {
    this(new Terminal(out, err, interactive), new Surroundings(), Witness.NOBODY);
  }

  /** The command line for a run that is kept, or done again. */
  CliModule(Terminal terminal, Surroundings surroundings, Witness witness) {
    this.terminal = terminal;
    this.surroundings = surroundings;
    this.witness = witness;
  }

  @Override
  protected void configure() {
    bind(Terminal.class).toInstance(terminal);
    bind(Surroundings.class).toInstance(surroundings);
    bind(Witness.class).toInstance(witness);
  }
}
