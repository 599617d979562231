package org.impasse;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The packaged jar at the command line, as its users start it. */
class CommandLineIT {

  @TempDir private Path temporary;
  private Packaged packaged;

  @BeforeEach
  void start() {
    packaged = new Packaged(temporary);
  }

  private Packaged.Outcome jar(Path folder, String... arguments) throws Exception {
    return packaged.jar(Packaged.JAR, folder, Map.of(), arguments);
  }

  private Path folder(String name) throws IOException {
    return Files.createDirectories(temporary.resolve(name));
  }

  private static List<String> names(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }

  @Test
  void withOnlyTheJarItTellsTheWholeCaseAndWritesItsReports() throws Exception {
    Path folder = folder("only the jar");
    Path jar = Files.copy(Packaged.JAR, folder.resolve("impasse.jar"));
    // A bare machine: no locale, no home.
    Map<String, String> bare = Map.of("LC_ALL", "C", "HOME", "");

    Packaged.Outcome first = packaged.jar(jar, folder, bare);
    Packaged.Outcome second = packaged.jar(jar, folder, bare);

    assertEquals(0, first.exit(), first::err);
    assertTrue(first.out().contains("15 texts side by side"), first.out());
    assertTrue(first.out().contains("“Wider public"), first.out());
    assertTrue(first.out().lines().allMatch(line -> line.length() <= 100));
    assertEquals("\nReports: reports/ukraine-2025/index.html\n", first.err());
    assertEquals(first, second);
    assertEquals(List.of("impasse.jar", "reports"), names(folder));
    List<String> reports = names(folder.resolve("reports/ukraine-2025"));
    assertTrue(reports.containsAll(List.of("index.html", "summary.csv", "us-28-point.html")));
    assertTrue(reports.stream().noneMatch(name -> name.startsWith(".")), reports::toString);
  }

  @Test
  void whereNoReportCanBeWrittenThePictureIsPrintedAllTheSame() throws Exception {
    Path folder = folder("no room");
    Files.writeString(folder.resolve("reports"), "A file where the folder would be.");

    Packaged.Outcome outcome = jar(folder);

    assertEquals(2, outcome.exit());
    assertTrue(outcome.out().contains("15 texts side by side"));
    assertTrue(outcome.err().startsWith("impasse: Cannot write to reports/"), outcome.err());
    assertTrue(outcome.err().contains("--output"), outcome.err());
  }

  @Test
  void evaluatesATextOfOnesOwnInJson() throws Exception {
    Path folder = folder("texts of mine, größer");
    Files.writeString(
        folder.resolve("my offer.yaml"),
        """
        impasse: 1
        case: ukraine-2025
        id: my-offer
        title: Größer
        based-on: us-28-point
        set: { forces.ukraine-cap: 800000 }
        """);

    Packaged.Outcome outcome =
        jar(
            temporary,
            "evaluate",
            folder.getFileName().toString() + "/my offer.yaml",
            "--format",
            "json",
            "--given",
            "front=collapsing",
            "--as-of",
            "2025-12-24");

    assertEquals("", outcome.err());
    assertEquals(0, outcome.exit());
    JsonNode root = new ObjectMapper().readTree(outcome.out());
    assertEquals("ukraine-2025", root.at("/case").asText());
    JsonNode text = root.at("/proposals/0");
    assertEquals("my-offer", text.at("/id").asText());
    assertEquals("Größer", text.at("/title").asText());
    assertFalse(text.at("/deal").asBoolean(true));
    List<String> blockers = new ArrayList<>();
    text.at("/blockers").forEach(blocker -> blockers.add(blocker.asText()));
    assertTrue(blockers.contains("ukraine"), blockers::toString);
    JsonNode verdict = text.at("/verdicts/0");
    assertEquals("ukraine", verdict.at("/party").asText());
    assertEquals("reject", verdict.at("/verdict").asText());
    assertEquals("rules", verdict.at("/ground").asText());
    assertTrue(verdict.at("/rulesRead/terms").asInt() > 0);
    assertTrue(verdict.at("/rulesRead/of").asInt() >= verdict.at("/rulesRead/terms").asInt());
    JsonNode reason = verdict.at("/reasons/0");
    for (String key : List.of("rule", "strength", "basis", "because", "terms", "evidence")) {
      assertTrue(reason.hasNonNull(key), () -> key + " is missing in " + reason);
    }
    for (String key : List.of("issue", "position", "clauses")) {
      assertTrue(reason.at("/terms/0").hasNonNull(key), () -> key + " is missing in " + reason);
    }
    JsonNode receipt = root.at("/receipt");
    assertEquals(Packaged.VERSION, receipt.at("/impasse").asText());
    assertEquals("2025-12-24", receipt.at("/asOf").asText());
    assertEquals("collapsing", receipt.at("/circumstances/front").asText());
    assertTrue(receipt.at("/rules/ukraine").asText().matches("sha256:[0-9a-f]{64}"));
    for (String key : List.of("drools", "basis", "readings", "parameters", "consent")) {
      assertTrue(receipt.hasNonNull(key), () -> key + " is missing in " + receipt);
    }
  }

  @Test
  void badInputIsToldOnStandardErrorAlone() throws Exception {
    Path folder = folder("here");

    Packaged.Outcome outcome = jar(folder, "evaluate", "--set", "nothing", "--output", "reports");

    assertEquals(2, outcome.exit());
    assertEquals("", outcome.out());
    assertTrue(outcome.err().startsWith("--set nothing: error [bad-option]"), outcome.err());
    assertEquals(List.of(), names(folder));
  }

  @Test
  void namesThatTheLocaleCannotHoldAreNoDefect() throws Exception {
    Path folder = folder("any");
    Files.writeString(folder.resolve("größer.yaml"), "impasse: 1\ncase: ukraine-2025\n");

    Packaged.Outcome outcome =
        packaged.jar(Packaged.JAR, folder, Map.of("LC_ALL", "C"), "evaluate", ".");

    assertEquals(2, outcome.exit(), outcome::err);
    assertFalse(outcome.err().contains("internal error"), outcome.err());
    assertEquals("", outcome.out());
  }

  @Test
  void aReaderMayStopReading() throws Exception {
    Packaged.Outcome outcome =
        packaged.shell(
            "sh",
            temporary,
            "{ \"$JAVA\" -jar \"$JAR\" show ukraine-2025 evidence; echo \"exit $?\" >&2; } | head -1");

    assertEquals("exit 0\n", outcome.err());
    assertEquals(1, outcome.out().lines().count());
  }

  @Test
  void theShellCompletes() throws Exception {
    Packaged.Outcome outcome =
        packaged.shell(
            "bash",
            temporary,
            """
            "$JAVA" -jar "$JAR" completion > completion.sh && source completion.sh
            # Outside an interactive shell there is nothing to set options of.
            compopt() { :; }
            try() {
              COMP_WORDS=("$@"); COMP_CWORD=$(($# - 1)); COMP_LINE="$*"; COMP_POINT=${#COMP_LINE}
              COMPREPLY=(); _complete_impasse; echo "${COMPREPLY[@]}"
            }
            try impasse ev
            try impasse evaluate --re
            try impasse evaluate --basis re
            try impasse evaluate --format m
            """);

    assertEquals("", outcome.err());
    List<String> answers = outcome.out().lines().map(String::strip).toList();
    assertEquals(List.of("evaluate", "--reading", "reported", "markdown"), answers);
  }

  @Test
  void aRunIsKeptDoneAgainAndHeldAgainstToday() throws Exception {
    Path first = folder("kept");
    Path second = folder("elsewhere");

    Packaged.Outcome kept =
        jar(
            first,
            "evaluate",
            "house-sale/buyers-offer",
            "--format",
            "markdown",
            "--output",
            "out",
            "--bundle",
            "run.zip");
    assertEquals(0, kept.exit(), kept::err);
    assertEquals(List.of("out", "run.zip"), names(first));
    Files.move(first.resolve("run.zip"), second.resolve("run.zip"));

    Packaged.Outcome again = jar(second, "reproduce", "run.zip");
    assertEquals(0, again.exit(), again::err);
    assertTrue(again.out().startsWith("Identical"), again.out());
    assertTrue(again.out().contains("1 file written"), again.out());

    Packaged.Outcome same = jar(second, "drift", "run.zip");
    assertEquals(0, same.exit(), same::err);
    assertTrue(same.out().contains("No answer changed"), same.out());

    Packaged.Outcome there = jar(second, "show", "house-sale", "--bundle", "run.zip");
    assertEquals(2, there.exit());
    assertEquals("", there.out());
    assertEquals(List.of("run.zip"), names(second));
  }
}
