package org.impasse.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.impasse.analysis.logic.Budget;
import org.impasse.analysis.logic.Problem;
import org.impasse.analysis.logic.Regions;
import org.impasse.negotiation.Issue;
import org.impasse.negotiation.Party;
import org.impasse.negotiation.Stretch;
import org.impasse.redline.IssueCut;

/** Who stands where in a quarrel. */
final class Stands {

  private static final long AFTER_AMOUNTS = Long.MAX_VALUE / 2;

  /** A side with those of it who have red lines in the quarrel, and these red lines alone. */
  private record Own(Side side, List<Party> who, Problem lines) {}

  private final CaseLogic logic;
  private final Problem problem;
  private final Set<String> fixed;
  private final List<Integer> issues;
  private final List<Own> sides = new ArrayList<>();
  private final Budget budget;

  /**
   * Looks who is in the quarrel.
   *
   * @param fixed ids of the issues whose position the user set
   */
  Stands(CaseLogic logic, Problem problem, Set<String> fixed, Clashes.Point point, Budget budget) {
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
        fixed.contains(cut.issue().id()));
  }

  /** Who refuses what on all the issues together; nothing where the quarrel is on one issue. */
  List<Deadlock.Combination> combinations() {
    if (issues.size() < 2) {
      return List.of();
    }
    return Regions.of(problem, issues, sides.stream().map(Own::lines).toList(), budget)
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
      IssueCut cut = logic.cuts().get(issues.get(i));
      Set<Integer> others = new TreeSet<>();
      for (int c = 0; c < cut.classes().size(); c++) {
        if (!region.classes().get(i).contains(c)) {
          others.add(c);
        }
      }
      choices.add(
          new Deadlock.Choice(
              cut.issue(),
              Rooms.positions(cut, region.classes().get(i)),
              Rooms.positions(cut, others)));
    }
    return new Deadlock.Combination(
        choices, region.refused().stream().map(s -> sides.get(s).side()).toList());
  }
}
