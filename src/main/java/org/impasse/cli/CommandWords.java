package org.impasse.cli;

import java.nio.file.Path;
import java.util.List;
import org.impasse.casebook.Wishes;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.ParameterException;

/** What the command line of a kept run asked for, whichever command it was. */
final class CommandWords {

  private CommandWords() {}

  /** The options that commands have in common. */
  @Command
  static final class Common {
    @Mixin private CaseOptions cases = new CaseOptions();
    @Mixin private WishOptions wishes = new WishOptions();

    Common() {}
  }

  private static Common read(List<String> command) {
    Common common = new Common();
    CommandLine line = new CommandLine(common);
    line.setExpandAtFiles(false);
    line.setUnmatchedArgumentsAllowed(true);
    line.setUnmatchedOptionsArePositionalParams(false);
    line.setOverwrittenOptionsAllowed(true);
    try {
      line.parseArgs(command.toArray(String[]::new));
    } catch (ParameterException e) {
      // The command itself says what is wrong with it when it is run.
    }
    return common;
  }

  /** Folders of cases, in the order named. */
  static List<Path> caseFolders(List<String> command) {
    return read(command).cases.folders();
  }

  /**
   * What was asked for besides the texts.
   *
   * @throws UsageException when an option that takes one answer was given twice
   */
  static Wishes wishes(List<String> command) throws UsageException {
    return read(command).wishes.wishes();
  }
}
