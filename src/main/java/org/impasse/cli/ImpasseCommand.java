package org.impasse.cli;

import jakarta.inject.Inject;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The program itself. Without a command it evaluates the bundled flagship case. */
@Command(
    name = "impasse",
    versionProvider = BuildVersion.class,
    sortOptions = false,
    synopsisHeading = "Usage: ",
    customSynopsis = {"impasse COMMAND [OPTIONS] ...", "       impasse [--output=DIR]"},
    description = {
      "%nWho would refuse this text, why, and what would have to move.%n",
      "Without a command, Impasse puts every text of the bundled case "
          + FlagshipRun.CASE
          + " to the parties, and writes its reports to "
          + FlagshipRun.FOLDER
          + "."
    },
    optionListHeading = "%nWithout a command:%n",
    commandListHeading = "%nCommands (each tells more with --help):%n",
    footerHeading = "%nExamples:%n",
    footer = {
      "  impasse",
      "  impasse evaluate ukraine-2025/us-28-point",
      "  impasse evaluate us-28-point --set forces.ukraine-cap=800000",
      "  impasse compare us-28-point e3-counter",
      "",
      "Exit codes: 0 done, 1 a check failed, 2 bad usage or bad input,",
      "3 internal error."
    })
final class ImpasseCommand implements Callable<Integer> {

  @Option(
      names = "--output",
      paramLabel = "DIR",
      description = "Write the reports to this folder instead.")
  private @Nullable Path folder;

  @Mixin private TalkOptions talk = new TalkOptions();

  @Mixin
  @SuppressWarnings("UnusedVariable") // picocli acts on it
  private HelpOption help = new HelpOption();

  @Option(
      names = {"-V", "--version"},
      versionHelp = true,
      description = "Show the versions of Impasse and of its rule engine.")
  @SuppressWarnings("UnusedVariable") // picocli acts on it
  private boolean version;

  private final FlagshipRun flagship;

  @Inject
  ImpasseCommand(FlagshipRun flagship) {
    this.flagship = flagship;
  }

  @Override
  public Integer call() throws Exception {
    return flagship.run(Optional.ofNullable(folder), talk).number();
  }
}
