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
import java.util.ArrayList;
import java.util.List;
import org.impasse.Impasse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command as a user gives it, on the flagship case. */
class DealsCommandTest {

  private static final String DONETSK = "territory.donetsk-unoccupied";
  private static final String ARMY = "forces.ukraine-cap";

  private record Outcome(int code, String out, String err) {
    String flat() {
      return out.replaceAll("\\s+", " ");
    }

    JsonNode json() throws Exception {
      assertEquals(0, code, err);
      return new ObjectMapper().readTree(out);
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

  private static JsonNode deals(String... args) throws Exception {
    List<String> all = new ArrayList<>(List.of("deals", "--format", "json"));
    all.addAll(List.of(args));
    return run(all.toArray(String[]::new)).json();
  }

  private static List<String> issues(JsonNode text) {
    List<String> issues = new ArrayList<>();
    text.get("changes").forEach(change -> issues.add(change.get("issue").asText()));
    return issues;
  }

  @Test
  void whereNothingPassesEachSideAloneIsShown() throws Exception {
    Outcome outcome = run("deals", "us-28-point");
    assertEquals(0, outcome.code(), outcome.err());
    String text = outcome.flat();
    assertTrue(
        text.contains(
            "No text passes on record: “Held part of Donetsk” and “Size of Ukraine's army” block."),
        text);
    assertTrue(text.contains("Only the side of Ukraine refuses: the text as it is"), text);
    assertTrue(text.contains("Only Russia refuses: 2 changes"), text);
    assertTrue(text.indexOf("No text passes") < text.indexOf("Only Russia refuses"), text);
    assertTrue(text.indexOf("Only Russia refuses") < text.indexOf("Why no text passes"), text);

    JsonNode root = deals("us-28-point");
    assertFalse(root.get("deal").asBoolean());
    JsonNode russia = root.get("oneSided").get(1);
    assertEquals("russia", russia.get("side").asText());
    assertEquals(List.of(DONETSK, ARMY), issues(russia.get("texts").get(0)));
    assertEquals("russia", russia.get("texts").get(0).get("refusedBy").get(0).asText());
    assertEquals(2, root.get("deadlock").get("stickingPoints").size());
  }

  @Test
  void withoutOnePartyTheNearestTextChangesTheTwoClauses() throws Exception {
    JsonNode root = deals("us-28-point", "--consent", "russia=advisory");
    assertTrue(root.get("deal").asBoolean());
    assertEquals(2, root.get("deals").size());
    JsonNode deal = root.get("deals").get(0);
    assertEquals(List.of(DONETSK, ARMY), issues(deal));
    JsonNode other = root.get("deals").get(1);
    assertEquals(List.of(DONETSK, ARMY), issues(other));
    assertEquals("ukraine-retains", other.get("changes").get(0).get("to").get("position").asText());
    JsonNode army = deal.get("changes").get(1);
    assertEquals("600000", army.get("from").get("position").asText());
    assertEquals("800000", army.get("to").get("position").asText());
    assertFalse(army.get("untested").asBoolean());
    assertEquals("ukraine", deal.get("towards").get(0).get("side").asText());
  }

  @Test
  void whatIsKeptStaysAndIsNamedWhenItIsInTheWay() throws Exception {
    JsonNode kept = deals("us-28-point", "--consent", "russia=advisory", "--keep", "p6");
    assertFalse(kept.get("deal").asBoolean());
    assertEquals(ARMY, kept.get("kept").get(0).asText());
    assertEquals(2, kept.get("changesIfNothingWereKept").asInt());
    JsonNode fixed =
        deals(
            "us-28-point",
            "--consent",
            "russia=advisory",
            "--set",
            ARMY + "=850000",
            "--fix",
            ARMY);
    assertTrue(fixed.get("deal").asBoolean());
    assertEquals(List.of(DONETSK), issues(fixed.get("deals").get(0)));
  }

  @Test
  void onlySomePartiesCount() throws Exception {
    JsonNode root = deals("us-28-point", "--only", "russia", "--only", "united-states");
    assertTrue(root.get("already").asBoolean());
    assertEquals("advisory", root.get("receipt").get("consent").get("ukraine").asText());
    assertEquals("required", root.get("receipt").get("consent").get("russia").asText());
  }

  @Test
  void aPositionNobodyListedIsNoWayOut() throws Exception {
    String other = DONETSK + "=other: a lease to the United Nations";
    JsonNode root = deals("us-28-point", "--consent", "russia=advisory", "--set", other);
    assertEquals(List.of(DONETSK, ARMY), issues(root.get("deals").get(0)));
    JsonNode kept =
        deals("us-28-point", "--consent", "russia=advisory", "--set", other, "--fix", DONETSK);
    assertEquals(List.of(ARMY), issues(kept.get("deals").get(0)));
    assertTrue(
        kept.get("headline").asText().startsWith("If what nobody listed is borne:"),
        kept.get("headline").asText());
  }

  @Test
  void writesTextsThatCanBeGoneOnWith(@TempDir Path folder) throws Exception {
    String[] command = {
      "deals",
      "us-28-point",
      "--consent",
      "russia=advisory",
      "--write",
      folder.toString(),
      "--output",
      folder.resolve("reports").toString()
    };
    Outcome outcome = run(command);
    assertEquals(0, outcome.code(), outcome.err());
    Path draft = folder.resolve("us-28-point-near-1.yaml");
    assertTrue(Files.readString(draft).contains("forces.ukraine-cap: 800000"));
    assertTrue(Files.exists(folder.resolve("reports/us-28-point-deals.txt")));
    JsonNode again = deals(draft.toString(), "--consent", "russia=advisory");
    assertTrue(again.get("already").asBoolean());
    Outcome second = run(command);
    assertEquals(2, second.code());
    assertTrue(second.err().contains("was left alone"), second.err());
  }

  @Test
  void whereEveryTextContradictsItselfNobodyIsSaidToRefuse(@TempDir Path folder) throws Exception {
    DoomCase.write(folder, "one, two, not-addressed");
    Outcome outcome = run("deals", "doom/t", "--cases", folder.toString());
    assertEquals(0, outcome.code(), outcome.err());
    String text = outcome.flat();
    assertTrue(text.contains("No text can stand at all: each says what, by the case,"), text);
    assertFalse(text.contains("refused by two sides"), text);
    assertFalse(text.contains("proof"), text);
  }

  @Test
  void deadlockIsPointedToOnlyWhereItShowsTheSame() {
    String pointer = "'deadlock' tells the proofs whole";
    assertTrue(run("deals", "us-28-point").flat().contains(pointer));
    for (String[] line :
        new String[][] {
          {"deals", "us-28-point", "--fix", ARMY},
          {"deals", "us-28-point", "--only", "ukraine", "--only", "russia"},
          {"deals", "us-28-point", "--set", ARMY + "=700000"}
        }) {
      Outcome outcome = run(line);
      assertEquals(0, outcome.code(), outcome.err());
      assertTrue(outcome.flat().contains("no text passes"), outcome.out());
      assertTrue(outcome.flat().contains("evidence they hold, are in JSON."), outcome.out());
      assertFalse(outcome.flat().contains(pointer), outcome.out());
    }
  }

  @Test
  void oneNewPositionIsToldInTheSingular() {
    String text =
        run("deals", "us-28-point", "--only", "ukraine", "--set", DONETSK + "=not-addressed")
            .flat();
    assertTrue(text.contains("Untested: nothing; on the one new position somebody"), text);
  }

  @Test
  void clearlyDifferentPositionsOnTheSameIssuesAreShown() {
    String[] command = {"deals", "us-28-point", "--only", "ukraine"};
    String text = run(command).flat();
    assertTrue(text.contains("2 texts are shown whose positions there clearly differ."), text);
    assertTrue(text.contains("and “Size of Ukraine's army”, other positions"), text);
    String one = run("deals", "us-28-point", "--only", "ukraine", "--most", "1").flat();
    assertTrue(one.contains("other positions that would do there stand under each change."), one);
  }

  @Test
  void whoRatifiesForAPartyIsNamedWhenOnlyThePartyIsSet() {
    String only = run("deals", "us-28-point", "--only", "ukraine").flat();
    assertTrue(only.contains("counts only where you name them; left out: "), only);
    String consent = run("deals", "us-28-point", "--consent", "ukraine=advisory").flat();
    assertTrue(
        consent.contains(
            "Still asked, as they ratify for it: the president of Ukraine and the parliament of"
                + " Ukraine."),
        consent);
  }

  @Test
  void whatWasSetIsSaidAtTheTop() {
    String text = run("deals", "us-28-point", "--set", ARMY + "=700000", "--unset", DONETSK).flat();
    String told =
        "The text is taken as you changed it: with “Held part of Donetsk” taken out and with “Size"
            + " of Ukraine's army” set to 700,000 troops.";
    assertTrue(text.contains(told), text);
    assertTrue(text.indexOf(told) < text.indexOf("Receipt"), text);
    assertFalse(run("deals", "us-28-point").flat().contains("as you changed it"));
  }

  @Test
  void whatATextOfItsOwnWordsWouldRunIntoIsNotKnown() {
    String text = run("deals", "house-sale/held-back").flat();
    String might = "Taken back, it might, by what nobody listed, run into a red line of ";
    assertTrue(text.contains(might + "the bank (BANK-1)."), text);
    assertFalse(text.contains("it would run into a red line of the bank"), text);
  }

  @Test
  void aTextMovesAlsoTowardsWhoseRefusalItEnds() {
    String text =
        run("deals", "us-28-point", "--reading", "public-record", "--basis", "stated").flat();
    assertTrue(text.contains("Refusals ended, Ukraine: UA-O3a by “Size of Ukraine's army”"), text);
    assertTrue(text.contains("; towards the side of Ukraine on “Size of Ukraine's army”."), text);
  }
}
