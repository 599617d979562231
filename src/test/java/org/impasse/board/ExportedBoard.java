package org.impasse.board;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.impasse.Impasse;

/**
 * The flagship's board as the command line exports it, its curtain down, made once for all tests.
 */
final class ExportedBoard {

  private static final Path FILE = Path.of("target", "board", "ukraine-2025-board.html");
  private static final Pattern DOCUMENT =
      Pattern.compile("<script type=\"application/json\" id=\"board-document\">(.*?)</script>");

  private ExportedBoard() {}

  /** The address of the file. */
  static String address() {
    return Made.ADDRESS;
  }

  /** The document in the file. */
  static String document() {
    try {
      Matcher found = DOCUMENT.matcher(Files.readString(Path.of(URI.create(address()))));
      if (!found.find()) {
        throw new AssertionError("no document in the file");
      }
      return found.group(1);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
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
