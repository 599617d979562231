package org.impasse;

import com.google.inject.Guice;
import com.google.inject.Stage;
import java.io.BufferedOutputStream;
import java.io.Console;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.impasse.cli.CliModule;
import org.impasse.cli.Program;
import org.impasse.redline.WarmUp;

/** The program's entry point. */
public final class Impasse {

  private Impasse() {}

  /** Runs the program and ends the process with its exit code. */
  public static void main(String[] args) {
    // Two threads may start logging at the same time; that is no news for the user.
    System.setProperty("slf4j.internal.verbosity", "ERROR");
    if (Program.firesRules(args)) {
      // First of all: the rule engine takes longer to load than everything else together.
      WarmUp.start();
    }
    ResultStream results = new ResultStream(new FileOutputStream(FileDescriptor.out));
    PrintStream out = printer(new BufferedOutputStream(results, 1 << 16), false);
    PrintStream err = printer(new FileOutputStream(FileDescriptor.err), true);
    int code = run(out, err, isWatched(), args);
    out.flush();
    if (results.lost().isPresent()) {
      err.println("impasse: the results could not be written: " + results.lost().get());
      code = Math.max(code, 2);
    }
    System.exit(code);
  }

  /** UTF-8 whatever the machine's locale: names and quotation marks must arrive whole. */
  private static PrintStream printer(OutputStream out, boolean atOnce) {
    return new PrintStream(out, atOnce, StandardCharsets.UTF_8);
  }

  /**
   * Whether a person watches. From JDK 22 on there is a console even without a terminal, and only a
   * method that JDK 17 does not have tells them apart.
   */
  @SuppressWarnings("SystemConsoleNull")
  private static boolean isWatched() {
    Console console = System.console();
    if (console == null) {
      return false;
    }
    try {
      return Boolean.TRUE.equals(Console.class.getMethod("isTerminal").invoke(console));
    } catch (NoSuchMethodException e) {
      return true;
    } catch (ReflectiveOperationException e) {
      return false;
    }
  }

  /**
   * Runs the program without ending the process.
   *
   * @param out where results go
   * @param err where progress and problems go
   * @param interactive whether a person watches the two
   * @param args the command line
   * @return the exit code: 0 done, 1 a check failed, 2 bad usage or input, 3 internal error
   */
  public static int run(PrintStream out, PrintStream err, boolean interactive, String... args) {
    return Guice.createInjector(Stage.DEVELOPMENT, new CliModule(out, err, interactive))
        .getInstance(Program.class)
        .run(args);
  }
}
