package org.impasse.redline;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.antlr.v4.runtime.Parser;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.misc.IntervalSet;
import org.impasse.diagnostic.Diagnostic;
import org.impasse.diagnostic.NameSuggester;
import org.impasse.redline.grammar.RedLinesParser;
import org.impasse.redline.grammar.RedLinesParser.AllTestsContext;
import org.impasse.redline.grammar.RedLinesParser.AnnotationContext;
import org.impasse.redline.grammar.RedLinesParser.AnyTestContext;
import org.impasse.redline.grammar.RedLinesParser.BindingContext;
import org.impasse.redline.grammar.RedLinesParser.CircumstanceContext;
import org.impasse.redline.grammar.RedLinesParser.ConditionContext;
import org.impasse.redline.grammar.RedLinesParser.PackageLineContext;
import org.impasse.redline.grammar.RedLinesParser.PositionInContext;
import org.impasse.redline.grammar.RedLinesParser.PositionTestContext;
import org.impasse.redline.grammar.RedLinesParser.RuleDefContext;
import org.impasse.redline.grammar.RedLinesParser.RuleHeadContext;
import org.impasse.redline.grammar.RedLinesParser.TermContext;
import org.impasse.redline.grammar.RedLinesParser.TestContext;

/** Says what is wrong where the parser met a token it did not expect, and what to write instead. */
final class SyntaxAdvice {

  /** A message and what to do about it. */
  private record Advice(String code, String message, String hint) {}

  private static final String OUTSIDE = "outside-profile";
  private static final String SYNTAX = "syntax";

  private static final String ENDING = "A rule ends with: then objections.raise(drools); end";

  private static final List<String> PATTERNS = List.of("Term", "Parameter", "Circumstance");

  private final RuleSource source;
  private final FileProblems problems;

  SyntaxAdvice(RuleSource source, FileProblems problems) {
    this.source = source;
    this.problems = problems;
  }

  void report(Parser parser, Token token, NextSection.Section section) {
    if (token.getType() == RedLinesParser.UNKNOWN
        || token.getType() == RedLinesParser.UNCLOSED_STRING) {
      return; // reported before anything was parsed
    }
    Token previous = beside(parser, token, -1);
    Token next = beside(parser, token, 1);
    Advice advice =
        OutsideProfile.word(token.getText())
            .map(
                left ->
                    new Advice(
                        OUTSIDE, left.what() + " is outside the rule profile", left.instead()))
            .or(() -> special(parser.getContext(), token, previous, next, section))
            .orElseGet(() -> general(token, section));
    Diagnostic diagnostic =
        Diagnostic.error(advice.code, source.at(token), advice.message).withHint(advice.hint);
    problems.add(diagnostic.withExpected(expected(parser)));
  }

  private static Token beside(Parser parser, Token token, int step) {
    int index = token.getTokenIndex() + step;
    boolean exists = index >= 0 && (step < 0 || token.getType() != Token.EOF);
    return exists ? parser.getTokenStream().get(index) : token;
  }

  private static Optional<Advice> special(
      ParserRuleContext context,
      Token token,
      Token previous,
      Token next,
      NextSection.Section section) {
    return switch (section) {
      case PACKAGE -> inFile(context, token);
      case HEAD -> inHead(context, token);
      case CONDITION -> inCondition(context, token, previous, next);
      case CONSEQUENCE -> inConsequence(token, previous);
    };
  }

  private static Optional<Advice> inFile(ParserRuleContext context, Token token) {
    if (token.getType() == RedLinesParser.AT) {
      return outside(
          "an annotation outside a rule", "Annotations stand between a rule's name and 'when'.");
    }
    if (context instanceof PackageLineContext && token.getType() != RedLinesParser.WORD) {
      return syntax(
          "the file does not start with its package line",
          "Write first: package redlines.<case>.<party>");
    }
    return Optional.empty();
  }

  private static Optional<Advice> inConsequence(Token token, Token previous) {
    if (token.getType() == RedLinesParser.RULE || token.getType() == Token.EOF) {
      return syntax("the rule before " + Shown.quoted(token) + " has no 'end'", ENDING);
    }
    if (token.getType() == RedLinesParser.END) {
      return syntax(
          previous.getType() == RedLinesParser.THEN
              ? "the rule has no consequence"
              : "the consequence is not complete",
          ENDING);
    }
    return Optional.empty();
  }

  private static Optional<Advice> inHead(ParserRuleContext context, Token token) {
    if (context instanceof AnnotationContext) {
      return syntax(
          "an annotation holds exactly one text, not " + Shown.quoted(token),
          "Write @key(\"text\"), nothing more.");
    }
    if (context instanceof RuleDefContext && startsCondition(token.getType())) {
      return syntax(
          "'when' is missing before " + Shown.quoted(token),
          "The condition stands between 'when' and 'then'.");
    }
    if (token.getType() == RedLinesParser.WORD && context instanceof RuleHeadContext) {
      return syntax(
          "a rule's name must be in double quotes", "Write rule \"" + token.getText() + "\".");
    }
    return Optional.empty();
  }

  private static Optional<Advice> inCondition(
      ParserRuleContext context, Token token, Token previous, Token next) {
    int type = token.getType();
    if (ends(type)) {
      return isOpen(context)
          ? syntax("a bracket is still open before " + Shown.quoted(token), "Close it with ).")
          : syntax("'then' is missing before " + Shown.quoted(token), ENDING);
    }
    if (type == RedLinesParser.AT) {
      return outside(
          "an annotation in a condition", "Annotations stand between a rule's name and 'when'.");
    }
    if (previous.getType() == RedLinesParser.NOT && context instanceof TermContext) {
      return outside(
          "'not' in front of " + Shown.quoted(token),
          "'not' stands in front of one Term(...); for a circumstance use !=, for brackets turn each term around.");
    }
    if (context instanceof TermContext || inTests(context)) {
      return inTerm(context, token, previous);
    }
    if (context instanceof CircumstanceContext) {
      return syntax(
          "a circumstance is tested in one way, not with " + Shown.quoted(token),
          "Write Circumstance( name == \"id\", value == \"value\" ), or != for the value.");
    }
    if (context instanceof BindingContext) {
      return syntax(
          "a parameter is bound in one way, not with " + Shown.quoted(token),
          "Write Parameter( name == \"id\", $v : amount ).");
    }
    if (type == RedLinesParser.OR || type == RedLinesParser.AND) {
      return outside(
          Shown.quoted(token) + " between lines of a condition",
          "Lines below one another must all hold; put alternatives in brackets: ( A or B ).");
    }
    if (type == RedLinesParser.OR_ELSE || type == RedLinesParser.AND_ALSO) {
      return outside(
          Shown.quoted(token) + " between terms",
          "It joins tests inside a term; between terms write 'or', 'and' in brackets.");
    }
    if (type == RedLinesParser.VARIABLE) {
      return outside(
          "a name for a term",
          "Only Parameter( name == \"id\", $v : amount ) gives a name to something.");
    }
    if ((type == RedLinesParser.WORD || type == RedLinesParser.DOTTED)
        && next.getType() == RedLinesParser.LPAREN) {
      return Optional.of(
          new Advice(
              OUTSIDE,
              "the pattern " + token.getText() + "(...) is outside the rule profile",
              NameSuggester.didYouMean(token.getText(), PATTERNS)
                  .orElse(
                      "A condition is made of Term(...), Parameter(...) and Circumstance(...).")));
    }
    if (type == RedLinesParser.COMMA || type == RedLinesParser.SEMI) {
      return syntax(
          Shown.quoted(token) + " after a line of a condition",
          "Lines stand below one another without a sign between them.");
    }
    return Optional.empty();
  }

  private static boolean startsCondition(int type) {
    return type == RedLinesParser.TERM
        || type == RedLinesParser.PARAMETER
        || type == RedLinesParser.CIRCUMSTANCE
        || type == RedLinesParser.NOT
        || type == RedLinesParser.LPAREN
        || type == RedLinesParser.THEN;
  }

  /** Whether a token ends a condition, or more. */
  private static boolean ends(int type) {
    return type == RedLinesParser.THEN
        || type == RedLinesParser.END
        || type == RedLinesParser.RAISE
        || type == RedLinesParser.RULE
        || type == Token.EOF;
  }

  private static boolean isOpen(ParserRuleContext context) {
    return !(context instanceof RuleDefContext || context instanceof ConditionContext);
  }

  private static boolean inTests(ParserRuleContext context) {
    return context instanceof AnyTestContext
        || context instanceof AllTestsContext
        || context instanceof TestContext
        || context instanceof PositionTestContext;
  }

  private static Optional<Advice> inTerm(ParserRuleContext context, Token token, Token previous) {
    int type = token.getType();
    int before = previous.getType();
    if (type == RedLinesParser.DOTTED) {
      return outside(Shown.quoted(token), "A test reads the position or the amount as it is.");
    }
    if (context instanceof PositionInContext
        && (before == RedLinesParser.LPAREN || before == RedLinesParser.COMMA)) {
      return syntax(
          "a list holds texts in double quotes, not " + Shown.quoted(token),
          "Write in (\"a\", \"b\").");
    }
    if (before == RedLinesParser.AMOUNT) {
      return outside(
          Shown.quoted(token) + " on an amount",
          type == RedLinesParser.NE
              ? "Write ( amount < 5 || amount > 5 ), or 'not Term(...)' if silence should count too."
              : "Compare with <, <=, >, >= or ==, amount first.");
    }
    if (before == RedLinesParser.POSITION) {
      return outside(
          Shown.quoted(token) + " on a position", "Compare with ==, !=, in (...) or not in (...).");
    }
    if (before == RedLinesParser.LPAREN && context instanceof TermContext) {
      return syntax("a term starts with its issue", "Write Term( issue == \"id\", ... ).");
    }
    if (before == RedLinesParser.ISSUE) {
      return outside(Shown.quoted(token) + " on an issue", "Name one issue: issue == \"id\".");
    }
    if (type == RedLinesParser.VARIABLE) {
      return outside(
          "a name for a part of a term",
          "Two issues are never compared; only a Parameter gets a name.");
    }
    if (type == RedLinesParser.INTEGER) {
      return syntax(
          "a comparison that starts with a number", "Write the amount first: amount < 600000.");
    }
    if (type == RedLinesParser.STRING && isComparison(before)) {
      return syntax(
          "an amount is compared with a number, not with a text",
          "Write the number without quotes.");
    }
    if (type == RedLinesParser.WORD && isComparison(before)) {
      return outside(
          "the word " + Shown.quoted(token) + " here",
          "Compare with a text in quotes, a number or a bound $variable.");
    }
    if ((type == RedLinesParser.OR || type == RedLinesParser.AND)) {
      return outside(
          Shown.quoted(token) + " inside a term",
          "Inside a term write || for 'or' and && for 'and'.");
    }
    if (type == RedLinesParser.OR_ELSE || type == RedLinesParser.AND_ALSO) {
      return outside(
          "a test joined to the issue",
          "Write a comma after the issue: Term( issue == \"id\", test || test ).");
    }
    return Optional.empty();
  }

  private static boolean isComparison(int type) {
    return type == RedLinesParser.LT
        || type == RedLinesParser.LE
        || type == RedLinesParser.GT
        || type == RedLinesParser.GE
        || type == RedLinesParser.EQ
        || type == RedLinesParser.NE;
  }

  private static Advice general(Token token, NextSection.Section section) {
    String found = Shown.quoted(token);
    return switch (section) {
      case PACKAGE ->
          new Advice(
              SYNTAX,
              found + " has no place here",
              "A rule file is one package line and then rules: package redlines.<case>.<party>");
      case HEAD ->
          new Advice(
              SYNTAX,
              found + " has no place in a rule's head",
              "A rule starts with its name in quotes, its annotations, and 'when'.");
      case CONDITION ->
          new Advice(
              SYNTAX,
              found + " has no place in this condition",
              "A condition is made of Term(...), Parameter(...) and Circumstance(...), and ends with 'then'.");
      case CONSEQUENCE ->
          new Advice(OUTSIDE, found + " in a consequence is outside the rule profile", ENDING);
    };
  }

  private static Optional<Advice> outside(String what, String hint) {
    return Optional.of(new Advice(OUTSIDE, what + " is outside the rule profile", hint));
  }

  private static Optional<Advice> syntax(String message, String hint) {
    return Optional.of(new Advice(SYNTAX, message, hint));
  }

  /** What the grammar takes here, in the words of a rule file. */
  private static String expected(Parser parser) {
    IntervalSet tokens = parser.getExpectedTokens();
    return tokens.toList().stream()
        .map(SyntaxAdvice::word)
        .distinct()
        .sorted()
        .collect(Collectors.joining(", "));
  }

  private static String word(int type) {
    return switch (type) {
      case Token.EOF -> "the end of the file";
      case RedLinesParser.STRING -> "\"a text\"";
      case RedLinesParser.INTEGER -> "a number";
      case RedLinesParser.VARIABLE -> "$variable";
      case RedLinesParser.DOTTED -> "redlines.<case>.<party>";
      case RedLinesParser.WORD -> "a word";
      default -> {
        String literal = RedLinesParser.VOCABULARY.getLiteralName(type);
        yield literal == null
            ? RedLinesParser.VOCABULARY.getDisplayName(type)
            : literal.substring(1, literal.length() - 1);
      }
    };
  }
}
