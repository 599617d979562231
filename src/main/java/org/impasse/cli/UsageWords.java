package org.impasse.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.impasse.diagnostic.NameSuggester;
import picocli.CommandLine;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.TypeConversionException;
import picocli.CommandLine.UnmatchedArgumentException;

/** What is wrong with a command line, in words of ours, which name what the user wrote. */
final class UsageWords {

  private UsageWords() {}

  /**
   * A sentence or two.
   *
   * @param args the whole command line: an option that is none is told before what it led to
   */
  static String of(ParameterException problem, List<String> args) {
    Map<String, OptionSpec> known = problem.getCommandLine().getCommandSpec().optionsMap();
    for (String written : args) {
      if (written.equals("--")) {
        break;
      }
      if (written.startsWith("--") && !known.containsKey(name(written))) {
        return unmatched(written, problem.getCommandLine());
      }
    }
    if (problem instanceof UnmatchedArgumentException unmatched) {
      return unmatched(unmatched.getUnmatched().get(0), problem.getCommandLine());
    }
    if (problem instanceof MissingParameterException missing && !missing.getMissing().isEmpty()) {
      return missing(missing.getMissing().get(0));
    }
    if (problem instanceof OverwrittenOptionException overwritten) {
      return name(overwritten.getOverwritten()) + " is given twice; once is enough.";
    }
    if (problem.getCause() instanceof TypeConversionException conversion
        && problem.getArgSpec() != null) {
      boolean path = List.of(problem.getArgSpec().auxiliaryTypes()).contains(Path.class);
      String words = path ? unreadable(problem.getValue()) : conversion.getMessage();
      return name(problem.getArgSpec()) + ": " + words;
    }
    return String.valueOf(problem.getMessage());
  }

  /** A name that the locale has no characters for, or that no system would take. */
  static String unreadable(String name) {
    return "'"
        + name
        + "' cannot be used as a name here: try again with LC_ALL=C.UTF-8, or with another name.";
  }

  /** What is no id. */
  static String noId(String written, String example) {
    return "'"
        + written
        + "' is no id: use small letters, digits, '-' and '.', as in "
        + example
        + ".";
  }

  private static String unmatched(String written, CommandLine command) {
    CommandSpec spec = command.getCommandSpec();
    if (written.startsWith("-")) {
      List<String> known = new ArrayList<>(spec.optionsMap().keySet());
      String option = name(written);
      return "There is no option '" + option + "' here." + hint(option, known);
    }
    if (spec.parent() != null) {
      return "'" + written + "' is one argument too many.";
    }
    List<String> known = new ArrayList<>(command.getSubcommands().keySet());
    String commands = " The commands are " + String.join(", ", known) + ".";
    String guess = hint(written, known);
    return "There is no command '" + written + "'." + (guess.isEmpty() ? commands : guess);
  }

  private static String hint(String written, List<String> known) {
    Optional<String> guess = NameSuggester.didYouMean(written, known);
    return guess.map(words -> " " + words).orElse("");
  }

  private static String missing(ArgSpec argument) {
    return argument instanceof OptionSpec
        ? name(argument) + " needs a value: " + name(argument) + " " + argument.paramLabel() + "."
        : name(argument) + " is missing.";
  }

  private static String name(String option) {
    return option.replaceFirst("=.*", "");
  }

  private static String name(ArgSpec argument) {
    return argument instanceof OptionSpec option ? option.longestName() : argument.paramLabel();
  }
}
