package org.impasse.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.impasse.analysis.logic.Budget;
import org.impasse.analysis.logic.Problem;
import org.impasse.analysis.logic.Regions;
import org.impasse.negotiation.Issue;
import org.impasse.negotiation.Party;
import org.impasse.negotiation.Position;
import org.impasse.negotiation.Stretch;
import org.impasse.redline.IssueCut;

/** Who stands where in a quarrel. */
final class Stands {

  /** The table is an illustration: answers must not wait for it. */
  private static final int SHARES = 8;

  private static final long AFTER_AMOUNTS = Long.MAX_VALUE / 2;

  /** A side with those of it who have red lines in the quarrel, and these red lines alone. */
  private record Own(Side side, List<Party> who, Problem lines) {}

  private final CaseLogic logic;
  private final Problem problem;
  private final Map<String, Position> fixed;
  private final List<Integer> issues;
  private final List<Own> sides = new ArrayList<>();
  private final Budget budget;

  /**
   * Looks who is in the quarrel.
   *
   * @param fixed positions that the user set, by issue
   */
  Stands(
      CaseLogic logic,
      Problem problem,
      Map<String, Position> fixed,
      Clashes.Point point,
      Budget budget) {
    this.logic = logic;
    this.problem = problem;
    this.fixed = fixed;
    this.issues = List.copyOf(point.issues());
    this.budget = budget;
    Set<String> lines = point.lines();
    for (Side side : logic.sides()) {
      Problem own =
          problem.keeping(
              line -> lines.contains(line.id()) && logic.side(line.party()).equals(side));
      List<Party> who =
          side.members().stream().filter(p -> own.parties().contains(p.id())).toList();
      if (!who.isEmpty()) {
        sides.add(new Own(side, who, own));
      }
    }
  }

  /** Each side in the case's order; what it leaves is known where the quarrel is on one issue. */
  List<Deadlock.Stand> all() {
    return sides.stream().map(this::stand).toList();
  }

  private Deadlock.Stand stand(Own own) {
    Deadlock.Stand unknown = new Deadlock.Stand(own.side(), own.who(), List.of(), List.of(), false);
    if (issues.size() != 1) {
      return unknown;
    }
    int issue = issues.get(0);
    IssueCut cut = logic.cuts().get(issue);
    Optional<Set<Integer>> left = Rooms.left(own.lines(), issue, budget);
    Optional<Set<Integer>> all = Rooms.left(own.lines().keeping(line -> false), issue, budget);
    if (left.isEmpty() || all.isEmpty()) {
      return unknown;
    }
    Set<Integer> refused = new TreeSet<>(all.get());
    refused.removeAll(left.get());
    return new Deadlock.Stand(
        own.side(),
        own.who(),
        Rooms.positions(cut, left.get()),
        Rooms.positions(cut, refused),
        fixed.containsKey(cut.issue().id()));
  }

  /**
   * Who refuses what on all the issues together; nothing where the quarrel is on one issue, there
   * are too many combinations, or time ran out.
   */
  List<Deadlock.Combination> combinations() {
    if (issues.size() < 2) {
      return List.of();
    }
    return Regions.of(
            problem, issues, sides.stream().map(Own::lines).toList(), budget.share(SHARES))
        .orElse(List.of())
        .stream()
        .map(this::combination)
        .sorted(Stands::inOrder)
        .toList();
  }

  /** As the issues have their positions. */
  private static int inOrder(Deadlock.Combination one, Deadlock.Combination other) {
    for (int i = 0; i < one.choices().size(); i++) {
      int order = Long.compare(first(one.choices().get(i)), first(other.choices().get(i)));
      if (order != 0) {
        return order;
      }
    }
    return 0;
  }

  /**
   * Where the first position stands on its issue: amounts, then those with a name, then silence.
   */
  private static long first(Deadlock.Choice choice) {
    if (choice.positions().get(0) instanceof Stretch.Amounts amounts) {
      return amounts.first();
    }
    List<Issue.ListedPosition> listed = choice.issue().listed();
    int named = 0;
    while (named < listed.size()
        && !choice.positions().contains(new Stretch.One(listed.get(named).id()))) {
      named++;
    }
    return AFTER_AMOUNTS + named;
  }

  private Deadlock.Combination combination(Regions.Region region) {
    List<Deadlock.Choice> choices = new ArrayList<>();
    for (int i = 0; i < issues.size(); i++) {
      choices.add(choice(logic.cuts().get(issues.get(i)), region.classes().get(i)));
    }
    return new Deadlock.Combination(
        choices, region.refused().stream().map(s -> sides.get(s).side()).toList());
  }

  private Deadlock.Choice choice(IssueCut cut, Set<Integer> classes) {
    Position set = fixed.get(cut.issue().id());
    if (set != null) {
      return new Deadlock.Choice(cut.issue(), List.of(Stretch.of(set)), List.of());
    }
    Set<Integer> others = new TreeSet<>();
    for (int c = 0; c < cut.classes().size(); c++) {
      if (!classes.contains(c)) {
        others.add(c);
      }
    }
    return new Deadlock.Choice(
        cut.issue(), Rooms.positions(cut, classes), Rooms.positions(cut, others));
  }
}
