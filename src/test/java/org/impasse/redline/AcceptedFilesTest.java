package org.impasse.redline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.drools.drl.ast.descr.PackageDescr;
import org.drools.drl.ast.descr.RuleDescr;
import org.drools.drl.parser.DrlParser;
import org.impasse.diagnostic.DiagnosticPrinter;
import org.impasse.diagnostic.Diagnostics;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.kie.internal.builder.conf.LanguageLevelOption;

/**
 * Files that only look odd are accepted, compile and fire, and are DRL, so that editors for DRL
 * work on them.
 */
class AcceptedFilesTest {

  private static final Path FOLDER = Path.of("src/test/resources/redline/accepted");

  static List<Path> files() throws IOException {
    try (Stream<Path> paths = Files.list(FOLDER)) {
      return paths.sorted().toList();
    }
  }

  @ParameterizedTest
  @MethodSource("files")
  void accepted(Path file) throws Exception {
    checkAccepted(Files.readString(file));
  }

  @ParameterizedTest
  @MethodSource("files")
  void acceptedWithOtherLineEnds(Path file) throws Exception {
    checkAccepted(Files.readString(file).replace("\n", "\r\n"));
  }

  @Test
  void randomFilesAreDrl() throws Exception {
    for (long seed = 1; seed <= 50; seed++) {
      checkAccepted(new RandomRules(seed).file(5));
    }
  }

  private static void checkAccepted(String text) throws Exception {
    Diagnostics diagnostics = Island.problems(text);
    assertEquals("", DiagnosticPrinter.print(diagnostics));
    RuleBook book = Island.book(new RuleFile("north", "north.drl", text));
    book.fire("north", Island.text("land.valley", "ceded"), Island.SETTINGS);

    DrlParser parser = new DrlParser(LanguageLevelOption.DRL6);
    PackageDescr drl = parser.parse(false, text);
    assertFalse(parser.hasErrors(), () -> parser.getErrors().toString());
    assertEquals(
        book.rules().stream().map(Rule::id).toList(),
        drl.getRules().stream().map(RuleDescr::getName).toList());
  }
}
