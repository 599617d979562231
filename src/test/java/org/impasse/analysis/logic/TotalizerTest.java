package org.impasse.analysis.logic;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An output must hold exactly when at least so many inputs do; else it may stay false. */
class TotalizerTest {

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5, 6})
  void everyOutputCountsItsInputs(int size) {
    for (int held = 0; held < 1 << size; held++) {
      Sat sat = new Sat();
      int[] inputs = IntStream.range(0, size).map(i -> sat.literal(false)).toArray();
      Totalizer totalizer = new Totalizer(sat, inputs);
      assertEquals(size, totalizer.size());
      for (int i = 0; i < size; i++) {
        sat.clause((held >> i & 1) == 1 ? inputs[i] : Sat.not(inputs[i]));
      }
      // Not in order: outputs are made as they are asked for.
      for (int n : IntStream.of(2, 1, size, 3).filter(n -> n <= size).toArray()) {
        int[] notAtLeast = {Sat.not(totalizer.atLeast(n))};
        assertEquals(
            Integer.bitCount(held) >= n ? Sat.Result.UNSATISFIABLE : Sat.Result.SATISFIABLE,
            sat.solve(notAtLeast, Budget.unlimited()),
            size + " inputs, " + Integer.toBinaryString(held) + ", at least " + n);
      }
    }
  }
}
