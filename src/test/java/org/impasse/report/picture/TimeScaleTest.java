package org.impasse.report.picture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class TimeScaleTest {

  private static TimeScale scale(String... days) {
    return TimeScale.of(Stream.of(days).map(LocalDate::parse).toList(), 0, 800);
  }

  @Test
  void oneDayLiesInTheMiddle() {
    TimeScale scale = scale("2025-11-20", "2025-11-20");
    assertEquals(400, scale.x(LocalDate.parse("2025-11-20")));
  }

  @Test
  void twoDaysAreTheEnds() {
    TimeScale scale = scale("1648-10-24", "2025-11-20");
    assertEquals(1, scale.pieces().size());
    assertEquals(0, scale.x(LocalDate.parse("1648-10-24")));
    assertEquals(800, scale.x(LocalDate.parse("2025-11-20")));
  }

  @Test
  void aLongSilenceIsFolded() {
    TimeScale scale = scale("1949-04-04", "2025-11-20", "2025-11-25", "2025-12-24");
    assertEquals(2, scale.pieces().size());
    double november = scale.x(LocalDate.parse("2025-11-20"));
    assertTrue(november < 100, "x " + november);
    assertEquals(800, scale.x(LocalDate.parse("2025-12-24")));
  }

  /** Later days lie further to the right, and none leaves the paper. */
  @Test
  void orderIsKept() {
    long seed = Long.getLong("impasse.seed", System.nanoTime());
    Random random = new Random(seed);
    for (int run = 0; run < 200; run++) {
      List<LocalDate> days = new ArrayList<>();
      for (int i = 0; i < 1 + random.nextInt(30); i++) {
        int reach = random.nextBoolean() ? 40 : 400_000;
        days.add(LocalDate.of(1600, 1, 1).plusDays(random.nextInt(reach)));
      }
      TimeScale scale = TimeScale.of(days, 10, 300);
      double before = -1;
      for (LocalDate day : new TreeSet<>(days)) {
        double x = scale.x(day);
        assertTrue(x > before && x >= 10 && x <= 300.0001, "seed " + seed + ", day " + day);
        before = x;
      }
    }
  }
}
