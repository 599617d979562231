package org.impasse.analysis.logic;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigInteger;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class TableTest {

  private static final Space SPACE =
      new Space(IntStream.of(4, 3, 5, 2).mapToObj(TableTest::issue).toList());

  private static Space.IssueClasses issue(int classes) {
    return new Space.IssueClasses(
        "issue",
        IntStream.range(0, classes)
            .mapToObj(c -> new Space.PositionClass("p" + c, BigInteger.ONE))
            .toList());
  }

  @Test
  void issuesThatMakeNoDifferenceAreNotInTheFootprint() {
    Table table = Table.tabulate(SPACE, Set.of(0, 1, 3), classes -> classes[1] == 2);
    assertEquals(List.of(1), table.footprint());
    assertTrue(table.fires(Text.of(3, 2, 0, 1)));
    assertFalse(table.fires(Text.of(3, 1, 0, 1)));
    assertEquals(Table.allOf(SPACE, Map.of(1, Set.of(2))), table);
  }

  @Test
  void nothingIsLeftOfAnIssueThatMakesNoDifference() {
    Table wide = Table.tabulate(SPACE, Set.of(0, 1), classes -> classes[1] == 2);
    Table narrow = Table.allOf(SPACE, Map.of(1, Set.of(2)));
    assertEquals(narrow, wide);
    assertEquals(narrow.hashCode(), wide.hashCode());
    assertEquals("fires on 1 of 3 over [1]", wide.toString());
  }

  @Test
  void tablesThatDifferInAnythingAreNotEqual() {
    Table table = Table.allOf(SPACE, Map.of(1, Set.of(2)));
    assertNotEquals(Table.allOf(SPACE, Map.of(1, Set.of(1))), table);
    assertNotEquals(Table.allOf(SPACE, Map.of(2, Set.of(2))), table);
    Space other = new Space(IntStream.of(4, 4, 5, 2).mapToObj(TableTest::issue).toList());
    assertNotEquals(Table.allOf(other, Map.of(1, Set.of(2))), table);
    assertNotEquals(table, "fires on 1 of 3 over [1]");
  }

  /** A table that many are told apart by in a map must spread. */
  @Test
  void differentTablesSeldomShareAHash() {
    Set<Integer> hashes = new HashSet<>();
    for (int bits = 1; bits < 15; bits++) {
      for (int issue : List.of(0, 2)) {
        int mask = bits;
        hashes.add(
            Table.tabulate(SPACE, Set.of(issue), classes -> (mask >> classes[0] & 1) == 1)
                .hashCode());
      }
    }
    assertTrue(hashes.size() > 24, hashes::toString);
  }

  @Test
  void aTableThatNeverOrAlwaysFiresReadsNothing() {
    Table never = Table.tabulate(SPACE, Set.of(0, 2), classes -> false);
    Table always = Table.tabulate(SPACE, Set.of(0, 2), classes -> true);
    assertEquals(List.of(), never.footprint());
    assertEquals(List.of(), always.footprint());
    assertTrue(never.isNever());
    assertTrue(always.fires(Text.of(0, 0, 0, 0)));
  }

  @Test
  void aConjunctionIsOneCube() {
    Table table = Table.allOf(SPACE, Map.of(0, Set.of(1, 2), 2, Set.of(0, 3)));
    assertEquals(1, table.cover().size());
  }

  @Test
  void aDisjunctionIsOneCubePerIssue() {
    Table table = Table.tabulate(SPACE, Set.of(0, 1, 2), c -> c[0] == 1 || c[1] == 0 || c[2] > 2);
    assertEquals(3, table.cover().size());
  }

  @Test
  void cubesCoverExactlyWhatFires() {
    for (long seed = 0; seed < 200; seed++) {
      Random random = new Random(seed);
      BitSet firing = BitSet.valueOf(new long[] {random.nextLong()});
      firing.and(BitSet.valueOf(new long[] {random.nextLong()}));
      Table table =
          Table.tabulate(SPACE, Set.of(0, 1, 2), c -> firing.get(c[0] * 15 + c[1] * 5 + c[2]));
      List<Integer> footprint = table.footprint();
      for (int i = 0; i < 60; i++) {
        Text text = Text.of(i / 15, i / 5 % 3, i % 5, 0);
        boolean covered =
            table.cover().stream()
                .anyMatch(
                    cube ->
                        IntStream.range(0, footprint.size())
                            .allMatch(n -> cube.classes().get(n).get(text.on(footprint.get(n)))));
        assertEquals(firing.get(i), covered, "seed " + seed);
        assertEquals(firing.get(i), table.fires(text), "seed " + seed);
      }
    }
  }

  @Test
  void aTableIsQuietWhereNoTextFiresIt() {
    for (long seed = 0; seed < 100; seed++) {
      Table table = random(seed);
      for (int issue = 0; issue < SPACE.size(); issue++) {
        for (int c = 0; c < SPACE.classes(issue); c++) {
          int at = issue;
          int positionClass = c;
          boolean fires = texts().anyMatch(t -> t.on(at) == positionClass && table.fires(t));
          assertEquals(!fires, table.isQuietAt(issue, c), "seed " + seed);
        }
      }
    }
  }

  /** Two classes have the same effect exactly if no text tells them apart. */
  @Test
  void theEffectOfAClassIsWhatItLeavesToTheOtherIssues() {
    for (long seed = 0; seed < 100; seed++) {
      Table table = random(seed);
      for (int issue : table.footprint()) {
        for (int c = 0; c < SPACE.classes(issue); c++) {
          for (int d = 0; d < SPACE.classes(issue); d++) {
            int one = c;
            int other = d;
            boolean same =
                texts()
                    .allMatch(
                        t -> table.fires(t.with(issue, one)) == table.fires(t.with(issue, other)));
            assertEquals(
                same, table.at(issue, c).equals(table.at(issue, d)), "seed " + seed + table);
          }
        }
      }
    }
  }

  private static Table random(long seed) {
    Random random = new Random(seed);
    BitSet firing = new BitSet();
    // Every third fires only on the first class of two issues.
    for (int cell = 0; cell < (seed % 3 == 0 ? 5 : 60); cell++) {
      firing.set(cell, random.nextInt(8) == 0);
    }
    return Table.tabulate(SPACE, Set.of(0, 1, 2), c -> firing.get(c[0] * 15 + c[1] * 5 + c[2]));
  }

  private static Stream<Text> texts() {
    return IntStream.range(0, 120).mapToObj(i -> Text.of(i / 30, i / 10 % 3, i / 2 % 5, i % 2));
  }

  @Test
  void aTableTooLargeToWriteIsRefused() {
    Space wide = new Space(IntStream.range(0, 20).mapToObj(i -> issue(5)).toList());
    List<Integer> all = IntStream.range(0, 20).boxed().toList();
    assertThrows(ArithmeticException.class, () -> Table.tabulate(wide, all, classes -> true));
  }
}
