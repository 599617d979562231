package org.impasse.analysis.logic;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What a text says, as one class of positions per issue of a {@link Space}, both by their index.
 */
public final class Text implements Comparable<Text> {

  private final int[] classes;

  private Text(int[] classes) {
    this.classes = classes;
  }

  /** A text from the index of its class on each issue. */
  public static Text of(int... classes) {
    return new Text(classes.clone());
  }

  /** The class on an issue. */
  public int on(int issue) {
    return classes[issue];
  }

  /** The number of issues. */
  public int size() {
    return classes.length;
  }

  /** The same text, but for one issue. */
  public Text with(int issue, int positionClass) {
    int[] changed = classes.clone();
    changed[issue] = positionClass;
    return new Text(changed);
  }

  /** The issues on which the two texts differ, ascending. */
  public List<Integer> changes(Text other) {
    return IntStream.range(0, classes.length)
        .filter(issue -> classes[issue] != other.classes[issue])
        .boxed()
        .toList();
  }

  /** The classes, issue by issue; not to be changed. */
  int[] classes() {
    return classes;
  }

  /** The classes, issue by issue; a copy. */
  public int[] toArray() {
    return classes.clone();
  }

  @Override
  public int compareTo(Text other) {
    return Arrays.compare(classes, other.classes);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Text text && Arrays.equals(classes, text.classes);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(classes);
  }

  @Override
  public String toString() {
    return Arrays.toString(classes);
  }
}
