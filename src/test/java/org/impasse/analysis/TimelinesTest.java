package org.impasse.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.inject.Guice;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.impasse.casebook.CaseOpener;
import org.impasse.casebook.Sitting;
import org.impasse.casebook.Wishes;
import org.impasse.diagnostic.InvalidInputException;
import org.impasse.negotiation.Basis;
import org.impasse.negotiation.Evidence;
import org.impasse.negotiation.Evidence.Bearing;
import org.impasse.negotiation.Issue;
import org.impasse.negotiation.StatementDate;
import org.impasse.negotiation.Stretch;
import org.impasse.verdict.HarbourLease;
import org.impasse.verdict.HarbourRules;
import org.junit.jupiter.api.Test;

class TimelinesTest {

  private static final Issue RENT = HarbourLease.CASE.issue("rent.monthly").orElseThrow();

  private static Evidence said(
      String id, String on, Bearing bearing, List<Stretch> rent, String... contradicts) {
    return new Evidence(
        id,
        "tenant",
        new Evidence.Speaker("A. Roe", Optional.empty()),
        on.isEmpty() ? Optional.empty() : StatementDate.parse(on),
        "Something.",
        Map.of("rent.monthly", rent),
        bearing,
        Basis.STATED,
        "letter",
        Optional.empty(),
        Optional.empty(),
        List.of(contradicts));
  }

  private static List<Stretch> amounts(long first, long last) {
    return List.of(new Stretch.Amounts(first, last));
  }

  private static Timeline.Lane lane(Evidence... evidence) {
    Timeline timeline =
        Timelines.of(
            HarbourLease.CASE.withEvidence(List.of(evidence)),
            new HarbourRules(),
            Optional.of(RENT));
    assertEquals(1, timeline.lanes().size());
    return timeline.lanes().get(0);
  }

  private static List<String> ids(List<Evidence> statements) {
    return statements.stream().map(Evidence::id).toList();
  }

  @Test
  void datedInOrderAndUndatedApart() {
    Timeline.Lane lane =
        lane(
            said("c", "2025-12", Bearing.BEARS, amounts(1, 1)),
            said("n", "", Bearing.BEARS, amounts(1, 1)),
            said("b", "2025-12-01", Bearing.BEARS, amounts(1, 1)),
            said("a", "1899", Bearing.BEARS, amounts(1, 1)));
    assertEquals(List.of("a", "b", "c"), ids(lane.dated()));
    assertEquals(List.of("n"), ids(lane.undated()));
    assertEquals(List.of(), lane.moves());
    assertEquals(List.of(), lane.contests());
  }

  @Test
  void whatIsBorneLaterMoves() {
    Timeline.Lane lane =
        lane(
            said("a", "2025-11-20", Bearing.REFUSES, amounts(0, 90000)),
            said("b", "2025-11-25", Bearing.REFUSES, amounts(0, 90000)),
            said("c", "2025-12-24", Bearing.BEARS, amounts(800, 800)));
    assertEquals(1, lane.moves().size());
    List<Timeline.Step> steps = lane.moves().get(0).steps();
    assertEquals(2, steps.size());
    Timeline.Said first = (Timeline.Said) steps.get(0);
    assertEquals(List.of("a", "b"), ids(first.statements()));
    assertEquals("2025-11-20", first.first().text());
    assertEquals("2025-11-25", first.last().text());
    assertEquals(Bearing.BEARS, ((Timeline.Said) steps.get(1)).bearing());
    assertEquals(List.of(), lane.contests());
  }

  @Test
  void otherPositionsAreNoMove() {
    Timeline.Lane lane =
        lane(
            said("a", "2025-11-20", Bearing.REFUSES, amounts(0, 700)),
            said("b", "2025-12-24", Bearing.BEARS, amounts(800, 800)),
            said("c", "2025-12-25", Bearing.BEARS, List.of()));
    assertEquals(List.of(), lane.moves());
    assertEquals(List.of(), lane.contests());
  }

  @Test
  void statementsOfOneTimeAreContested() {
    assertContested("2025-11-20", "2025-11-20");
    assertContested("2025-11-20", "2025-11");
    assertContested("2025", "2025-12");
    assertContested("2025-11-20", "");
    assertContested("", "");
  }

  private static void assertContested(String one, String other) {
    Evidence refused = said("a", one, Bearing.REFUSES, amounts(0, 90000));
    Evidence borne = said("b", other, Bearing.WELCOMES, amounts(5, 5));
    Timeline.Lane lane = lane(refused, borne, said("c", one, Bearing.BEARS, List.of()));
    assertEquals(List.of(), lane.moves(), one + " " + other);
    assertEquals(1, lane.contests().size(), one + " " + other);
    assertEquals(List.of(RENT), lane.contests().get(0).issues());
    assertTrue(lane.contested(refused) && lane.contested(borne));
    assertFalse(
        lane.contested(
            lane.statements().stream().filter(e -> e.id().equals("c")).findFirst().orElseThrow()));
  }

  @Test
  void whatHangsTogetherIsOneContest() {
    Timeline.Lane lane =
        lane(
            said("a", "2025", Bearing.REFUSES, amounts(0, 90000)),
            said("b", "2025", Bearing.BEARS, amounts(5, 5)),
            said("c", "2025", Bearing.REFUSES, amounts(5, 5)),
            said("d", "2025", Bearing.DEMANDS, amounts(7, 7)));
    assertEquals(1, lane.contests().size());
    assertEquals(List.of("a", "b", "c", "d"), ids(lane.contests().get(0).statements()));
  }

  @Test
  void aNamedContradictionCountsWhereverItStands() {
    Timeline.Lane same =
        lane(
            said("a", "2025", Bearing.REFUSES, amounts(0, 4), "b"),
            said("b", "2025-03", Bearing.REFUSES, amounts(9, 9)));
    assertEquals(List.of(), same.contests().get(0).issues());
    Timeline.Lane later =
        lane(
            said("a", "2024", Bearing.REFUSES, amounts(0, 4)),
            said("b", "2025-03", Bearing.REFUSES, amounts(9, 9), "a"));
    assertEquals(List.of(), later.contests());
    assertEquals(1, later.moves().size());
  }

  /** What only rules on consent rest on is nobody's stand, and contests nothing. */
  @Test
  void whoMustBeAskedIsNoStand() throws InvalidInputException {
    Sitting sitting =
        Guice.createInjector()
            .getInstance(CaseOpener.class)
            .openCase(List.of(), Path.of(""), "ukraine-2025", Wishes.none());
    assertTrue(sitting.rules().evidenceOfNecessity().contains("mikhelidze-referendum"));
    assertFalse(sitting.rules().evidenceOfNecessity().contains("mikhelidze-donetsk"));
    Timeline timeline = Timelines.of(sitting.negotiation(), sitting.rules(), Optional.empty());
    Evidence law = sitting.negotiation().evidence("mikhelidze-referendum").orElseThrow();
    assertFalse(timeline.lanes().stream().anyMatch(lane -> lane.contested(law)));
    assertEquals(Set.of(), new HarbourRules().evidenceOfNecessity());
  }

  @Test
  void everyLaneHasAStatementAndAllAreThere() {
    Timeline whole = Timelines.of(HarbourLease.CASE, new HarbourRules(), Optional.empty());
    assertEquals(
        HarbourLease.CASE.evidence().stream().map(Evidence::id).sorted().toList(),
        ids(whole.statements()).stream().sorted().toList());
    assertTrue(whole.lanes().stream().noneMatch(lane -> lane.statements().isEmpty()));
    Timeline none =
        Timelines.of(
            HarbourLease.CASE.withEvidence(List.of()), new HarbourRules(), Optional.empty());
    assertEquals(List.of(), none.lanes());
    assertEquals(Optional.empty(), none.span());
  }

  @Test
  void stretchesOverlapWhereSomePositionLiesInBoth() {
    List<Stretch> all =
        Arrays.asList(
            new Stretch.Amounts(0, 5), new Stretch.Amounts(5, 9), new Stretch.One("other-thing"));
    assertTrue(all.get(0).overlaps(all.get(1)));
    assertFalse(new Stretch.Amounts(0, 4).overlaps(all.get(1)));
    assertFalse(all.get(0).overlaps(all.get(2)));
    assertTrue(all.get(2).overlaps(new Stretch.One("other-thing")));
  }
}
