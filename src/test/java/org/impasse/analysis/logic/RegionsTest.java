package org.impasse.analysis.logic;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.impasse.Seeds;
import org.junit.jupiter.api.Test;

/** Who refuses which positions together, as looking at every text finds it. */
class RegionsTest {

  private static final long SEED = 20251127;
  private static final int PROBLEMS = Seeds.atMost(400);

  @Test
  void everyCombinationIsInTheRegionThatItsTextsPutItIn() {
    int joined = 0;
    int impossible = 0;
    for (long seed = SEED; seed < SEED + PROBLEMS; seed++) {
      Random random = new Random(seed);
      Problem problem = RandomProblems.small(seed);
      List<Integer> issues = some(problem.space().size(), random);
      List<Problem> sides =
          problem.parties().stream().map(p -> problem.keeping(l -> l.party().equals(p))).toList();
      List<Regions.Region> regions =
          Regions.of(problem, issues, sides, Budget.unlimited()).orElseThrow();
      Map<List<Integer>, Set<Integer>> expected = byHand(problem, issues, sides);
      int combinations = 1;
      for (int issue : issues) {
        combinations *= problem.space().classes(issue);
      }
      impossible += combinations - expected.size();
      joined += expected.size() - regions.size();
      int covered = 0;
      for (Regions.Region region : regions) {
        for (List<Integer> combination : product(region.classes())) {
          assertEquals(expected.get(combination), region.refused(), seed + " " + combination);
          covered++;
        }
        assertFalse(
            regions.stream().anyMatch(other -> joins(region, other)),
            seed + ": could be one with another: " + region);
      }
      assertEquals(expected.size(), covered, "seed " + seed);
    }
    assertTrue(Seeds.fewer() || joined > PROBLEMS, "too few joined: " + joined);
    assertTrue(Seeds.fewer() || impossible > PROBLEMS, "too few impossible: " + impossible);
  }

  @Test
  void moreThanCanBeToldIsNotAskedAbout() {
    Problem problem = RandomProblems.of(RandomProblems.HARD, SEED);
    assertTrue(
        Regions.of(problem, List.of(0, 1, 2, 3), List.of(problem), Budget.unlimited()).isEmpty());
    assertTrue(
        Regions.of(problem, List.of(0, 1), List.of(problem), Budget.unlimited()).isPresent());
  }

  @Test
  void nothingIsSaidWhenTimeRunsOut() {
    Problem problem = RandomProblems.of(RandomProblems.HARD, SEED);
    Budget none = new Budget(() -> 1, 0, 10);
    assertTrue(Regions.of(problem, List.of(0, 1), List.of(problem), none).isEmpty());
  }

  private static List<Integer> some(int issues, Random random) {
    List<Integer> all = new ArrayList<>(IntStream.range(0, issues).boxed().toList());
    Collections.shuffle(all, random);
    return all.subList(0, 1 + random.nextInt(Math.min(3, issues))).stream().sorted().toList();
  }

  /** Of each combination that some possible text has: the sides all its texts are refused by. */
  private static Map<List<Integer>, Set<Integer>> byHand(
      Problem problem, List<Integer> issues, List<Problem> sides) {
    Map<List<Integer>, Set<Integer>> refused = new HashMap<>();
    for (Text text : new BruteForce(Stakes.redLines(problem)).texts) {
      Set<Integer> crossed = new TreeSet<>();
      for (int s = 0; s < sides.size(); s++) {
        if (!sides.get(s).isDeal(text)) {
          crossed.add(s);
        }
      }
      refused.merge(
          issues.stream().map(text::on).toList(),
          crossed,
          (one, other) -> {
            Set<Integer> both = new TreeSet<>(one);
            both.retainAll(other);
            return both;
          });
    }
    return refused;
  }

  private static List<List<Integer>> product(List<Set<Integer>> classes) {
    List<List<Integer>> all = List.of(List.of());
    for (Set<Integer> choice : classes) {
      List<List<Integer>> more = new ArrayList<>();
      for (List<Integer> begun : all) {
        for (int positionClass : choice) {
          List<Integer> longer = new ArrayList<>(begun);
          longer.add(positionClass);
          more.add(longer);
        }
      }
      all = more;
    }
    return all;
  }

  private static boolean joins(Regions.Region one, Regions.Region other) {
    long apart =
        IntStream.range(0, one.classes().size())
            .filter(i -> !one.classes().get(i).equals(other.classes().get(i)))
            .count();
    return apart == 1 && one.refused().equals(other.refused());
  }
}
