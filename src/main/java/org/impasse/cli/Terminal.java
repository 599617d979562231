package org.impasse.cli;

import java.io.PrintStream;
import org.impasse.report.page.Style;

/**
 * Where the program prints.
 *
 * @param out results
 * @param err progress and problems
 * @param interactive whether a person watches: colours and progress are for people only
 */
record Terminal(PrintStream out, PrintStream err, boolean interactive) {

  /**
   * How text looks: in colours only for a person, who may refuse them.
   *
   * @param plain whether the command line refuses them; the variable NO_COLOR does so too
   */
  Style style(boolean plain) {
    String refused = System.getenv("NO_COLOR");
    boolean colours = interactive && !plain && (refused == null || refused.isEmpty());
    return colours ? Style.COLOURED : Style.PLAIN;
  }

  /** Says something besides the results, after those printed so far. */
  void say(String words) {
    out.flush();
    err.println(words);
  }
}
