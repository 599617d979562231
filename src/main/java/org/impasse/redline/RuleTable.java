package org.impasse.redline;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.impasse.negotiation.Issue;
import org.impasse.negotiation.NegotiationCase;
import org.impasse.negotiation.Position;
import org.impasse.negotiation.Settings;

/**
 * When one rule fires, for every combination of positions on the issues it reads: what Drools said
 * when the compiled rule was put to one text of each kind. Does not change once it is filled.
 */
public final class RuleTable {

  private final Rule rule;
  private final List<Issue> issues;
  private final List<Choice> choices = new ArrayList<>();
  private final BitSet open = new BitSet();
  private final BitSet firing = new BitSet();

  private RuleTable(Rule rule, List<Issue> issues, List<Choice> choices) {
    this.rule = rule;
    this.issues = issues;
    this.choices.addAll(choices);
  }

  private RuleTable(Rule rule, List<Issue> issues, Settings settings) {
    this(
        rule,
        issues,
        issues.stream()
            .map(i -> Choice.of(i, PositionClasses.of(i, List.of(rule), settings)))
            .toList());
  }

  /**
   * What the rule tells apart on one issue.
   *
   * @param positions one of each class, amounts in ascending order
   * @param named which of them answers as a listed position or silence does, by id
   * @param starts where amounts begin to be answered in another way, with the class
   */
  private record Choice(
      List<Position> positions, Map<String, Integer> named, NavigableMap<Long, Integer> starts) {

    static Choice of(Issue issue, PositionClasses classes) {
      List<Position> positions = classes.withSilence();
      Map<String, Integer> named = new HashMap<>();
      issue.listed().stream()
          .map(listed -> (Position) new Position.Named(listed.id()))
          .forEach(p -> named.put(p.id(), positions.indexOf(classes.representative(p))));
      named.put(
          Position.NOT_ADDRESSED, positions.indexOf(classes.representative(Position.SILENCE)));
      NavigableMap<Long, Integer> starts = new TreeMap<>();
      classes
          .amounts()
          .forEach(s -> starts.put(s.first(), positions.indexOf(new Position.Amount(s.first()))));
      return new Choice(positions, named, starts);
    }

    int size() {
      return positions.size();
    }

    int of(Position position) {
      Integer at = named.get(position.id());
      if (position instanceof Position.Amount amount) {
        Map.Entry<Long, Integer> stretch = starts.floorEntry(amount.value());
        at = stretch == null ? null : stretch.getValue();
      }
      if (at == null) {
        throw new IllegalArgumentException("not in the table: " + position);
      }
      return at;
    }
  }

  /** A table that nothing is known of yet; its cells must be asked for before it is filled. */
  static RuleTable empty(Rule rule, NegotiationCase negotiation, Settings settings) {
    return new RuleTable(rule, issues(rule, negotiation), settings);
  }

  /** The issues a rule reads, in the case's order. */
  static List<Issue> issues(Rule rule, NegotiationCase negotiation) {
    return negotiation.issues().stream()
        .filter(issue -> rule.footprint().contains(issue.id()))
        .toList();
  }

  /** How many combinations there are, or {@link Long#MAX_VALUE} for more than that. */
  long cells() {
    long cells = 1;
    for (Choice choice : choices) {
      cells = cells > Long.MAX_VALUE / choice.size() ? Long.MAX_VALUE : cells * choice.size();
    }
    return cells;
  }

  void openAll() {
    open.set(0, Math.toIntExact(cells()));
  }

  boolean complete() {
    return open.isEmpty();
  }

  /**
   * Adds positions on issues that nothing is said on yet, so that a combination not yet asked for
   * comes about.
   *
   * @param said by issue
   * @param tries after so many combinations the search is given up
   */
  void extend(Map<String, Position> said, int tries) {
    int left = tries;
    for (int cell = open.nextSetBit(0); cell >= 0 && left > 0; cell = open.nextSetBit(cell + 1)) {
      if (fits(cell, said)) {
        int rest = cell;
        for (int i = 0; i < choices.size(); i++) {
          Choice choice = choices.get(i);
          said.putIfAbsent(issues.get(i).id(), choice.positions().get(rest % choice.size()));
          rest /= choice.size();
        }
        return;
      }
      left--;
    }
  }

  private boolean fits(int cell, Map<String, Position> said) {
    int rest = cell;
    for (int i = 0; i < choices.size(); i++) {
      Choice choice = choices.get(i);
      Position already = said.get(issues.get(i).id());
      if (already != null && choice.of(already) != rest % choice.size()) {
        return false;
      }
      rest /= choice.size();
    }
    return true;
  }

  void record(Map<String, Position> said, boolean fires) {
    int cell = 0;
    for (int i = choices.size() - 1; i >= 0; i--) {
      Position position = said.getOrDefault(issues.get(i).id(), Position.SILENCE);
      cell = cell * choices.get(i).size() + choices.get(i).of(position);
    }
    open.clear(cell);
    firing.set(cell, fires);
  }

  /** The rule. */
  public Rule rule() {
    return rule;
  }

  /** The issues it reads, in the case's order. */
  public List<Issue> issues() {
    return issues;
  }

  /**
   * Whether the rule fires.
   *
   * @param positions one per issue of {@link #issues()}, none of them unlisted
   */
  public boolean fires(List<Position> positions) {
    int cell = 0;
    for (int i = choices.size() - 1; i >= 0; i--) {
      cell = cell * choices.get(i).size() + choices.get(i).of(positions.get(i));
    }
    return firing.get(cell);
  }

  /**
   * How the amounts at which the rule's answers begin to differ lie, under some settings: which is
   * below which, and which is outside its issue's range.
   */
  private static List<Integer> shape(Rule rule, NegotiationCase negotiation, Settings settings) {
    Map<String, NavigableSet<Long>> inRange = new HashMap<>();
    List<Map.Entry<String, Long>> starts = new ArrayList<>();
    for (AmountStart start : AmountStart.of(rule)) {
      long base =
          start.parameter().map(id -> settings.parameters().getOrDefault(id, 0L)).orElse(0L);
      starts.add(Map.entry(start.issue(), base + start.offset()));
      if (negotiation.issue(start.issue()).orElseThrow().values() instanceof Issue.Range range
          && range.min() < base + start.offset()
          && base + start.offset() <= range.max()) {
        inRange.computeIfAbsent(start.issue(), i -> new TreeSet<>()).add(base + start.offset());
      }
    }
    List<Integer> shape = new ArrayList<>();
    for (Map.Entry<String, Long> start : starts) {
      NavigableSet<Long> all = inRange.getOrDefault(start.getKey(), new TreeSet<>());
      shape.add(
          all.contains(start.getValue())
              ? all.headSet(start.getValue()).size()
              : all.isEmpty() || start.getValue() < all.first() ? -1 : Integer.MAX_VALUE);
    }
    return shape;
  }

  /**
   * What the same rule answers under other settings, if that is known from this table: its
   * circumstances are the same, and so is the order of the amounts at which its answers differ.
   *
   * @param before the settings of this table
   */
  public Optional<RuleTable> under(Settings after, Settings before, NegotiationCase negotiation) {
    boolean same =
        rule.circumstances().stream()
                .allMatch(
                    id ->
                        Objects.equals(
                            after.circumstances().get(id), before.circumstances().get(id)))
            && shape(rule, negotiation, after).equals(shape(rule, negotiation, before));
    if (!same) {
      return Optional.empty();
    }
    RuleTable moved = new RuleTable(rule, issues, after);
    moved.firing.or(firing);
    return moved.cells() == cells() ? Optional.of(moved) : Optional.empty();
  }

  /**
   * What the rule says on some of its issues: it fires where it does so whatever is said on the
   * others. For a rule whose alternatives read different issues, that is what those alternatives
   * say.
   */
  public RuleTable within(Collection<Issue> some) {
    if (some.containsAll(issues)) {
      return this;
    }
    List<Integer> kept = new ArrayList<>();
    for (int i = 0; i < issues.size(); i++) {
      if (some.contains(issues.get(i))) {
        kept.add(i);
      }
    }
    RuleTable part = new RuleTable(rule, kept.stream().map(issues::get).toList(), List.of());
    kept.forEach(i -> part.choices.add(choices.get(i)));
    part.firing.set(0, Math.toIntExact(part.cells()));
    int cells = Math.toIntExact(cells());
    for (int cell = firing.nextClearBit(0); cell < cells; cell = firing.nextClearBit(cell + 1)) {
      int rest = cell;
      int own = 0;
      int stride = 1;
      for (int i = 0; i < choices.size(); i++) {
        int choice = rest % choices.get(i).size();
        rest /= choices.get(i).size();
        if (kept.contains(i)) {
          own += stride * choice;
          stride *= choices.get(i).size();
        }
      }
      part.firing.clear(own);
    }
    return part;
  }

  /** Its alternatives that read apart, each by itself. */
  List<RuleTable> parts() {
    return rule.readsTogether().stream()
        .map(ids -> issues.stream().filter(issue -> ids.contains(issue.id())).toList())
        .map(this::within)
        .toList();
  }

  /** Which of the few answers of the rule on an issue a position gets. */
  int classOf(Issue issue, Position position) {
    return choices.get(issues.indexOf(issue)).of(position);
  }

  /** Where amounts of an issue begin to be answered in another way; empty without amounts. */
  Set<Long> starts(Issue issue) {
    return choices.get(issues.indexOf(issue)).starts().keySet();
  }
}
