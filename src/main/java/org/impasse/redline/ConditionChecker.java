package org.impasse.redline;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.tree.TerminalNode;
import org.impasse.diagnostic.Diagnostic;
import org.impasse.diagnostic.Location;
import org.impasse.diagnostic.NameSuggester;
import org.impasse.negotiation.Circumstance;
import org.impasse.negotiation.Issue;
import org.impasse.negotiation.NegotiationCase;
import org.impasse.negotiation.Parameter;
import org.impasse.redline.grammar.RedLinesParser;
import org.impasse.redline.grammar.RedLinesParser.ArmContext;
import org.impasse.redline.grammar.RedLinesParser.BindingContext;
import org.impasse.redline.grammar.RedLinesParser.CircumstanceContext;
import org.impasse.redline.grammar.RedLinesParser.ConditionContext;
import org.impasse.redline.grammar.RedLinesParser.ElementContext;
import org.impasse.redline.grammar.RedLinesParser.TermContext;

/**
 * Checks a rule's condition against the case, and turns it into a {@link Condition}. One for each
 * rule.
 */
final class ConditionChecker {

  private final NegotiationCase negotiation;
  private final SourceText source;
  private final FileProblems problems;
  private final Variables variables;
  private final List<Condition.Binding> bindings = new ArrayList<>();
  private final Map<String, Token> bound = new LinkedHashMap<>();
  private int elements;

  ConditionChecker(NegotiationCase negotiation, SourceText source, FileProblems problems) {
    this.negotiation = negotiation;
    this.source = source;
    this.problems = problems;
    this.variables = new Variables(source, problems);
  }

  /** The condition; means nothing when an error was reported. */
  Condition check(ConditionContext condition, TerminalNode when) {
    List<Condition.Element> checked = elements(condition.element(), true);
    variables.reportUnused();
    Condition result = new Condition(bindings, checked);
    Location place = source.at(when.getSymbol());
    if (elements > Limits.ELEMENTS) {
      problems.error(
          "too-many-elements",
          place,
          "the condition has "
              + elements
              + " elements; at most "
              + Limits.ELEMENTS
              + " can be followed",
          "Split the rule.");
    } else if (Branches.of(result).count() > Limits.BRANCHES) {
      problems.error(
          "too-many-branches",
          place,
          "spread out, the condition has more than " + Limits.BRANCHES + " branches",
          "Alternatives in brackets multiply; split the rule.");
    }
    if (condition.element().isEmpty()) {
      problems.error(
          "empty-condition",
          place,
          "a rule without a condition fires on every text",
          "Say after 'when' what it reads.");
    } else if (condition.exception == null && Footprint.of(result).isEmpty()) {
      problems.error(
          "reads-no-issue",
          place,
          "the condition reads no issue, so it says the same of every text",
          "Add a Term( issue == \"...\", ... ).");
    }
    return result;
  }

  private List<Condition.Element> elements(List<ElementContext> contexts, boolean top) {
    List<Condition.Element> result = new ArrayList<>();
    for (ElementContext context : contexts) {
      elements++;
      if (context.binding() != null) {
        bind(context.binding(), top);
      } else if (context.circumstance() != null) {
        result.add(circumstance(context.circumstance()));
      } else if (context.term() != null) {
        result.add(term(context.term()));
      } else if (context.negation() != null) {
        result.add(new Condition.TermIsNot(term(context.negation().term())));
      } else if (context.group() != null) {
        List<List<Condition.Element>> arms = new ArrayList<>();
        for (ArmContext arm : context.group().arm()) {
          arms.add(elements(arm.element(), false));
        }
        result.add(new Condition.AnyOf(arms));
      }
    }
    return result;
  }

  private void bind(BindingContext context, boolean top) {
    Token name = context.STRING().getSymbol();
    Token variable = context.VARIABLE().getSymbol();
    Optional<String> written = Texts.of(name);
    if (!top) {
      problems.error(
          "parameter",
          source.at(context.getStart()),
          "a parameter is bound inside brackets",
          "Put Parameter(...) on a line of its own, above.");
    }
    if (written.isEmpty()) {
      variables.bind(variable, Optional.empty());
      return;
    }
    Optional<Parameter> parameter = negotiation.parameter(written.get());
    if (parameter.isEmpty()) {
      problems.error(
          "unknown-parameter",
          source.at(name),
          "no parameter is called " + Shown.quoted(written.get()),
          NameSuggester.didYouMean(
              written.get(), negotiation.parameters().stream().map(Parameter::id).toList()));
    }
    Token first = bound.putIfAbsent(written.get(), name);
    if (first != null) {
      problems.add(
          Diagnostic.error(
                  "parameter", source.at(name), "parameter '" + written.get() + "' is bound twice")
              .withHint("Bind it once; its variable can be used as often as you like.")
              .withRelated(source.at(first), "the first time"));
    }
    variables.bind(variable, parameter);
    bindings.add(new Condition.Binding(written.get(), variable.getText()));
  }

  private Condition.Element circumstance(CircumstanceContext context) {
    Token name = context.STRING(0).getSymbol();
    Token value = context.STRING(1).getSymbol();
    String id = Texts.of(name).orElse("");
    String wanted = Texts.of(value).orElse("");
    Optional<Circumstance> circumstance = negotiation.circumstance(id);
    if (circumstance.isEmpty() && !name.getText().isEmpty()) {
      problems.error(
          "unknown-circumstance",
          source.at(name),
          "no circumstance is called " + Shown.quoted(id),
          NameSuggester.didYouMean(
              id, negotiation.circumstances().stream().map(Circumstance::id).toList()));
    }
    if (circumstance.isPresent() && !value.getText().isEmpty()) {
      List<String> values =
          circumstance.get().values().stream().map(Issue.ListedPosition::id).toList();
      if (!values.contains(wanted)) {
        problems.error(
            "unknown-value",
            source.at(value),
            "circumstance '" + id + "' has no value " + Shown.quoted(wanted),
            NameSuggester.didYouMean(wanted, values)
                .or(() -> Optional.of("It is one of " + String.join(", ", values) + ".")));
      }
    }
    return new Condition.CircumstanceIs(id, context.sign.getType() == RedLinesParser.EQ, wanted);
  }

  private Condition.TermIs term(TermContext context) {
    Token name = context.STRING().getSymbol();
    String id = Texts.of(name).orElse("");
    Optional<Issue> issue = negotiation.issue(id);
    if (issue.isEmpty() && !name.getText().isEmpty()) {
      problems.error(
          "unknown-issue",
          source.at(name),
          "no issue is called " + Shown.quoted(id),
          NameSuggester.didYouMean(id, negotiation.issues().stream().map(Issue::id).toList()));
    }
    if (context.anyTest().isEmpty()) {
      problems.error(
          "always-true",
          source.at(context.getStart()),
          "a term without a test always holds: there is one for every issue",
          "Add what it should say, such as position == \"...\"; for 'the text speaks of it' write position != \"not-addressed\".");
      return new Condition.TermIs(id, Optional.empty());
    }
    TestChecker checker = new TestChecker(issue, variables, source, problems);
    Condition.TermIs term = new Condition.TermIs(id, Optional.of(checker.all(context.anyTest())));
    if (checker.count() > Limits.TESTS) {
      problems.error(
          "too-many-tests",
          source.at(context.getStart()),
          "the term has "
              + checker.count()
              + " tests and listed positions; at most "
              + Limits.TESTS
              + " can be followed",
          "Split the rule.");
    }
    return term;
  }
}
