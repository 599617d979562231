package org.impasse.analysis;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.impasse.analysis.logic.Budget;
import org.impasse.analysis.logic.Deals;
import org.impasse.analysis.logic.Ending;
import org.impasse.analysis.logic.Firing;
import org.impasse.analysis.logic.Problem;
import org.impasse.analysis.logic.Quarrels;
import org.impasse.analysis.logic.RedLine;
import org.impasse.analysis.logic.StakeSet;
import org.impasse.analysis.logic.Stakes;

/**
 * The cores of a part of a case. Red lines that are crossed by the same texts count as one here,
 * which makes no difference to what the cores meet on, and much to the time it takes to find them.
 *
 * @param cores none holds another
 * @param open what to ask where the cores do not tell; empty when these are all
 */
record PartCores(List<Core> cores, Optional<Open> open) {

  /**
   * The part itself.
   *
   * @param alike for each red line of the problem, all rules that say the same
   */
  record Open(Problem problem, Map<String, Set<String>> alike) {}

  /**
   * A core.
   *
   * @param lines for each of its red lines, all rules that say the same
   * @param issues ids of those on which it meets
   */
  record Core(List<Set<String>> lines, List<String> issues) {}

  static PartCores of(CaseLogic logic, Problem problem, Budget budget) {
    Map<Firing, Set<String>> alike = new LinkedHashMap<>();
    List<RedLine> firsts = new ArrayList<>();
    for (RedLine line : problem.redLines()) {
      Set<String> same = alike.computeIfAbsent(line.firing(), f -> new TreeSet<>());
      if (same.isEmpty()) {
        firsts.add(line);
      }
      same.add(line.id());
    }
    Problem few = new Problem(problem.space(), firsts, problem.impossible(), List.of());
    Quarrels quarrels = Quarrels.of(Stakes.redLines(few), budget);
    List<Core> cores = new ArrayList<>();
    boolean complete = quarrels.ending() == Ending.COMPLETE;
    for (StakeSet core : quarrels.cores()) {
      List<RedLine> lines =
          core.stakes().stream().flatMap(stake -> stake.redLines().stream()).toList();
      Clashes.Meeting meeting =
          lines.isEmpty()
              ? new Clashes.Meeting(Set.of(), List.of(), true)
              : Clashes.meetingOn(few, lines, budget);
      complete &= meeting.sure();
      cores.add(
          new Core(
              lines.stream().map(line -> alike.getOrDefault(line.firing(), Set.of())).toList(),
              meeting.issues().stream().map(i -> logic.cuts().get(i).issue().id()).toList()));
    }
    if (complete) {
      return new PartCores(List.copyOf(cores), Optional.empty());
    }
    Map<String, Set<String>> byLine = new HashMap<>();
    firsts.forEach(line -> byLine.put(line.id(), alike.getOrDefault(line.firing(), Set.of())));
    return new PartCores(List.copyOf(cores), Optional.of(new Open(few, byLine)));
  }

  boolean complete() {
    return open.isEmpty();
  }

  /**
   * What is left when only some rules are in force.
   *
   * @param footprints of all red lines, in other parts too: cores also meet on what two of their
   *     red lines read besides
   */
  CaseParts.Found among(Set<String> inForce, Map<String, Set<String>> footprints, Budget budget) {
    List<Core> left =
        cores.stream()
            .filter(
                core ->
                    core.lines().stream()
                        .allMatch(line -> line.stream().anyMatch(inForce::contains)))
            .toList();
    List<Set<String>> points =
        joined(
            left.stream()
                .filter(core -> !core.lines().isEmpty())
                .map(core -> meeting(core, inForce, footprints))
                .toList());
    return new CaseParts.Found(
        !left.isEmpty()
            ? Deadlock.Outcome.NO_DEAL
            : open.map(part -> asked(part, inForce, budget)).orElse(Deadlock.Outcome.DEAL),
        points,
        complete());
  }

  /** Where not all cores are known, none among those that are says nothing yet. */
  private static Deadlock.Outcome asked(Open part, Set<String> inForce, Budget budget) {
    Deals.Answer any =
        Deals.any(
            part.problem()
                .keeping(
                    line ->
                        part.alike().getOrDefault(line.id(), Set.of()).stream()
                            .anyMatch(inForce::contains)),
            budget);
    return any.text().isPresent()
        ? Deadlock.Outcome.DEAL
        : any.ending() == Ending.COMPLETE ? Deadlock.Outcome.NO_DEAL : Deadlock.Outcome.UNKNOWN;
  }

  private static Set<String> meeting(
      Core core, Set<String> inForce, Map<String, Set<String>> footprints) {
    Map<String, Integer> readers = new HashMap<>();
    for (Set<String> line : core.lines()) {
      Set<String> read = new HashSet<>();
      line.stream()
          .filter(inForce::contains)
          .forEach(rule -> read.addAll(footprints.getOrDefault(rule, Set.of())));
      read.forEach(issue -> readers.merge(issue, 1, Integer::sum));
    }
    Set<String> meeting = new HashSet<>(core.issues());
    readers.forEach(
        (issue, count) -> {
          if (count > 1) {
            meeting.add(issue);
          }
        });
    return meeting;
  }

  /** Sets that share something become one; a red line that nothing respects meets on nothing. */
  static List<Set<String>> joined(Collection<Set<String>> sets) {
    List<Set<String>> all = new ArrayList<>();
    for (Set<String> set : sets) {
      Set<String> joined = new HashSet<>(set);
      for (Set<String> other : List.copyOf(all)) {
        if (other.stream().anyMatch(set::contains)) {
          joined.addAll(other);
          all.remove(other);
        }
      }
      all.add(joined);
    }
    return all;
  }
}
