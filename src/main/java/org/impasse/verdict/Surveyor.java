package org.impasse.verdict;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.impasse.negotiation.Basis;
import org.impasse.negotiation.Consent;
import org.impasse.negotiation.Evidence;
import org.impasse.negotiation.Issue;
import org.impasse.negotiation.Party;
import org.impasse.negotiation.Position;
import org.impasse.negotiation.Settings;
import org.impasse.negotiation.Stretch;
import org.impasse.negotiation.Term;
import org.impasse.redline.Firing;
import org.impasse.redline.Rule;
import org.impasse.redline.RuleBook;
import org.impasse.redline.Strength;

/** Walks one issue of one text for one party, one value of each class at a time. */
final class Surveyor {

  private final RuleBook book;
  private final Issue issue;
  private final Settings settings;
  private final Party party;

  /** Rules in force that read the issue and bear on the party's stand. */
  private final List<Rule> rules;

  private final List<Evidence> positive;
  private final List<Interval> classes;

  /** Positions asked about besides those of the issue. */
  private final List<Position> more;

  /** What fires at each value with the rest of the text as it is. */
  private final Map<Position, Firing> here;

  /** What fires at each value were the rest silent; filled where {@link #regardless} needs it. */
  private final Map<Position, Firing> alone;

  /** Rules that fire at every value, so that it is the rest of the text that makes them. */
  private final Set<String> regardless;

  Surveyor(Evaluation evaluation, RuleBook book, Issue issue, Party party) {
    this(evaluation, book, issue, party, List.of());
  }

  /**
   * A survey that can also tell of positions nobody listed.
   *
   * @param more such positions
   */
  Surveyor(
      Evaluation evaluation, RuleBook book, Issue issue, Party party, Collection<Position> more) {
    this.book = book;
    this.issue = issue;
    this.settings = evaluation.settings();
    this.party = party;
    this.more = List.copyOf(more);
    this.rules =
        book.rulesOf(party.id()).stream()
            .filter(rule -> rule.inForce(settings) && rule.strength().isPresent())
            .filter(rule -> rule.footprint().contains(issue.id()))
            .toList();
    this.positive = evaluation.negotiation().evidence().stream().filter(this::speaksFor).toList();
    this.classes = classes();
    Map<String, Term> text = evaluation.proposal().terms();
    this.here = rules.isEmpty() ? Map.of() : fire(text);
    this.regardless = always(here);
    this.alone = regardless.isEmpty() ? Map.of() : fire(silent(text));
  }

  NumberLine.PartyLine survey(Consent consent) {
    List<NumberLine.Segment> segments = new ArrayList<>();
    for (Interval interval : classes) {
      append(
          segments, new NumberLine.Segment(interval, stand(new Position.Amount(interval.first()))));
    }
    List<NumberLine.SpecialValue> special = new ArrayList<>();
    for (Issue.ListedPosition value : issue.listed()) {
      special.add(new NumberLine.SpecialValue(value, stand(new Position.Named(value.id()))));
    }
    return new NumberLine.PartyLine(party, consent, segments, special, anyway());
  }

  /** Red lines and objections on the issue that fire whatever the text says there. */
  List<String> anyway() {
    return rules.stream()
        .filter(rule -> rule.decides() && regardless.contains(rule.id()))
        .map(Rule::id)
        .toList();
  }

  /** Its stand on one position of the issue, silence included. */
  NumberLine.Stand standOn(Position position) {
    if (position instanceof Position.Amount amount) {
      return classes.stream()
          .filter(interval -> interval.contains(amount.value()))
          .map(interval -> stand(new Position.Amount(interval.first())))
          .findFirst()
          .orElseThrow(() -> new IllegalArgumentException("not in the range: " + amount));
    }
    return stand(position);
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

  /** A statement that the party would have some value of the issue, if the settings admit it. */
  private boolean speaksFor(Evidence evidence) {
    return evidence.party().equals(party.id())
        && evidence.bearing() != Evidence.Bearing.REFUSES
        && !stretches(evidence).isEmpty()
        && settings.admits(evidence);
  }

  private List<Stretch> stretches(Evidence evidence) {
    return evidence.issues().getOrDefault(issue.id(), List.of());
  }

  private List<Interval> classes() {
    if (!issue.isInteger()) {
      return List.of();
    }
    Cuts cuts = new Cuts(issue, rules, settings);
    positive.forEach(evidence -> stretches(evidence).forEach(cuts::at));
    return cuts.intervals();
  }

  private Map<Position, Firing> fire(Map<String, Term> text) {
    List<Position> values = new ArrayList<>();
    classes.forEach(interval -> values.add(new Position.Amount(interval.first())));
    issue.listed().forEach(listed -> values.add(new Position.Named(listed.id())));
    values.add(Position.SILENCE);
    values.addAll(more);
    Map<Position, Firing> fired = new LinkedHashMap<>();
    for (Position value : values) {
      Map<String, Term> terms = new LinkedHashMap<>(text);
      terms.put(issue.id(), new Term(issue.id(), value, List.of()));
      fired.put(value, book.firing(rules, terms, settings));
    }
    return fired;
  }

  private static Map<String, Term> silent(Map<String, Term> text) {
    Map<String, Term> silent = new LinkedHashMap<>();
    text.keySet().forEach(id -> silent.put(id, Term.silent(id)));
    return silent;
  }

  /** Rules that read other issues too and fire at every value. */
  private Set<String> always(Map<Position, Firing> firings) {
    Set<String> always = new HashSet<>();
    for (Rule rule : rules) {
      if (rule.footprint().size() > 1
          && firings.values().stream().allMatch(f -> f.fired().contains(rule.id()))) {
        always.add(rule.id());
      }
    }
    return always;
  }

  private boolean fires(Rule rule, Position value) {
    if (!regardless.contains(rule.id())) {
      return at(here, value).fired().contains(rule.id());
    }
    boolean aboutTheRest = alone.values().stream().allMatch(f -> f.fired().contains(rule.id()));
    return !aboutTheRest && at(alone, value).fired().contains(rule.id());
  }

  private static Firing at(Map<Position, Firing> firings, Position value) {
    Firing firing = firings.get(value);
    if (firing == null) {
      throw new IllegalArgumentException("no class of the issue: " + value);
    }
    return firing;
  }

  private NumberLine.Stand stand(Position value) {
    List<Evidence> borne =
        positive.stream()
            .filter(e -> stretches(e).stream().anyMatch(stretch -> stretch.contains(value)))
            .toList();
    List<String> evidence = borne.stream().map(Evidence::id).toList();
    for (Strength strength : List.of(Strength.RED_LINE, Strength.OBJECTION, Strength.GAIN)) {
      List<Rule> candidates =
          rules.stream().filter(rule -> rule.strength().equals(Optional.of(strength))).toList();
      List<Rule> fired = candidates.stream().filter(rule -> fires(rule, value)).toList();
      if (!fired.isEmpty()) {
        return stand(standing(strength), fired, evidence);
      }
      List<Rule> open =
          candidates.stream().filter(rule -> at(here, value).open().contains(rule.id())).toList();
      if (strength.decides() && !open.isEmpty()) {
        return stand(Standing.UNKNOWN, open, evidence);
      }
    }
    return new NumberLine.Stand(
        borne.isEmpty() ? Standing.UNTESTED : Standing.BORNE,
        List.of(),
        borne.stream().map(Evidence::basis).min(Basis::compareTo),
        evidence);
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
