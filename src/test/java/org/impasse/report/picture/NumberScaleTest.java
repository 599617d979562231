package org.impasse.report.picture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.TreeSet;
import org.impasse.negotiation.Consent;
import org.impasse.negotiation.Issue;
import org.impasse.negotiation.Party;
import org.impasse.negotiation.Position;
import org.impasse.verdict.Interval;
import org.impasse.verdict.NumberLine;
import org.impasse.verdict.Standing;
import org.junit.jupiter.api.Test;

class NumberScaleTest {

  @Test
  void aHugeRangeIsFoldedAwayAtBothEnds() {
    NumberScale scale = scale(line(0, 1_500_000, 600_000, 800_000L));
    assertTrue(scale.foldedLow());
    assertTrue(scale.foldedHigh());
    assertTrue(scale.x(800_000) - scale.x(600_000) > 400);
  }

  @Test
  void aRangeThatFitsIsNotFolded() {
    NumberScale scale = scale(line(0, 100, 50, 80L));
    assertFalse(scale.foldedLow());
    assertFalse(scale.foldedHigh());
    assertEquals(430, scale.x(50), 0.01);
  }

  @Test
  void aSingleCutKeepsTheStartOfTheRange() {
    NumberScale scale = scale(line(0, 1000, 100, 101L));
    assertFalse(scale.foldedLow());
    assertTrue(scale.foldedHigh());
  }

  @Test
  void moreNeverLiesToTheLeft() {
    long seed = System.nanoTime();
    Random random = new Random(seed);
    for (int run = 0; run < 500; run++) {
      long min = random.nextInt(10);
      long max = min + 1 + random.nextInt(1_000_000);
      Long[] cuts = new Long[1 + random.nextInt(4)];
      for (int i = 0; i < cuts.length; i++) {
        cuts[i] = min + 1 + (long) (random.nextDouble() * (max - min));
      }
      NumberScale scale = scale(line(min, max, min + random.nextInt((int) (max - min)), cuts));
      String what = "seed " + seed + ", run " + run + ": " + scale;
      double before = -1;
      for (int step = 0; step <= 100; step++) {
        double x = scale.x(min + (max - min) * step / 100.0);
        assertTrue(x >= before && x >= -0.001 && x <= 860.001, what);
        before = x;
      }
      assertEquals(0, scale.before(min), 0.001, what);
      assertEquals(860, scale.after(max), 0.001, what);
    }
  }

  private static NumberScale scale(NumberLine line) {
    return NumberScale.of(line, line.parties().stream().map(Lane::of).toList(), 0, 860);
  }

  private static NumberLine line(long min, long max, long value, Long... cuts) {
    TreeSet<Long> starts = new TreeSet<>(List.of(cuts));
    starts.add(min);
    List<NumberLine.Segment> segments = new ArrayList<>();
    for (long start : starts) {
      Long next = starts.higher(start);
      NumberLine.Stand stand =
          new NumberLine.Stand(Standing.REFUSED, List.of("R" + start), Optional.empty(), List.of());
      segments.add(
          new NumberLine.Segment(new Interval(start, next == null ? max : next - 1), stand));
    }
    Party party =
        new Party("p", "P", Party.Kind.STATE, Consent.REQUIRED, Optional.empty(), Optional.empty());
    Issue issue =
        new Issue("i", "I", "?", "t", new Issue.Range(min, max, "u", List.of(), Optional.empty()));
    return new NumberLine(
        issue,
        Optional.of(new Position.Amount(value)),
        List.of(new NumberLine.PartyLine(party, Consent.REQUIRED, segments, List.of(), List.of())),
        List.of(),
        List.of());
  }
}
