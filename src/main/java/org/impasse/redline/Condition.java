package org.impasse.redline;

import java.util.List;
import java.util.Optional;

/**
 * When a rule fires: every parameter is bound and every element holds.
 *
 * @param parameters bindings, in the order written, each before its use
 * @param elements all must hold
 */
public record Condition(List<Binding> parameters, List<Element> elements) {

  public Condition {
    parameters = List.copyOf(parameters);
    elements = List.copyOf(elements);
  }

  /**
   * A parameter of the case, bound to a variable.
   *
   * @param parameter the parameter's id
   * @param variable the variable's name with its dollar sign
   */
  public record Binding(String parameter, String variable) {}

  /** One condition element. */
  public sealed interface Element {}

  /** A circumstance has, or has not, a value. */
  public record CircumstanceIs(String circumstance, boolean equal, String value)
      implements Element {}

  /**
   * The term on an issue passes a test; without a test it always holds, for there is a term on
   * every issue.
   */
  public record TermIs(String issue, Optional<Test> test) implements Element {}

  /** The term on an issue fails a test. */
  public record TermIsNot(TermIs term) implements Element {}

  /** At least one arm holds; an arm holds when all its elements do. */
  public record AnyOf(List<List<Element>> arms) implements Element {
    public AnyOf {
      arms = arms.stream().map(List::copyOf).toList();
    }
  }

  /** A test on one term. */
  public sealed interface Test {}

  /** The position is, or is not, one listed. */
  public record PositionIs(boolean equal, String position) implements Test {}

  /** The position is, or is not, among those listed. */
  public record PositionIn(boolean among, List<String> positions) implements Test {
    public PositionIn {
      positions = List.copyOf(positions);
    }
  }

  /** The amount compares so; never holds where there is no amount. */
  public record AmountIs(Comparison comparison, Bound bound) implements Test {}

  /** All hold. */
  public record AllTests(List<Test> tests) implements Test {
    public AllTests {
      tests = List.copyOf(tests);
    }
  }

  /** At least one holds. */
  public record AnyTest(List<Test> tests) implements Test {
    public AnyTest {
      tests = List.copyOf(tests);
    }
  }

  /** What an amount is compared with: a constant, or a parameter by its variable. */
  public sealed interface Bound {}

  /** A whole number of the issue's unit. */
  public record Constant(long value) implements Bound {}

  /** A parameter, by its variable's name with the dollar sign. */
  public record Variable(String name) implements Bound {}

  /** The five comparisons of the profile. */
  public enum Comparison {
    LESS("<"),
    AT_MOST("<="),
    MORE(">"),
    AT_LEAST(">="),
    EQUAL("==");

    private final String sign;

    Comparison(String sign) {
      this.sign = sign;
    }

    /** As rule files write it. */
    public String sign() {
      return sign;
    }

    /** Whether two numbers compare so. */
    boolean holds(long amount, long bound) {
      return switch (this) {
        case LESS -> amount < bound;
        case AT_MOST -> amount <= bound;
        case MORE -> amount > bound;
        case AT_LEAST -> amount >= bound;
        case EQUAL -> amount == bound;
      };
    }
  }
}
