package org.impasse.analysis.logic;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Random clauses against all assignments. */
class FewestBrokenTest {

  private static final int VARIABLES = 7;

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
  void clausesAddedBetweenSearchesOnlyRaiseTheFewest(long seed) {
    Random random = new Random(seed);
    Sat sat = new Sat();
    int[] wishes =
        IntStream.range(0, VARIABLES).map(i -> sat.literal(random.nextBoolean())).toArray();
    FewestBroken fewest = new FewestBroken(sat, wishes);
    List<int[]> clauses = new ArrayList<>();
    FewestBroken.Outcome outcome = FewestBroken.Outcome.FOUND;
    while (outcome == FewestBroken.Outcome.FOUND) {
      int[] clause = IntStream.range(0, 3).map(i -> literal(random, wishes)).toArray();
      clauses.add(clause);
      sat.clause(clause);
      outcome = fewest.search(Budget.unlimited());
      int expected = brute(clauses, wishes);
      assertEquals(expected > VARIABLES, outcome == FewestBroken.Outcome.IMPOSSIBLE);
      if (outcome == FewestBroken.Outcome.FOUND) {
        assertEquals(expected, fewest.broken());
        assertEquals(expected, IntStream.of(wishes).filter(wish -> !sat.holds(wish)).count());
      }
    }
  }

  /** Mostly against the wishes. */
  private static int literal(Random random, int[] wishes) {
    int wish = wishes[random.nextInt(VARIABLES)];
    return random.nextInt(4) == 0 ? wish : Sat.not(wish);
  }

  private static int brute(List<int[]> clauses, int[] wishes) {
    int best = VARIABLES + 1;
    for (int mask = 0; mask < 1 << VARIABLES; mask++) {
      int kept = mask;
      boolean model =
          clauses.stream()
              .allMatch(clause -> IntStream.of(clause).anyMatch(l -> holds(l, wishes, kept)));
      if (model) {
        best = Math.min(best, VARIABLES - Integer.bitCount(mask));
      }
    }
    return best;
  }

  private static boolean holds(int literal, int[] wishes, int kept) {
    return IntStream.range(0, VARIABLES)
        .anyMatch(
            i ->
                (literal == wishes[i] && (kept >> i & 1) == 1)
                    || (literal == Sat.not(wishes[i]) && (kept >> i & 1) == 0));
  }
}
