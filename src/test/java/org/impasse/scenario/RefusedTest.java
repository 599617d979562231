package org.impasse.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.impasse.diagnostic.DiagnosticPrinter;
import org.impasse.diagnostic.Diagnostics;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What a user sees for each kind of mistake. Every folder of {@code refused} is laid over the small
 * case of these tests: its files are added, its {@code edits.txt} changes lines. The first line of
 * {@code expected.txt} is what is asked of the library, the rest is the answer. {@code
 * -Dimpasse.golden=update} writes the answers anew.
 */
class RefusedTest {

  private static final Path REFUSED = Harbour.RESOURCES.resolve("refused");
  private static final String EXPECTED = "expected.txt";
  private static final String EDITS = "edits.txt";

  @TempDir private Path folder;

  static List<String> refused() throws IOException {
    try (Stream<Path> folders = Files.list(REFUSED)) {
      return folders.map(path -> path.getFileName().toString()).sorted().toList();
    }
  }

  @ParameterizedTest
  @MethodSource("refused")
  void isRefusedInTheseWords(String name) throws IOException {
    Path golden = REFUSED.resolve(name).resolve(EXPECTED);
    Harbour.copyTo(folder);
    Harbour.copy(REFUSED.resolve(name), folder);
    Files.deleteIfExists(folder.resolve(EXPECTED));
    Path edits = folder.resolve(EDITS);
    if (Files.deleteIfExists(edits)) {
      edit(Files.readAllLines(REFUSED.resolve(name).resolve(EDITS)));
    }
    String expected = Files.readString(golden);
    String question = expected.lines().findFirst().orElseThrow();
    String answer = question + "\n\n" + answer(question);
    if ("update".equals(System.getProperty("impasse.golden"))) {
      Files.writeString(golden, answer);
    }
    assertEquals(expected, answer);
  }

  private String answer(String question) {
    Diagnostics problems = new Diagnostics();
    CaseLibrary library = Harbour.library(folder, problems);
    List<String> words = List.of(question.split(" "));
    List<String> names = words.subList(2, words.size());
    switch (words.get(1)) {
      case "open" -> names.forEach(library::open);
      case "claim" -> names.forEach(library::claim);
      case "all" -> names.forEach(name -> library.open(name).ifPresent(OpenedCase::proposals));
      default -> library.texts(names);
    }
    assertTrue(problems.hasErrors(), "nothing was refused");
    return DiagnosticPrinter.print(problems);
  }

  /** Lines after '-' are replaced by the lines after '+' in the file named before them. */
  private void edit(List<String> edits) throws IOException {
    Path file = folder;
    List<String> old = new ArrayList<>();
    List<String> replacement = new ArrayList<>();
    List<String> lines = new ArrayList<>(edits);
    lines.add("");
    for (String line : lines) {
      if (line.isEmpty() || (!line.startsWith("+") && !replacement.isEmpty())) {
        replace(file, old, replacement);
        old.clear();
        replacement.clear();
      }
      if (line.startsWith("-")) {
        old.add(line.substring(1));
      } else if (line.startsWith("+")) {
        replacement.add(line.substring(1));
      } else if (!line.isEmpty()) {
        file = folder.resolve(line);
      }
    }
  }

  private static void replace(Path file, List<String> old, List<String> replacement)
      throws IOException {
    if (old.isEmpty()) {
      return;
    }
    String text = Files.readString(file);
    String before = "\n" + String.join("\n", old) + "\n";
    String after = replacement.isEmpty() ? "\n" : "\n" + String.join("\n", replacement) + "\n";
    int at = ("\n" + text).indexOf(before);
    assertTrue(at >= 0, "no such lines in " + file + ": " + old);
    Files.writeString(
        file,
        (("\n" + text).substring(0, at) + after + ("\n" + text).substring(at + before.length()))
            .substring(1));
  }
}
