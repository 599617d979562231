package org.impasse.redline;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.tree.TerminalNode;
import org.impasse.diagnostic.Location;
import org.impasse.diagnostic.NameSuggester;
import org.impasse.negotiation.Issue;
import org.impasse.negotiation.Position;
import org.impasse.redline.Condition.Test;
import org.impasse.redline.grammar.RedLinesParser;
import org.impasse.redline.grammar.RedLinesParser.AllTestsContext;
import org.impasse.redline.grammar.RedLinesParser.AnyTestContext;
import org.impasse.redline.grammar.RedLinesParser.BracketedContext;
import org.impasse.redline.grammar.RedLinesParser.OnAmountContext;
import org.impasse.redline.grammar.RedLinesParser.OnPositionContext;
import org.impasse.redline.grammar.RedLinesParser.PositionInContext;
import org.impasse.redline.grammar.RedLinesParser.PositionIsContext;
import org.impasse.redline.grammar.RedLinesParser.PositionTestContext;
import org.impasse.redline.grammar.RedLinesParser.TestContext;

/** Checks the tests of one term against its issue. */
final class TestChecker {

  private final Optional<Issue> issue;
  private final Variables variables;
  private final RuleSource source;
  private final FileProblems problems;
  private int count;

  /**
   * @param issue the term's issue; empty when the case has none of that name, which has been
   *     reported
   */
  TestChecker(
      Optional<Issue> issue, Variables variables, RuleSource source, FileProblems problems) {
    this.issue = issue;
    this.variables = variables;
    this.source = source;
    this.problems = problems;
  }

  /** How many comparisons and listed positions there were. */
  int count() {
    return count;
  }

  /** Tests that must all hold. */
  Test all(List<AnyTestContext> contexts) {
    return joined(contexts, this::any, Condition.AllTests::new);
  }

  private Test any(AnyTestContext context) {
    return joined(context.allTests(), this::all, Condition.AnyTest::new);
  }

  private Test all(AllTestsContext context) {
    return joined(context.test(), this::test, Condition.AllTests::new);
  }

  private static <C> Test joined(
      List<C> contexts, Function<C, Test> read, Function<List<Test>, Test> join) {
    List<Test> tests = contexts.stream().map(read).toList();
    return tests.size() == 1 ? tests.get(0) : join.apply(tests);
  }

  private Test test(TestContext context) {
    if (context instanceof BracketedContext bracketed) {
      return any(bracketed.anyTest());
    }
    if (context instanceof OnAmountContext amount) {
      return amountIs(amount);
    }
    PositionTestContext position = ((OnPositionContext) context).positionTest();
    if (position instanceof PositionInContext in) {
      return positionIn(in);
    }
    count++;
    PositionIsContext is = (PositionIsContext) position;
    Token token = is.STRING().getSymbol();
    checkPosition(token);
    return new Condition.PositionIs(
        is.sign.getType() == RedLinesParser.EQ, Quoted.of(token).orElse(""));
  }

  private Test positionIn(PositionInContext context) {
    List<String> positions = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    for (TerminalNode node : context.STRING()) {
      count++;
      Token token = node.getSymbol();
      checkPosition(token);
      String id = Quoted.of(token).orElse("");
      if (!seen.add(id) && !token.getText().isEmpty()) {
        problems.error(
            "duplicate-position",
            source.at(token),
            "position " + Shown.quoted(id) + " is listed twice",
            "Remove one of the two.");
      }
      positions.add(id);
    }
    return new Condition.PositionIn(context.NOT() == null, positions);
  }

  private void checkPosition(Token token) {
    Optional<String> written = Quoted.of(token);
    if (issue.isEmpty() || written.isEmpty()) {
      return;
    }
    String id = written.get();
    Location place = source.at(token);
    List<String> known =
        new ArrayList<>(issue.get().listed().stream().map(Issue.ListedPosition::id).toList());
    known.add(Position.NOT_ADDRESSED);
    if (known.contains(id)) {
      return;
    }
    String name = "issue '" + issue.get().id() + "'";
    if (id.equals(Position.OTHER)) {
      problems.error(
          "position-other",
          place,
          "no rule can name the position 'other': it stands for what nobody listed, and so for nothing in particular",
          "List the position in case.yaml and name it here.");
    } else if (issue.get().isInteger() && id.matches("-?[0-9][0-9_., ]*")) {
      problems.error(
          "amount-as-position",
          place,
          "the number "
              + Shown.quoted(id)
              + " is compared as if it were the name of a position of "
              + name,
          "Write amount == " + id.replaceAll("[^0-9]", "") + ".");
    } else {
      problems.error(
          "unknown-position",
          place,
          name + " has no position " + Shown.quoted(id),
          NameSuggester.didYouMean(id, known)
              .or(
                  () ->
                      known.size() <= 12
                          ? Optional.of("It is one of " + String.join(", ", known) + ".")
                          : Optional.empty()));
    }
  }

  private Test amountIs(OnAmountContext context) {
    count++;
    if (issue.isPresent() && !issue.get().isInteger()) {
      problems.error(
          "amount-on-positions",
          source.at(context.AMOUNT().getSymbol()),
          "issue '" + issue.get().id() + "' has positions and no amount",
          "Test its position: position == \"" + issue.get().listed().get(0).id() + "\".");
    }
    Condition.Comparison comparison = comparison(context.sign);
    if (context.VARIABLE() != null) {
      Token variable = context.VARIABLE().getSymbol();
      variables.use(variable, issue);
      return new Condition.AmountIs(comparison, new Condition.Variable(variable.getText()));
    }
    return new Condition.AmountIs(
        comparison, new Condition.Constant(constant(context.INTEGER().getSymbol())));
  }

  private long constant(Token token) {
    String digits = token.getText();
    if (digits.isEmpty()) {
      return 0; // refused before
    }
    long value = digits.length() > 18 ? Long.MAX_VALUE : Long.parseLong(digits);
    if (issue.isPresent()
        && issue.get().values() instanceof Issue.Range range
        && (value < range.min() || value > range.max())) {
      problems.error(
          "out-of-range",
          source.at(token),
          "issue '"
              + issue.get().id()
              + "' runs from "
              + range.min()
              + " to "
              + range.max()
              + "; no text can be near "
              + Shown.quoted(digits),
          "Compare with a number of the range.");
    }
    return value;
  }

  private static Condition.Comparison comparison(Token sign) {
    return switch (sign.getType()) {
      case RedLinesParser.LT -> Condition.Comparison.LESS;
      case RedLinesParser.LE -> Condition.Comparison.AT_MOST;
      case RedLinesParser.GT -> Condition.Comparison.MORE;
      case RedLinesParser.GE -> Condition.Comparison.AT_LEAST;
      default -> Condition.Comparison.EQUAL;
    };
  }
}
