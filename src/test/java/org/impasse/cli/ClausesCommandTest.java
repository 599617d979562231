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

/** A text's own clauses, as a user asks about them. */
class ClausesCommandTest {

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
  void whatIsSaidAndRefusedIsNotCalledMissing() {
    String offer = run("deadlock", "house-sale/buyers-offer", "--subject", "clauses");
    assertTrue(
        offer.contains("clauses passes on record: “Price” (with or without p1) blocks."), offer);
    assertFalse(offer.contains("what is missing"), offer);
  }

  @Test
  void whatWasSetIsSaidAtTheTop() {
    String text =
        run(
            "deadlock",
            "us-28-point",
            "--subject",
            "clauses",
            "--set",
            "forces.ukraine-cap=800000");
    String told =
        "The text is taken as you changed it: with “Size of Ukraine's army” set to 800,000 troops.";
    assertTrue(text.contains("and “Size of Ukraine's army” (with or without p6) block."), text);
    assertTrue(text.indexOf("Sticking point 1") > text.indexOf(told), text);
    assertTrue(text.contains(told), text);
  }

  @Test
  void silenceOnWhatNoClauseSetsIsMissing(@TempDir Path folder) throws Exception {
    Path file = folder.resolve("roof.yaml");
    Files.writeString(
        file,
        """
        {impasse: 1, case: house-sale, id: roof, title: The roof alone,
         clauses: [{id: p1, title: Roof, text: r, sets: {roof: cost-shared}}]}
        """);
    String text = run("deadlock", file.toString(), "--subject", "clauses");
    assertTrue(text.contains("what is missing on “Price”"), text);
  }

  @Test
  void theBuyersAreSeveral(@TempDir Path folder) throws Exception {
    Path file = folder.resolve("keys.yaml");
    Files.writeString(
        file,
        """
        {impasse: 1, case: house-sale, id: keys, title: Keys in September,
         clauses: [{id: p1, title: Survey, text: s, sets: {survey: "true"}},
                   {id: p2, title: Keys, text: k, sets: {handover: september}}]}
        """);
    String text = run("deadlock", file.toString(), "--subject", "clauses");
    assertTrue(text.contains("The buyers refuse because of p2 (BUY-3); refuse without p1"), text);
  }
}
