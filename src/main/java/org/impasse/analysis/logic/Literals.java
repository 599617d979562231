package org.impasse.analysis.logic;

import java.util.Arrays;
import java.util.BitSet;
import java.util.stream.IntStream;

/** One literal of a solver for each element of a set. */
final class Literals {

  private final Sat sat;
  private final BitSet universe;
  private final int[] byElement;

  /** New literals; {@code phase} is the value tried first. */
  Literals(Sat sat, BitSet universe, boolean phase) {
    this.sat = sat;
    this.universe = universe;
    this.byElement = new int[universe.length()];
    universe.stream().forEach(element -> byElement[element] = sat.literal(phase));
  }

  int of(int element) {
    return byElement[element];
  }

  int[] of(BitSet elements) {
    return elements.stream().map(this::of).toArray();
  }

  int[] not(BitSet elements) {
    return elements.stream().map(this::of).map(Sat::not).toArray();
  }

  /** The elements whose literals hold in the model found last. */
  BitSet holding() {
    BitSet holding = new BitSet();
    universe.stream().filter(element -> sat.holds(byElement[element])).forEach(holding::set);
    return holding;
  }

  /** The elements whose literals the solver's last clash names. */
  BitSet clashing() {
    int[] clash = IntStream.of(sat.clash()).sorted().toArray();
    BitSet clashing = new BitSet();
    universe.stream()
        .filter(element -> Arrays.binarySearch(clash, byElement[element]) >= 0)
        .forEach(clashing::set);
    return clashing;
  }
}
