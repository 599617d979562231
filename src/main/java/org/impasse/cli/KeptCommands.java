package org.impasse.cli;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;

/**
 * The command lines that a bundle may hold. Somebody else may have written it, so it does only what
 * is listed here: it answers from files, changes none that it reads, and writes to folders that
 * {@link OutputFolder} guards.
 */
final class KeptCommands {

  private static final Set<String> NAMES =
      Set.of(
          "evaluate",
          "compare",
          "deadlock",
          "deals",
          "claim",
          "sweep",
          "show",
          "explain-rule",
          "check",
          "test",
          "coverage",
          "sources",
          "timeline");

  private static final Set<String> OPTIONS =
      Set.of(
          "--as-of",
          "--basis",
          "--cases",
          "--consent",
          "--explain",
          "--fail-on",
          "--filter",
          "--fix",
          "--format",
          "--full",
          "--given",
          "--issue",
          "--keep",
          "--most",
          "--no-color",
          "--only",
          "--output",
          "--parameter",
          "--quiet",
          "--reading",
          "--set",
          "--subject",
          "--threshold",
          "--unset",
          "--write");

  private KeptCommands() {}

  static boolean has(String command) {
    return NAMES.contains(command);
  }

  static boolean hasOption(OptionSpec option) {
    return OPTIONS.contains(option.longestName());
  }

  /** An option that was given and that no kept command line has. */
  static Optional<String> unfitOption(ParseResult parsed) {
    return Stream.concat(
            parsed.matchedOptions().stream(),
            parsed.subcommands().stream().flatMap(command -> command.matchedOptions().stream()))
        .filter(option -> !hasOption(option))
        .map(OptionSpec::longestName)
        .findFirst();
  }
}
