package org.impasse;

import java.io.PrintStream;

/** The program's entry point. */
public final class Impasse {

  /** What the process answers when it was asked for something it does not know. */
  private static final int BAD_USAGE = 2;

  private Impasse() {}

  /** Runs the program and ends the process with its exit code. */
  public static void main(String[] args) {
    System.exit(run(System.out, System.err, args));
  }

  /**
   * Runs the program without ending the process.
   *
   * @param out where results go
   * @param err where progress and problems go
   * @param args the command line
   * @return the exit code: 0 done, 1 a check failed, 2 bad usage or input, 3 internal error
   */
  public static int run(PrintStream out, PrintStream err, String... args) {
    if (args.length == 1 && args[0].equals("--version")) {
      String version = Impasse.class.getPackage().getImplementationVersion();
      out.println("impasse " + (version == null ? "(development)" : version));
      return 0;
    }
    err.println("impasse: no command is built in yet; try --version");
    return BAD_USAGE;
  }
}
