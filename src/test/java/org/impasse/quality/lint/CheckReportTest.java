package org.impasse.quality.lint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.google.inject.Guice;
import com.google.inject.Injector;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.impasse.diagnostic.Severity;
import org.impasse.report.CheckReport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What a check says, in its three forms; after an intended change run with -Dimpasse.golden=update.
 */
class CheckReportTest {

  private static final Path GOLDEN = WellCase.FOLDER.resolve("report");
  private static final Injector INJECTOR = Guice.createInjector();

  @TempDir private Path folder;

  /**
   * An error, two doubts, one more that is waived, and what the error keeps from being looked for.
   */
  private CheckReport report() throws Exception {
    new WellCase()
        .with("third.yaml", "impasse: 1\ncase: well\nid: third\ntitle: Nothing yet\nclauses: []\n")
        .with(
            "case.yaml below \"parameters:\"",
            """
              - id: upper.least
                title: Least that the upper village needs
                unit: per cent
                value: 33
                sources: [letter]
            """)
        .with(
            "case.yaml",
            "waive:\n  - { check: unused-parameter, on: upper.least, why: A number to come. }\n")
        .with(
            "upper.drl instead of \"    @title(\"A third at least\")\"",
            "    @title(\"A rightful third\")\n    @from(\"2026-04-01\")\n")
        .write(folder);
    return new CheckReport(
        INJECTOR.getInstance(Checker.class).check(List.of(), folder, List.of()),
        INJECTOR.getInstance(LintCatalogue.class));
  }

  private static void golden(String name, String actual) throws IOException {
    Path file = GOLDEN.resolve(name);
    if ("update".equals(System.getProperty("impasse.golden"))) {
      Files.createDirectories(GOLDEN);
      Files.writeString(file, actual);
    }
    assertEquals(Files.readString(file), actual);
  }

  @Test
  void asText() throws Exception {
    golden("text.txt", report().text());
  }

  @Test
  void asJson() throws Exception {
    golden("json.json", report().json());
  }

  @Test
  void forBuildServers() throws Exception {
    golden("errors.xml", report().junit(Severity.ERROR));
    golden("warnings.xml", report().junit(Severity.WARNING));
  }

  @Test
  void keysOfJsonAreAPromise() throws Exception {
    JsonNode root = new ObjectMapper().readTree(report().json());
    JsonNode counts = root.get("counts");
    assertEquals(1, counts.get("errors").asInt());
    assertEquals(2, counts.get("warnings").asInt());
    assertEquals(1, counts.get("waived").asInt());
    JsonNode one = root.get("cases").get(0);
    assertEquals("well", one.get("case").asText());
    for (JsonNode finding : one.get("findings")) {
      for (String key :
          List.of(
              "check",
              "severity",
              "on",
              "file",
              "line",
              "column",
              "message",
              "expected",
              "hint",
              "page")) {
        assertTrue(finding.has(key), key);
      }
    }
    assertEquals("A number to come.", one.get("waived").get(0).get("why").asText());
    assertEquals("uncited-source", one.get("notRun").get(0).get("check").asText());
    assertEquals("the texts have errors", one.get("notRun").get(0).get("why").asText());
  }
}
