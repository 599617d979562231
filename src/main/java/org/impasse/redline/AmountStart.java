package org.impasse.redline;

import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;

/**
 * Where a rule begins to answer an amount of an issue in another way.
 *
 * @param issue the issue's id
 * @param parameter the parameter that the amount is compared with; empty for a constant
 * @param offset from the parameter's value to the start, 0 or 1; for a constant the start itself
 */
public record AmountStart(String issue, Optional<String> parameter, long offset) {

  /** All starts of a rule: which comparisons come out true depends on their order alone. */
  public static Set<AmountStart> of(Rule rule) {
    Set<AmountStart> starts = new LinkedHashSet<>();
    for (String issue : rule.footprint()) {
      for (Condition.Test test : Conditions.testsOn(issue, rule.condition())) {
        if (test instanceof Condition.AmountIs is) {
          Optional<String> parameter =
              is.bound() instanceof Condition.Variable variable
                  ? Optional.of(Conditions.parameter(variable.name(), rule.condition()))
                  : Optional.empty();
          long value = is.bound() instanceof Condition.Constant constant ? constant.value() : 0;
          switch (is.comparison()) {
            case LESS, AT_LEAST -> starts.add(new AmountStart(issue, parameter, value));
            case AT_MOST, MORE -> starts.add(new AmountStart(issue, parameter, value + 1));
            case EQUAL -> {
              starts.add(new AmountStart(issue, parameter, value));
              starts.add(new AmountStart(issue, parameter, value + 1));
            }
          }
        }
      }
    }
    return starts;
  }
}
