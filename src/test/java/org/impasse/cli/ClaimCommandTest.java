package org.impasse.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.impasse.Impasse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command as a user gives it. */
class ClaimCommandTest {

  private static String run(String... args) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    int code = Impasse.run(stream(out), stream(err), false, args);
    assertEquals(0, code, () -> err.toString(StandardCharsets.UTF_8));
    return out.toString(StandardCharsets.UTF_8).replaceAll("\\s+", " ");
  }

  private static PrintStream stream(ByteArrayOutputStream bytes) {
    return new PrintStream(bytes, true, StandardCharsets.UTF_8);
  }

  @Test
  void theAnswerAsAskedComesBeforeThatOverAllEvidence() {
    String text = run("claim", "mikhelidze-2025", "--basis", "stated");
    assertTrue(
        text.contains(
            "As asked, on evidence at least “stated”, the claim is untested. Over all grades of"
                + " evidence, the claim holds only under conditions: true in the default reading"),
        text);
    assertFalse(run("claim", "mikhelidze-2025").contains("Over all grades"));
  }

  @Test
  void whatWasSetIsSaidAtTheTop() {
    String text = run("claim", "mikhelidze-2025", "--set", "forces.ukraine-cap=800000");
    String told =
        "The text is taken as you changed it: with “Size of Ukraine's army” set to 800,000 troops.";
    assertTrue(text.contains(told), text);
    assertTrue(text.indexOf(told) < text.indexOf("The six tests"), text);
  }

  private static String claim(Path folder, String unit, String set, String with) throws Exception {
    Path file = folder.resolve("c.yaml");
    Files.writeString(
        file,
        """
        {impasse: 1, case: house-sale, id: c, title: C, claim: Words., text: advert, unit: %s,
         set: [%s], refuses-because-of-them: %s, refuses-without-them: seller}
        """
            .formatted(unit, set, with));
    return run("claim", file.toString());
  }

  @Test
  void whoARatifierRatifiesForIsNotSaidToStandForItself(@TempDir Path folder) throws Exception {
    String text = claim(folder, "clause", "p1", "bank");
    assertTrue(
        text.contains(
            "The buyers, for whom the bank ratifies: as the text is, refuse (BUY-2 and BUY-3)"),
        text);
  }

  @Test
  void anotherChangeIsToldWithOneWayToMakeIt(@TempDir Path folder) throws Exception {
    assertTrue(
        claim(folder, "clause", "p1", "bank")
            .contains(
                "To change: p2 “The house”, for example “Roof” to “the seller has it mended before"
                    + " the buyers move in”."));
    assertTrue(
        claim(folder, "issue", "roof", "bank")
            .contains("To change: “Price”, for example to 395,000 euros."));
  }

  private static String lowPrice(Path folder, String set, String without) throws Exception {
    Path file = folder.resolve("low.yaml");
    Files.writeString(
        file,
        """
        {impasse: 1, case: house-sale, id: low, title: Low, claim: Words., text: buyers-offer,
         unit: issue, set: [%s], refuses-because-of-them: seller, refuses-without-them: %s,
         source: agent-note}
        """
            .formatted(set, without));
    return run("claim", file.toString());
  }

  @Test
  void aRefusalThatSilenceMeetsTooIsNotDenied(@TempDir Path folder) throws Exception {
    String text = lowPrice(folder, "price", "buyers");
    assertTrue(text.contains("1. Holds. The seller refuses the text as it is."), text);
    assertTrue(
        text.contains(
            "As asked, the claim is false, because the seller still refuses without the set (SEL-1)"
                + " and the buyers do not refuse without the set."),
        text);
    assertTrue(
        text.contains(
            "3. Untested. Without the set the seller refuses anyway, so it cannot be told whether"
                + " “Price” is needed. - With “Price” left in: refuses with it and without it"
                + " (SEL-1)."),
        text);
    assertFalse(text.contains("because of “Price”"), text);
  }

  @Test
  void namesAndVerbsStandAsInASentence(@TempDir Path folder) throws Exception {
    String text = lowPrice(folder, "price", "buyers");
    assertTrue(text.contains("The buyers: object, no refusal on record."), text);
    assertTrue(text.contains("holds when nothing counts that the agent says."), text);
    assertTrue(text.contains("or anywhere else by the agent."), text);
  }
}
