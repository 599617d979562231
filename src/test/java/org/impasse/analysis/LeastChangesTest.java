package org.impasse.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.impasse.negotiation.Settings;
import org.junit.jupiter.api.Test;

/**
 * The ways to some combinations are what is left of them when all are dropped that change more than
 * another, and as few as can be said in one go.
 */
class LeastChangesTest {

  private static final long SEED = 20251129;

  private static final String WET = "Circumstance( name == \"season\", value == \"wet\" ) ";
  private static final String NUMBER = "Parameter( name == \"%1$s\", $%1$s : amount ) ";

  /** A number, a circumstance and a reading. */
  private static final SmallCase APART =
      HandCase.disputed(5, 6)
          .redLine(
              "anna",
              WET + NUMBER.formatted("floor") + "Term( issue == \"toll\", amount < $floor )")
          .redLine("bert", "Term( issue == \"toll\", amount > 5 )")
          .strict("cleo", "Term( issue == \"land\", position == \"north\" )")
          .made();

  /** Two numbers of which every order makes a difference, and a circumstance. */
  private static final SmallCase COMPARED =
      HandCase.disputed(1, 9)
          .redLine(
              "anna",
              WET + NUMBER.formatted("floor") + "Term( issue == \"toll\", amount == $floor )")
          .redLine(
              "bert", NUMBER.formatted("ceiling") + "Term( issue == \"toll\", amount == $ceiling )")
          .made();

  private static Disputes disputes(SmallCase small) {
    return disputes(small, small.settings());
  }

  private static Disputes disputes(SmallCase small, Settings asked) {
    return Disputes.of(small.negotiation(), small.book().rules(), asked, Map.of(), 1 << 14);
  }

  /** What differs from what was asked: a circumstance's value, and the range of each number. */
  private static Map<String, String> changes(Disputes disputes, int[] combination) {
    Settings asked = disputes.settings(new int[combination.length]);
    Settings there = disputes.settings(combination);
    Map<String, String> changes = new TreeMap<>();
    if (!there.circumstances().equals(asked.circumstances())) {
      changes.put("season", there.circumstances().get("season"));
    }
    if (!there.readings().equals(asked.readings())) {
      changes.put("strict", there.readings().isEmpty() ? "off" : "on");
    }
    for (NumberRegions.Group group : disputes.groups()) {
      for (int p = 0; p < group.parameters().size(); p++) {
        String id = group.parameters().get(p).id();
        String range = range(group, p, there.parameters().get(id));
        if (!range.equals(range(group, p, asked.parameters().get(id)))) {
          changes.put(id, range);
        }
      }
    }
    return changes;
  }

  private static String range(NumberRegions.Group group, int parameter, long value) {
    return group.cells().get(parameter).stream()
        .filter(cell -> cell.first() <= value && value <= cell.last())
        .map(cell -> cell.first() + "-" + cell.last())
        .findFirst()
        .orElseThrow();
  }

  /** Everything that a way allows, one range at a time. */
  private static Set<Map<String, String>> allowed(Robustness.Way way, Disputes disputes) {
    List<Map<String, String>> all = new ArrayList<>(List.of(Map.of()));
    for (Robustness.Change change : way.changes()) {
      List<Map<String, String>> more = new ArrayList<>();
      for (Map<String, String> before : all) {
        if (change instanceof Robustness.Given given) {
          given.values().forEach(v -> more.add(with(before, "season", v.id())));
        } else if (change instanceof Robustness.Switched switched) {
          more.add(with(before, switched.reading().id(), switched.on() ? "on" : "off"));
        } else if (change instanceof Robustness.Within within) {
          cells(within, disputes)
              .forEach(cell -> more.add(with(before, within.parameter().id(), cell)));
        } else {
          more.add(before);
        }
      }
      all = more;
    }
    return Set.copyOf(all);
  }

  private static Map<String, String> with(Map<String, String> before, String id, String value) {
    Map<String, String> more = new TreeMap<>(before);
    more.put(id, value);
    return more;
  }

  private static List<String> cells(Robustness.Within within, Disputes disputes) {
    for (NumberRegions.Group group : disputes.groups()) {
      int p = group.parameters().indexOf(within.parameter());
      if (p >= 0) {
        List<String> cells =
            group.cells().get(p).stream()
                .filter(
                    cell ->
                        within.ranges().stream()
                            .anyMatch(r -> r.first() <= cell.first() && cell.last() <= r.last()))
                .map(cell -> cell.first() + "-" + cell.last())
                .toList();
        assertEquals(
            within.ranges().stream().mapToLong(r -> r.last() - r.first() + 1).sum(),
            group.cells().get(p).stream()
                .filter(cell -> cells.contains(cell.first() + "-" + cell.last()))
                .mapToLong(r -> r.last() - r.first() + 1)
                .sum());
        for (int i = 1; i < within.ranges().size(); i++) {
          assertTrue(
              within.ranges().get(i - 1).last() + 1 < within.ranges().get(i).first(),
              "ranges that follow each other are one: " + within);
        }
        return cells;
      }
    }
    throw new AssertionError("not disputed: " + within);
  }

  @Test
  void whatIsLeftOfTheCombinationsIsToldInFewWays() {
    Settings usual = APART.settings();
    told(disputes(APART));
    told(
        disputes(
            APART,
            usual.withCircumstances(Map.of("season", "wet")).withReadings(Set.of("strict"))));
  }

  private static void told(Disputes disputes) {
    List<int[]> combinations = disputes.combinations();
    int joined = 0;
    for (int n = 0; n < 300; n++) {
      Random random = new Random(SEED + n);
      BitSet wanted = new BitSet();
      int share = 1 + random.nextInt(6);
      for (int i = 1; i < combinations.size(); i++) {
        wanted.set(i, random.nextInt(share) == 0);
      }
      Set<Map<String, String>> all =
          wanted.stream()
              .mapToObj(i -> changes(disputes, combinations.get(i)))
              .collect(Collectors.toSet());
      Set<Map<String, String>> least =
          all.stream()
              .filter(
                  one ->
                      all.stream()
                          .noneMatch(
                              fewer ->
                                  !fewer.equals(one)
                                      && one.entrySet().containsAll(fewer.entrySet())))
              .collect(Collectors.toSet());
      Robustness.Turns turns = disputes.least(combinations, wanted);
      assertTrue(turns.complete());
      String seed = "seed " + (SEED + n) + " " + turns;
      Set<Map<String, String>> told = new HashSet<>();
      List<Set<Map<String, String>>> byWay = new ArrayList<>();
      for (Robustness.Way way : turns.ways()) {
        Set<Map<String, String>> allowed = allowed(way, disputes);
        allowed.forEach(one -> assertTrue(told.add(one), "told twice: " + one + seed));
        byWay.add(allowed);
        joined += allowed.size() > 1 ? 1 : 0;
      }
      assertEquals(least, told, seed);
      for (int i = 0; i < byWay.size(); i++) {
        for (int j = 0; j < i; j++) {
          assertFalse(isBox(byWay.get(i), byWay.get(j)), "could be one way: " + seed);
        }
      }
      List<Integer> sizes = turns.ways().stream().map(way -> way.changes().size()).toList();
      assertEquals(sizes.stream().sorted().toList(), sizes, seed);
    }
    assertTrue(joined > 100, "too few ways that say several combinations: " + joined);
  }

  /** Whether two sets of changes are together each choice on one with each on the others. */
  private static boolean isBox(Set<Map<String, String>> one, Set<Map<String, String>> other) {
    Set<String> changed = one.iterator().next().keySet();
    if (!changed.equals(other.iterator().next().keySet())) {
      return false;
    }
    Set<Map<String, String>> both = new HashSet<>(one);
    both.addAll(other);
    int size = 1;
    for (String id : changed) {
      size *=
          both.stream().map(c -> c.get(id)).collect(Collectors.toCollection(TreeSet::new)).size();
    }
    return size == both.size();
  }

  @Test
  void nothingLeadsToNothing() {
    Disputes disputes = disputes(APART);
    assertEquals(
        new Robustness.Turns(List.of(), true),
        disputes.least(disputes.combinations(), new BitSet()));
  }

  @Test
  void howNumbersCompareIsToldOnlyWhereItMakesADifference() {
    Disputes disputes = disputes(COMPARED);
    List<int[]> combinations = disputes.combinations();
    BitSet all = new BitSet();
    all.set(1, combinations.size());
    List<Robustness.Way> ways = disputes.least(combinations, all).ways();
    assertFalse(ways.isEmpty());
    for (Robustness.Way way : ways) {
      assertEquals(1, way.changes().size(), "each change alone is enough: " + way);
    }
  }

  @Test
  void eachOrderOfTwoNumbersIsTold() {
    assertEquals(List.of("floor BELOW ceiling"), orders((floor, ceiling) -> floor < ceiling));
    assertEquals(List.of("floor AT_MOST ceiling"), orders((floor, ceiling) -> floor <= ceiling));
    // Where within the ranges one cannot be above the other, at least as much is as much.
    assertEquals(
        List.of("floor EQUAL ceiling", "floor AT_LEAST ceiling"),
        orders((floor, ceiling) -> floor == ceiling));
    assertEquals(List.of("floor AT_LEAST ceiling"), orders((floor, ceiling) -> floor >= ceiling));
    assertEquals(List.of("floor ABOVE ceiling"), orders((floor, ceiling) -> floor > ceiling));
    assertEquals(
        List.of("floor SOMETIMES ceiling"),
        orders((floor, ceiling) -> Math.abs(floor - ceiling) == 1));
    assertEquals(List.of(), orders((floor, ceiling) -> true));
  }

  /** Whether two numbers are as wanted. */
  private interface Order {
    boolean holds(long floor, long ceiling);
  }

  /** Which comparisons the ways make to all combinations where both are changed and so ordered. */
  private static List<String> orders(Order order) {
    Disputes disputes = disputes(COMPARED);
    List<int[]> combinations = disputes.combinations();
    BitSet wanted = new BitSet();
    for (int i = 1; i < combinations.size(); i++) {
      wanted.set(i, bothChanged(disputes, combinations.get(i)) && holds(order, disputes, i));
    }
    return disputes.least(combinations, wanted).ways().stream()
        .flatMap(way -> compared(way).stream())
        .distinct()
        .toList();
  }

  private static boolean bothChanged(Disputes disputes, int[] combination) {
    return changes(disputes, combination).keySet().containsAll(Set.of("floor", "ceiling"));
  }

  private static boolean holds(Order order, Disputes disputes, int combination) {
    Map<String, Long> there =
        disputes.settings(disputes.combinations().get(combination)).parameters();
    return order.holds(there.get("floor"), there.get("ceiling"));
  }

  private static List<String> compared(Robustness.Way way) {
    return way.changes().stream()
        .filter(Robustness.Compared.class::isInstance)
        .map(Robustness.Compared.class::cast)
        .map(c -> c.one().id() + " " + c.order() + " " + c.other().id())
        .toList();
  }

  @Test
  void moreChangesAreToldWhereFewerWouldNeedAnotherOrder() {
    Disputes disputes = disputes(COMPARED);
    List<int[]> combinations = disputes.combinations();
    BitSet wanted = new BitSet();
    for (int i = 1; i < combinations.size(); i++) {
      boolean wet = changes(disputes, combinations.get(i)).containsKey("season");
      wanted.set(
          i,
          bothChanged(disputes, combinations.get(i))
              && holds((floor, ceiling) -> wet ? floor > ceiling : floor < ceiling, disputes, i));
    }
    Set<String> told =
        disputes.least(combinations, wanted).ways().stream()
            .filter(way -> !compared(way).isEmpty())
            .map(
                way ->
                    compared(way)
                        + (way.changes().get(0) instanceof Robustness.Given ? " wet" : " dry"))
            .collect(Collectors.toSet());
    assertEquals(Set.of("[floor BELOW ceiling] dry", "[floor ABOVE ceiling] wet"), told);
  }
}
