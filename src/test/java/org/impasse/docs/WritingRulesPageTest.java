package org.impasse.docs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.impasse.Impasse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the page on rules calls refused is refused, and what it says to write is accepted. */
class WritingRulesPageTest {

  private static final DocPage PAGE = DocPage.read(DocPage.SITE.resolve("writing-rules.md"));
  private static final DocPage FORMATS = DocPage.read(DocPage.SITE.resolve("file-formats.md"));

  @TempDir Path home;

  @BeforeEach
  void writeTheCase() throws IOException {
    for (DocPage.Step step : FORMATS.steps()) {
      if (step instanceof DocPage.Save save) {
        Path file = home.resolve(save.name());
        Files.createDirectories(file.getParent());
        Files.writeString(file, save.content());
      }
    }
  }

  static Stream<List<String>> insteads() {
    List<String> lines = PAGE.lines();
    int header = lines.indexOf("| Refused | Write instead |");
    return lines.stream()
        .skip(header + 2)
        .takeWhile(line -> line.startsWith("|"))
        .map(
            line ->
                Arrays.stream(line.split("(?<!\\\\)\\|"))
                    .map(cell -> cell.strip().replace("`", "").replace("\\|", "|"))
                    .skip(1)
                    .toList());
  }

  @ParameterizedTest
  @MethodSource("insteads")
  void leftIsRefusedAndRightIsAccepted(List<String> row) throws IOException {
    assertEquals(2, row.size(), row::toString);
    String refused = problemsOf(row.get(0));
    assertTrue(refused.contains("council.drl:10:"), () -> row.get(0) + "\n" + refused);
    assertEquals("", problemsOf(row.get(1)), row.get(1));
  }

  /** What the program says of a rule with this line in its condition. */
  private String problemsOf(String line) throws IOException {
    Files.writeString(
        home.resolve("rules/harbour-lease/owner-council.drl"),
        """
        package redlines.harbour_lease.owner_council

        rule "OC-1"
            @title("An example")
            @strength("objection")
            @evidence("charter")
            @because("An example.")
        when
            Term( issue == "lease.renewable", position == "true" )
            %s
        then
            objections.raise(drools);
        end
        """
            .formatted(line));
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    int code =
        Impasse.run(
            new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8),
            new PrintStream(err, true, StandardCharsets.UTF_8),
            false,
            "evaluate",
            "harbour-lease/first-offer",
            "--cases",
            home.toString());
    String said = err.toString(StandardCharsets.UTF_8);
    assertEquals(said.contains(": error ") ? 2 : 0, code, said);
    return said;
  }

  /** Rules quoted from the flagship case stand there word for word. */
  @Test
  void quotedRulesAreTheCasesOwn() throws IOException {
    String page = String.join("\n", PAGE.lines());
    String rules = Files.readString(Path.of("rules/ukraine-2025/ukraine.drl"));
    List<String> quoted =
        Stream.of(page.split("```\n")).filter(block -> block.startsWith("rule \"UA-")).toList();
    assertEquals(2, quoted.size());
    quoted.forEach(rule -> assertTrue(rules.contains(rule), rule));
  }
}
