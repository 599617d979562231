package org.impasse.redline;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.impasse.diagnostic.Diagnostic;
import org.impasse.diagnostic.Diagnostics;
import org.impasse.diagnostic.InvalidInputException;
import org.impasse.negotiation.NegotiationCase;
import org.impasse.negotiation.Position;
import org.impasse.negotiation.Settings;
import org.impasse.negotiation.Term;

/**
 * Rules as tables, found by firing the compiled rules and in no other way. One text tells something
 * of every rule of its party, so whole parties are fired at once.
 *
 * <p>Positions that nobody listed are in no table: what anybody would make of them is unknown.
 */
public final class RedLineTables {

  /** A rule with more combinations of positions than this is refused. */
  static final int MOST_CELLS = 1 << 16;

  /** How many combinations are tried when another rule is to learn from the same text. */
  private static final int TRIES = 64;

  private final NegotiationCase negotiation;
  private final Map<String, RuleTable> byRule = new LinkedHashMap<>();

  private RedLineTables(NegotiationCase negotiation) {
    this.negotiation = negotiation;
  }

  /**
   * Fires rules until everything they could answer is known; what the book's shelf has is not fired
   * again.
   *
   * @param rules some of the book's rules, whether or not they are in force
   * @param settings values of parameters and circumstances; day, readings and basis do not matter
   * @throws InvalidInputException when rules read so much at once that not all of it can be tried
   */
  public static RedLineTables of(
      NegotiationCase negotiation, RuleBook book, Collection<Rule> rules, Settings settings)
      throws InvalidInputException {
    RedLineTables tables = new RedLineTables(negotiation);
    Diagnostics diagnostics = new Diagnostics();
    Map<String, List<RuleTable>> byParty = new LinkedHashMap<>();
    TableShelf shelf = book.tables();
    for (Rule rule : rules) {
      Optional<RuleTable> known = shelf.find(rule, negotiation, settings);
      RuleTable table = known.orElseGet(() -> RuleTable.empty(rule, negotiation, settings));
      tables.byRule.put(rule.id(), table);
      if (known.isEmpty()) {
        byParty.computeIfAbsent(rule.party(), p -> new ArrayList<>()).add(table);
      }
      if (table.cells() > MOST_CELLS) {
        diagnostics.add(tooWide(table));
      }
    }
    diagnostics.throwIfErrors();
    byParty.forEach(
        (party, own) -> {
          tables.fill(own, party, book, settings);
          own.forEach(table -> shelf.keep(table, settings));
        });
    return tables;
  }

  /**
   * Tables that are filled already, for a case or a part of one that has all issues they read. They
   * may have been made under different settings: each answers for its own.
   */
  public static RedLineTables of(NegotiationCase negotiation, Collection<RuleTable> filled) {
    RedLineTables tables = new RedLineTables(negotiation);
    filled.forEach(table -> tables.byRule.put(table.rule().id(), table));
    return tables;
  }

  static Diagnostic tooWide(RuleTable table) {
    return Diagnostic.error(
            "wide-rule",
            table.rule().location(),
            "Rule "
                + table.rule().id()
                + " reads "
                + table.issues().size()
                + " issues at once, more combinations of positions than can be tried.")
        .withExpected("at most " + MOST_CELLS + " combinations")
        .withHint("Where the condition is a list of alternatives, make each a rule of its own.");
  }

  private void fill(List<RuleTable> tables, String party, RuleBook book, Settings settings) {
    tables.forEach(RuleTable::openAll);
    // The widest table needs the most texts; the others learn from them.
    List<RuleTable> widestFirst =
        tables.stream().sorted(Comparator.comparing(RuleTable::cells).reversed()).toList();
    for (RuleTable next : widestFirst) {
      while (!next.complete()) {
        Map<String, Position> said = new HashMap<>();
        next.extend(said, Integer.MAX_VALUE);
        widestFirst.forEach(table -> table.extend(said, TRIES));
        Set<String> fired = book.fire(party, terms(said), settings);
        tables.forEach(table -> table.record(said, fired.contains(table.rule().id())));
      }
    }
  }

  private Map<String, Term> terms(Map<String, Position> said) {
    Map<String, Term> terms = new LinkedHashMap<>();
    negotiation
        .issues()
        .forEach(
            issue ->
                terms.put(
                    issue.id(),
                    new Term(
                        issue.id(), said.getOrDefault(issue.id(), Position.SILENCE), List.of())));
    return terms;
  }

  /** The tables, in the order of the rules. */
  public List<RuleTable> all() {
    return List.copyOf(byRule.values());
  }

  /** The table of one of the rules. */
  public RuleTable of(Rule rule) {
    RuleTable table = byRule.get(rule.id());
    if (table == null) {
      throw new IllegalArgumentException("not tabulated: " + rule.id());
    }
    return table;
  }

  /** The case's issues in order, each cut where a rule or an infeasible combination cuts it. */
  public List<IssueCut> cuts() {
    return negotiation.issues().stream()
        .map(issue -> IssueCut.of(issue, all(), negotiation.infeasible()))
        .toList();
  }
}
