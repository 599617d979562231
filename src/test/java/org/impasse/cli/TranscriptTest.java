package org.impasse.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * What every command answers, word for word, wrong input above all. The transcripts are in {@code
 * src/test/resources/cli/transcripts}; after an intended change, run with {@code
 * -Dimpasse.golden=update} and read the difference.
 */
class TranscriptTest {

  private static final Path FOLDER = Path.of("src/test/resources/cli/transcripts");

  @TempDir private Path temporary;

  @TestFactory
  List<DynamicNode> everyAnswerIsAsWritten() throws IOException {
    List<DynamicNode> tests = new ArrayList<>();
    try (Stream<Path> files = Files.list(FOLDER)) {
      for (Path file : files.sorted().toList()) {
        tests.addAll(tests(file));
      }
    }
    return tests;
  }

  private List<DynamicNode> tests(Path file) throws IOException {
    List<String> lines = Files.readAllLines(file);
    Path own = Files.createDirectories(temporary.resolve(file.getFileName().toString()));
    List<Transcript.Exchange> exchanges = new Transcript(own).play(lines);
    if ("update".equals(System.getProperty("impasse.golden"))) {
      Files.writeString(file, Transcript.renewed(lines, exchanges));
      return List.of();
    }
    String name = file.getFileName().toString();
    return exchanges.stream()
        .<DynamicNode>map(e -> dynamicTest(name + ": " + e.command(), () -> check(e)))
        .toList();
  }

  private static void check(Transcript.Exchange exchange) {
    assertEquals(exchange.expected(), exchange.actual());
    assertFalse(exchange.actual().contains("\tat "), "a stack trace");
    assertFalse(exchange.refused() && exchange.wrote(), "a refused command left something behind");
  }
}
