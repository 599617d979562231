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
  private final Map<String, Set<String>> read = new HashMap<>();
  private final Map<String, Map<List<Position>, Firing>> firings = new HashMap<>();

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
    List<Position> said =
        read.computeIfAbsent(party, this::issues).stream()
            .map(issue -> position(terms, issue))
            .toList();
    return firings
        .computeIfAbsent(party, p -> new HashMap<>())
        .computeIfAbsent(said, s -> book.firing(party, terms, settings));
  }

  private Set<String> issues(String party) {
    Set<String> issues = new LinkedHashSet<>();
    book.rulesOf(party).forEach(rule -> issues.addAll(rule.footprint()));
    return issues;
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
