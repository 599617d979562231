package org.impasse.cli;

import jakarta.inject.Inject;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;

/** The program itself. Without a command it evaluates the bundled flagship case. */
@Command(
    name = "impasse",
    mixinStandardHelpOptions = true,
    versionProvider = BuildVersion.class,
    sortOptions = false,
    description = {
      "Who would refuse this text, why, and what would have to move.",
      "",
      "Without a command, Impasse evaluates the bundled case ukraine-2025 and writes its reports to"
          + " reports/ukraine-2025."
    },
    footer = {
      "",
      "Exit codes: 0 done, 1 a check failed, 2 bad usage or bad input, 3 internal error."
    },
    subcommands = {
      EvaluateCommand.class,
      CompareCommand.class,
      DeadlockCommand.class,
      ShowCommand.class,
      ExplainRuleCommand.class,
      DraftCommand.class,
      CompletionCommand.class,
      HelpCommand.class
    })
final class ImpasseCommand implements Callable<Integer> {

  private final FlagshipRun flagship;

  @Inject
  ImpasseCommand(FlagshipRun flagship) {
    this.flagship = flagship;
  }

  @Override
  public Integer call() throws Exception {
    return flagship.run();
  }
}
