package org.impasse.verdict;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.impasse.negotiation.Position;
import org.impasse.negotiation.Settings;
import org.impasse.negotiation.Term;
import org.impasse.redline.Firing;
import org.impasse.redline.Rule;
import org.impasse.redline.RuleBook;

/**
 * A rule book that fires a party's rules once for all texts that say the same on what they read.
 * Belongs to one thread and to one setting of parameters and circumstances.
 */
final class RememberedFirings implements RuleBook {

  private final RuleBook book;
  private final Map<Asked, Firing> firings = new HashMap<>();

  /** Some rules of a party, all of them where none is named, and what the text says to them. */
  private record Asked(String party, List<String> rules, List<Position> said) {}

  RememberedFirings(RuleBook book) {
    this.book = book;
  }

  @Override
  public List<Rule> rules() {
    return book.rules();
  }

  @Override
  public List<Rule> rulesOf(String party) {
    return book.rulesOf(party);
  }

  @Override
  public Optional<Rule> rule(String id) {
    return book.rule(id);
  }

  @Override
  public Firing firing(String party, Map<String, Term> terms, Settings settings) {
    Asked asked = new Asked(party, List.of(), said(book.rulesOf(party), terms));
    return firings.computeIfAbsent(asked, a -> book.firing(party, terms, settings));
  }

  @Override
  public Firing firing(List<Rule> rules, Map<String, Term> terms, Settings settings) {
    List<String> ids = rules.stream().map(Rule::id).toList();
    Asked asked = new Asked(rules.get(0).party(), ids, said(rules, terms));
    return firings.computeIfAbsent(asked, a -> book.firing(rules, terms, settings));
  }

  private static List<Position> said(List<Rule> rules, Map<String, Term> terms) {
    Set<String> issues = new LinkedHashSet<>();
    rules.forEach(rule -> issues.addAll(rule.footprint()));
    return issues.stream().map(issue -> position(terms, issue)).toList();
  }

  private static Position position(Map<String, Term> terms, String issue) {
    Term term = terms.get(issue);
    if (term == null) {
      throw new IllegalArgumentException("no term on " + issue);
    }
    return term.position();
  }

  @Override
  public void compileAll() {
    book.compileAll();
  }
}
