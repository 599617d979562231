package org.impasse.diagnostic;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class DiagnosticPrinterTest {

  private static final Path GOLDEN = Path.of("src", "test", "resources", "diagnostic");

  private final Diagnostics diagnostics = new Diagnostics();

  @Test
  void everyPartOfADiagnostic() throws IOException {
    diagnostics.source("a.yaml", "one: 1\ntwo: 2\r\nthree: 3\ntwo: 4");
    diagnostics.add(
        Diagnostic.error("duplicate-key", new Location("a.yaml", 4, 1, 3), "A second 'two'.")
            .withExpected("each key once")
            .withHint("Delete one.")
            .withRelated(new Location("a.yaml", 2, 1, 3), "it stands here first"));
    diagnostics.add(Diagnostic.warning("odd", new Location("a.yaml", 3, 8, 1), "Odd."));
    diagnostics.add(Diagnostic.error("whole-line", new Location("a.yaml", 1, 0, 1), "No column."));
    diagnostics.add(Diagnostic.error("whole-file", Location.of("b.yaml"), "Not there."));
    diagnostics.add(Diagnostic.error("no-source", Location.of("c.yaml", 7, 3), "Not shown."));
    golden("every-part.txt");
  }

  @Test
  void fileByFileAndLineByLine() throws IOException {
    diagnostics.add(Diagnostic.error("c", Location.of("z", 9, 1), "Second."));
    diagnostics.add(Diagnostic.error("c", Location.of("a", 1, 1), "Fourth."));
    diagnostics.add(Diagnostic.error("c", Location.of("z", 10, 1), "Third."));
    diagnostics.add(Diagnostic.error("c", Location.of("z", 2, 5), "First."));
    golden("order.txt");
  }

  @Test
  void charactersNobodySees() throws IOException {
    diagnostics.source("a\u001b[31m.yaml", "k:\tv\u202e\u200b\u001b[2J end\nnext");
    diagnostics.add(
        Diagnostic.error(
            "hidden", Location.of("a\u001b[31m.yaml", 1, 5), "A \u0007 bell, \u202e and \n more."));
    golden("hidden.txt");
  }

  @Test
  void charactersOfTwoHalvesCountOnce() throws IOException {
    diagnostics.source("a.yaml", "\ud83d\ude80\ud83d\ude80: here");
    diagnostics.add(Diagnostic.error("rocket", new Location("a.yaml", 1, 5, 4), "Here."));
    golden("rocket.txt");
  }

  @Test
  void theMarkStaysWithinTheLine() throws IOException {
    diagnostics.source("a.yaml", "short\n");
    diagnostics.add(Diagnostic.error("long", new Location("a.yaml", 1, 4, 99), "Too long."));
    diagnostics.add(Diagnostic.error("far", new Location("a.yaml", 1, 99, 9), "Too far."));
    diagnostics.add(Diagnostic.error("end", new Location("a.yaml", 2, 1, 1), "At the end."));
    diagnostics.add(Diagnostic.error("after", new Location("a.yaml", 3, 1, 1), "After the end."));
    golden("marks.txt");
  }

  @Test
  void theMarkIsUnderItsPlaceInAnyLongLine() {
    String line = "abcdefghij".repeat(100);
    diagnostics.source("a.yaml", line);
    for (int column = 1; column <= 1000; column++) {
      Diagnostic here = Diagnostic.error("x", Location.of("a.yaml", 1, column), "X.");
      List<String> shown = DiagnosticPrinter.print(diagnostics, List.of(here)).lines().toList();
      assertTrue(shown.get(1).length() < 130, shown.get(1));
      assertEquals(line.charAt(column - 1), shown.get(1).charAt(shown.get(2).indexOf('^')));
    }
  }

  @Test
  void aFloodIsCut() {
    for (int i = 1; i <= 250; i++) {
      diagnostics.add(Diagnostic.error("x", Location.of("a.yaml", i, 1), "Number " + i + "."));
    }
    String text = DiagnosticPrinter.print(diagnostics);
    assertTrue(text.contains("Number 100.") && !text.contains("Number 101."));
    assertTrue(
        text.endsWith("... and 150 more\n\n250 errors\n"), text.substring(text.length() - 50));
  }

  @Test
  void nothingToSay() {
    assertEquals("", DiagnosticPrinter.print(diagnostics));
  }

  @Test
  void theSameIsSaidOnce() {
    Diagnostic error = Diagnostic.error("x", Location.of("a", 1, 1), "X.");
    diagnostics.add(error);
    diagnostics.add(Diagnostic.warning("w", Location.of("a", 1, 1), "W."));
    diagnostics.add(Diagnostic.error("x", Location.of("a", 1, 1), "X."));
    assertEquals(2, diagnostics.all().size());
    assertEquals(1, diagnostics.errorCount());
    assertEquals(1, diagnostics.warnings().size());
    assertTrue(diagnostics.hasErrors());
  }

  @Test
  void warningsStopNobody() throws InvalidInputException {
    diagnostics.add(Diagnostic.warning("w", Location.of("a", 1, 1), "W."));
    assertFalse(diagnostics.hasErrors());
    diagnostics.throwIfErrors();
  }

  private void golden(String name) throws IOException {
    String text = DiagnosticPrinter.print(diagnostics);
    Path file = GOLDEN.resolve(name);
    if ("update".equals(System.getProperty("impasse.golden"))) {
      Files.createDirectories(GOLDEN);
      Files.writeString(file, text);
    }
    assertEquals(Files.readString(file), text);
  }
}
