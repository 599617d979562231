package org.impasse.analysis.logic;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigInteger;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
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
  void aTableTooLargeToWriteIsRefused() {
    Space wide = new Space(IntStream.range(0, 20).mapToObj(i -> issue(5)).toList());
    List<Integer> all = IntStream.range(0, 20).boxed().toList();
    assertThrows(ArithmeticException.class, () -> Table.tabulate(wide, all, classes -> true));
  }
}
