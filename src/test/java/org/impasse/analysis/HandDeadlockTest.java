package org.impasse.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.inject.Guice;
import com.google.inject.Injector;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.impasse.negotiation.Basis;
import org.impasse.negotiation.Issue;
import org.impasse.negotiation.Position;
import org.impasse.negotiation.Stretch;
import org.impasse.redline.Rule;
import org.impasse.verdict.NumberLine;
import org.junit.jupiter.api.Test;

/** What is told of quarrels, on cases whose answers can be worked out by hand. */
class HandDeadlockTest {

  private static final String OPEN = "Term( issue == \"port\", position == \"open\" )";
  private static final String NOT_OPEN = "not " + OPEN;

  private final Injector injector = Guice.createInjector();
  private final DeadlockFinder finder = injector.getInstance(DeadlockFinder.class);

  private Deadlock find(SmallCase small, Map<String, Position> fixed) throws Exception {
    return finder.find(small.negotiation(), small.book(), small.settings(), fixed);
  }

  /** Two of them respected, the third is crossed; all on two issues. */
  private static SmallCase together() {
    return new HandCase()
        .redLine("anna", "Term( issue == \"toll\", amount < 3 || position == \"not-addressed\" )")
        .redLine("bert", "Term( issue == \"land\", position in (\"north\", \"not-addressed\") )")
        .redLine(
            "cleo",
            "Term( issue == \"land\", position in (\"middle\", \"south\") ) "
                + "not Term( issue == \"toll\", amount < 3 || position == \"not-addressed\" )")
        .made();
  }

  private static String told(Deadlock.Combination combination) {
    return combination.choices().stream()
            .map(
                choice ->
                    choice.any()
                        ? "any"
                        : choice.positions().stream()
                            .map(HandDeadlockTest::told)
                            .collect(Collectors.joining("/")))
            .collect(Collectors.joining(", "))
        + ": "
        + combination.refusedBy().stream()
            .map(side -> side.head().id())
            .collect(Collectors.joining(" "));
  }

  private static String told(Stretch stretch) {
    return stretch instanceof Stretch.Amounts amounts
        ? amounts.first() + "-" + amounts.last()
        : ((Stretch.One) stretch).position();
  }

  @Test
  void whoRefusesWhatTogetherIsToldInTheOrderOfThePositions() throws Exception {
    assertEquals(
        List.of(
            "north/not-addressed, 0-2/not-addressed: anna bert",
            "north/not-addressed, 3-6/free: bert",
            "middle/south, 0-2/not-addressed: anna",
            "middle/south, 3-6/free: cleo"),
        find(together(), Map.of()).stickingPoints().get(0).combinations().stream()
            .map(HandDeadlockTest::told)
            .toList());
  }

  @Test
  void namedPositionsComeAfterAmountsAndBeforeSilence() throws Exception {
    SmallCase small =
        new HandCase()
            .redLine("anna", "Term( issue == \"toll\", position == \"not-addressed\" )")
            .redLine("bert", "not Term( issue == \"land\", position == \"south\" )")
            .redLine("anna-senate", "Term( issue == \"flag\", position == \"red\" )")
            .redLine(
                "cleo",
                "Term( issue == \"land\", position == \"south\" ) "
                    + "not Term( issue == \"toll\", position == \"not-addressed\" )")
            .made();
    List<String> told =
        find(small, Map.of()).stickingPoints().get(0).combinations().stream()
            .map(HandDeadlockTest::told)
            .toList();
    assertEquals(
        List.of(
            "north/middle/not-addressed, 0-6/free: bert",
            "north/middle/not-addressed, not-addressed: anna bert",
            "south, 0-6/free: cleo",
            "south, not-addressed: anna"),
        told);
  }

  @Test
  void whatWasSetIsTheOnlyPosition() throws Exception {
    Deadlock found =
        find(
            together(),
            Map.of("land", new Position.Named("south"), "toll", new Position.Amount(4)));
    assertEquals(
        List.of("any, any: cleo"),
        found.stickingPoints().get(0).combinations().stream().map(HandDeadlockTest::told).toList());
    assertEquals(
        List.of(new Stretch.Amounts(4, 4)),
        found.stickingPoints().get(0).combinations().get(0).choices().get(1).positions());
  }

  @Test
  void numbersInDisputeAreDrawnForATextThatSaysWhatWasSet() throws Exception {
    SmallCase small = together();
    List<NumberLine> open = lines(small, Map.of());
    List<NumberLine> south = lines(small, Map.of("land", new Position.Named("south")));
    assertEquals(List.of("toll"), open.stream().map(line -> line.issue().id()).toList());
    assertEquals(List.of("anna"), refusing(open.get(0), 2));
    assertEquals(List.of(), refusing(open.get(0), 4));
    assertEquals(List.of("cleo"), refusing(south.get(0), 4));
    SmallCase flags = new HandCase().redLine("anna", OPEN).redLine("bert", NOT_OPEN).made();
    assertEquals(List.of(), lines(flags, Map.of()));
    SmallCase besides =
        new HandCase()
            .redLine("anna", OPEN)
            .redLine("bert", NOT_OPEN)
            .redLine("cleo", "Term( issue == \"toll\", amount > 3 )")
            .made();
    assertEquals(List.of(), lines(besides, Map.of()), "nobody quarrels over the toll");
  }

  private List<NumberLine> lines(SmallCase small, Map<String, Position> fixed) throws Exception {
    return injector.getInstance(DisputedLines.class).of(find(small, fixed), small.book());
  }

  private static List<String> refusing(NumberLine line, long amount) {
    return line.parties().stream()
        .filter(p -> !p.at(amount).rules().isEmpty())
        .map(p -> p.party().id())
        .toList();
  }

  @Test
  void quarrelsComeInTheOrderOfTheirIssuesAndAreEndedOneByOne() throws Exception {
    SmallCase small =
        new HandCase()
            .redLine(
                "a-flag", "anna", Basis.STATED, "Term( issue == \"flag\", position == \"red\" )")
            .redLine(
                "a-land", "anna", Basis.STATED, "Term( issue == \"land\", position == \"north\" )")
            .redLine(
                "b-flag",
                "bert",
                Basis.STATED,
                "not Term( issue == \"flag\", position == \"red\" )")
            .redLine(
                "c-land",
                "cleo",
                Basis.STATED,
                "not Term( issue == \"land\", position == \"north\" )")
            .made();
    Deadlock found = find(small, Map.of());
    assertEquals(
        List.of("land", "flag"),
        found.stickingPoints().stream()
            .flatMap(point -> point.issues().stream())
            .map(Issue::id)
            .toList());
    assertEquals(4, found.waysOut().intValueExact());
    List<Rule> flags =
        small.book().rules().stream().filter(rule -> rule.id().endsWith("flag")).toList();
    assertEquals(List.of(found.stickingPoints().get(1)), found.pointsOf(flags));
    assertEquals(List.of(), found.pointsOf(List.of()));
    Deadlock.Stand anna = found.stickingPoints().get(0).stands().get(0);
    assertTrue(anna.known());
    assertEquals(List.of(new Stretch.One("north")), anna.refuses());
    assertEquals(2, found.bounds().orElseThrow().proof().atLeast());
    assertTrue(found.bounds().orElseThrow().proof().exact());
    assertTrue(found.bounds().orElseThrow().wayOut().exact());
    assertEquals(2, found.bounds().orElseThrow().wayOut().atLeast());
  }

  @Test
  void aRedLineThatNothingCanRespectIsAQuarrelOfItsOwn() throws Exception {
    SmallCase small = new HandCase().redLine("anna", OPEN).redLine("bert", NOT_OPEN).made();
    Deadlock found = find(small, Map.of("port", new Position.Named("open")));
    assertEquals(1, found.cores().size());
    assertEquals("anna", found.cores().get(0).rules().get(0).id());
    assertEquals("port", found.cores().get(0).issues().get(0).id());
    assertEquals(List.of(), found.cores().get(0).given().combinations(), "none of the case's own");
  }

  @Test
  void onlyTheOutcomeIsTheOutcome() throws Exception {
    SmallCase small = new HandCase().redLine("anna", OPEN).redLine("bert", NOT_OPEN).made();
    assertEquals(
        Deadlock.Outcome.NO_DEAL,
        finder.outcome(small.negotiation(), small.book(), small.settings(), Map.of()));
    SmallCase one = new HandCase().redLine("anna", OPEN).made();
    assertEquals(
        Deadlock.Outcome.DEAL,
        finder.outcome(one.negotiation(), one.book(), one.settings(), Map.of()));
    List<Deadlock> many =
        finder.find(
            small.negotiation(),
            small.book(),
            List.of(small.settings(), small.settings().withWeakestBasis(Basis.STATED)));
    assertEquals(2, many.size());
    assertTrue(many.stream().allMatch(d -> d.outcome() == Deadlock.Outcome.NO_DEAL));
  }
}
