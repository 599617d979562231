package org.impasse.analysis;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.impasse.negotiation.Settings;
import org.impasse.negotiation.Term;
import org.impasse.redline.Firing;
import org.impasse.redline.Rule;
import org.impasse.redline.RuleBook;
import org.impasse.redline.TableShelf;

/** Some of a book's rules, compiled once with the others. */
final class PartialBook implements RuleBook {

  private final RuleBook whole;
  private final Map<String, Rule> kept = new LinkedHashMap<>();

  /**
   * A part of a book.
   *
   * @param part what becomes of a rule; empty to leave it out
   */
  PartialBook(RuleBook whole, Function<Rule, Optional<Rule>> part) {
    this.whole = whole;
    whole.rules().forEach(rule -> part.apply(rule).ifPresent(k -> kept.put(k.id(), k)));
  }

  @Override
  public List<Rule> rules() {
    return List.copyOf(kept.values());
  }

  @Override
  public List<Rule> rulesOf(String party) {
    return kept.values().stream().filter(rule -> rule.party().equals(party)).toList();
  }

  @Override
  public Optional<Rule> rule(String id) {
    return Optional.ofNullable(kept.get(id));
  }

  @Override
  public Firing firing(String party, Map<String, Term> terms, Settings settings) {
    List<Rule> rules = rulesOf(party);
    return rules.isEmpty() ? new Firing(Set.of(), Set.of()) : whole.firing(rules, terms, settings);
  }

  @Override
  public Firing firing(List<Rule> rules, Map<String, Term> terms, Settings settings) {
    return whole.firing(rules, terms, settings);
  }

  @Override
  public TableShelf tables() {
    return whole.tables();
  }

  @Override
  public void compileAll() {
    whole.compileAll();
  }
}
