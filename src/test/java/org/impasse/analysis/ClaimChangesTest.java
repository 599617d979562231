package org.impasse.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.impasse.Seeds;
import org.junit.jupiter.api.Test;

/** The least that has to be changed, as trying every set finds it. */
class ClaimChangesTest {

  private static final long SEED = 20251127;
  private static final int TRIALS = Seeds.atMost(300);
  private static final List<String> UNITS = List.of("d", "a", "f", "b", "e", "c");

  @Test
  void theSetsAreThoseOfBruteForceInTheOrderOfTheUnits() {
    int several = 0;
    for (long seed = SEED; seed < SEED + TRIALS; seed++) {
      Random random = new Random(seed);
      List<Set<String>> enough = new ArrayList<>();
      for (int i = random.nextInt(6); i > 0; i--) {
        enough.add(some(random));
      }
      ClaimChanges<String> found =
          ClaimChanges.of(
              UNITS, changed -> Optional.of(enough.stream().anyMatch(changed::containsAll)));
      List<List<String>> expected = byHand(enough);
      assertEquals(expected, found.sets(), "seed " + seed + " " + enough);
      assertTrue(found.complete());
      several += expected.size() > 2 ? 1 : 0;
    }
    assertTrue(Seeds.fewer() || several > TRIALS / 5, "too few with several sets: " + several);
  }

  /** What was found before time ran out is true, and nobody says that it is all. */
  @Test
  void whatIsFoundIsTrueWheneverTimeRunsOut() {
    List<Set<String>> enough = List.of(Set.of("a", "b"), Set.of("c"), Set.of("b", "d"));
    List<List<String>> all = byHand(enough);
    for (int most = 0; most < 60; most++) {
      int[] left = {most};
      ClaimChanges<String> found =
          ClaimChanges.of(
              UNITS,
              changed ->
                  left[0]-- > 0
                      ? Optional.of(enough.stream().anyMatch(changed::containsAll))
                      : Optional.empty());
      assertTrue(all.containsAll(found.sets()), most + " " + found);
      if (found.complete()) {
        assertEquals(all, found.sets());
        assertTrue(left[0] >= 0);
      } else {
        assertTrue(left[0] < 0);
      }
    }
  }

  @Test
  void whereNothingDoesThereIsNothing() {
    ClaimChanges<String> found = ClaimChanges.of(UNITS, changed -> Optional.of(false));
    assertEquals(List.of(), found.sets());
    assertTrue(found.complete());
  }

  @Test
  void tooManyAttemptsAtOnceAreGivenUp() {
    List<Integer> units = IntStream.range(0, 24).boxed().toList();
    ClaimChanges<Integer> found =
        ClaimChanges.of(
            units,
            changed ->
                Optional.of(
                    IntStream.range(0, 12)
                        .allMatch(i -> changed.contains(2 * i) || changed.contains(2 * i + 1))));
    assertFalse(found.complete());
  }

  private static Set<String> some(Random random) {
    Set<String> some = new TreeSet<>();
    UNITS.stream().filter(unit -> random.nextInt(3) == 0).forEach(some::add);
    return some;
  }

  private static List<List<String>> byHand(List<Set<String>> enough) {
    return enough.stream()
        .distinct()
        .filter(set -> enough.stream().noneMatch(o -> !o.equals(set) && set.containsAll(o)))
        .map(set -> set.stream().sorted(Comparator.comparing(UNITS::indexOf)).toList())
        .sorted(
            Comparator.<List<String>>comparingInt(List::size)
                .thenComparing(
                    set -> set.stream().map(u -> "" + UNITS.indexOf(u)).toList().toString()))
        .toList();
  }
}
