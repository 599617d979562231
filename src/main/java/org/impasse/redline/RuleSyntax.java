package org.impasse.redline;

import org.antlr.v4.runtime.CharStreams;
import org.antlr.v4.runtime.CommonTokenStream;
import org.antlr.v4.runtime.ListTokenSource;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.atn.PredictionMode;
import org.impasse.redline.grammar.RedLinesLexer;
import org.impasse.redline.grammar.RedLinesParser;
import org.impasse.redline.grammar.RedLinesParser.FileContext;
import org.impasse.redline.grammar.RedLinesParser.RuleDefContext;

/**
 * A rule file's syntax tree, with what was broken in it.
 *
 * @param source the text
 * @param file the tree; rules whose brackets nest too deep are not in it
 * @param recovery which parts of it are broken
 */
record RuleSyntax(RuleSource source, FileContext file, NextSection recovery) {

  /** Reads a file of at most {@link Limits#FILE} characters; every mistake goes to the problems. */
  static RuleSyntax read(RuleSource source, FileProblems problems) {
    ForbiddenCharacters.report(source, problems);
    RedLinesLexer lexer = new RedLinesLexer(CharStreams.fromString(source.text()));
    lexer.removeErrorListeners();
    CommonTokenStream tokens =
        new CommonTokenStream(
            new ListTokenSource(TokenGate.pass(source, lexer, problems)), Token.DEFAULT_CHANNEL);
    tokens.fill();
    RedLinesParser parser = new RedLinesParser(tokens);
    parser.removeErrorListeners();
    parser.getInterpreter().setPredictionMode(PredictionMode.SLL);
    NextSection recovery = new NextSection(new SyntaxAdvice(source, problems));
    parser.setErrorHandler(recovery);
    return new RuleSyntax(source, parser.file(), recovery);
  }

  /** Whether a rule's name and annotations can be read. */
  boolean headIntact(RuleDefContext rule) {
    return recovery.headIntact(rule);
  }

  /** Whether a rule's condition can be read. */
  boolean conditionIntact(RuleDefContext rule) {
    return rule.condition() != null && recovery.conditionIntact(rule);
  }
}
