package org.impasse.redline;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.impasse.negotiation.Issue;
import org.impasse.negotiation.Settings;

/**
 * A place in the range of an integer issue where some rule begins to answer otherwise.
 *
 * @param first the first amount above it; the amount before is the last below it
 * @param readers the rules that make it, each with what it compares with
 */
public record BreakPoint(Issue issue, long first, List<Reader> readers) {
  public BreakPoint {
    readers = List.copyOf(readers);
  }

  /**
   * A rule that compares with a number there.
   *
   * @param parameter the parameter that has the number; empty when the rule itself does
   */
  public record Reader(Rule rule, Optional<String> parameter) {}

  /**
   * The break points of an issue, in ascending order; none for an issue with listed positions.
   *
   * @param settings the values of parameters
   */
  public static List<BreakPoint> of(Issue issue, Collection<Rule> rules, Settings settings) {
    if (!(issue.values() instanceof Issue.Range range)) {
      return List.of();
    }
    Map<Long, Set<Reader>> readers = new TreeMap<>();
    for (Rule rule : rules) {
      for (Condition.Test test : Conditions.testsOn(issue.id(), rule.condition())) {
        if (test instanceof Condition.AmountIs is) {
          long bound = Conditions.value(is.bound(), rule.condition(), settings);
          for (long start : PositionClasses.starts(is, bound)) {
            readers
                .computeIfAbsent(start, first -> new LinkedHashSet<>())
                .add(new Reader(rule, parameter(is, rule)));
          }
        }
      }
    }
    List<BreakPoint> found = new ArrayList<>();
    readers.forEach(
        (start, those) -> {
          if (range.min() < start && start <= range.max()) {
            found.add(new BreakPoint(issue, start, List.copyOf(those)));
          }
        });
    return found;
  }

  private static Optional<String> parameter(Condition.AmountIs test, Rule rule) {
    return test.bound() instanceof Condition.Variable variable
        ? Optional.of(Conditions.parameter(variable.name(), rule.condition()))
        : Optional.empty();
  }
}
