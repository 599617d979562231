package org.impasse.redline;

import java.util.ArrayList;
import java.util.List;
import org.antlr.v4.runtime.CommonToken;
import org.antlr.v4.runtime.Token;
import org.impasse.redline.grammar.RedLinesLexer;

/**
 * What can be said of a file's tokens before they are parsed: words the profile cannot even spell,
 * strings and files too long, brackets too deep. The parser gets what is left; it never sees a rule
 * whose brackets nest too deep.
 */
final class TokenGate {

  private final RuleSource source;
  private final FileProblems problems;
  private final List<Token> passed = new ArrayList<>();

  /**
   * Where to cut when brackets nest too deep: the start of the rule, or of the brackets when none
   * has begun.
   */
  private int cut;

  private int rules;
  private int depth;
  private boolean skipping;

  private TokenGate(RuleSource source, FileProblems problems) {
    this.source = source;
    this.problems = problems;
  }

  /** The tokens to parse, the end of the file last. */
  static List<Token> pass(RuleSource source, RedLinesLexer lexer, FileProblems problems) {
    TokenGate gate = new TokenGate(source, problems);
    Token token = lexer.nextToken();
    while (token.getType() != Token.EOF && gate.rules <= Limits.RULES) {
      gate.check(token);
      token = lexer.nextToken();
    }
    if (token.getType() != Token.EOF) {
      CommonToken end = new CommonToken(token);
      end.setType(Token.EOF);
      token = end;
    }
    gate.passed.add(token);
    return gate.passed;
  }

  private void check(Token token) {
    switch (token.getType()) {
      case RedLinesLexer.RULE -> startRule(token);
      case RedLinesLexer.LPAREN -> open(token);
      case RedLinesLexer.RPAREN -> {
        depth = Math.max(0, depth - 1);
        keep(token);
      }
      case RedLinesLexer.STRING -> string(token);
      case RedLinesLexer.WORD, RedLinesLexer.DOTTED, RedLinesLexer.VARIABLE -> word(token);
      case RedLinesLexer.LINE_COMMENT -> {}
      case RedLinesLexer.BLOCK_COMMENT -> blockComment(token);
      case RedLinesLexer.TEXT_BLOCK ->
          refuse(
              token,
              "string",
              "a text in three quotes",
              "Write one line between double quotes.",
              asString(token));
      case RedLinesLexer.ESCAPED_STRING ->
          refuse(
              token,
              "string",
              "a text with a backslash",
              "Leave backslashes out; for quotation marks inside a text use single ones.",
              asString(token));
      case RedLinesLexer.UNCLOSED_STRING ->
          refuse(
              token,
              "string",
              "a text without its closing quote",
              "Close it on the same line.",
              token);
      case RedLinesLexer.SINGLE_QUOTED ->
          refuse(token, "string", "a text in single quotes", "Use double quotes.", asString(token));
      case RedLinesLexer.OTHER_NUMBER -> number(token);
      case RedLinesLexer.HASH_COMMENT ->
          refuse(
              token,
              "character",
              "a comment with #",
              "Comments start with // or stand between /* and */.");
      case RedLinesLexer.UNKNOWN -> unknown(token);
      default -> keep(token);
    }
  }

  private void startRule(Token token) {
    rules++;
    depth = 0;
    skipping = rules > Limits.RULES;
    cut = passed.size();
    if (skipping) {
      problems.error(
          "too-many-rules",
          source.at(token),
          "more than " + Limits.RULES + " rules in one file",
          "Nothing from here on was looked at.");
    }
    keep(token);
  }

  private void open(Token token) {
    depth++;
    if (rules == 0 && depth == 1) {
      cut = passed.size();
    }
    if (depth > Limits.DEPTH && !skipping) {
      problems.error(
          "too-deep",
          source.at(token),
          "more than " + Limits.DEPTH + " brackets are open here at once",
          "Split the rule, or write the condition flatter.");
      // The rest of this rule is not looked at, and neither is what came before in it.
      passed.subList(cut, passed.size()).clear();
      skipping = true;
    }
    keep(token);
  }

  private void string(Token token) {
    if (token.getText().length() > Limits.STRING + 2) {
      problems.error(
          "string",
          source.at(token),
          "a text longer than " + Limits.STRING + " characters",
          "Say it shorter.");
      keep(asString(token));
      return;
    }
    keep(token);
  }

  private void word(Token token) {
    if (token.getText().length() <= Limits.WORD) {
      keep(token);
      return;
    }
    refuse(
        token,
        "word",
        "a word longer than " + Limits.WORD + " characters",
        "Texts stand between double quotes.",
        standIn(token, token.getType(), Shown.cut(token.getText())));
  }

  private void blockComment(Token token) {
    String text = token.getText();
    if (text.length() < 4 || !text.endsWith("*/")) {
      problems.error(
          "comment",
          source.at(token),
          "a comment that is never closed",
          "Close it with */ or write it with //.");
    }
  }

  private void number(Token token) {
    String text = token.getText();
    String plain = text.replaceAll("(?<=[0-9])[_.](?=[0-9]{3})", "").replaceFirst("[lL]$", "");
    String hint = "Write digits only";
    if (text.startsWith("-")) {
      hint = "Negative numbers have no place in a rule; compare with a parameter instead";
    } else if (plain.matches("[1-9][0-9]{0,17}") && !plain.equals(text)) {
      hint += ": " + plain;
    } else if (plain.matches("0[0-9]+")) {
      hint += ", without a zero in front";
    }
    refuse(
        token,
        "number",
        "the number " + Shown.quoted(token),
        hint + ".",
        standIn(token, RedLinesLexer.INTEGER));
  }

  /** A sign whose two halves were exchanged, or half of one. */
  private static String equalSign(String behind) {
    if (behind.startsWith("<")) {
      return "Write <=.";
    }
    return behind.startsWith(">") ? "Write >=." : "Compare with ==.";
  }

  private void unknown(Token token) {
    String text = token.getText();
    if (ForbiddenCharacters.forbidden(source.text(), source.offset(token), text.codePointAt(0))) {
      return; // reported with all such characters of the file
    }
    String hint =
        switch (text) {
          case "=" -> equalSign(source.text().substring(source.offset(token) + 1));
          case "!" -> "Write != for 'is not', or 'not Term(...)' for a whole term.";
          case "&" -> "Write && inside a term, 'and' between terms.";
          case "|" -> "Write || inside a term, 'or' between terms in brackets.";
          case "[", "]", "{", "}" -> "Only round brackets are used.";
          case "\u201c", "\u201d", "\u201e", "\u00ab", "\u00bb", "\u2018", "\u2019", "`" ->
              "Texts stand between straight double quotes.";
          case "\u00a0" -> "This is a space of another kind; type an ordinary one.";
          case "\u2264" -> "Write <=.";
          case "\u2265" -> "Write >=.";
          case "\u2260" -> "Write !=.";
          default ->
              "Outside texts and comments only plain letters, digits and ( ) , : ; @ $ < > == != && || are used.";
        };
    refuse(token, "character", "the character " + Shown.quoted(token), hint);
    // What was meant is plain for some; the others end what can be read of their section.
    switch (text) {
      case "=" -> keep(standIn(token, RedLinesLexer.EQ, "="));
      case "!", "\u00a0" -> {}
      default -> keep(token);
    }
  }

  private void refuse(Token token, String code, String what, String hint, Token standIn) {
    refuse(token, code, what, hint);
    keep(standIn);
  }

  private void refuse(Token token, String code, String what, String hint) {
    if (!skipping) {
      problems.error(code, source.at(token), what + " is outside the rule profile", hint);
    }
  }

  /** A token of a kind the parser knows, without a value: the mistake has been reported. */
  private static Token standIn(Token token, int type) {
    return standIn(token, type, "");
  }

  private static Token standIn(Token token, int type, String text) {
    CommonToken other = new CommonToken(token);
    other.setType(type);
    other.setText(text);
    return other;
  }

  private static Token asString(Token token) {
    return standIn(token, RedLinesLexer.STRING);
  }

  private void keep(Token token) {
    if (!skipping) {
      passed.add(token);
    }
  }
}
