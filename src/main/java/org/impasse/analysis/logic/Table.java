package org.impasse.analysis.logic;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/**
 * On which combinations of classes something fires. The table keeps only the issues that matter to
 * it: an issue whose position never makes a difference is dropped when the table is made.
 */
public final class Table {

  private final int[] issues;
  private final int[] radices;
  private final int[] strides;
  private final int cells;
  private final BitSet firing;
  private final List<Cube> cover;

  private Table(int[] issues, int[] radices, BitSet firing) {
    this.issues = issues;
    this.radices = radices;
    this.strides = strides(radices);
    this.cells = cells(radices);
    this.firing = firing;
    this.cover = Cube.cover(radices, strides, firing);
  }

  /**
   * Tabulates a condition.
   *
   * @param space where the issues are
   * @param footprint indices of the issues the condition may read
   * @param fires the condition, given one class per issue of the footprint, in ascending order of
   *     the issues; asked once per combination with an array that is used again
   */
  public static Table tabulate(Space space, Collection<Integer> footprint, Predicate<int[]> fires) {
    int[] issues = footprint.stream().mapToInt(Integer::intValue).sorted().distinct().toArray();
    int[] radices = IntStream.of(issues).map(space::classes).toArray();
    int[] classes = new int[issues.length];
    int cells = cells(radices);
    BitSet firing = new BitSet(cells);
    for (int cell = 0; cell < cells; cell++) {
      int rest = cell;
      for (int i = issues.length - 1; i >= 0; i--) {
        classes[i] = rest % radices[i];
        rest /= radices[i];
      }
      firing.set(cell, fires.test(classes));
    }
    return reduced(issues, radices, firing);
  }

  /** Fires where each of the issues is in one of its classes. */
  public static Table allOf(Space space, Map<Integer, Set<Integer>> classes) {
    List<Set<Integer>> inOrder = List.copyOf(new TreeMap<>(classes).values());
    return tabulate(
        space,
        classes.keySet(),
        combination ->
            IntStream.range(0, combination.length)
                .allMatch(i -> inOrder.get(i).contains(combination[i])));
  }

  /** Fires exactly where this does not. */
  public Table inverse() {
    BitSet others = (BitSet) firing.clone();
    others.flip(0, cells);
    return new Table(issues, radices, others);
  }

  /** Drops the issues that make no difference. */
  private static Table reduced(int[] issues, int[] radices, BitSet firing) {
    for (int i = 0; i < issues.length; i++) {
      if (!matters(i, radices, firing)) {
        return reduced(without(issues, i), without(radices, i), slice(i, radices, firing));
      }
    }
    return new Table(issues, radices, firing);
  }

  private static boolean matters(int issue, int[] radices, BitSet firing) {
    int stride = strides(radices)[issue];
    int cells = cells(radices);
    for (int cell = 0; cell < cells; cell++) {
      if (cell / stride % radices[issue] > 0 && firing.get(cell) != firing.get(cell - stride)) {
        return true;
      }
    }
    return false;
  }

  private static BitSet slice(int issue, int[] radices, BitSet firing) {
    int stride = strides(radices)[issue];
    int cells = cells(radices);
    BitSet result = new BitSet();
    for (int cell = 0, kept = 0; cell < cells; cell++) {
      if (cell / stride % radices[issue] == 0) {
        result.set(kept++, firing.get(cell));
      }
    }
    return result;
  }

  private static int[] without(int[] values, int index) {
    return IntStream.range(0, values.length).filter(i -> i != index).map(i -> values[i]).toArray();
  }

  private static int[] strides(int[] radices) {
    int[] strides = new int[radices.length];
    int stride = 1;
    for (int i = radices.length - 1; i >= 0; i--) {
      strides[i] = stride;
      stride *= radices[i];
    }
    return strides;
  }

  private static int cells(int[] radices) {
    return IntStream.of(radices).reduce(1, Math::multiplyExact);
  }

  /** Whether it fires on a text. */
  public boolean fires(Text text) {
    return fires(text.classes());
  }

  /** Whether it fires where each issue has this class. */
  boolean fires(int[] classes) {
    int cell = 0;
    for (int i = 0; i < issues.length; i++) {
      cell += classes[issues[i]] * strides[i];
    }
    return firing.get(cell);
  }

  /** The issues that make a difference, ascending. */
  public List<Integer> footprint() {
    return IntStream.of(issues).boxed().toList();
  }

  /** Whether it fires on no text at all. */
  public boolean isNever() {
    return firing.isEmpty();
  }

  /** Whether it cannot fire once the issue is in this class, whatever else the text says. */
  boolean isQuietAt(int issue, int positionClass) {
    int at = Arrays.binarySearch(issues, issue);
    if (at < 0) {
      return isNever();
    }
    return cover.stream().noneMatch(cube -> cube.classes().get(at).get(positionClass));
  }

  /** What becomes of the table when the issue, one of its footprint, is in this class. */
  BitSet at(int issue, int positionClass) {
    int at = Arrays.binarySearch(issues, issue);
    BitSet slice = new BitSet();
    firing.stream()
        .filter(cell -> cell / strides[at] % radices[at] == positionClass)
        .forEach(cell -> slice.set(cell - positionClass * strides[at]));
    return slice;
  }

  /** Products of classes that together are exactly the combinations it fires on. */
  List<Cube> cover() {
    return cover;
  }

  /**
   * Writes itself where {@link TextTables} says, from the first free cell on; returns the next free
   * one.
   */
  int layOut(List<Integer> program, BitSet all, int free) {
    program.add(free);
    program.add(issues.length);
    for (int i = 0; i < issues.length; i++) {
      program.add(issues[i]);
      program.add(strides[i]);
    }
    firing.stream().forEach(cell -> all.set(free + cell));
    return Math.addExact(free, cells);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Table table
        && Arrays.equals(issues, table.issues)
        && Arrays.equals(radices, table.radices)
        && firing.equals(table.firing);
  }

  @Override
  public int hashCode() {
    return 31 * Arrays.hashCode(issues) + firing.hashCode();
  }

  @Override
  public String toString() {
    return "fires on " + firing.cardinality() + " of " + cells + " over " + Arrays.toString(issues);
  }
}
