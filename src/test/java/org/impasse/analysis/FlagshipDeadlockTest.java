package org.impasse.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.inject.Guice;
import com.google.inject.Injector;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.impasse.casebook.CaseOpener;
import org.impasse.casebook.Sitting;
import org.impasse.casebook.Wishes;
import org.impasse.negotiation.Basis;
import org.impasse.negotiation.Consent;
import org.impasse.negotiation.Issue;
import org.impasse.negotiation.Position;
import org.impasse.negotiation.Settings;
import org.impasse.negotiation.Stretch;
import org.junit.jupiter.api.Test;

/** The flagship case, as it is researched today. */
class FlagshipDeadlockTest {

  private static final String DONETSK = "territory.donetsk-unoccupied";
  private static final String ARMY = "forces.ukraine-cap";

  private final Injector injector = Guice.createInjector();
  private final Sitting sitting = open();
  private final Settings usual = sitting.settings();

  private Sitting open() {
    try {
      return injector
          .getInstance(CaseOpener.class)
          .openCase(List.of(), Path.of(""), "ukraine-2025", Wishes.none());
    } catch (Exception e) {
      throw new AssertionError(e);
    }
  }

  private Deadlock find(Settings settings, Map<String, Position> fixed) throws Exception {
    return injector
        .getInstance(DeadlockFinder.class)
        .find(sitting.negotiation(), sitting.rules(), settings, fixed);
  }

  private static List<String> issues(Deadlock found) {
    return found.stickingPoints().stream()
        .flatMap(point -> point.issues().stream())
        .map(Issue::id)
        .toList();
  }

  @Test
  void byDefaultDonetskAndTheArmyBlockOnAnalystsWord() throws Exception {
    Deadlock found = find(usual, Map.of());
    assertEquals(Deadlock.Outcome.NO_DEAL, found.outcome());
    assertEquals(List.of(DONETSK, ARMY), issues(found));
    for (Deadlock.StickingPoint point : found.stickingPoints()) {
      assertEquals(Basis.ATTRIBUTED, point.holdsDownTo());
      assertEquals(
          List.of(List.of("ukraine"), List.of("russia")),
          point.waysOut().stream()
              .map(way -> way.stream().map(side -> side.head().id()).toList())
              .toList());
    }
    assertEquals(4, found.waysOut().intValueExact());
    Deadlock.Stand russia = found.stickingPoints().get(1).stands().get(1);
    assertEquals(
        List.of(new Stretch.Amounts(0, 799_999), new Stretch.One("unspecified-limit")),
        russia.leaves());
    Deadlock.Core army = found.stickingPoints().get(1).cores().get(0);
    assertEquals(Optional.of("Nona Mikhelidze"), army.onlyAuthor());
    Deadlock.Core donetsk = found.stickingPoints().get(0).cores().get(0);
    assertEquals(Optional.empty(), donetsk.onlyAuthor());
    assertEquals(Optional.empty(), donetsk.lines().get(0).onlySource());
    assertEquals(
        Optional.of("mikhelidze-2025"), donetsk.lines().get(1).onlySource().map(s -> s.id()));
  }

  @Test
  void onWhatIsReportedDonetskBlocksAndTheArmyIsOpen() throws Exception {
    Deadlock found =
        find(
            usual.withReadings(Set.of("public-record")).withWeakestBasis(Basis.REPORTED), Map.of());
    assertEquals(List.of(DONETSK), issues(found));
    Deadlock.Column asked = found.ladder().columns().get(0);
    assertEquals(Set.of("public-record"), asked.readings());
    Deadlock.Rung reported = asked.rungs().get(3);
    assertEquals(Basis.REPORTED, reported.basis());
    assertEquals(ARMY, reported.open().get(0).issue().id());
    assertTrue(reported.open().get(0).contested());
    assertEquals(
        List.of(new Stretch.Amounts(600_001, 799_999), new Stretch.One("unspecified-limit")),
        reported.open().get(0).positions());
  }

  /** One side would pull back only with the other, the other speaks of the first alone. */
  @Test
  void onWhatPartiesThemselvesHaveSaidDonetskBlocksAndTheArmyIsOpen() throws Exception {
    Deadlock found =
        find(usual.withReadings(Set.of("public-record")).withWeakestBasis(Basis.STATED), Map.of());
    assertEquals(Deadlock.Outcome.NO_DEAL, found.outcome());
    assertEquals(List.of(DONETSK), issues(found));
    assertEquals(
        List.of(List.of("UA-O5", "RU-O1a")),
        found.cores().stream().map(c -> c.rules().stream().map(r -> r.id()).toList()).toList());
    Deadlock.Rung stated = found.ladder().columns().get(0).rungs().get(4);
    assertEquals(
        List.of(new Stretch.Amounts(600_001, 799_999), new Stretch.One("unspecified-limit")),
        stated.open().get(0).positions());
  }

  @Test
  void withoutAnalystsTheDefaultReadingHasNoQuarrelAndTheExampleIsNotRefused() throws Exception {
    Deadlock found = find(usual.withWeakestBasis(Basis.REPORTED), Map.of());
    assertEquals(Deadlock.Outcome.DEAL, found.outcome());
    assertTrue(found.example().orElseThrow().deal());
    assertEquals(List.of(), found.stickingPoints());
  }

  @Test
  void aFixedPositionStaysAndConsentCanBeLeftOut() throws Exception {
    Settings withoutRussia = usual.withConsent(Map.of("russia", Consent.ADVISORY));
    Deadlock found = find(withoutRussia, Map.of(ARMY, new Position.Amount(850_123)));
    assertEquals(Deadlock.Outcome.DEAL, found.outcome());
    assertEquals(
        new Position.Amount(850_123),
        found.example().orElseThrow().proposal().term(ARMY).position());
    Deadlock refused = find(withoutRussia, Map.of(ARMY, new Position.Amount(600_000)));
    assertEquals(Deadlock.Outcome.NO_DEAL, refused.outcome());
    assertEquals(List.of(ARMY), issues(refused));
    assertFalse(refused.cores().isEmpty());
  }

  @Test
  void whateverIsDisputedDonetskBlocksAndTheArmyDoesSoAboveTheCeiling() throws Exception {
    Robustness robustness = find(usual, Map.of()).robustness();
    assertEquals(512, robustness.combinations());
    assertEquals(512, robustness.refused());
    assertEquals(
        List.of(512L, 496L),
        robustness.points().stream().map(Robustness.Tally::combinations).toList());
    assertEquals(List.of(), robustness.turns().ways());
    assertEquals(List.of(), robustness.decisive());
    Robustness.End army = robustness.ends().get(1);
    assertEquals(List.of("RU-S2"), army.red().stream().map(rule -> rule.id()).toList());
    Robustness.Within floor = (Robustness.Within) army.turns().ways().get(0).changes().get(0);
    assertEquals("ukraine.force-floor", floor.parameter().id());
    assertEquals(List.of(new Stretch.Amounts(600_001, 799_999)), floor.ranges());
    assertEquals(1, army.turns().ways().size());
  }

  /** Two clauses that Kyiv refuses and whose removal Moscow refuses, and a third for Moscow. */
  @Test
  void noSelectionOfTheTwentyEightPointsPasses() throws Exception {
    Sitting text =
        injector
            .getInstance(CaseOpener.class)
            .openTexts(List.of(), Path.of(""), List.of("ukraine-2025/us-28-point"), Wishes.none());
    ClauseDeadlock found =
        injector
            .getInstance(ClauseFinder.class)
            .find(text.negotiation(), text.rules(), text.settings(), text.texts().get(0));
    assertEquals(Deadlock.Outcome.NO_DEAL, found.outcome());
    assertEquals(
        List.of(List.of("p6"), List.of("p21")),
        found.stickingPoints().stream()
            .map(point -> point.clauses().stream().map(clause -> clause.id()).toList())
            .toList());
    ClauseDeadlock.Deciding russia = found.deciding().get(found.deciding().size() - 1);
    assertEquals("russia", russia.party().id());
    assertEquals(List.of(), russia.present());
    assertEquals(
        List.of("p6", "p7", "p21"),
        russia.absent().stream().map(swing -> swing.clause().id()).toList());
    assertEquals(
        List.of("p4", "p15", "p16", "p17", "p18", "p22"),
        found.readings(ClauseDeadlock.Reach.UNREAD).stream()
            .map(reading -> reading.clause().id())
            .toList());
    ClauseDeadlock reported =
        injector
            .getInstance(ClauseFinder.class)
            .find(
                text.negotiation(),
                text.rules(),
                text.settings().withConsent(Map.of("russia", Consent.ADVISORY)),
                text.texts().get(0));
    assertEquals(
        List.of(List.of("p6", "p21")),
        reported.selections().stream()
            .map(selection -> selection.dropped().stream().map(clause -> clause.id()).toList())
            .toList());
  }
}
