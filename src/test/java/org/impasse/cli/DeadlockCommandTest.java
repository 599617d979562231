package org.impasse.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.impasse.Impasse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command as a user gives it, on the flagship case. */
class DeadlockCommandTest {

  private record Outcome(int code, String out, String err) {
    String flat() {
      return out.replaceAll("\\s+", " ");
    }
  }

  private static Outcome run(String... args) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    int code = Impasse.run(stream(out), stream(err), false, args);
    return new Outcome(
        code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
  }

  private static PrintStream stream(ByteArrayOutputStream bytes) {
    return new PrintStream(bytes, true, StandardCharsets.UTF_8);
  }

  @Test
  void leadsWithTheQuarrelsAndSaysHowFarTheyHold() {
    Outcome outcome = run("deadlock", "ukraine-2025");
    assertEquals(0, outcome.code(), outcome.err());
    String text = outcome.flat();
    assertTrue(
        text.contains(
            "No text passes on record: “Held part of Donetsk” and “Size of Ukraine's army” block."),
        text);
    assertTrue(
        text.contains(
            "Reading “Wider public record”: On red lines as analysts draw them nothing passes:"
                + " “Held part of Donetsk” and “Size of Ukraine's army” block; on what parties have"
                + " said themselves “Held part of Donetsk” blocks and “Size of Ukraine's army” is"
                + " open between 600,001 and 799,999 and at “a limit with no figure named”."),
        text);
    assertTrue(text.contains("All of it rests on one author: Nona Mikhelidze."), text);
    assertTrue(text.indexOf("Sticking point 1") < text.indexOf("Ways out"), text);
  }

  @Test
  void aTextMeansItsCaseAndOptionsCount() throws Exception {
    Outcome outcome =
        run(
            "deadlock",
            "ukraine-2025/us-28-point",
            "--reading",
            "public-record",
            "--basis",
            "reported",
            "--format",
            "json");
    assertEquals(0, outcome.code(), outcome.err());
    JsonNode root = new ObjectMapper().readTree(outcome.out());
    assertFalse(root.get("deal").asBoolean());
    assertEquals(1, root.get("stickingPoints").size());
    assertEquals(
        "territory.donetsk-unoccupied",
        root.get("stickingPoints").get(0).get("issues").get(0).asText());
    assertTrue(
        root.get("receipt").get("scenarios").has("scenarios/ukraine-2025/us-28-point.yaml"),
        root.get("receipt").toString());
  }

  @Test
  void aTextIsToldThatTheAnswerIsNotAboutIt() throws Exception {
    String name = "northern-ireland-1998/arms-first-1998";
    String note =
        "This is about any text of the case, not about “The agreement, with arms first” alone."
            + " 'impasse evaluate "
            + name
            + "' tells who refuses that one, and 'impasse deadlock "
            + name
            + " --subject clauses' which of its clauses decide.";
    assertTrue(run("deadlock", name).flat().contains(note));
    assertFalse(run("deadlock", "northern-ireland-1998").flat().contains("This is about any text"));
    String html = run("deadlock", name, "--format", "html").out();
    assertTrue(html.contains(note.replace("'", "&#39;")) || html.contains(note), html);
    JsonNode named =
        new ObjectMapper()
            .readTree(run("deadlock", name, "--format", "json").out())
            .get("textNamed");
    assertEquals(name, named.get("as").asText());
    assertEquals(note, named.get("note").asText());
  }

  @Test
  void redLinesWhoseStatementsCameLaterAreMarkedInEveryFormat() throws Exception {
    String mark = " of the red lines in force rest only on statements made after that day: UA-S2, ";
    String[] asked = {"deadlock", "ukraine-2025", "--as-of", "2025-07-01"};
    assertTrue(run(asked).flat().contains(mark), run(asked).out());
    assertTrue(in("html", asked).out().contains(mark));
    JsonNode receipt = new ObjectMapper().readTree(in("json", asked).out()).get("receipt");
    assertEquals("UA-S2", receipt.get("redLinesOnLaterStatements").get(0).asText());
    assertFalse(run("deadlock", "ukraine-2025").flat().contains("made after that day"));
    String text = "ukraine-2025/us-28-point";
    assertTrue(in("html", "evaluate", text, "--as-of", "2025-07-01").out().contains(mark));
    assertTrue(run("evaluate", text, "--as-of", "2025-07-01").flat().contains(mark));
  }

  @Test
  void theReceiptTellsTheOtherValuesOnRecordInEveryFormat() {
    String[] asked = {"deadlock", "house-sale", "--parameter", "bank.valuation=405000"};
    String words = "bank.valuation = 405,000 euros, set by you (also on record: 395,000)";
    assertTrue(run(asked).flat().contains(words));
    assertTrue(in("html", asked).out().contains(words));
  }

  private static Outcome in(String format, String... args) {
    return run(
        Stream.concat(Stream.of(args), Stream.of("--format", format)).toArray(String[]::new));
  }

  @Test
  void helpNamesOnlyTheFormatsThatACommandHas() {
    assertFalse(run("deadlock", "--help").flat().contains("csv"));
    assertTrue(run("sweep", "--help").flat().contains("markdown or csv"));
  }

  @Test
  void aFixedPositionNarrowsTheQuestion() throws Exception {
    Outcome outcome =
        run(
            "deadlock",
            "ukraine-2025",
            "--consent",
            "russia=advisory",
            "--set",
            "forces.ukraine-cap=850000",
            "--format",
            "json");
    assertEquals(0, outcome.code(), outcome.err());
    JsonNode root = new ObjectMapper().readTree(outcome.out());
    assertTrue(root.get("deal").asBoolean());
    assertEquals("850000", root.get("fixed").get("forces.ukraine-cap").asText());
    assertEquals("850000", root.get("example").get("terms").get(0).get("position").asText());
  }

  @Test
  void whatCannotBeFollowedIsRefused() {
    Outcome unlisted =
        run("deadlock", "ukraine-2025", "--set", "territory.crimea-status=other: a lease");
    assertEquals(2, unlisted.code());
    assertTrue(unlisted.err().contains("unlisted-position"), unlisted.err());
    Outcome unknown = run("deadlock", "ukraine-2026");
    assertEquals(2, unknown.code());
    assertTrue(unknown.err().contains("ukraine-2025"), unknown.err());
    assertEquals(2, run("deadlock", "ukraine-2025", "--format", "csv").code());
  }

  @Test
  void theClausesOfOneTextAreASubjectAndACaseHasNone() throws Exception {
    Outcome outcome =
        run(
            "deadlock",
            "ukraine-2025/us-28-point",
            "--subject",
            "clauses",
            "--consent",
            "russia=advisory",
            "--format",
            "json");
    assertEquals(0, outcome.code(), outcome.err());
    JsonNode root = new ObjectMapper().readTree(outcome.out());
    assertTrue(root.get("deal").asBoolean());
    assertEquals("clauses", root.get("subject").asText());
    assertEquals("p6", root.get("selections").get(0).get("dropped").get(0).asText());
    assertTrue(run("deadlock", "ukraine-2025", "--subject", "clauses").err().contains("CASE/TEXT"));
    assertEquals(2, run("deadlock", "ukraine-2025", "--subject", "clauses").code());
    assertEquals(2, run("deadlock", "us-28-point", "--subject", "clause").code());
  }

  @Test
  void aQuarrelOnClausesNamesEverySide() {
    Outcome outcome =
        run(
            "deadlock",
            "us-28-point",
            "--subject",
            "clauses",
            "--set",
            "forces.ukraine-cap=800000");
    assertTrue(
        outcome
            .flat()
            .contains(
                "The recorded red lines of Ukraine, its president, its parliament and Russia on p21"
                    + " cannot all be respected, whether it is kept or dropped."),
        outcome.out());
  }

  @Test
  void whatCannotStandTogetherIsNobodysRedLine() {
    String text =
        run(
                "deadlock",
                "ukraine-2025",
                "--set",
                "forces.cap-scope=always",
                "--unset",
                "forces.ukraine-cap")
            .flat();
    assertTrue(text.contains("what cannot stand together leaves none."), text);
    assertTrue(text.contains("Whatever evidence counts, nothing passes. "), text);
    assertTrue(
        text.contains("What cannot stand together leaves no text: no red line is the reason."),
        text);
    assertFalse(text.contains("Who could agree"), text);
    assertFalse(text.contains("In how many combinations"), text);
  }

  @Test
  void aFileOnClausesIsNamedAfterItsText(@TempDir Path folder) {
    String[] line = {
      "deadlock", "us-28-point", "--subject", "clauses", "--output", folder.toString()
    };
    assertEquals(0, run(line).code());
    assertTrue(Files.exists(folder.resolve("us-28-point-clauses.txt")));
  }

  @Test
  void writesFiles(@TempDir Path folder) throws Exception {
    Outcome outcome =
        run(
            "deadlock",
            "ukraine-2025",
            "--format",
            "markdown,json",
            "--output",
            folder.toString(),
            "--quiet");
    assertEquals(0, outcome.code(), outcome.err());
    assertTrue(Files.readString(folder.resolve("deadlock.md")).startsWith("# The 28-point"));
    assertTrue(Files.exists(folder.resolve("deadlock.json")));
  }

  @Test
  void aPageComesWithItsPictures(@TempDir Path folder) throws Exception {
    String[] line = {
      "deadlock", "ukraine-2025", "--format", "html", "--output", folder.toString(), "--quiet"
    };
    // The second run replaces what the first has written.
    assertEquals(0, run(line).code());
    assertEquals(0, run(line).code());
    String page = Files.readString(folder.resolve("deadlock.html"));
    assertTrue(page.contains("<h1>No text passes on record"));
    String gap = Files.readString(folder.resolve("deadlock-gap-forces-ukraine-cap.svg"));
    assertTrue(gap.contains("Hatched is untested"), gap);
    assertTrue(Files.exists(folder.resolve("deadlock-conflict.svg")));
  }
}
