package org.impasse.analysis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.impasse.analysis.logic.Budget;
import org.impasse.analysis.logic.Deals;
import org.impasse.analysis.logic.Ending;
import org.impasse.analysis.logic.Problem;
import org.impasse.negotiation.Basis;
import org.impasse.negotiation.Issue;
import org.impasse.negotiation.Position;
import org.impasse.negotiation.Reading;
import org.impasse.negotiation.Settings;
import org.impasse.redline.IssueCut;
import org.impasse.redline.Rule;

/** Asks the same question at every basis and in every reading. */
final class Ladders {

  private static final List<Basis> WEAKEST_FIRST =
      Arrays.stream(Basis.values()).sorted(Comparator.reverseOrder()).toList();

  /** No step takes more of the time left than one of so many shares. */
  private static final int SHARES = 4;

  private final CaseLogic logic;
  private final Budget budget;
  private final Map<String, Position> fixed;
  private final DeadlockMemory memory;
  private final Map<DeadlockMemory.StepKey, Step> known = new HashMap<>();

  /** What was found for one set of rules. */
  record Step(Problem problem, Deadlock.Outcome outcome, Clashes clashes) {
    List<Clashes.Point> points() {
      return clashes.points();
    }

    boolean complete() {
      return clashes.ending() == Ending.COMPLETE;
    }
  }

  /**
   * Makes ready to ask.
   *
   * @param fixed what the logic has every text say
   */
  Ladders(CaseLogic logic, Map<String, Position> fixed, Budget budget, DeadlockMemory memory) {
    this.logic = logic;
    this.fixed = fixed;
    this.budget = budget;
    this.memory = memory;
  }

  Deadlock.Ladder of(Settings asked) {
    List<NavigableSet<String>> columns = columns(asked);
    Set<Integer> contested = new TreeSet<>();
    for (NavigableSet<String> readings : columns) {
      for (Basis basis : WEAKEST_FIRST) {
        step(asked.withReadings(readings).withWeakestBasis(basis))
            .points()
            .forEach(point -> contested.addAll(point.issues()));
      }
    }
    return new Deadlock.Ladder(
        columns.stream()
            .map(
                readings ->
                    new Deadlock.Column(
                        readings,
                        WEAKEST_FIRST.stream()
                            .map(basis -> rung(asked.withReadings(readings), basis, contested))
                            .toList()))
            .toList());
  }

  /** What was asked, the case's usual readings, and each reading on top of these alone. */
  private List<NavigableSet<String>> columns(Settings asked) {
    Set<NavigableSet<String>> columns = new LinkedHashSet<>();
    columns.add(asked.readings());
    NavigableSet<String> usual = Settings.defaultsOf(logic.negotiation()).readings();
    columns.add(usual);
    for (Reading reading : logic.negotiation().readings()) {
      NavigableSet<String> one = new TreeSet<>(usual);
      one.add(reading.id());
      columns.add(one);
    }
    return List.copyOf(columns);
  }

  private Step step(Settings settings) {
    DeadlockMemory.StepKey key =
        new DeadlockMemory.StepKey(
            logic.inForce(settings).stream().map(Rule::id).toList(),
            settings.withReadings(Set.of()).withWeakestBasis(Basis.ASSUMED),
            fixed);
    Step step = known.get(key);
    if (step == null) {
      step = memory.step(key).orElseGet(() -> work(logic.problem(settings)));
      known.put(key, step);
      memory.keep(key, step);
    }
    return step;
  }

  private Step work(Problem problem) {
    Budget share = budget.share(SHARES);
    Deals.Answer any = Deals.any(problem, share);
    if (any.text().isPresent()) {
      return new Step(problem, Deadlock.Outcome.DEAL, new Clashes(List.of(), Ending.COMPLETE));
    }
    if (any.ending() != Ending.COMPLETE) {
      return new Step(problem, Deadlock.Outcome.UNKNOWN, new Clashes(List.of(), any.ending()));
    }
    return new Step(problem, Deadlock.Outcome.NO_DEAL, Clashes.of(problem, share));
  }

  private Deadlock.Rung rung(Settings readings, Basis basis, Set<Integer> contested) {
    Step step = step(readings.withWeakestBasis(basis));
    Set<String> clashing =
        step.points().stream().flatMap(point -> point.lines().stream()).collect(Collectors.toSet());
    Problem rest = step.problem().keeping(line -> !clashing.contains(line.id()));
    List<Deadlock.Room> open = new ArrayList<>();
    for (int issue : contested) {
      if (step.points().stream().noneMatch(point -> point.issues().contains(issue))) {
        room(rest, issue).ifPresent(open::add);
      }
    }
    return new Deadlock.Rung(
        basis,
        step.outcome(),
        step.points().stream().map(point -> issues(point.issues())).toList(),
        open,
        step.complete());
  }

  private Optional<Deadlock.Room> room(Problem problem, int issue) {
    IssueCut cut = logic.cuts().get(issue);
    boolean read =
        problem.redLines().stream().anyMatch(line -> line.firing().footprint().contains(issue));
    return Rooms.left(problem, issue, budget)
        .map(left -> new Deadlock.Room(cut.issue(), Rooms.positions(cut, left), read));
  }

  private List<Issue> issues(Set<Integer> indices) {
    return indices.stream().map(index -> logic.cuts().get(index).issue()).toList();
  }
}
