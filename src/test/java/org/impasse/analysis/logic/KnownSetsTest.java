package org.impasse.analysis.logic;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Problems whose answers can be worked out by hand. */
class KnownSetsTest {

  private static final Budget UNLIMITED = Budget.unlimited();

  /** Issues that are either no (class 0) or yes (class 1). */
  private static Space yesOrNo(int issues) {
    List<Space.PositionClass> classes =
        List.of(
            new Space.PositionClass("no", BigInteger.ONE),
            new Space.PositionClass("yes", BigInteger.ONE));
    return new Space(
        IntStream.range(0, issues)
            .mapToObj(i -> new Space.IssueClasses("issue-" + i, classes))
            .toList());
  }

  /** A red line of a party that insists on something. */
  private static RedLine insists(
      Space space, String id, String party, Set<Integer> footprint, Predicate<int[]> on) {
    Table table = Table.tabulate(space, footprint, classes -> !on.test(classes));
    return new RedLine(id, party, id, Firing.of(table));
  }

  /** 1: a, 2: not a, 3: not a or b, 4: not b, 5: not a or c, 6: not c. */
  private static Problem textbook() {
    Space space = yesOrNo(3);
    List<RedLine> lines =
        List.of(
            insists(space, "1", "A", Set.of(0), v -> v[0] == 1),
            insists(space, "2", "B", Set.of(0), v -> v[0] == 0),
            insists(space, "3", "B", Set.of(0, 1), v -> v[0] == 0 || v[1] == 1),
            insists(space, "4", "C", Set.of(1), v -> v[0] == 0),
            insists(space, "5", "B", Set.of(0, 2), v -> v[0] == 0 || v[1] == 1),
            insists(space, "6", "C", Set.of(2), v -> v[0] == 0));
    return new Problem(space, lines, List.of(), List.of());
  }

  private static List<List<String>> ids(List<StakeSet> sets) {
    return sets.stream().map(StakeSet::ids).toList();
  }

  @Test
  void theTextbookSet() {
    Stakes stakes = Stakes.redLines(textbook());
    Quarrels quarrels = Quarrels.of(stakes, UNLIMITED);
    assertEquals(
        List.of(List.of("1", "2"), List.of("1", "3", "4"), List.of("1", "5", "6")),
        ids(quarrels.cores()));
    List<List<String>> ways =
        List.of(
            List.of("1"),
            List.of("2", "3", "5"),
            List.of("2", "3", "6"),
            List.of("2", "4", "5"),
            List.of("2", "4", "6"));
    assertEquals(ways, ids(quarrels.all().get(0).concessions()));
    assertEquals(ways, ids(Concessions.all(stakes, stake -> true, UNLIMITED).sets()));
    assertEquals(
        List.of(List.of("1")), ids(Concessions.smallest(stakes, stake -> true, UNLIMITED).sets()));
    assertEquals(
        Optional.of(List.of("1", "2")),
        Cores.smallest(stakes, UNLIMITED).core().map(StakeSet::ids));
  }

  @Test
  void whatEachPartyAloneWouldHaveToGiveUp() {
    Stakes stakes = Stakes.redLines(textbook());
    assertEquals(
        List.of(List.of("1")), ids(Concessions.alone(stakes, "A"::equals, UNLIMITED).sets()));
    assertEquals(
        List.of(List.of("2", "3", "5")),
        ids(Concessions.alone(stakes, "B"::equals, UNLIMITED).sets()));
    Concessions alone = Concessions.alone(stakes, "C"::equals, UNLIMITED);
    assertTrue(alone.isHopeless());
    assertEquals(Optional.of(List.of("1", "2")), alone.obstacle().map(StakeSet::ids));
  }

  @Test
  void whoCouldAgree() {
    Coalitions coalitions = Coalitions.of(textbook(), UNLIMITED);
    assertEquals(List.of(List.of("A", "C"), List.of("B", "C")), ids(coalitions.agreeing()));
    assertEquals(List.of(List.of("A", "B")), ids(coalitions.clashing()));
    assertEquals(List.of(List.of("A"), List.of("B")), ids(coalitions.blocking()));
  }

  @Test
  void independentQuarrelsAreFactoredAndTheirProductIsNotWritten() {
    int issues = 40;
    Space space = yesOrNo(issues);
    List<RedLine> lines = new ArrayList<>();
    for (int i = 0; i < issues; i++) {
      lines.add(insists(space, "yes" + i, "A", Set.of(i), v -> v[0] == 1));
      lines.add(insists(space, "no" + i, "B", Set.of(i), v -> v[0] == 0));
    }
    Quarrels quarrels =
        Quarrels.of(Stakes.redLines(new Problem(space, lines, List.of(), List.of())), UNLIMITED);
    assertEquals(issues, quarrels.all().size());
    assertEquals(issues, quarrels.cores().size());
    assertEquals(BigInteger.TWO.pow(issues), quarrels.waysOut());
    assertEquals(issues, quarrels.fewestStakes());
  }

  @Test
  void aRatifierThatRepeatsItsPartyMovesWithIt() {
    Space space = yesOrNo(1);
    Table no = Table.allOf(space, Map.of(0, Set.of(0)));
    Table yes = Table.allOf(space, Map.of(0, Set.of(1)));
    Problem problem =
        new Problem(
            space,
            List.of(
                new RedLine("UA-1", "ukraine", "land", Firing.of(yes)),
                new RedLine("PAR-1", "parliament", "land", Firing.of(yes)),
                new RedLine("RU-1", "russia", "claim", Firing.of(no))),
            List.of(),
            List.of());
    Stakes groups = Stakes.groups(problem);
    assertEquals(List.of(List.of("land", "claim")), ids(Quarrels.of(groups, UNLIMITED).cores()));
    Predicate<String> ukraine = Set.of("ukraine", "parliament")::contains;
    assertEquals(
        List.of(List.of("land")), ids(Concessions.alone(groups, ukraine, UNLIMITED).sets()));
    assertTrue(Concessions.alone(groups, "ukraine"::equals, UNLIMITED).isHopeless());
  }

  @Test
  void aRatifierNeededOnlyForSomeTextsRefusesOnlyThose() {
    Space space = yesOrNo(2);
    Table yes = Table.allOf(space, Map.of(0, Set.of(1)));
    Table cession = Table.allOf(space, Map.of(1, Set.of(1)));
    Problem problem =
        new Problem(
            space,
            List.of(
                insists(space, "RU-1", "russia", Set.of(0), v -> v[0] == 1),
                new RedLine("REF-1", "referendum", "REF-1", new Firing(yes, List.of(cession)))),
            List.of(),
            List.of());
    assertEquals(Optional.of(Text.of(1, 0)), Deals.best(problem, UNLIMITED).text());
    assertEquals(
        new Count.Exact(BigInteger.ONE), Counting.deals(problem, Long.MAX_VALUE, UNLIMITED));
    Problem ceding =
        new Problem(space, problem.redLines(), List.of(not(space, cession)), List.of());
    assertEquals(
        List.of(List.of("RU-1", "REF-1")),
        ids(Quarrels.of(Stakes.redLines(ceding), UNLIMITED).cores()));
  }

  private static Table not(Space space, Table table) {
    return Table.tabulate(space, table.footprint(), v -> v[0] == 0);
  }

  @Test
  void whereNoTextIsPossibleTheOnlyCoreIsEmptyAndNobodyCanHelp() {
    Space space = yesOrNo(1);
    Table always = Table.tabulate(space, Set.of(0), v -> true);
    RedLine line = insists(space, "1", "A", Set.of(0), v -> v[0] == 1);
    Stakes stakes = Stakes.redLines(new Problem(space, List.of(line), List.of(always), List.of()));
    Quarrels quarrels = Quarrels.of(stakes, UNLIMITED);
    assertEquals(List.of(List.of()), ids(quarrels.cores()));
    assertEquals(BigInteger.ZERO, quarrels.waysOut());
    assertEquals(
        Optional.of(List.of()), Cores.smallest(stakes, UNLIMITED).core().map(StakeSet::ids));
    assertTrue(Concessions.all(stakes, stake -> true, UNLIMITED).isHopeless());
    assertEquals(
        new Count.Exact(BigInteger.ZERO),
        Counting.deals(stakes.problem(), Long.MAX_VALUE, UNLIMITED));
  }
}
