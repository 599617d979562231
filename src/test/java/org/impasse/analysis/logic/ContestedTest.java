package org.impasse.analysis.logic;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigInteger;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What can be part of a conflict, and what has nothing to do with what. */
class ContestedTest {

  private static final Space SPACE =
      new Space(
          IntStream.range(0, 5)
              .mapToObj(
                  issue ->
                      new Space.IssueClasses(
                          "issue-" + issue,
                          IntStream.range(0, 3)
                              .mapToObj(c -> new Space.PositionClass("c" + c, BigInteger.ONE))
                              .toList()))
              .toList());

  private static RedLine line(String id, Map<Integer, Set<Integer>> refused) {
    return new RedLine(id, "P" + id, id, Firing.of(Table.allOf(SPACE, refused)));
  }

  private static List<BitSet> parts(List<RedLine> lines, List<Table> impossible) {
    return Contested.of(Stakes.redLines(new Problem(SPACE, lines, impossible, List.of()))).parts();
  }

  private static List<BitSet> sets(List<List<Integer>> sets) {
    return sets.stream().map(BitSets::of).toList();
  }

  @Test
  void aRedLineThatATextCanAlwaysAvoidIsFree() {
    assertEquals(List.of(), parts(List.of(line("a", Map.of(0, Set.of(0, 1)))), List.of()));
    // The third class, too, is refused by somebody.
    assertEquals(
        sets(List.of(List.of(0, 1))),
        parts(
            List.of(line("a", Map.of(0, Set.of(0, 1))), line("b", Map.of(0, Set.of(2)))),
            List.of()));
  }

  @Test
  void whatIsFreeFreesWhatHungOnIt() {
    List<RedLine> lines =
        List.of(
            line("a", Map.of(0, Set.of(0, 1), 1, Set.of(0))),
            line("b", Map.of(1, Set.of(1, 2), 2, Set.of(0))),
            line("c", Map.of(2, Set.of(0, 1))));
    // Class 2 of issue 2 is quiet for b and c; without b, class 1 of issue 1 is quiet for a.
    assertEquals(List.of(), parts(lines, List.of()));
    List<RedLine> held =
        List.of(lines.get(0), lines.get(1), lines.get(2), line("d", Map.of(2, Set.of(2))));
    assertFalse(parts(held, List.of()).get(0).get(0));
    assertTrue(parts(held, List.of()).get(0).get(2));
  }

  @Test
  void whatCannotStandTogetherTiesIssues() {
    List<RedLine> lines =
        List.of(
            line("a", Map.of(0, Set.of(0))),
            line("b", Map.of(0, Set.of(1, 2))),
            line("c", Map.of(3, Set.of(0, 1))),
            line("d", Map.of(3, Set.of(2))));
    assertEquals(sets(List.of(List.of(0, 1), List.of(2, 3))), parts(lines, List.of()));
    Table tie = Table.tabulate(SPACE, Set.of(0, 3), classes -> (classes[0] + classes[1]) % 3 == 1);
    assertEquals(sets(List.of(List.of(0, 1, 2, 3))), parts(lines, List.of(tie)));
  }

  @Test
  void aRedLineThatNeverFiresIsNoPartOfAnything() {
    List<RedLine> lines =
        List.of(
            line("a", Map.of(0, Set.of(0))),
            line("never", Map.of(0, Set.of())),
            line("b", Map.of(0, Set.of(1, 2))));
    assertEquals(sets(List.of(List.of(0, 2))), parts(lines, List.of()));
  }

  @Test
  void everyCoreLiesInOnePart() {
    for (long seed = 0; seed < 60; seed++) {
      Stakes stakes = Stakes.redLines(RandomProblems.small(seed));
      Contested contested = Contested.of(stakes);
      for (BitSet core : new BruteForce(stakes).cores()) {
        long parts = contested.parts().stream().filter(part -> part.intersects(core)).count();
        assertTrue(
            core.isEmpty() || (parts == 1 && BitSets.contains(contested.all(), core)),
            "seed " + seed);
      }
    }
  }
}
