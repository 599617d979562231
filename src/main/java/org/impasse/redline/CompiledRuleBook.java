package org.impasse.redline;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import org.impasse.negotiation.NegotiationCase;
import org.impasse.negotiation.Settings;
import org.impasse.negotiation.Term;

/** A case's rules, each party's compiled by Drools when first needed. */
final class CompiledRuleBook implements RuleBook {

  private final NegotiationCase negotiation;
  private final Map<String, List<Rule>> byParty;
  private final Map<String, Rule> byId = new LinkedHashMap<>();
  private final ConcurrentHashMap<String, PartyRules> compiled = new ConcurrentHashMap<>();
  private final TableShelf tables = new TableShelf();

  /**
   * @param byParty the rules of every party, in the case's order; none for a party without a rule
   *     file
   */
  CompiledRuleBook(NegotiationCase negotiation, Map<String, List<Rule>> byParty) {
    this.negotiation = negotiation;
    this.byParty = new LinkedHashMap<>();
    byParty.forEach((party, rules) -> this.byParty.put(party, List.copyOf(rules)));
    this.byParty.values().forEach(rules -> rules.forEach(rule -> byId.put(rule.id(), rule)));
  }

  @Override
  public List<Rule> rules() {
    return List.copyOf(byId.values());
  }

  @Override
  public List<Rule> rulesOf(String party) {
    List<Rule> rules = byParty.get(party);
    if (rules == null) {
      throw new IllegalArgumentException("not a party of the case: " + party);
    }
    return rules;
  }

  @Override
  public Optional<Rule> rule(String id) {
    return Optional.ofNullable(byId.get(id));
  }

  @Override
  public TableShelf tables() {
    return tables;
  }

  @Override
  public void compileAll() {
    byParty.entrySet().parallelStream()
        .filter(entry -> !entry.getValue().isEmpty())
        .forEach(entry -> compiled(entry.getKey()));
  }

  @Override
  public Firing firing(String party, Map<String, Term> terms, Settings settings) {
    List<Rule> rules = rulesOf(party);
    return rules.isEmpty()
        ? new Firing(Set.of(), Set.of())
        : firing(rules, compiled(party).issues(), terms, settings);
  }

  @Override
  public Firing firing(List<Rule> rules, Map<String, Term> terms, Settings settings) {
    Set<String> read = new LinkedHashSet<>();
    rules.forEach(rule -> read.addAll(rule.footprint()));
    return firing(rules, read, terms, settings);
  }

  private Firing firing(
      List<Rule> rules, Set<String> read, Map<String, Term> terms, Settings settings) {
    PartyRules compiledRules = compiled(rules.get(0).party());
    Set<String> unlisted = PartyRules.unlisted(read, terms);
    if (unlisted.isEmpty()) {
      Set<String> fired = compiledRules.fire(read, terms, settings);
      return new Firing(idsOf(rules, fired::contains), Set.of());
    }
    return new Meanings(negotiation, rules, read, compiledRules, settings).firing(terms, unlisted);
  }

  private PartyRules compiled(String party) {
    PartyRules known = compiled.get(party);
    if (known != null) {
      return known;
    }
    // Not within the map: while Drools waits for tasks of its own, this thread may be given another
    // party to compile, and a map that is being changed may not be changed again from inside.
    PartyRules fresh = PartyRules.compile(rulesOf(party));
    PartyRules earlier = compiled.putIfAbsent(party, fresh);
    return earlier == null ? fresh : earlier;
  }

  /** Ids of some of the rules, in the file's order. */
  static Set<String> idsOf(List<Rule> rules, Predicate<String> which) {
    Set<String> ids = new LinkedHashSet<>();
    rules.stream().map(Rule::id).filter(which).forEach(ids::add);
    return ids;
  }
}
