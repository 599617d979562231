package org.impasse.redline;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import org.impasse.negotiation.Issue;
import org.impasse.negotiation.NegotiationCase;
import org.impasse.negotiation.Position;
import org.impasse.negotiation.Settings;
import org.impasse.negotiation.Term;

/**
 * What one rule, or alternatives of it that read apart from its others, answers to every
 * combination of positions, silence and positions nobody listed included.
 *
 * @param axes for each issue read, in the case's order, the positions told apart
 * @param cells one answer for each combination; the first issue's positions vary fastest
 */
public record AnswerTable(List<Axis> axes, List<Answer> cells) {

  public AnswerTable {
    axes = List.copyOf(axes);
    cells = List.copyOf(cells);
  }

  /** Whether it fires, whatever an unlisted position means. */
  public enum Says {
    NO,
    FIRES,
    /** For some meanings of an unlisted position, and not for others. */
    OPEN
  }

  /**
   * One answer.
   *
   * @param matched the issues that {@link Matches} would name, should the rule fire
   * @param silence whether the text is silent on all of them
   */
  public record Answer(Says says, List<String> matched, boolean silence) {
    public Answer {
      matched = List.copyOf(matched);
    }
  }

  /**
   * Classes of positions of one issue.
   *
   * @param positions one position of each class: listed ones, amounts, silence, one nobody listed
   * @param named the class of each listed position, of silence and of what nobody listed, by id
   * @param starts where amounts of another class begin, with that class
   * @param meanings the classes that an unlisted position could turn out to mean
   */
  public record Axis(
      Issue issue,
      List<Position> positions,
      Map<String, Integer> named,
      NavigableMap<Long, Integer> starts,
      List<Position> meanings) {

    public Axis {
      positions = List.copyOf(positions);
      named = Collections.unmodifiableMap(new LinkedHashMap<>(named));
      starts = Collections.unmodifiableNavigableMap(new TreeMap<>(starts));
      meanings = List.copyOf(meanings);
    }

    static Axis of(Issue issue, PositionClasses classes) {
      List<Position> meanings = classes.representatives();
      List<Position> positions = new ArrayList<>(meanings);
      positions.add(Position.SILENCE);
      positions.add(UNLISTED);
      Map<String, Integer> named = new LinkedHashMap<>();
      for (Issue.ListedPosition listed : issue.listed()) {
        Position one = classes.representative(new Position.Named(listed.id()));
        named.put(listed.id(), positions.indexOf(one));
      }
      named.put(Position.NOT_ADDRESSED, positions.size() - 2);
      named.put(Position.OTHER, positions.size() - 1);
      NavigableMap<Long, Integer> starts = new TreeMap<>();
      classes
          .amounts()
          .forEach(s -> starts.put(s.first(), positions.indexOf(new Position.Amount(s.first()))));
      return new Axis(issue, positions, named, starts, meanings);
    }
  }

  private static final Position UNLISTED = new Position.Other("");

  /** The classes of all issues that a table reads. */
  record Axes(List<Axis> all) {

    static Axes of(RuleTable table, Settings settings) {
      return new Axes(
          table.issues().stream()
              .map(
                  issue ->
                      Axis.of(issue, PositionClasses.of(issue, List.of(table.rule()), settings)))
              .toList());
    }

    /** How many combinations there are, or more than an int holds. */
    long cells() {
      long cells = 1;
      for (Axis axis : all) {
        cells = Math.min(Integer.MAX_VALUE, cells * axis.positions().size());
      }
      return cells;
    }
  }

  /** Reads a table that is filled. */
  static AnswerTable of(
      RuleTable table, Axes axes, NegotiationCase negotiation, Settings settings) {
    Map<String, Term> terms = new LinkedHashMap<>();
    negotiation.issues().forEach(issue -> terms.put(issue.id(), Term.silent(issue.id())));
    boolean alternative = table.issues().size() < table.rule().footprint().size();
    List<Answer> cells = new ArrayList<>();
    Map<Answer, Answer> known = new LinkedHashMap<>();
    for (int cell = 0; cell < axes.cells(); cell++) {
      List<Position> positions = positions(axes, cell);
      for (int i = 0; i < positions.size(); i++) {
        String issue = axes.all().get(i).issue().id();
        terms.put(issue, new Term(issue, positions.get(i), List.of()));
      }
      Says says = says(table, axes, positions);
      // Only alternatives can hold where the rule as a whole does not fire by them.
      Answer answer =
          says == Says.NO && !alternative
              ? new Answer(says, List.of(), false)
              : answer(says, table, terms, settings);
      Answer earlier = known.putIfAbsent(answer, answer);
      cells.add(earlier == null ? answer : earlier);
    }
    return new AnswerTable(axes.all(), cells);
  }

  private static List<Position> positions(Axes axes, int cell) {
    List<Position> positions = new ArrayList<>();
    int rest = cell;
    for (Axis axis : axes.all()) {
      positions.add(axis.positions().get(rest % axis.positions().size()));
      rest /= axis.positions().size();
    }
    return positions;
  }

  private static Answer answer(
      Says says, RuleTable table, Map<String, Term> terms, Settings settings) {
    Set<String> own = new HashSet<>();
    table.issues().forEach(issue -> own.add(issue.id()));
    List<Term> matched =
        Matches.of(table.rule(), terms, settings).terms().stream()
            .filter(term -> own.contains(term.issue()))
            .toList();
    return new Answer(
        says,
        matched.stream().map(Term::issue).toList(),
        !matched.isEmpty() && matched.stream().noneMatch(Term::addressed));
  }

  /** As {@link Meanings} asks it: of every meaning, silence not among them. */
  private static Says says(RuleTable table, Axes axes, List<Position> positions) {
    Set<Boolean> answers = new LinkedHashSet<>();
    ask(table, axes, new ArrayList<>(positions), 0, answers);
    return answers.size() > 1 ? Says.OPEN : answers.contains(true) ? Says.FIRES : Says.NO;
  }

  private static void ask(
      RuleTable table, Axes axes, List<Position> meant, int from, Set<Boolean> answers) {
    int unlisted = meant.subList(from, meant.size()).indexOf(UNLISTED);
    if (unlisted < 0) {
      answers.add(table.fires(meant));
      return;
    }
    int at = from + unlisted;
    for (Position meaning : axes.all().get(at).meanings()) {
      if (answers.size() < 2) {
        meant.set(at, meaning);
        ask(table, axes, meant, at + 1, answers);
      }
    }
    meant.set(at, UNLISTED);
  }
}
