package org.impasse.cli;

import jakarta.inject.Inject;
import java.util.concurrent.Callable;
import picocli.AutoComplete;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Prints a completion script for bash and zsh. */
@Command(
    name = "completion",
    abbreviateSynopsis = true,
    description = "Print a completion script for bash and zsh.",
    footerHeading = "%nUse it with:%n",
    footer = "  source <(impasse completion)")
final class CompletionCommand implements Callable<Integer> {

  private final Terminal terminal;

  @Spec private CommandSpec spec;

  @Mixin
  @SuppressWarnings("UnusedVariable") // picocli acts on it
  private HelpOption help = new HelpOption();

  @Inject
  @SuppressWarnings("NullAway.Init") // picocli fills in the spec
  CompletionCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    terminal.out().print(AutoComplete.bash("impasse", spec.root().commandLine()));
    return ExitCode.DONE.number();
  }
}
