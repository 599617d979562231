package org.impasse.analysis.logic;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The work is known before it begins, and it is that of the order it says. */
class EliminationTest {

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

  /** A rule that tells every class of both issues apart, of the first up to four. */
  private static Firing tie(Space space, int many, int few) {
    boolean swapped = many > few;
    return Firing.of(
        Table.tabulate(
            space, Set.of(many, few), c -> (c[swapped ? 1 : 0] >> c[swapped ? 0 : 1] & 1) == 1));
  }

  private static Count count(Space space, List<Firing> rules, long allowed) {
    BitSet all = new BitSet();
    all.set(0, space.size());
    return Elimination.count(space, all, rules, allowed, Budget.unlimited());
  }

  @Test
  void asMuchWorkAsIsAllowedIsDone() {
    Space space = space(4, 2, 3);
    List<Firing> rules = List.of(tie(space, 0, 1), tie(space, 2, 1));
    // The end with the fewest combinations goes first: 3 x 2, then 4 x 2, then 2.
    assertEquals(new Count.TooMuchWork(16, 15), count(space, rules, 15));
    BigInteger free =
        BigInteger.valueOf(
            IntStream.range(0, 24)
                .filter(
                    i ->
                        rules.stream().noneMatch(rule -> rule.on(Text.of(i / 6, i / 3 % 2, i % 3))))
                .count());
    assertEquals(new Count.Exact(free), count(space, rules, 16));
  }

  @Test
  void workBeyondAllNumbersIsSaidToBeAtLeastTheLargest() {
    int issues = 66;
    Space space = space(IntStream.generate(() -> 2).limit(issues).toArray());
    List<Firing> rules = new ArrayList<>();
    for (int one = 0; one < issues; one++) {
      for (int other = 0; other < one; other++) {
        rules.add(tie(space, other, one));
      }
    }
    assertEquals(new Count.TooMuchWork(Long.MAX_VALUE, 1_000), count(space, rules, 1_000));
  }

  static LongStream seeds() {
    return LongStream.range(0, 60);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void theWorkIsThatOfMinFill(long seed) {
    Random random = new Random(seed);
    int issues = 5 + random.nextInt(4);
    Space space = space(IntStream.range(0, issues).map(i -> 2 + random.nextInt(4)).toArray());
    List<Firing> rules = new ArrayList<>();
    Map<Integer, Set<Integer>> neighbours = new TreeMap<>();
    IntStream.range(0, issues).forEach(issue -> neighbours.put(issue, new TreeSet<>()));
    for (int one = 0; one < issues; one++) {
      for (int other = 0; other < one; other++) {
        if (random.nextInt(5) < 2) {
          Firing rule =
              Firing.of(
                  Table.tabulate(
                      space, Set.of(other, one), c -> (c[0] * 5 + c[1] * 3 + c[0] * c[1]) % 7 < 3));
          rule.footprint().forEach(i -> neighbours.get(i).addAll(rule.footprint()));
          rules.add(rule);
        }
      }
    }
    neighbours.forEach((issue, others) -> others.remove(issue));
    ClassGroups groups = ClassGroups.of(space, rules);
    Count.TooMuchWork count = assertInstanceOf(Count.TooMuchWork.class, count(space, rules, 0));
    assertEquals(byHand(neighbours, groups), count.needed(), "seed " + seed);
  }

  /** Always the issue that ties the fewest pairs anew, of those the one with the least work. */
  private static long byHand(Map<Integer, Set<Integer>> neighbours, ClassGroups groups) {
    long work = 0;
    while (!neighbours.isEmpty()) {
      int next =
          neighbours.keySet().stream()
              .min(
                  Comparator.<Integer>comparingLong(issue -> strangers(neighbours, issue))
                      .thenComparingLong(issue -> work(neighbours, issue, groups)))
              .orElseThrow();
      work += work(neighbours, next, groups);
      Set<Integer> bound = neighbours.remove(next);
      for (int issue : bound) {
        neighbours.get(issue).addAll(bound);
        neighbours.get(issue).removeAll(Set.of(issue, next));
      }
    }
    return work;
  }

  private static long strangers(Map<Integer, Set<Integer>> neighbours, int issue) {
    Set<Integer> around = neighbours.get(issue);
    long pairs = 0;
    for (int one : around) {
      pairs += around.stream().filter(o -> o < one && !neighbours.get(one).contains(o)).count();
    }
    return pairs;
  }

  private static long work(Map<Integer, Set<Integer>> neighbours, int issue, ClassGroups groups) {
    long work = groups.count(issue);
    for (int bound : neighbours.get(issue)) {
      work *= groups.count(bound);
    }
    return work;
  }
}
