package org.impasse.redline;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Which issues a condition reads. */
final class Footprint {

  private Footprint() {}

  /** Ids of the issues, in the order written. */
  static Set<String> of(Condition condition) {
    Set<String> issues = new LinkedHashSet<>();
    collect(condition.elements(), issues);
    return issues;
  }

  private static void collect(List<Condition.Element> elements, Set<String> issues) {
    for (Condition.Element element : elements) {
      if (element instanceof Condition.TermIs term) {
        issues.add(term.issue());
      } else if (element instanceof Condition.TermIsNot not) {
        issues.add(not.term().issue());
      } else if (element instanceof Condition.AnyOf any) {
        any.arms().forEach(arm -> collect(arm, issues));
      }
    }
  }
}
