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
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.impasse.Impasse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command as a user gives it, on the flagship case. */
class SweepCommandTest {

  private static final String ARMY = "forces.ukraine-cap";
  private static final String DONETSK = "territory.donetsk-unoccupied";

  private static String run(String... args) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    int code = Impasse.run(stream(out), stream(err), false, args);
    assertEquals(0, code, () -> err.toString(StandardCharsets.UTF_8));
    return out.toString(StandardCharsets.UTF_8);
  }

  private static PrintStream stream(ByteArrayOutputStream bytes) {
    return new PrintStream(bytes, true, StandardCharsets.UTF_8);
  }

  @Test
  void theArmyIsRefusedOnEitherSideOfEightHundredThousand() {
    String text = run("sweep", "us-28-point-minus-donetsk", "--issue", ARMY);
    String flat = text.replaceAll("\\s+", " ");
    assertTrue(flat.contains("refuse below 800,000 troops (UA-S2, UP-S1, UV-S1, UM-S1)"), flat);
    assertTrue(flat.contains("Russia refuses from 800,000 troops on (RU-S2)"), flat);
  }

  @Test
  void amountsOfWhichTheSameIsShownAreOneRow() {
    String[] line = {"sweep", "house-sale/advert", "--issue", "price", "--issue", "roof"};
    String text = run(line);
    assertTrue(text.contains("300,000 to 380,000 "), text);
    assertFalse(text.contains("370,000"), text);
    String csv =
        run(
            Stream.concat(Arrays.stream(line), Stream.of("--format", "csv"))
                .toArray(String[]::new));
    assertFalse(csv.contains("370000"), csv);
  }

  @Test
  void whereVotersHaveToAgreeIsToldAndShown() {
    String text = run("sweep", "us-28-point", "--issue", DONETSK);
    assertTrue(
        text.replaceAll("\\s+", " ")
            .contains(
                "The consent of voters in a referendum is needed only at “Ukraine alone pulls back,"
                    + " status left for later”"),
        text);
    assertTrue(text.contains("(?)(?)(?)  ?  ?  ?(?)"), text);
  }

  @Test
  void thatAPositionIsRefusedForWhatItIsNamesTheOtherIssuesThatCount() {
    String[] line = {"sweep", "house-sale/advert", "--issue", "price"};
    String flat = run(line).replaceAll("\\s+", " ");
    assertTrue(flat.contains("Those refusals alone leave no position either."), flat);
    assertTrue(
        flat.contains("That holds with the rest of the text as it is; BANK-1 also reads “Roof”."),
        flat);
    String mended =
        run(Stream.concat(Arrays.stream(line), Stream.of("--set", "roof=mended-before"))
                .toArray(String[]::new))
            .replaceAll("\\s+", " ");
    assertTrue(
        mended.contains(
            "Nobody whose consent is needed refuses “Price” itself between 400,000 and 420,000"
                + " euros."),
        mended);
  }

  @Test
  void combinationsThatNobodyNeededRefusesAreMarked() throws Exception {
    String[] line = {
      "sweep",
      "us-28-point",
      "--issue",
      ARMY,
      "--issue",
      DONETSK,
      "--consent",
      "russia=advisory",
      "--format",
      "json"
    };
    JsonNode root = new ObjectMapper().readTree(run(line));
    assertTrue(root.get("free").asBoolean(), root.get("headline").asText());
    assertEquals(2, root.get("issues").size());
    for (JsonNode cell : root.get("cells")) {
      assertEquals(cell.get("blockers").isEmpty(), cell.get("deal").asBoolean(), cell.toString());
      if (cell.get("free").asBoolean()) {
        assertTrue(cell.get("deal").asBoolean());
        assertFalse(cell.get("contradicts").asBoolean());
      }
    }
  }

  @Test
  void contradictionsAreNotCalledRefusals(@TempDir Path folder) throws Exception {
    String[] line = {"sweep", "doom/t", "--issue", "x", "--cases", folder.toString()};
    DoomCase.write(folder, "one, two, not-addressed");
    String all = run(line).replaceAll("\\s+", " ");
    assertTrue(all.contains("it contradicts itself whatever it says on “Issue x”."), all);
    assertFalse(all.contains("is free of"), all);
    DoomCase.write(folder, "two, not-addressed");
    String some = run(line).replaceAll("\\s+", " ");
    assertTrue(
        some.contains("whose consent is needed, except where the text contradicts itself."), some);
    DoomCase.write(folder, "one");
    String one = run(line).replaceAll("\\s+", " ");
    assertFalse(one.contains("except where"), one);
  }

  @Test
  void sweepsOfTwoTextsLeaveEachOtherAlone(@TempDir Path folder) {
    for (String text : List.of("us-28-point", "e3-counter")) {
      run("sweep", text, "--issue", ARMY, "--output", folder.toString());
      assertTrue(Files.exists(folder.resolve(text + "-sweep-" + ARMY + ".txt")));
    }
  }

  @Test
  void whatWasSetIsSaidAtTheTop() {
    String[] line = {"sweep", "us-28-point", "--issue", ARMY, "--unset", DONETSK};
    String text = run(line).replaceAll("\\s+", " ");
    String told = "The text is taken as you changed it: with “Held part of Donetsk” taken out.";
    assertTrue(text.contains(told), text);
    assertTrue(text.indexOf(told) < text.indexOf("Where the answers change"), text);
    String[] html =
        Stream.concat(Arrays.stream(line), Stream.of("--format", "html")).toArray(String[]::new);
    assertTrue(run(html).contains("<li>" + told + "</li>"));
  }

  @Test
  void whatNobodyListedIsNotCalledRefused() {
    String unlisted = "What the text itself says there nobody listed, so nobody knows.";
    String one = run("sweep", "house-sale/held-back", "--issue", "roof").replaceAll("\\s+", " ");
    assertTrue(one.contains("no listed position on “Roof” is free of a recorded"), one);
    assertTrue(one.contains(unlisted), one);
    String[] line = {"sweep", "house-sale/held-back", "--issue", "price", "--issue", "roof"};
    String two = run(line).replaceAll("\\s+", " ");
    assertTrue(two.contains("no combination of listed positions on “Price” and “Roof” is"), two);
    assertTrue(two.contains(unlisted), two);
    String listed = run("sweep", "house-sale/advert", "--issue", "roof").replaceAll("\\s+", " ");
    assertTrue(listed.contains("no position on “Roof” is free of a recorded"), listed);
  }

  @Test
  void whereNobodyKnowsIsNamedUnlessItIsEverywhere() {
    String[] two = {
      "sweep", "us-28-point", "--issue", ARMY, "--issue", DONETSK, "--consent", "russia=advisory"
    };
    String some = run(two).replaceAll("\\s+", " ");
    assertTrue(
        some.contains(
            "Where nobody refuses, nobody knows in places how voters in a referendum would answer,"
                + " whose consent is needed there: “Size of Ukraine's army” between 800,000 and"
                + " 1,500,000 troops, with “Held part of Donetsk” at “Ukraine alone pulls back,"
                + " status left for later”."),
        some);
    String all =
        run(
                "sweep",
                "us-28-point",
                "--issue",
                ARMY,
                "--consent",
                "russia=advisory",
                "--set",
                DONETSK + "=dmz-unilateral-withdrawal-status-deferred")
            .replaceAll("\\s+", " ");
    assertTrue(
        all.contains("how voters in a referendum would answer, whose consent is needed there."),
        all);
  }
}
