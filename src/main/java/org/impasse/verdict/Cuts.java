package org.impasse.verdict;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.impasse.negotiation.Issue;
import org.impasse.negotiation.Settings;
import org.impasse.negotiation.Stretch;
import org.impasse.redline.Condition;
import org.impasse.redline.Rule;

/**
 * Cuts the range of an integer issue wherever a rule or a statement could tell one amount from the
 * next. Conditions are read for the numbers in them only; what holds where is for Drools to say.
 */
final class Cuts {

  private final Issue issue;
  private final Issue.Range range;
  private final TreeSet<Long> starts = new TreeSet<>();

  Cuts(Issue issue) {
    this.issue = issue;
    this.range = (Issue.Range) issue.values();
    starts.add(range.min());
  }

  /** Cuts at the numbers that a rule compares amounts of the issue with. */
  void at(Rule rule, Settings settings) {
    Map<String, Long> variables = new HashMap<>();
    for (Condition.Binding binding : rule.condition().parameters()) {
      Long value = settings.parameters().get(binding.parameter());
      if (value == null) {
        throw new IllegalArgumentException("no value for parameter " + binding.parameter());
      }
      variables.put(binding.variable(), value);
    }
    rule.condition().elements().forEach(element -> at(element, variables));
  }

  /** Cuts at the ends of a stretch of amounts. */
  void at(Stretch stretch) {
    if (stretch instanceof Stretch.Amounts amounts) {
      at(amounts.first(), amounts.last());
    }
  }

  /** The classes in order: at least one, together the whole range. */
  List<Interval> intervals() {
    List<Interval> intervals = new ArrayList<>();
    for (long start : starts) {
      Long next = starts.higher(start);
      intervals.add(new Interval(start, next == null ? range.max() : next - 1));
    }
    return intervals;
  }

  private void at(long first, long last) {
    if (range.min() < first && first <= range.max()) {
      starts.add(first);
    }
    if (range.min() <= last && last < range.max()) {
      starts.add(last + 1);
    }
  }

  private void at(Condition.Element element, Map<String, Long> variables) {
    if (element instanceof Condition.TermIs term && term.issue().equals(issue.id())) {
      term.test().ifPresent(test -> at(test, variables));
    } else if (element instanceof Condition.TermIsNot not) {
      at(not.term(), variables);
    } else if (element instanceof Condition.AnyOf any) {
      any.arms().forEach(arm -> arm.forEach(part -> at(part, variables)));
    }
  }

  private void at(Condition.Test test, Map<String, Long> variables) {
    if (test instanceof Condition.AmountIs amount) {
      long bound = bound(amount.bound(), variables);
      at(bound, bound);
    } else if (test instanceof Condition.AllTests all) {
      all.tests().forEach(part -> at(part, variables));
    } else if (test instanceof Condition.AnyTest any) {
      any.tests().forEach(part -> at(part, variables));
    }
  }

  private static long bound(Condition.Bound bound, Map<String, Long> variables) {
    if (bound instanceof Condition.Constant constant) {
      return constant.value();
    }
    Long value = variables.get(((Condition.Variable) bound).name());
    if (value == null) {
      throw new IllegalArgumentException("unbound variable " + bound);
    }
    return value;
  }
}
