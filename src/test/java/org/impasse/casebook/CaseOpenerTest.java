package org.impasse.casebook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.inject.Guice;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.impasse.diagnostic.Diagnostic;
import org.impasse.diagnostic.InvalidInputException;
import org.impasse.negotiation.Basis;
import org.impasse.negotiation.Consent;
import org.impasse.negotiation.Position;
import org.impasse.negotiation.Proposal;
import org.impasse.negotiation.Settings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How wishes become settings and changed texts; what is wrong with them is in the transcripts. */
class CaseOpenerTest {

  private static final Path CASES = Path.of("src/test/resources/cli/cases");

  private final CaseOpener opener = Guice.createInjector().getInstance(CaseOpener.class);

  @TempDir private Path temporary;

  private Sitting open(Wishes wishes, String... texts) throws InvalidInputException {
    return opener.openTexts(List.of(CASES), Path.of(""), List.of(texts), wishes);
  }

  @Test
  void withoutWishesTheCaseDecides() throws Exception {
    Settings settings = open(Wishes.none(), "mill/first-offer").settings();

    assertEquals(LocalDate.of(2026, 1, 31), settings.asOf());
    assertEquals(Basis.ASSUMED, settings.weakestBasis());
    assertEquals(Set.of(), settings.readings());
    assertEquals(Map.of("miller.ceiling", 40000L), settings.parameters());
    assertEquals(Map.of("harvest", "good"), settings.circumstances());
    assertEquals(Map.of(), settings.consent());
  }

  @Test
  void aCaseWithoutRulesIsWarnedOf() throws Exception {
    Path scenarios = Files.createDirectories(temporary.resolve("scenarios/mill"));
    Files.copy(CASES.resolve("scenarios/mill/case.yaml"), scenarios.resolve("case.yaml"));
    Files.writeString(
        scenarios.resolve("bare.yaml"),
        """
        impasse: 1
        case: mill
        id: bare
        title: Bare
        clauses:
          - id: c1
            title: Rent
            text: What is paid for a year.
            sets: { rent.yearly: 1000 }
        """);

    Sitting sitting =
        opener.openTexts(List.of(temporary), Path.of(""), List.of("mill/bare"), Wishes.none());

    List<Diagnostic> warnings = sitting.diagnostics().warnings();
    assertEquals(List.of("no-rules"), warnings.stream().map(Diagnostic::code).toList());
    assertTrue(warnings.get(0).location().file().endsWith("case.yaml"));
    assertEquals(List.of(), open(Wishes.none(), "mill/first-offer").diagnostics().warnings());
  }

  @Test
  void everyWishIsHeard() throws Exception {
    Wishes wishes =
        new Wishes(
            List.of(" rent.yearly = 1000 "),
            List.of("water.share"),
            List.of("strict"),
            List.of("miller.ceiling=5"),
            List.of("harvest=poor"),
            List.of("town=advisory"),
            Optional.of("reported"),
            Optional.of("2025-12-24"));

    Sitting sitting = open(wishes, "mill/first-offer", "mill/second-offer");

    Settings settings = sitting.settings();
    assertEquals(LocalDate.of(2025, 12, 24), settings.asOf());
    assertEquals(Basis.REPORTED, settings.weakestBasis());
    assertEquals(Set.of("strict"), settings.readings());
    assertEquals(Map.of("miller.ceiling", 5L), settings.parameters());
    assertEquals(Map.of("harvest", "poor"), settings.circumstances());
    assertEquals(Map.of("town", Consent.ADVISORY), settings.consent());
    for (Proposal text : sitting.texts()) {
      assertEquals(new Position.Amount(1000), text.term("rent.yearly").position());
      assertEquals(Position.SILENCE, text.term("water.share").position());
    }
    assertEquals(Map.of("rent.yearly", "1000"), sitting.set());
    assertEquals(Set.of("water.share"), sitting.unset());
  }

  @Test
  void settingToNothingIsTakingOut() throws Exception {
    Wishes wishes = set("water.share=not-addressed");

    Sitting sitting = open(wishes, "mill/first-offer");

    assertEquals(Set.of("water.share"), sitting.unset());
    assertEquals(Map.of(), sitting.set());
  }

  @Test
  void anEqualsSignInOnesOwnWordsIsTheirs() throws Exception {
    Sitting sitting = open(set("water.share=other: mill = gardens"), "mill/first-offer");

    assertEquals(
        new Position.Other("mill = gardens"),
        sitting.texts().get(0).term("water.share").position());
  }

  @Test
  void textsFromSeveralPlacesComeOnceAndInTheOrderAskedFor() throws Exception {
    Sitting sitting =
        open(
            Wishes.none(),
            "second-offer",
            "mill/first-offer",
            "src/test/resources/cli/texts/away.yaml",
            "mill/second-offer");

    assertEquals(
        List.of("second-offer", "first-offer", "away"),
        sitting.texts().stream().map(Proposal::id).toList());
  }

  @Test
  void aRuleThatIsExpectedAndUnknownIsSaidWhereItStands() throws IOException {
    Path file = temporary.resolve("text.yaml");
    Files.writeString(
        file,
        """
        impasse: 1
        case: mill
        id: text
        title: A text
        based-on: first-offer
        expect:
          miller: { verdict: reject, because: [MI-1, MI-7] }
        """);

    InvalidInputException refused =
        assertThrows(InvalidInputException.class, () -> open(Wishes.none(), file.toString()));

    List<Diagnostic> problems = refused.diagnostics().all();
    assertEquals(1, problems.size());
    assertEquals("unknown-rule", problems.get(0).code());
    assertEquals(7, problems.get(0).location().line());
    assertTrue(problems.get(0).hint().orElseThrow().contains("MI-"), problems::toString);
  }

  private static Wishes set(String wish) {
    return new Wishes(
        List.of(wish),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        Optional.empty(),
        Optional.empty());
  }
}
