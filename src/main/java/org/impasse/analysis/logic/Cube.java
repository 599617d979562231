package org.impasse.analysis.logic;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * A product of sets of classes: for each issue of a table, in its order, the classes meant. One
 * clause forbids it.
 *
 * @param classes one set per issue, none empty; not to be changed
 */
record Cube(List<BitSet> classes) {

  Cube {
    classes = List.copyOf(classes);
  }

  /**
   * Covers the firing combinations by few products, each as wide as it can be. Greedy, so not the
   * fewest possible, but none is superfluous.
   */
  static List<Cube> cover(int[] radices, int[] strides, BitSet firing) {
    List<Cube> cubes = new ArrayList<>();
    List<BitSet> cellsOf = new ArrayList<>();
    BitSet open = (BitSet) firing.clone();
    for (int cell = open.nextSetBit(0); cell >= 0; cell = open.nextSetBit(cell + 1)) {
      List<BitSet> classes = new ArrayList<>();
      BitSet cells = widen(cell, radices, strides, firing, classes);
      open.andNot(cells);
      cubes.add(new Cube(classes));
      cellsOf.add(cells);
    }
    dropSuperfluous(cubes, cellsOf);
    return List.copyOf(cubes);
  }

  private static BitSet widen(
      int cell, int[] radices, int[] strides, BitSet firing, List<BitSet> classes) {
    BitSet cells = new BitSet();
    cells.set(cell);
    for (int i = 0; i < radices.length; i++) {
      int own = cell / strides[i] % radices[i];
      BitSet allowed = new BitSet();
      BitSet wider = new BitSet();
      for (int other = 0; other < radices[i]; other++) {
        int shift = (other - own) * strides[i];
        if (cells.stream().allMatch(c -> firing.get(c + shift))) {
          allowed.set(other);
          cells.stream().forEach(c -> wider.set(c + shift));
        }
      }
      cells = wider;
      classes.add(allowed);
    }
    return cells;
  }

  private static void dropSuperfluous(List<Cube> cubes, List<BitSet> cellsOf) {
    for (int i = cubes.size() - 1; i >= 0 && cubes.size() > 1; i--) {
      BitSet own = (BitSet) cellsOf.get(i).clone();
      for (int j = 0; j < cubes.size() && !own.isEmpty(); j++) {
        if (j != i) {
          own.andNot(cellsOf.get(j));
        }
      }
      if (own.isEmpty()) {
        cubes.remove(i);
        cellsOf.remove(i);
      }
    }
  }
}
