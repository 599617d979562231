package org.impasse.redline;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;
import org.impasse.negotiation.Position;
import org.impasse.negotiation.Settings;

/** Walks conditions. */
final class Conditions {

  private Conditions() {}

  /** Ids of the issues a condition reads, in the order written. */
  static Set<String> issues(Condition condition) {
    Set<String> issues = new LinkedHashSet<>();
    singles(condition.elements()).flatMap(Conditions::term).forEach(t -> issues.add(t.issue()));
    return issues;
  }

  /**
   * Ids of the issues a condition reads, as far as it reads them together. Alternatives read apart
   * when there is nothing beside them but circumstances, and they share no issue.
   */
  static List<Set<String>> together(Condition condition) {
    List<Condition.Element> besides =
        condition.elements().stream()
            .filter(element -> !(element instanceof Condition.CircumstanceIs))
            .toList();
    if (besides.size() != 1 || !(besides.get(0) instanceof Condition.AnyOf any)) {
      return List.of(issues(condition));
    }
    List<Set<String>> together = new ArrayList<>();
    for (List<Condition.Element> arm : any.arms()) {
      Set<String> own = issues(new Condition(List.of(), arm));
      if (own.isEmpty()) {
        return List.of(issues(condition));
      }
      Set<String> joined = new LinkedHashSet<>(own);
      for (Set<String> other : List.copyOf(together)) {
        if (other.stream().anyMatch(own::contains)) {
          joined.addAll(other);
          together.remove(other);
        }
      }
      together.add(joined);
    }
    return together;
  }

  /** Ids of the circumstances a condition reads, in the order written. */
  static Set<String> circumstances(Condition condition) {
    Set<String> circumstances = new LinkedHashSet<>();
    singles(condition.elements())
        .forEach(
            element -> {
              if (element instanceof Condition.CircumstanceIs is) {
                circumstances.add(is.circumstance());
              }
            });
    return circumstances;
  }

  /** The single tests on an issue, taken out of brackets and arms. */
  static List<Condition.Test> testsOn(String issue, Condition condition) {
    List<Condition.Test> tests = new ArrayList<>();
    singles(condition.elements())
        .flatMap(Conditions::term)
        .filter(term -> term.issue().equals(issue))
        .map(Condition.TermIs::test)
        .flatMap(Optional::stream)
        .forEach(test -> collect(test, tests));
    return tests;
  }

  /**
   * Whether a position passes a test. For explaining what Drools found, never for finding it.
   *
   * @param value what an amount is compared with
   */
  static boolean passes(
      Condition.Test test, Position position, ToLongFunction<Condition.Bound> value) {
    if (test instanceof Condition.PositionIs is) {
      return is.equal() == is.position().equals(position.id());
    }
    if (test instanceof Condition.PositionIn in) {
      return in.among() == in.positions().contains(position.id());
    }
    if (test instanceof Condition.AmountIs is) {
      return position instanceof Position.Amount amount
          && is.comparison().holds(amount.value(), value.applyAsLong(is.bound()));
    }
    if (test instanceof Condition.AllTests all) {
      return all.tests().stream().allMatch(t -> passes(t, position, value));
    }
    return ((Condition.AnyTest) test).tests().stream().anyMatch(t -> passes(t, position, value));
  }

  /** Whether silence passes a test; it has no amount to compare. */
  static boolean silencePasses(Condition.Test test) {
    return passes(test, Position.SILENCE, bound -> 0);
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

  /** The elements with those of arms in place of the brackets around them. */
  private static Stream<Condition.Element> singles(List<Condition.Element> elements) {
    return elements.stream()
        .flatMap(
            element ->
                element instanceof Condition.AnyOf any
                    ? any.arms().stream().flatMap(Conditions::singles)
                    : Stream.of(element));
  }

  private static Stream<Condition.TermIs> term(Condition.Element element) {
    if (element instanceof Condition.TermIsNot not) {
      return Stream.of(not.term());
    }
    return element instanceof Condition.TermIs is ? Stream.of(is) : Stream.empty();
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
