package org.impasse.cli;

import java.util.ArrayList;
import java.util.List;
import org.impasse.casebook.Wishes;
import picocli.CommandLine.Option;

/** Options that change what a verdict depends on, the text itself included. */
final class WishOptions extends SettingOptions {

  /** Above these options in a command's help. */
  static final String HEADING = "%nWhat changes an answer:%n";

  /** Before the options of the class above, which have picocli's usual place, -1. */
  private static final int FIRST = -2;

  @Option(
      names = "--set",
      order = FIRST,
      paramLabel = "ISSUE=POSITION",
      description =
          "Set a position in every text. For one that nobody listed: --set \"ISSUE=other: words\".")
  private List<String> set = new ArrayList<>();

  @Option(
      names = "--unset",
      order = FIRST,
      paramLabel = "ISSUE",
      description = "Take an issue out of every text.")
  private List<String> unset = new ArrayList<>();

  WishOptions() {}

  /**
   * What was asked for, as written.
   *
   * @throws UsageException when an option that takes one answer was given twice
   */
  Wishes wishes() throws UsageException {
    return wishes(set, unset);
  }
}
