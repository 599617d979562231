package org.impasse.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import org.impasse.Impasse;

/** What a command line came to. */
record Ran(int exit, String out, String err) {

  static Ran of(String... args) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    int exit =
        Impasse.run(
            new PrintStream(out, true, UTF_8), new PrintStream(err, true, UTF_8), false, args);
    return new Ran(exit, out.toString(UTF_8), err.toString(UTF_8));
  }
}
