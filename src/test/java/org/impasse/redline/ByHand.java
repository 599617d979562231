package org.impasse.redline;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.impasse.negotiation.Issue;
import org.impasse.negotiation.Position;
import org.impasse.negotiation.Settings;
import org.impasse.negotiation.Term;

/**
 * A second, slow reading of conditions, for tests only: what the profile's page says, word by word.
 */
final class ByHand {

  private final Condition condition;
  private final Map<String, Term> terms;
  private final Settings settings;

  private ByHand(Condition condition, Map<String, Term> terms, Settings settings) {
    this.condition = condition;
    this.terms = terms;
    this.settings = settings;
  }

  /** Whether a rule fires on a text without unlisted positions. */
  static boolean fires(Rule rule, Map<String, Term> terms, Settings settings) {
    ByHand reading = new ByHand(rule.condition(), terms, settings);
    return rule.condition().elements().stream().allMatch(reading::holds);
  }

  /**
   * Fired and open rules of a text that may hold unlisted positions, by trying everything a
   * position could be.
   */
  static Firing firing(
      List<Rule> rules, Map<String, Term> terms, Settings settings, Set<Long> edges) {
    Set<String> fired = new LinkedHashSet<>();
    Set<String> open = new LinkedHashSet<>();
    for (Rule rule : rules) {
      List<Map<String, Term>> meanings = List.of(terms);
      for (String id : rule.footprint()) {
        if (!(terms.get(id).position() instanceof Position.Other)) {
          continue;
        }
        List<Map<String, Term>> more = new ArrayList<>();
        for (Map<String, Term> meaning : meanings) {
          for (Position position : everything(Island.CASE.issue(id).orElseThrow(), edges)) {
            Map<String, Term> changed = new HashMap<>(meaning);
            changed.put(id, new Term(id, position, List.of()));
            more.add(changed);
          }
        }
        meanings = more;
      }
      long count = meanings.stream().filter(meaning -> fires(rule, meaning, settings)).count();
      if (count == meanings.size()) {
        fired.add(rule.id());
      } else if (count > 0) {
        open.add(rule.id());
      }
    }
    return new Firing(fired, open);
  }

  private static List<Position> everything(Issue issue, Set<Long> edges) {
    List<Position> all = new ArrayList<>();
    issue.listed().forEach(p -> all.add(new Position.Named(p.id())));
    if (issue.values() instanceof Issue.Range range) {
      all.add(new Position.Amount(range.min()));
      all.add(new Position.Amount(range.max()));
      for (long edge : edges) {
        for (long near = edge - 1; near <= edge + 1; near++) {
          if (issue.admits(new Position.Amount(near))) {
            all.add(new Position.Amount(near));
          }
        }
      }
    }
    return all;
  }

  private boolean holds(Condition.Element element) {
    if (element instanceof Condition.CircumstanceIs is) {
      return is.equal() == settings.circumstances().get(is.circumstance()).equals(is.value());
    }
    if (element instanceof Condition.TermIs is) {
      return is.test().map(test -> holds(test, terms.get(is.issue()).position())).orElse(true);
    }
    if (element instanceof Condition.TermIsNot not) {
      return !holds(not.term());
    }
    return ((Condition.AnyOf) element)
        .arms().stream().anyMatch(arm -> arm.stream().allMatch(this::holds));
  }

  private boolean holds(Condition.Test test, Position position) {
    if (test instanceof Condition.PositionIs is) {
      return is.equal() == position.id().equals(is.position());
    }
    if (test instanceof Condition.PositionIn in) {
      return in.among() == in.positions().contains(position.id());
    }
    if (test instanceof Condition.AllTests all) {
      return all.tests().stream().allMatch(t -> holds(t, position));
    }
    if (test instanceof Condition.AnyTest any) {
      return any.tests().stream().anyMatch(t -> holds(t, position));
    }
    Condition.AmountIs is = (Condition.AmountIs) test;
    if (!(position instanceof Position.Amount amount)) {
      return false;
    }
    long bound =
        is.bound() instanceof Condition.Constant constant
            ? constant.value()
            : settings.parameters().get(parameter(((Condition.Variable) is.bound()).name()));
    return switch (is.comparison()) {
      case LESS -> amount.value() < bound;
      case AT_MOST -> amount.value() <= bound;
      case MORE -> amount.value() > bound;
      case AT_LEAST -> amount.value() >= bound;
      case EQUAL -> amount.value() == bound;
    };
  }

  private String parameter(String variable) {
    return condition.parameters().stream()
        .filter(b -> b.variable().equals(variable))
        .findFirst()
        .orElseThrow()
        .parameter();
  }
}
