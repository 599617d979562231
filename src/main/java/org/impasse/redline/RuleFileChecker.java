package org.impasse.redline;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.tree.ErrorNode;
import org.impasse.diagnostic.Diagnostic;
import org.impasse.diagnostic.Location;
import org.impasse.negotiation.NegotiationCase;
import org.impasse.redline.grammar.RedLinesParser.PackageLineContext;
import org.impasse.redline.grammar.RedLinesParser.RuleDefContext;

/** Checks one party's parsed rule file against the case. */
final class RuleFileChecker {

  private final NegotiationCase negotiation;
  private final String party;
  private final RuleSyntax syntax;
  private final Map<String, Location> names;
  private final FileProblems problems;

  /**
   * @param names where each rule name of the case seen so far stands; this file's are added
   */
  RuleFileChecker(
      NegotiationCase negotiation,
      String party,
      RuleSyntax syntax,
      Map<String, Location> names,
      FileProblems problems) {
    this.negotiation = negotiation;
    this.party = party;
    this.syntax = syntax;
    this.names = names;
    this.problems = problems;
  }

  /** The rules without problems; the others' problems are reported. */
  List<Rule> rules() {
    checkPackage(syntax.file().packageLine());
    List<Rule> rules = new ArrayList<>();
    long spread = 0;
    for (RuleDefContext rule : syntax.file().ruleDef()) {
      if (problems.full()) {
        break;
      }
      Optional<Rule> checked = rule(rule);
      checked.ifPresent(rules::add);
      long before = spread;
      spread += checked.map(r -> Branches.of(r.condition()).size()).orElse(0L);
      if (before <= Limits.SPREAD_OF_FILE && spread > Limits.SPREAD_OF_FILE) {
        problems.error(
            "too-many-branches",
            syntax.source().at(rule.getStart()),
            "spread out into their branches, the rules up to here have more than "
                + Limits.SPREAD_OF_FILE
                + " terms and tests together",
            "Write rules with fewer alternatives in brackets.");
      }
    }
    return rules;
  }

  private void checkPackage(PackageLineContext line) {
    Token name = line.DOTTED() != null ? line.DOTTED().getSymbol() : null;
    if (line.exception != null) {
      return;
    }
    String expected = RuleFile.packageOf(negotiation.id(), party);
    Token written = name != null ? name : line.WORD().getSymbol();
    if (!written.getText().equals(expected)) {
      problems.add(
          Diagnostic.error(
                  "package",
                  syntax.source().at(written),
                  "the package is "
                      + Shown.quoted(written)
                      + ", which is not this case's and party's")
              .withHint("Write: package " + expected));
    }
  }

  private Optional<Rule> rule(RuleDefContext rule) {
    int before = problems.errors();
    Optional<Token> name = nameOf(rule);
    name.ifPresent(this::checkName);
    ConditionChecker condition = new ConditionChecker(negotiation, syntax.source(), problems);
    Optional<Condition> checkedCondition =
        syntax.conditionIntact(rule)
            ? Optional.of(condition.check(rule.condition(), rule.WHEN()))
            : Optional.empty();
    if (!syntax.headIntact(rule) || name.isEmpty()) {
      return Optional.empty();
    }
    HeadChecker head =
        new HeadChecker(
            negotiation,
            party,
            syntax.source(),
            problems,
            checkedCondition.map(Conditions::issues));
    RuleHead checked = head.check(rule.ruleHead());
    // A name that is too long was refused with the tokens, before anything was counted here.
    Optional<String> id = Quoted.of(name.get());
    if (problems.errors() > before || checkedCondition.isEmpty() || id.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new Rule(
            id.get(),
            party,
            checked.title(),
            checked.effect(),
            checked.evidence(),
            checked.basis(),
            checked.because(),
            checked.silence(),
            checked.reading(),
            checked.from(),
            checked.until(),
            checkedCondition.get(),
            Conditions.issues(checkedCondition.get()),
            syntax.source().at(name.get()),
            checked.margin()));
  }

  /** The rule's name, unless something else stands in its place. */
  private static Optional<Token> nameOf(RuleDefContext rule) {
    if (rule.ruleHead().getChildCount() < 2 || rule.ruleHead().getChild(1) instanceof ErrorNode) {
      return Optional.empty();
    }
    return Optional.of(rule.ruleHead().STRING().getSymbol());
  }

  private void checkName(Token token) {
    Optional<String> written = Quoted.of(token);
    if (written.isEmpty()) {
      return;
    }
    String name = written.get();
    Location place = syntax.source().at(token);
    if (name.length() > Limits.RULE_NAME || !name.matches("[A-Za-z0-9]+([.-][A-Za-z0-9]+)*")) {
      problems.error(
          "rule-name",
          place,
          "the rule name " + Shown.quoted(name) + " is not an id",
          "Use letters and digits, joined by single '-' or '.', at most "
              + Limits.RULE_NAME
              + ", such as UA-S2.");
      return;
    }
    Location first = names.putIfAbsent(name, place);
    if (first != null) {
      problems.add(
          Diagnostic.error("duplicate-rule", place, "a second rule is named '" + name + "'")
              .withHint("Rule names are unique in the whole case.")
              .withRelated(first, "the first one"));
    }
  }
}
