package org.impasse.redline;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;
import org.antlr.v4.runtime.DefaultErrorStrategy;
import org.antlr.v4.runtime.InputMismatchException;
import org.antlr.v4.runtime.Parser;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.RecognitionException;
import org.antlr.v4.runtime.RuleContext;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.misc.IntervalSet;
import org.impasse.redline.grammar.RedLinesParser;
import org.impasse.redline.grammar.RedLinesParser.ConditionContext;
import org.impasse.redline.grammar.RedLinesParser.ConsequenceContext;
import org.impasse.redline.grammar.RedLinesParser.FileContext;
import org.impasse.redline.grammar.RedLinesParser.RuleDefContext;
import org.impasse.redline.grammar.RedLinesParser.RuleHeadContext;
import org.jspecify.annotations.Nullable;

/**
 * After a mistake, goes on at the next section: the condition after {@code when}, the consequence
 * after {@code then}, or the next rule. So a section shows its first mistake, and none that only
 * follows from it.
 */
final class NextSection extends DefaultErrorStrategy {

  /** The part of a rule file in which a mistake was found. */
  enum Section {
    PACKAGE(RedLinesParser.RULE),
    HEAD(RedLinesParser.WHEN, RedLinesParser.THEN, RedLinesParser.END, RedLinesParser.RULE),
    CONDITION(RedLinesParser.THEN, RedLinesParser.END, RedLinesParser.RULE),
    CONSEQUENCE(RedLinesParser.END, RedLinesParser.RULE);

    @SuppressWarnings("ImmutableEnumChecker") // never handed out
    private final IntervalSet ends;

    Section(int... ends) {
      this.ends = new IntervalSet(ends);
    }
  }

  private final SyntaxAdvice advice;
  private final Set<ParserRuleContext> brokenHeads =
      Collections.newSetFromMap(new IdentityHashMap<>());
  private final Set<ParserRuleContext> brokenConditions =
      Collections.newSetFromMap(new IdentityHashMap<>());

  NextSection(SyntaxAdvice advice) {
    this.advice = advice;
  }

  boolean headIntact(RuleDefContext rule) {
    return !brokenHeads.contains(rule);
  }

  boolean conditionIntact(RuleDefContext rule) {
    return !brokenConditions.contains(rule);
  }

  @Override
  public void reportError(Parser parser, RecognitionException e) {
    if (inErrorRecoveryMode(parser)) {
      return;
    }
    beginErrorCondition(parser);
    Section section = sectionOf(parser);
    RuleDefContext rule = enclosingRule(parser.getContext());
    if (rule != null && section == Section.HEAD) {
      brokenHeads.add(rule);
    } else if (rule != null && section == Section.CONDITION) {
      brokenConditions.add(rule);
    }
    advice.report(parser, e.getOffendingToken(), section);
  }

  @Override
  public void recover(Parser parser, RecognitionException e) {
    consumeUntil(parser, sectionOf(parser).ends);
  }

  @Override
  public Token recoverInline(Parser parser) {
    InputMismatchException mismatch = new InputMismatchException(parser);
    IntervalSet expected = parser.getExpectedTokens();
    reportError(parser, mismatch);
    if (parser.getContext() instanceof RuleDefContext) {
      // Between two sections: what follows the word that was expected can still be read.
      consumeUntil(parser, sectionOf(parser).ends);
      Token next = parser.getCurrentToken();
      if (expected.contains(next.getType())) {
        endErrorCondition(parser);
        parser.consume();
        return next;
      }
    }
    throw mismatch;
  }

  @Override
  public void sync(Parser parser) {
    int next = parser.getInputStream().LA(1);
    if (parser.getContext() instanceof FileContext file
        && file.packageLine() != null
        && next != RedLinesParser.RULE
        && next != Token.EOF) {
      reportError(parser, new InputMismatchException(parser));
      consumeUntil(parser, Section.PACKAGE.ends);
    }
  }

  private static Section sectionOf(Parser parser) {
    RuleContext context = parser.getContext();
    while (context != null) {
      if (context instanceof RuleHeadContext) {
        return Section.HEAD;
      }
      if (context instanceof ConditionContext) {
        return Section.CONDITION;
      }
      if (context instanceof ConsequenceContext) {
        return Section.CONSEQUENCE;
      }
      if (context instanceof RuleDefContext rule) {
        return rule.consequence() != null
            ? Section.CONSEQUENCE
            : rule.condition() != null ? Section.CONDITION : Section.HEAD;
      }
      context = context.getParent();
    }
    return Section.PACKAGE;
  }

  private static @Nullable RuleDefContext enclosingRule(RuleContext context) {
    RuleContext at = context;
    while (at != null && !(at instanceof RuleDefContext)) {
      at = at.getParent();
    }
    return (RuleDefContext) at;
  }
}
