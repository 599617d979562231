package org.impasse.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Who has to give way is who is found by trying every set. */
class HittingSetsTest {

  private static final long SEED = 20251127;
  private static final List<String> ORDER = List.of("e", "a", "d", "b", "c");

  @Test
  void allMinimalSetsAndNoOthers() {
    for (int n = 0; n < 500; n++) {
      Random random = new Random(SEED + n);
      List<List<String>> sets = new ArrayList<>();
      for (int i = random.nextInt(6); i > 0; i--) {
        int share = 2 + random.nextInt(2);
        List<String> set = ORDER.stream().filter(s -> random.nextInt(share) == 0).toList();
        if (!set.isEmpty()) {
          sets.add(set);
        }
      }
      List<Set<String>> minimal = minimal(sets);
      List<List<String>> found = HittingSets.of(ORDER, sets);
      String seed = "seed " + (SEED + n) + " " + sets;
      assertEquals(minimal.size(), found.size(), seed);
      assertEquals(new HashSet<>(minimal), new HashSet<>(found.stream().map(Set::copyOf).toList()));
      found.forEach(set -> assertEquals(ORDER.stream().filter(set::contains).toList(), set, seed));
      List<Integer> sizes = found.stream().map(Collection::size).toList();
      assertEquals(sizes.stream().sorted().toList(), sizes, seed);
    }
  }

  private static List<Set<String>> minimal(List<List<String>> sets) {
    List<Set<String>> minimal = new ArrayList<>();
    IntStream.range(0, 1 << ORDER.size())
        .boxed()
        .sorted((a, b) -> Integer.bitCount(a) - Integer.bitCount(b))
        .forEach(
            bits -> {
              Set<String> set = new HashSet<>();
              for (int i = 0; i < ORDER.size(); i++) {
                if ((bits >> i & 1) == 1) {
                  set.add(ORDER.get(i));
                }
              }
              if (minimal.stream().noneMatch(set::containsAll)
                  && sets.stream().allMatch(one -> one.stream().anyMatch(set::contains))) {
                minimal.add(set);
              }
            });
    return minimal;
  }
}
