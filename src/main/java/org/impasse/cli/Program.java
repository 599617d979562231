package org.impasse.cli;

import com.google.inject.Injector;
import jakarta.inject.Inject;
import jakarta.inject.Provider;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.impasse.diagnostic.DiagnosticPrinter;
import org.impasse.diagnostic.InvalidInputException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.IFactory;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/**
 * Runs one command line and turns whatever happens into an exit code and words a user can act on.
 */
public final class Program {

  /** In the order of the help. */
  private static final List<Class<?>> COMMANDS =
      List.of(
          EvaluateCommand.class,
          CompareCommand.class,
          DeadlockCommand.class,
          DealsCommand.class,
          ClaimCommand.class,
          SweepCommand.class,
          TestCommand.class,
          CoverageCommand.class,
          SourcesCommand.class,
          TimelineCommand.class,
          ExportCommand.class,
          ServeCommand.class,
          ShowCommand.class,
          ExplainRuleCommand.class,
          DraftCommand.class,
          NewCommand.class,
          CheckCommand.class,
          SchemaCommand.class,
          ReproduceCommand.class,
          DriftCommand.class,
          CompletionCommand.class,
          HelpCommand.class);

  /** Those that tell about the others. */
  private static final Set<Class<?>> OVERVIEWS = Set.of(CompletionCommand.class, HelpCommand.class);

  private static final Set<String> FIRING =
      Set.of(
          "evaluate",
          "compare",
          "deadlock",
          "sweep",
          "deals",
          "claim",
          "check",
          "test",
          "coverage",
          "sources",
          "export",
          "serve",
          "reproduce",
          "drift");

  private static final Set<String> HELP = Set.of("--help", "-h", "--version", "-V");

  /** In columns; what is longer has its description on the next line. */
  private static final int LONGEST_OPTION = 28;

  private final Injector injector;
  private final Terminal terminal;
  private final Provider<BundleOption> bundling;
  private final Witness witness;

  @Inject
  Program(Injector injector, Terminal terminal, Provider<BundleOption> bundling, Witness witness) {
    this.injector = injector;
    this.terminal = terminal;
    this.bundling = bundling;
    this.witness = witness;
  }

  /**
   * Whether a command line will fire rules, at a first glance: it is worth loading the rule engine
   * before the command line is looked into.
   */
  public static boolean firesRules(String... args) {
    List<String> words = List.of(args);
    boolean firing =
        words.isEmpty() || words.get(0).startsWith("-") || FIRING.contains(words.get(0));
    return firing && Collections.disjoint(words, HELP);
  }

  /**
   * Runs one command line.
   *
   * @return 0 done, 1 a check or an expectation failed, 2 bad usage or bad input, 3 a defect of the
   *     program
   */
  public int run(String... args) {
    CommandLine commands = commands(args);
    commands.setOut(writer(terminal.out()));
    commands.setErr(writer(terminal.err()));
    commands.setColorScheme(
        CommandLine.Help.defaultColorScheme(terminal.interactive() ? Ansi.AUTO : Ansi.OFF));
    commands.setHelpFactory(PlainHelp::new);
    commands.setUsageHelpAutoWidth(terminal.interactive());
    commands.setUsageHelpLongOptionsMaxWidth(LONGEST_OPTION);
    commands.setExecutionStrategy(this::execute);
    commands.setParameterExceptionHandler(
        (problem, written) ->
            badUsage(UsageWords.of(problem, List.of(written)), problem.getCommandLine()));
    commands.setExecutionExceptionHandler((problem, command, parsed) -> failure(problem, command));
    try {
      return commands.execute(args);
    } catch (OutOfMemoryError | StackOverflowError e) {
      terminal.say("impasse: this needs more memory than Java was given (see java -Xmx).");
      return ExitCode.INTERNAL_ERROR.number();
    }
  }

  /**
   * An option of a command line that no kept run has. A command line that cannot be read has none:
   * nor can it be run.
   */
  Optional<String> unfitOption(List<String> args) {
    String[] words = args.toArray(String[]::new);
    try {
      return KeptCommands.unfitOption(commands(words).parseArgs(words));
    } catch (ParameterException e) {
      return Optional.empty();
    }
  }

  /**
   * The command of a command line with its options read, and not run; empty when they are wrong.
   */
  Optional<Object> read(List<String> args) {
    String[] words = args.toArray(String[]::new);
    try {
      ParseResult parsed = commands(words).parseArgs(words);
      return Optional.ofNullable(parsed.subcommand()).map(c -> c.commandSpec().userObject());
    } catch (ParameterException e) {
      return Optional.empty();
    }
  }

  /** What command lines may hold; of the commands only the one asked for, if any is. */
  CommandLine commands(String... args) {
    CommandLine commands = new CommandLine(ImpasseCommand.class, new GuiceFactory());
    needed(args).forEach(commands::addSubcommand);
    // A run that is being kept, or done again, is kept by nobody else.
    if (witness == Witness.NOBODY) {
      commands
          .getSubcommands()
          .forEach(
              (name, command) -> {
                if (KeptCommands.has(name)) {
                  BundleOption.addTo(command.getCommandSpec());
                }
              });
    }
    // A name that begins with @ is a name: nothing else is read than what a command says it reads.
    commands.setExpandAtFiles(false);
    return commands;
  }

  /**
   * The one command that is asked for, else all. What its options are is found out by reflection,
   * which for all of them is a part of a short run that can be seen (about four per cent).
   */
  private static List<Class<?>> needed(String... args) {
    return COMMANDS.stream()
        .filter(type -> args.length > 0 && args[0].equals(name(type)) && !OVERVIEWS.contains(type))
        .findFirst()
        .<List<Class<?>>>map(List::of)
        .orElse(COMMANDS);
  }

  private static String name(Class<?> type) {
    return type.getAnnotation(Command.class).name();
  }

  private static PrintWriter writer(PrintStream stream) {
    return new PrintWriter(stream, true, StandardCharsets.UTF_8);
  }

  /** Options before a command's name are those of the program itself, which then does nothing. */
  private int execute(ParseResult parsed) {
    if (parsed.hasSubcommand()
        && !parsed.isUsageHelpRequested()
        && !parsed.isVersionHelpRequested()) {
      for (OptionSpec option : parsed.matchedOptions()) {
        throw new ParameterException(
            parsed.commandSpec().commandLine(),
            "Put " + option.longestName() + " after the name of the command.");
      }
    }
    Optional<Path> bundle = BundleOption.of(parsed);
    if (bundle.isPresent()) {
      return bundling.get().run(parsed, bundle.get());
    }
    return new CommandLine.RunLast().execute(parsed);
  }

  private int badUsage(String words, CommandLine command) {
    terminal.say("impasse: " + words);
    terminal.say("Try '" + command.getCommandSpec().qualifiedName() + " --help'.");
    return ExitCode.BAD_INPUT.number();
  }

  private int failure(Exception problem, CommandLine command) {
    if (problem instanceof InvalidInputException input) {
      terminal.out().flush();
      terminal.err().print(DiagnosticPrinter.print(input.diagnostics()));
      return ExitCode.BAD_INPUT.number();
    }
    if (problem instanceof UsageException usage) {
      return badUsage(words(usage), command);
    }
    if (problem instanceof OutputException output) {
      terminal.say("impasse: " + words(output));
      return ExitCode.BAD_INPUT.number();
    }
    if (problem instanceof InvalidPathException path) {
      terminal.say("impasse: " + UsageWords.unreadable(path.getInput()));
      return ExitCode.BAD_INPUT.number();
    }
    // A user has no use for a stack trace; whoever mends the defect sets the log level.
    Logger log = LoggerFactory.getLogger(Program.class);
    log.debug("internal error", problem);
    terminal.say("impasse: internal error: " + problem);
    terminal.say(
        "This is a defect of Impasse, not of your files. Run again with IMPASSE_LOG=debug for the"
            + " details.");
    return ExitCode.INTERNAL_ERROR.number();
  }

  private static String words(Exception problem) {
    return String.valueOf(problem.getMessage());
  }

  /** Commands come from the injector; picocli makes its own small things itself. */
  private final class GuiceFactory implements IFactory {
    private final IFactory fallback = CommandLine.defaultFactory();

    @Override
    public <K> K create(Class<K> type) throws Exception {
      return type.getPackage().equals(Program.class.getPackage())
          ? injector.getInstance(type)
          : fallback.create(type);
    }
  }
}
