package org.impasse.redline;

import java.util.List;

/**
 * What becomes of a condition when Drools spreads it out: alternatives in brackets multiply, and
 * every branch repeats what stands outside them.
 *
 * @param count how many branches there are, at most {@link #PLENTY}
 * @param size terms, circumstances and tests of all branches together, at most {@link #PLENTY}
 */
record Branches(long count, long size) {

  /** Beyond this nobody counts. */
  static final long PLENTY = 1_000_000;

  Branches {
    count = Math.min(PLENTY, count);
    size = Math.min(PLENTY, size);
  }

  static Branches of(Condition condition) {
    return ofAll(condition.elements());
  }

  private static Branches ofAll(List<Condition.Element> elements) {
    Branches all = new Branches(1, 0);
    for (Condition.Element element : elements) {
      Branches one = of(element);
      all = new Branches(all.count * one.count, all.size * one.count + one.size * all.count);
    }
    return all;
  }

  private static Branches of(Condition.Element element) {
    if (element instanceof Condition.AnyOf any) {
      Branches sum = new Branches(0, 0);
      for (List<Condition.Element> arm : any.arms()) {
        Branches one = ofAll(arm);
        sum = new Branches(sum.count + one.count, sum.size + one.size);
      }
      return sum;
    }
    if (element instanceof Condition.TermIs term) {
      return new Branches(1, 1 + tests(term));
    }
    if (element instanceof Condition.TermIsNot not) {
      return new Branches(1, 1 + tests(not.term()));
    }
    return new Branches(1, 1);
  }

  private static long tests(Condition.TermIs term) {
    return term.test().map(Branches::tests).orElse(0L);
  }

  private static long tests(Condition.Test test) {
    if (test instanceof Condition.PositionIn in) {
      return in.positions().size();
    }
    if (test instanceof Condition.AllTests all) {
      return all.tests().stream().mapToLong(Branches::tests).sum();
    }
    if (test instanceof Condition.AnyTest any) {
      return any.tests().stream().mapToLong(Branches::tests).sum();
    }
    return 1;
  }
}
