package org.impasse.verdict;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.impasse.negotiation.Basis;
import org.impasse.negotiation.Consent;
import org.impasse.negotiation.Evidence;
import org.impasse.negotiation.Issue;
import org.impasse.negotiation.Party;
import org.impasse.negotiation.Position;
import org.impasse.negotiation.Settings;
import org.impasse.negotiation.Stretch;
import org.impasse.negotiation.Term;
import org.impasse.redline.Condition;
import org.impasse.redline.Firing;
import org.impasse.redline.Rule;
import org.impasse.redline.RuleBook;
import org.impasse.redline.Strength;

/** Walks one integer issue of one text, party by party. */
final class Surveyor {

  private final Evaluation evaluation;
  private final RuleBook book;
  private final Issue issue;
  private final Issue.Range range;
  private final Settings settings;

  Surveyor(Evaluation evaluation, RuleBook book, Issue issue) {
    this.evaluation = evaluation;
    this.book = book;
    this.issue = issue;
    this.range = (Issue.Range) issue.values();
    this.settings = evaluation.settings();
  }

  NumberLine.PartyLine survey(Party party, Consent consent) {
    List<Rule> rules =
        book.rulesOf(party.id()).stream()
            .filter(rule -> rule.inForce(settings) && rule.strength().isPresent())
            .filter(rule -> rule.footprint().contains(issue.id()))
            .toList();
    List<Evidence> positive = positiveEvidence(party);
    List<NumberLine.Segment> segments = new ArrayList<>();
    for (Interval interval : classes(rules, positive)) {
      NumberLine.Stand stand = stand(party, rules, positive, new Position.Amount(interval.first()));
      append(segments, new NumberLine.Segment(interval, stand));
    }
    List<NumberLine.SpecialValue> special = new ArrayList<>();
    for (Issue.ListedPosition value : range.special()) {
      special.add(
          new NumberLine.SpecialValue(
              value, stand(party, rules, positive, new Position.Named(value.id()))));
    }
    return new NumberLine.PartyLine(party, consent, segments, special);
  }

  private static void append(List<NumberLine.Segment> segments, NumberLine.Segment next) {
    int last = segments.size() - 1;
    if (last >= 0 && segments.get(last).stand().equals(next.stand())) {
      Interval joined = new Interval(segments.get(last).interval().first(), next.interval().last());
      segments.set(last, new NumberLine.Segment(joined, next.stand()));
    } else {
      segments.add(next);
    }
  }

  /**
   * Statements that the party would have some value of the issue, as far as the settings admit
   * them.
   */
  private List<Evidence> positiveEvidence(Party party) {
    return evaluation.negotiation().evidence().stream()
        .filter(e -> e.party().equals(party.id()))
        .filter(e -> e.bearing() != Evidence.Bearing.REFUSES)
        .filter(e -> !e.issues().getOrDefault(issue.id(), List.of()).isEmpty())
        .filter(e -> e.reading().map(settings.readings()::contains).orElse(true))
        .filter(e -> e.on().map(date -> !date.first().isAfter(settings.asOf())).orElse(true))
        .filter(e -> e.basis().atLeast(settings.weakestBasis()))
        .toList();
  }

  /** The range, cut wherever a rule or a statement could tell one amount from the next. */
  private List<Interval> classes(List<Rule> rules, List<Evidence> positive) {
    TreeSet<Long> starts = new TreeSet<>();
    starts.add(range.min());
    for (Rule rule : rules) {
      for (long bound : bounds(rule)) {
        cut(starts, bound, bound);
      }
    }
    for (Evidence evidence : positive) {
      for (Stretch stretch : evidence.issues().getOrDefault(issue.id(), List.of())) {
        if (stretch instanceof Stretch.Amounts amounts) {
          cut(starts, amounts.first(), amounts.last());
        }
      }
    }
    List<Interval> intervals = new ArrayList<>();
    for (long start : starts) {
      Long next = starts.higher(start);
      intervals.add(new Interval(start, next == null ? range.max() : next - 1));
    }
    return intervals;
  }

  private void cut(Set<Long> starts, long first, long last) {
    if (range.min() < first && first <= range.max()) {
      starts.add(first);
    }
    if (range.min() <= last && last < range.max()) {
      starts.add(last + 1);
    }
  }

  /** The numbers a rule compares amounts of this issue with. */
  private List<Long> bounds(Rule rule) {
    Map<String, Long> variables = new HashMap<>();
    for (Condition.Binding binding : rule.condition().parameters()) {
      Long value = settings.parameters().get(binding.parameter());
      if (value == null) {
        throw new IllegalArgumentException("no value for parameter " + binding.parameter());
      }
      variables.put(binding.variable(), value);
    }
    List<Long> found = new ArrayList<>();
    rule.condition().elements().forEach(element -> collect(element, variables, found));
    return found;
  }

  private void collect(Condition.Element element, Map<String, Long> variables, List<Long> found) {
    if (element instanceof Condition.TermIs term && term.issue().equals(issue.id())) {
      term.test().ifPresent(test -> collect(test, variables, found));
    } else if (element instanceof Condition.TermIsNot not) {
      collect(not.term(), variables, found);
    } else if (element instanceof Condition.AnyOf any) {
      any.arms().forEach(arm -> arm.forEach(e -> collect(e, variables, found)));
    }
  }

  private static void collect(Condition.Test test, Map<String, Long> variables, List<Long> found) {
    if (test instanceof Condition.AmountIs amount) {
      if (amount.bound() instanceof Condition.Constant constant) {
        found.add(constant.value());
      } else if (amount.bound() instanceof Condition.Variable variable) {
        Long value = variables.get(variable.name());
        if (value == null) {
          throw new IllegalArgumentException("unbound variable " + variable.name());
        }
        found.add(value);
      }
    } else if (test instanceof Condition.AllTests all) {
      all.tests().forEach(t -> collect(t, variables, found));
    } else if (test instanceof Condition.AnyTest any) {
      any.tests().forEach(t -> collect(t, variables, found));
    }
  }

  private NumberLine.Stand stand(
      Party party, List<Rule> rules, List<Evidence> positive, Position position) {
    List<Evidence> borne =
        positive.stream()
            .filter(
                e ->
                    e.issues().getOrDefault(issue.id(), List.of()).stream()
                        .anyMatch(stretch -> stretch.contains(position)))
            .toList();
    List<String> evidence = borne.stream().map(Evidence::id).toList();
    if (!rules.isEmpty()) {
      Map<String, Term> terms = new LinkedHashMap<>(evaluation.proposal().terms());
      terms.put(issue.id(), new Term(issue.id(), position, List.of()));
      Firing firing = book.firing(party.id(), terms, settings);
      for (Strength strength : List.of(Strength.RED_LINE, Strength.OBJECTION, Strength.GAIN)) {
        List<Rule> fired = among(rules, strength, firing.fired());
        List<Rule> open = strength.decides() ? among(rules, strength, firing.open()) : List.of();
        if (!fired.isEmpty()) {
          return stand(standing(strength), fired, evidence);
        }
        if (!open.isEmpty()) {
          return stand(Standing.UNKNOWN, open, evidence);
        }
      }
    }
    return new NumberLine.Stand(
        borne.isEmpty() ? Standing.UNTESTED : Standing.BORNE,
        List.of(),
        borne.stream().map(Evidence::basis).min(Basis::compareTo),
        evidence);
  }

  private static List<Rule> among(List<Rule> rules, Strength strength, Set<String> ids) {
    return rules.stream()
        .filter(rule -> rule.strength().equals(Optional.of(strength)) && ids.contains(rule.id()))
        .toList();
  }

  private static NumberLine.Stand stand(
      Standing standing, List<Rule> rules, List<String> evidence) {
    return new NumberLine.Stand(
        standing,
        rules.stream().map(Rule::id).toList(),
        rules.stream().map(Rule::basis).min(Basis::compareTo),
        evidence);
  }

  private static Standing standing(Strength strength) {
    return switch (strength) {
      case RED_LINE -> Standing.REFUSED;
      case OBJECTION -> Standing.OBJECTED;
      case NEGOTIABLE, GAIN -> Standing.BORNE;
    };
  }
}
