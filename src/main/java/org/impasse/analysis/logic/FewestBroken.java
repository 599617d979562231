package org.impasse.analysis.logic;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Models that break as few wishes as possible: core-guided search (the OLL algorithm of Andres and
 * others). Clauses may be added between calls; the fewest can then only grow, and the work done so
 * far is kept.
 */
final class FewestBroken {

  private final Sat sat;
  private final int[] firm;
  private final Set<Integer> hopes = new LinkedHashSet<>();
  private final Map<Integer, Sum> sums = new HashMap<>();
  private int broken;

  /** A hope that fewer than {@code bound} of the totalizer's literals hold. */
  private record Sum(Totalizer totalizer, int bound) {}

  /** How a search ended. */
  enum Outcome {
    /** The solver's model breaks {@link #broken()} wishes, and no model breaks fewer. */
    FOUND,
    /** No model at all. */
    IMPOSSIBLE,
    /** Every model breaks at least {@link #broken()} wishes. */
    OUT_OF_TIME
  }

  /**
   * Starts with no wish known to be broken.
   *
   * @param wishes literals that should hold
   * @param firm literals that must hold
   */
  FewestBroken(Sat sat, int[] wishes, int... firm) {
    this.sat = sat;
    this.firm = firm.clone();
    IntStream.of(wishes).forEach(hopes::add);
  }

  /** How many wishes are known to be broken in every model. */
  int broken() {
    return broken;
  }

  Outcome search(Budget budget) {
    while (true) {
      switch (sat.solve(assumptions(), budget)) {
        case SATISFIABLE -> {
          return Outcome.FOUND;
        }
        case OUT_OF_TIME -> {
          return Outcome.OUT_OF_TIME;
        }
        case UNSATISFIABLE -> {
          int[] clash = trimmed(budget);
          if (clash.length == 0) {
            return Outcome.IMPOSSIBLE;
          }
          broken++;
          relax(clash);
        }
      }
    }
  }

  /** What has to be assumed for models that break no more than {@link #broken()} wishes. */
  int[] assumptions() {
    return IntStream.concat(IntStream.of(firm), hopes.stream().mapToInt(Integer::intValue))
        .toArray();
  }

  /** The hopes in the solver's clash, fewer if asking once more gives fewer. */
  private int[] trimmed(Budget budget) {
    int[] clash = clashingHopes();
    while (clash.length > 1) {
      int[] assumptions = IntStream.concat(IntStream.of(firm), IntStream.of(clash)).toArray();
      if (sat.solve(assumptions, budget) != Sat.Result.UNSATISFIABLE) {
        break;
      }
      int[] fewer = clashingHopes();
      if (fewer.length >= clash.length) {
        break;
      }
      clash = fewer;
    }
    return clash;
  }

  private int[] clashingHopes() {
    return IntStream.of(sat.clash()).filter(hopes::contains).sorted().toArray();
  }

  /** One of these hopes is lost: hope that it is the only one. */
  private void relax(int[] clash) {
    for (int hope : clash) {
      hopes.remove(hope);
      Sum sum = sums.remove(hope);
      if (sum != null) {
        hopeFewer(sum.totalizer(), sum.bound() + 1);
      }
    }
    hopeFewer(new Totalizer(sat, IntStream.of(clash).map(Sat::not).toArray()), 2);
  }

  private void hopeFewer(Totalizer totalizer, int bound) {
    if (bound <= totalizer.size()) {
      int hope = Sat.not(totalizer.atLeast(bound));
      hopes.add(hope);
      sums.put(hope, new Sum(totalizer, bound));
    }
  }
}
