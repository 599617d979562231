package org.impasse.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What {@code test} and {@code coverage} write in each format, of a case whose expectations hold
 * and of one whose do not. Run with {@code -Dimpasse.golden=update} to write the files anew.
 */
class QualityGoldenTest {

  private static final Path FOLDER = Path.of("src/test/resources/cli/quality-golden");

  static List<Arguments> answers() {
    return List.of(
        Arguments.of("test-right", "text", "txt", 0),
        Arguments.of("test-right", "junit", "xml", 0),
        Arguments.of("test-wrong", "text", "txt", 1),
        Arguments.of("test-wrong", "json", "json", 1),
        Arguments.of("test-wrong", "junit", "xml", 1),
        Arguments.of("test-wrong", "markdown", "md", 1),
        Arguments.of("coverage", "text", "txt", 0),
        Arguments.of("coverage", "json", "json", 0),
        Arguments.of("coverage", "markdown", "md", 0),
        Arguments.of("coverage", "html", "html", 0));
  }

  @ParameterizedTest(name = "{0}.{2}")
  @MethodSource("answers")
  void isAsRecorded(String of, String format, String extension, int code) throws IOException {
    // Where lines break depends on how long the names of files are.
    Path place = Path.of("target", of);
    QualityFolder folder =
        of.endsWith("wrong")
            ? new QualityFolder(place, QualityFolder.RIGHT, QualityFolder.WRONG)
            : new QualityFolder(place, QualityFolder.RIGHT);
    String command = of.substring(0, (of + "-").indexOf('-'));
    QualityFolder.Answer answer = folder.run(command, "ferry", "--format", format);
    assertEquals("", answer.err());
    Path file = FOLDER.resolve(of + "." + extension);
    if ("update".equals(System.getProperty("impasse.golden"))) {
      Files.createDirectories(FOLDER);
      Files.writeString(file, answer.out());
    }
    assertEquals(Files.exists(file) ? Files.readString(file) : "(no such file)", answer.out());
    assertEquals(code, answer.code());
  }
}
