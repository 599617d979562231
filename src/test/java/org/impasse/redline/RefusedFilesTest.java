package org.impasse.redline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.impasse.diagnostic.DiagnosticPrinter;
import org.impasse.diagnostic.Diagnostics;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every file of {@code refused/} is refused, with exactly the words beside it. In files named
 * {@code esc-*} the form {@code <U+202E>} stands for a character. With {@code
 * -Dimpasse.golden=update} the words are written anew.
 */
class RefusedFilesTest {

  private static final Path FOLDER = Path.of("src/test/resources/redline/refused");
  private static final Pattern ESCAPE = Pattern.compile("<U\\+([0-9A-F]+)>");

  static List<String> files() throws IOException {
    try (Stream<Path> paths = Files.list(FOLDER)) {
      return paths
          .map(p -> p.getFileName().toString())
          .filter(n -> n.endsWith(".drl"))
          .sorted()
          .toList();
    }
  }

  @ParameterizedTest
  @MethodSource("files")
  void refused(String file) throws IOException {
    Diagnostics diagnostics = Island.problems(text(file));
    assertTrue(diagnostics.hasErrors(), "accepted");
    String said = DiagnosticPrinter.print(diagnostics);
    Path golden = FOLDER.resolve(file.replace(".drl", ".txt"));
    if ("update".equals(System.getProperty("impasse.golden"))) {
      Files.writeString(golden, said);
    }
    assertEquals(Files.readString(golden), said);
  }

  /** The next rule's mistake is found, too, whatever is wrong before it. */
  @ParameterizedTest
  @MethodSource("files")
  void hidesNothing(String file) {
    String text = text(file);
    String more =
        text + "\n" + Island.rule("N-last", "Term( issue == \"lost\", position == \"x\" )");
    boolean swallowed = text.contains("/* never closed") || text.contains("/*/\n");
    assertEquals(
        !swallowed,
        Island.problems(more).all().stream()
            .anyMatch(d -> d.code().equals("unknown-issue") && d.message().contains("'lost'")));
  }

  @Test
  void everyFileHasItsWords() throws IOException {
    try (Stream<Path> paths = Files.list(FOLDER)) {
      List<String> words =
          paths
              .map(p -> p.getFileName().toString())
              .filter(n -> n.endsWith(".txt"))
              .sorted()
              .toList();
      assertEquals(files().stream().map(n -> n.replace(".drl", ".txt")).toList(), words);
    }
  }

  private static String text(String file) {
    try {
      String text = Files.readString(FOLDER.resolve(file));
      if (!file.startsWith("esc-")) {
        return text;
      }
      return ESCAPE
          .matcher(text)
          .replaceAll(
              m -> Matcher.quoteReplacement(Character.toString(Integer.parseInt(m.group(1), 16))));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
