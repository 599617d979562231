package org.impasse.analysis.logic;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.impasse.Seeds;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The new class on an issue stands for whichever of its meanings, as it is defined. */
class UnlistedTest {

  static LongStream seeds() {
    return LongStream.range(0, Seeds.atMost(200));
  }

  @Test
  void withoutAnUnlistedPositionNothingChanges() {
    Problem problem = RandomProblems.small(1);
    assertSame(problem, Unlisted.in(problem, Map.of(), Set.of()));
  }

  @Test
  void aRedLineIsCrossedByOneMeaningUnlessTheIssueIsTrusted() {
    Space space =
        new Space(
            List.of(
                new Space.IssueClasses(
                    "size",
                    IntStream.range(0, 3)
                        .mapToObj(c -> new Space.PositionClass("c" + c, BigInteger.valueOf(c + 1)))
                        .toList())));
    Firing lowest = Firing.of(Table.allOf(space, Map.of(0, Set.of(0))));
    Problem problem =
        new Problem(
            space,
            List.of(new RedLine("R", "A", "g", lowest)),
            List.of(lowest.table()),
            List.of(new Objection("O", "B", lowest)));
    Text unlisted = Text.of(3);
    Problem cautious = Unlisted.in(problem, Map.of(0, List.of(0, 2)), Set.of());
    assertTrue(cautious.redLines().get(0).firing().on(unlisted));
    assertEquals(List.of("R", "A", "g"), named(cautious.redLines().get(0)));
    // An objection counts only when it counts for sure, and what is unlisted breaks no rule of what
    // cannot stand together.
    assertEquals("O", cautious.objections().get(0).id());
    assertTrue(!cautious.objections().get(0).firing().on(unlisted));
    assertTrue(cautious.impossible().get(0).isQuietAt(0, 3));
    Problem trusting = Unlisted.in(problem, Map.of(0, List.of(0, 2)), Set.of(0));
    assertTrue(!trusting.redLines().get(0).firing().on(unlisted));
    Problem sure = Unlisted.in(problem, Map.of(0, List.of(0)), Set.of(0));
    assertTrue(sure.redLines().get(0).firing().on(unlisted));
    assertTrue(sure.objections().get(0).firing().on(unlisted));
  }

  private static List<String> named(RedLine line) {
    return List.of(line.id(), line.party(), line.group());
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void everyTextIsReadByTheMeaningsOfWhatNobodyListed(long seed) {
    Problem problem = RandomProblems.small(seed);
    Random random = new Random(seed);
    Map<Integer, List<Integer>> meanings = new TreeMap<>();
    Set<Integer> trusted = new TreeSet<>();
    for (int issue = 0; issue < problem.space().size(); issue++) {
      if (random.nextInt(3) > 0) {
        meanings.put(issue, some(problem.space().classes(issue), random));
        if (random.nextBoolean()) {
          trusted.add(issue);
        }
      }
    }
    Problem wider = Unlisted.in(problem, meanings, trusted);
    for (int[] text : texts(wider.space())) {
      Set<Integer> open = new TreeSet<>();
      meanings.forEach(
          (issue, classes) -> {
            if (text[issue] == problem.space().classes(issue)) {
              open.add(issue);
            }
          });
      for (int i = 0; i < problem.redLines().size(); i++) {
        Firing firing = problem.redLines().get(i).firing();
        assertEquals(
            counts(firing, table -> cautious(table, text, open, meanings, trusted)),
            wider.redLines().get(i).firing().on(text),
            "seed " + seed);
      }
      for (int i = 0; i < problem.objections().size(); i++) {
        Firing firing = problem.objections().get(i).firing();
        assertEquals(
            counts(firing, table -> readings(text, open, meanings).allMatch(table::fires)),
            wider.objections().get(i).firing().on(text),
            "seed " + seed);
      }
      for (int i = 0; i < problem.impossible().size(); i++) {
        Table table = problem.impossible().get(i);
        assertEquals(
            open.stream().noneMatch(table.footprint()::contains) && table.fires(closed(text, open)),
            wider.impossible().get(i).fires(text),
            "seed " + seed);
      }
    }
  }

  private static List<Integer> some(int classes, Random random) {
    List<Integer> some = new ArrayList<>();
    some.add(random.nextInt(classes));
    IntStream.range(0, classes)
        .filter(c -> !some.contains(c) && random.nextBoolean())
        .forEach(some::add);
    return some;
  }

  private static List<int[]> texts(Space space) {
    List<int[]> texts = new ArrayList<>();
    texts.add(new int[space.size()]);
    for (int issue = 0; issue < space.size(); issue++) {
      List<int[]> more = new ArrayList<>();
      for (int[] text : texts) {
        for (int c = 0; c < space.classes(issue); c++) {
          int[] one = text.clone();
          one[issue] = c;
          more.add(one);
        }
      }
      texts = more;
    }
    return texts;
  }

  private static boolean counts(Firing firing, Predicate<Table> fires) {
    return fires.test(firing.table())
        && (firing.guards().isEmpty() || firing.guards().stream().anyMatch(fires));
  }

  private static boolean cautious(
      Table table,
      int[] text,
      Set<Integer> open,
      Map<Integer, List<Integer>> meanings,
      Set<Integer> trusted) {
    Set<Integer> doubtful = new TreeSet<>(open);
    doubtful.removeAll(trusted);
    Set<Integer> certain = new TreeSet<>(open);
    certain.retainAll(trusted);
    return readings(text, doubtful, meanings)
        .anyMatch(one -> readings(one, certain, meanings).allMatch(table::fires));
  }

  /** The text with every choice of meanings on some issues. */
  private static Stream<int[]> readings(
      int[] text, Set<Integer> open, Map<Integer, List<Integer>> meanings) {
    List<int[]> readings = List.of(text);
    for (int issue : open) {
      List<int[]> more = new ArrayList<>();
      for (int[] reading : readings) {
        for (int meaning : meanings.getOrDefault(issue, List.of())) {
          int[] one = reading.clone();
          one[issue] = meaning;
          more.add(one);
        }
      }
      readings = more;
    }
    return readings.stream();
  }

  /** With anything listed where the table does not look. */
  private static int[] closed(int[] text, Set<Integer> open) {
    int[] closed = text.clone();
    open.forEach(issue -> closed[issue] = 0);
    return closed;
  }
}
