package org.impasse.redline;

import java.util.ArrayList;
import java.util.List;
import org.impasse.negotiation.Settings;

/** Walks conditions. */
final class Conditions {

  private Conditions() {}

  /** The single tests on an issue, taken out of brackets and arms. */
  static List<Condition.Test> testsOn(String issue, Condition condition) {
    List<Condition.Test> tests = new ArrayList<>();
    collect(issue, condition.elements(), tests);
    return tests;
  }

  /** What an amount is compared with. */
  static long value(Condition.Bound bound, Condition condition, Settings settings) {
    if (bound instanceof Condition.Constant constant) {
      return constant.value();
    }
    String parameter = parameter(((Condition.Variable) bound).name(), condition);
    Long value = settings.parameters().get(parameter);
    if (value == null) {
      throw new IllegalArgumentException("no value for parameter " + parameter);
    }
    return value;
  }

  /** The parameter bound to a variable. */
  static String parameter(String variable, Condition condition) {
    return condition.parameters().stream()
        .filter(binding -> binding.variable().equals(variable))
        .findFirst()
        .map(Condition.Binding::parameter)
        .orElseThrow(() -> new IllegalArgumentException("no such variable: " + variable));
  }

  private static void collect(
      String issue, List<Condition.Element> elements, List<Condition.Test> tests) {
    for (Condition.Element element : elements) {
      if (element instanceof Condition.TermIs term) {
        collect(issue, term, tests);
      } else if (element instanceof Condition.TermIsNot not) {
        collect(issue, not.term(), tests);
      } else if (element instanceof Condition.AnyOf any) {
        any.arms().forEach(arm -> collect(issue, arm, tests));
      }
    }
  }

  private static void collect(String issue, Condition.TermIs term, List<Condition.Test> tests) {
    if (term.issue().equals(issue)) {
      term.test().ifPresent(test -> collect(test, tests));
    }
  }

  private static void collect(Condition.Test test, List<Condition.Test> tests) {
    if (test instanceof Condition.AllTests all) {
      all.tests().forEach(t -> collect(t, tests));
    } else if (test instanceof Condition.AnyTest any) {
      any.tests().forEach(t -> collect(t, tests));
    } else {
      tests.add(test);
    }
  }
}
