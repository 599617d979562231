package org.impasse.cli;

import java.util.ArrayList;
import java.util.List;
import org.impasse.casebook.Wishes;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Options that change what a verdict depends on, the text itself included. */
final class WishOptions {

  /** Above these options in a command's help. */
  static final String HEADING = "%nWhat changes an answer:%n";

  @Option(
      names = "--set",
      paramLabel = "ISSUE=POSITION",
      description =
          "Set a position in every text. For one that nobody listed: --set \"ISSUE=other: words\".")
  private List<String> set = new ArrayList<>();

  @Option(names = "--unset", paramLabel = "ISSUE", description = "Take an issue out of every text.")
  private List<String> unset = new ArrayList<>();

  @Mixin private SettingOptions settings = new SettingOptions();

  WishOptions() {}

  /**
   * What was asked for, as written.
   *
   * @throws UsageException when an option that takes one answer was given twice
   */
  Wishes wishes() throws UsageException {
    return settings.wishes(set, unset);
  }
}
