package org.impasse.report.html;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Compares what was written with a file under {@code src/test/resources}. Run with {@code
 * -Dimpasse.golden=update} to write the files anew, then look at what changed.
 */
final class Golden {

  private static final Path FOLDER = Path.of("src/test/resources/org/impasse/report/html");

  private Golden() {}

  static void check(String name, String actual) throws IOException {
    Path file = FOLDER.resolve(name);
    if ("update".equals(System.getProperty("impasse.golden"))) {
      Files.createDirectories(FOLDER);
      Files.writeString(file, actual);
    }
    String expected = Files.exists(file) ? Files.readString(file) : "(no such file)";
    assertEquals(expected, actual, () -> file + " differs; see the comment on Golden");
  }
}
