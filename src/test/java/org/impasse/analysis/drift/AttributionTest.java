package org.impasse.analysis.drift;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** The smallest sets of changes that turn an answer are those of trying every set. */
class AttributionTest {

  private static final long SEED = 20251127;
  private static final int CASES = 300;

  private static List<Cause> causes(int count) {
    return IntStream.range(0, count).mapToObj(i -> new Cause(Change.Kind.RULE, "R" + i)).toList();
  }

  private static Set<Cause> chosen(List<Cause> causes, int bits) {
    Set<Cause> chosen = new HashSet<>();
    for (int i = 0; i < causes.size(); i++) {
      if ((bits >> i & 1) == 1) {
        chosen.add(causes.get(i));
      }
    }
    return chosen;
  }

  /** All sets that turn the answer, smallest first, then in the order of the causes. */
  private static List<List<Cause>> turning(List<Cause> causes, Predicate<Set<Cause>> turns) {
    List<List<Cause>> all = new ArrayList<>();
    for (int bits = 1; bits < 1 << causes.size(); bits++) {
      Set<Cause> chosen = chosen(causes, bits);
      if (turns.test(chosen)) {
        all.add(causes.stream().filter(chosen::contains).toList());
      }
    }
    Comparator<List<Cause>> bySize = Comparator.comparing(List::size);
    all.sort(bySize.thenComparing(set -> set.stream().map(Cause::id).toList().toString()));
    return all;
  }

  @Test
  void thoseListedAreTheSmallest() {
    int several = 0;
    for (int n = 0; n < CASES; n++) {
      Random random = new Random(SEED + n);
      List<Cause> causes = causes(1 + random.nextInt(6));
      boolean[] table = new boolean[1 << causes.size()];
      int rare = 2 + random.nextInt(12);
      for (int i = 0; i < table.length; i++) {
        table[i] = random.nextInt(rare) == 0;
      }
      table[table.length - 1] = true;
      Predicate<Set<Cause>> turns =
          set ->
              table[
                  IntStream.range(0, causes.size())
                      .filter(i -> set.contains(causes.get(i)))
                      .map(i -> 1 << i)
                      .sum()];
      List<List<Cause>> all = turning(causes, turns);
      int size = all.get(0).size();
      List<List<Cause>> least =
          all.stream().filter(set -> set.size() == size).limit(size == 1 ? 6 : 5).toList();
      several += size > 1 ? 1 : 0;
      assertEquals(
          least, Attribution.of(causes, turns, Long.MAX_VALUE).sets(), "seed " + (SEED + n));
      long needed = LongStream.rangeClosed(1, size).map(s -> choose(causes.size(), s)).sum();
      assertEquals(least, Attribution.of(causes, turns, needed).sets(), "seed " + (SEED + n));
      reduced(causes, turns, Attribution.of(causes, turns, needed - 1), "seed " + (SEED + n));
    }
    assertTrue(several > CASES / 10, "too few sets of more than one: " + several);
  }

  /** One set that turns the answer, and none of whose members can be left out. */
  private static void reduced(
      List<Cause> causes, Predicate<Set<Cause>> turns, Attribution found, String seed) {
    assertEquals(1, found.sets().size(), seed);
    List<Cause> set = found.sets().get(0);
    assertEquals(causes.stream().filter(set::contains).toList(), set, seed);
    assertTrue(turns.test(new HashSet<>(set)), seed);
    for (Cause cause : set) {
      Set<Cause> fewer = new HashSet<>(set);
      fewer.remove(cause);
      assertFalse(turns.test(fewer), seed + ": " + cause + " of " + set);
    }
  }

  private static long choose(int from, long size) {
    long ways = 1;
    for (long i = 0; i < size; i++) {
      ways = ways * (from - i) / (i + 1);
    }
    return ways;
  }

  @Test
  void oneChangeIsAloneAndTwoAreNot() {
    List<Cause> two = causes(2);
    assertTrue(Attribution.of(two, set -> set.contains(two.get(1)), 10).alone());
    assertFalse(Attribution.of(two, set -> set.size() == 2, 10).alone());
    assertFalse(new Attribution(List.of()).alone());
  }
}
