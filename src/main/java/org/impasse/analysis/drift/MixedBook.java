package org.impasse.analysis.drift;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.impasse.negotiation.Settings;
import org.impasse.negotiation.Term;
import org.impasse.redline.Firing;
import org.impasse.redline.Rule;
import org.impasse.redline.RuleBook;

/** Rules of two states of a case side by side, each fired where it was compiled. */
final class MixedBook implements RuleBook {

  private final List<Rule> rules;
  private final Mixture.Firings firings;
  private final Set<Cause> made;

  /**
   * @param rules each as it is in the mixture
   * @param made the changes that are made: a rule among them is today's
   */
  MixedBook(List<Rule> rules, Mixture.Firings firings, Set<Cause> made) {
    this.rules = List.copyOf(rules);
    this.firings = firings;
    this.made = made;
  }

  @Override
  public List<Rule> rules() {
    return rules;
  }

  @Override
  public List<Rule> rulesOf(String party) {
    return rules.stream().filter(rule -> rule.party().equals(party)).toList();
  }

  @Override
  public Optional<Rule> rule(String id) {
    return rules.stream().filter(rule -> rule.id().equals(id)).findFirst();
  }

  @Override
  public Firing firing(String party, Map<String, Term> terms, Settings settings) {
    return firing(rulesOf(party), terms, settings);
  }

  @Override
  public Firing firing(List<Rule> some, Map<String, Term> terms, Settings settings) {
    Set<String> fired = new LinkedHashSet<>();
    Set<String> open = new LinkedHashSet<>();
    for (Rule rule : some) {
      boolean today = made.contains(new Cause(Change.Kind.RULE, rule.id()));
      switch (firings.of(rule.id(), today, terms, settings)) {
        case FIRES -> fired.add(rule.id());
        case OPEN -> open.add(rule.id());
        case SILENT -> {}
      }
    }
    return new Firing(fired, open);
  }

  @Override
  public void compileAll() {}
}
