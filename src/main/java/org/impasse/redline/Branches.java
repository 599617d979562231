package org.impasse.redline;

import java.util.List;

/** Into how many branches Drools spreads a condition: alternatives in brackets multiply. */
final class Branches {

  private static final int PLENTY = 1_000_000;

  private Branches() {}

  /** The number of branches, or a million when there are more. */
  static int of(Condition condition) {
    return ofAll(condition.elements());
  }

  private static int ofAll(List<Condition.Element> elements) {
    long product = 1;
    for (Condition.Element element : elements) {
      if (element instanceof Condition.AnyOf any) {
        long sum = any.arms().stream().mapToLong(Branches::ofAll).sum();
        product = Math.min(PLENTY, product * Math.min(PLENTY, sum));
      }
    }
    return (int) product;
  }
}
