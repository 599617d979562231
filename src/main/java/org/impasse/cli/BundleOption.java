package org.impasse.cli;

import jakarta.inject.Inject;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.ExecutionException;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;

/** The option {@code --bundle}, which every command that answers from files has in common. */
final class BundleOption {

  private static final String NAME = "--bundle";

  /** Changes files that the command reads, which a kept run must not. */
  private static final String RECORD = "--record";

  private final Bundling bundling;

  @Inject
  BundleOption(Bundling bundling) {
    this.bundling = bundling;
  }

  static void addTo(CommandSpec command) {
    command.addOption(
        OptionSpec.builder(NAME)
            .type(Path.class)
            .paramLabel("FILE.zip")
            .description(
                "Also keep the run in this file: all it reads, its settings and its results."
                    + " 'reproduce' and 'drift' read it. Never replaces a file.")
            .build());
  }

  /** The file to keep a run in, if the command line wants that. */
  static Optional<Path> of(ParseResult parsed) {
    if (!parsed.hasSubcommand()) {
      return Optional.empty();
    }
    ParseResult command = parsed.subcommand();
    return command.isUsageHelpRequested() || !command.hasMatchedOption(NAME)
        ? Optional.empty()
        : Optional.of(command.matchedOptionValue(NAME, Path.of("")));
  }

  /** Runs the command and keeps it. */
  int run(ParseResult parsed, Path file) {
    CommandLine command = parsed.subcommand().commandSpec().commandLine();
    try {
      if (parsed.subcommand().hasMatchedOption(RECORD)) {
        throw new UsageException(
            NAME + " keeps what a command reads, and " + RECORD + " changes it: use one of them.");
      }
      return bundling.run(without(parsed.originalArgs()), file);
    } catch (Exception e) {
      throw new ExecutionException(command, String.valueOf(e.getMessage()), e);
    }
  }

  /** The command line without the option and its value. */
  static List<String> without(List<String> args) {
    List<String> kept = new ArrayList<>();
    for (int i = 0; i < args.size(); i++) {
      String word = args.get(i);
      if (word.equals("--")) {
        kept.addAll(args.subList(i, args.size()));
        break;
      }
      if (word.equals(NAME)) {
        i++;
      } else if (!word.startsWith(NAME + "=")) {
        kept.add(word);
      }
    }
    return kept;
  }
}
