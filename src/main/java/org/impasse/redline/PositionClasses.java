package org.impasse.redline;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.impasse.negotiation.Issue;
import org.impasse.negotiation.Position;
import org.impasse.negotiation.Settings;
import org.impasse.negotiation.Stretch;

/**
 * Positions of one issue that some rules cannot tell apart. Each position a condition names is a
 * class of its own, the listed positions that none names are one, and a range of amounts is cut
 * where it is compared. Silence is no part of it: where no condition names silence, it answers as
 * an unnamed listed position does.
 */
public final class PositionClasses {

  private final Issue issue;
  private final Set<String> named = new HashSet<>();
  private final TreeSet<Long> starts = new TreeSet<>();

  private PositionClasses(Issue issue) {
    this.issue = issue;
  }

  /**
   * The classes that some rules make of an issue.
   *
   * @param rules rules of the issue's case; those that do not read the issue make no difference
   * @param settings the values of the parameters that amounts are compared with
   */
  public static PositionClasses of(Issue issue, Collection<Rule> rules, Settings settings) {
    PositionClasses classes = new PositionClasses(issue);
    for (Rule rule : rules) {
      if (rule.footprint().contains(issue.id())) {
        Conditions.testsOn(issue.id(), rule.condition())
            .forEach(test -> classes.read(test, rule, settings));
      }
    }
    return classes;
  }

  /**
   * One position of each class: named ones in the issue's order, an unnamed one if there is any,
   * then amounts.
   */
  public List<Position> representatives() {
    List<Position> positions = new ArrayList<>();
    boolean unnamed = false;
    for (Issue.ListedPosition position : issue.listed()) {
      boolean isNamed = named.contains(position.id());
      if (isNamed || !unnamed) {
        positions.add(new Position.Named(position.id()));
      }
      unnamed |= !isNamed;
    }
    amounts().forEach(stretch -> positions.add(new Position.Amount(stretch.first())));
    return positions;
  }

  /** The classes of amounts, in order and without gaps; empty for an issue with positions. */
  public List<Stretch.Amounts> amounts() {
    if (!(issue.values() instanceof Issue.Range range)) {
      return List.of();
    }
    List<Stretch.Amounts> stretches = new ArrayList<>();
    long first = range.min();
    for (long start : starts) {
      if (first < start && start <= range.max()) {
        stretches.add(new Stretch.Amounts(first, start - 1));
        first = start;
      }
    }
    stretches.add(new Stretch.Amounts(first, range.max()));
    return stretches;
  }

  /** Whether a condition names silence, so that it is told apart from every listed position. */
  public boolean namesSilence() {
    return named.contains(Position.NOT_ADDRESSED);
  }

  /**
   * One position of each class, silence included: {@link #representatives()}, and silence where it
   * answers as nothing else does.
   */
  public List<Position> withSilence() {
    List<Position> positions = new ArrayList<>(representatives());
    if (representative(Position.SILENCE) instanceof Position.NotAddressed) {
      positions.add(Position.SILENCE);
    }
    return positions;
  }

  /**
   * The one of {@link #withSilence()} that answers as a position does.
   *
   * @param position one the issue admits, or silence
   */
  public Position representative(Position position) {
    if (position instanceof Position.Amount amount) {
      return amounts().stream()
          .filter(stretch -> stretch.contains(amount))
          .map(stretch -> (Position) new Position.Amount(stretch.first()))
          .findFirst()
          .orElseThrow(() -> new IllegalArgumentException("out of range: " + amount));
    }
    if (position instanceof Position.Other || named.contains(position.id())) {
      return position;
    }
    return issue.listed().stream()
        .map(Issue.ListedPosition::id)
        .filter(id -> !named.contains(id))
        .findFirst()
        .map(id -> (Position) new Position.Named(id))
        .orElse(position);
  }

  private void read(Condition.Test test, Rule rule, Settings settings) {
    if (test instanceof Condition.PositionIs is) {
      named.add(is.position());
    } else if (test instanceof Condition.PositionIn in) {
      named.addAll(in.positions());
    } else if (test instanceof Condition.AmountIs is) {
      starts.addAll(starts(is, Conditions.value(is.bound(), rule.condition(), settings)));
    }
  }

  /** Where amounts begin to compare otherwise with a number. */
  static List<Long> starts(Condition.AmountIs test, long bound) {
    return switch (test.comparison()) {
      case LESS, AT_LEAST -> List.of(bound);
      case AT_MOST, MORE -> List.of(bound + 1);
      case EQUAL -> List.of(bound, bound + 1);
    };
  }
}
