package org.impasse.cli;

import com.google.inject.Injector;
import jakarta.inject.Inject;
import java.io.PrintWriter;
import org.impasse.diagnostic.DiagnosticPrinter;
import org.impasse.diagnostic.InvalidInputException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.IFactory;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/**
 * Runs one command line and turns whatever happens into an exit code and words a user can act on.
 */
public final class Program {

  private final Injector injector;
  private final Terminal terminal;

  @Inject
  Program(Injector injector, Terminal terminal) {
    this.injector = injector;
    this.terminal = terminal;
  }

  /**
   * Runs one command line.
   *
   * @return 0 done, 1 a check or an expectation failed, 2 bad usage or bad input, 3 a defect of the
   *     program
   */
  public int run(String... args) {
    CommandLine commands = new CommandLine(ImpasseCommand.class, new GuiceFactory());
    commands.setOut(new PrintWriter(terminal.out(), true));
    commands.setErr(new PrintWriter(terminal.err(), true));
    commands.setColorScheme(
        CommandLine.Help.defaultColorScheme(terminal.interactive() ? Ansi.AUTO : Ansi.OFF));
    commands.setUsageHelpAutoWidth(terminal.interactive());
    commands.setParameterExceptionHandler((problem, written) -> badUsage(problem));
    commands.setExecutionExceptionHandler((problem, command, parsed) -> failure(problem));
    try {
      return commands.execute(args);
    } catch (OutOfMemoryError | StackOverflowError e) {
      terminal
          .err()
          .println("impasse: this needs more memory than Java was given (see java -Xmx).");
      return ExitCode.INTERNAL_ERROR.number();
    }
  }

  private int badUsage(ParameterException problem) {
    CommandLine command = problem.getCommandLine();
    terminal.err().println("impasse: " + problem.getMessage());
    if (!UnmatchedArgumentException.printSuggestions(problem, command.getErr())) {
      terminal.err().println("Try '" + command.getCommandSpec().qualifiedName() + " --help'.");
    }
    return ExitCode.BAD_INPUT.number();
  }

  private int failure(Exception problem) {
    if (problem instanceof InvalidInputException input) {
      terminal.err().print(DiagnosticPrinter.print(input.diagnostics()));
      return ExitCode.BAD_INPUT.number();
    }
    if (problem instanceof OutputException output) {
      terminal.err().println("impasse: " + output.getMessage());
      return ExitCode.BAD_INPUT.number();
    }
    // A user has no use for a stack trace; whoever mends the defect sets the log level.
    Logger log = LoggerFactory.getLogger(Program.class);
    log.debug("internal error", problem);
    terminal.err().println("impasse: internal error: " + problem);
    terminal
        .err()
        .println(
            "This is a defect of Impasse, not of your files. Run again with IMPASSE_LOG=debug for the details.");
    return ExitCode.INTERNAL_ERROR.number();
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
