package org.impasse.analysis.logic;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigInteger;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.impasse.analysis.logic.Compatibility.Trial;
import org.junit.jupiter.api.Test;

/** Which stakes of a clash are needed is found from texts that cross just one of them. */
class StakeSolverTest {

  private static final Budget UNLIMITED = Budget.unlimited();

  private static Space space(int... classes) {
    return new Space(
        IntStream.of(classes)
            .mapToObj(
                count ->
                    new Space.IssueClasses(
                        "issue",
                        IntStream.range(0, count)
                            .mapToObj(c -> new Space.PositionClass("c" + c, BigInteger.ONE))
                            .toList()))
            .toList());
  }

  private static RedLine refuses(Space space, String id, Map<Integer, Set<Integer>> positions) {
    return new RedLine(id, "P" + id, id, Firing.of(Table.allOf(space, positions)));
  }

  /** What rotation finds needed, once one stake of the clash is known to be. */
  private static BitSet alsoNeeded(Problem problem, List<Integer> clash, int needed) {
    StakeSolver solver = new StakeSolver(Stakes.redLines(problem));
    BitSet all = BitSets.of(clash);
    assertInstanceOf(Trial.Clash.class, solver.test(all, UNLIMITED));
    Trial.Compatible without =
        assertInstanceOf(
            Trial.Compatible.class, solver.test(BitSets.without(all, needed), UNLIMITED));
    return solver.alsoNeeded(all, needed, without);
  }

  @Test
  void oneTextLeadsToTheNext() {
    Space space = space(2, 2);
    Problem chain =
        new Problem(
            space,
            List.of(
                refuses(space, "0", Map.of(0, Set.of(0))),
                refuses(space, "1", Map.of(0, Set.of(1), 1, Set.of(0))),
                refuses(space, "2", Map.of(1, Set.of(1)))),
            List.of(),
            List.of());
    for (int start = 0; start < 3; start++) {
      assertEquals(BitSets.of(List.of(0, 1, 2)), alsoNeeded(chain, List.of(0, 1, 2), start));
    }
  }

  @Test
  void aTextThatCannotStandShowsNothing() {
    Space space = space(2, 2);
    Problem problem =
        new Problem(
            space,
            List.of(
                refuses(space, "0", Map.of(0, Set.of(0))),
                refuses(space, "1", Map.of(1, Set.of(1)))),
            List.of(Table.allOf(space, Map.of(0, Set.of(1), 1, Set.of(0)))),
            List.of());
    assertEquals(BitSets.of(List.of(1)), alsoNeeded(problem, List.of(0, 1), 1));
  }

  @Test
  void aTextThatCrossesTwoShowsNothing() {
    Space space = space(2);
    Problem problem =
        new Problem(
            space,
            List.of(
                refuses(space, "0", Map.of(0, Set.of(1))),
                refuses(space, "1", Map.of(0, Set.of(1))),
                refuses(space, "2", Map.of(0, Set.of(0)))),
            List.of(),
            List.of());
    assertEquals(BitSets.of(List.of(2)), alsoNeeded(problem, List.of(0, 1, 2), 2));
  }

  @Test
  void whatIsFoundIsNeeded() {
    int found = 0;
    for (long seed = 0; seed < 60; seed++) {
      Stakes stakes = Stakes.redLines(RandomProblems.small(seed));
      StakeSolver solver = new StakeSolver(stakes);
      for (BitSet core : new BruteForce(stakes).cores()) {
        for (int i = core.nextSetBit(0); i >= 0; i = core.nextSetBit(i + 1)) {
          Trial.Compatible without =
              assertInstanceOf(
                  Trial.Compatible.class, solver.test(BitSets.without(core, i), UNLIMITED));
          BitSet needed = solver.alsoNeeded(core, i, without);
          assertTrue(needed.get(i) && BitSets.contains(core, needed), "seed " + seed);
          found += needed.cardinality() - 1;
        }
      }
    }
    assertTrue(found > 60, "rotation found only " + found);
  }
}
