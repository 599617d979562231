package org.impasse.board;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.impasse.Impasse;

/**
 * The flagship's board as the command line exports it, its curtain down, made once for all tests.
 */
final class ExportedBoard {

  private static final Path FILE = Path.of("target", "board", "ukraine-2025-board.html");

  private ExportedBoard() {}

  /** The address of the file. */
  static String address() {
    return Made.ADDRESS;
  }

  private static final class Made {
    static final String ADDRESS = export();

    private static String export() {
      ByteArrayOutputStream said = new ByteArrayOutputStream();
      PrintStream out = new PrintStream(said, true, StandardCharsets.UTF_8);
      int code =
          Impasse.run(
              out,
              out,
              false,
              "export",
              "ukraine-2025",
              "--curtain",
              "--quiet",
              "--output",
              FILE.toString());
      if (code != 0) {
        throw new AssertionError(said.toString(StandardCharsets.UTF_8));
      }
      return FILE.toUri().toString();
    }
  }
}
