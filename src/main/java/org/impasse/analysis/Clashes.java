package org.impasse.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.impasse.analysis.logic.Budget;
import org.impasse.analysis.logic.Deals;
import org.impasse.analysis.logic.Ending;
import org.impasse.analysis.logic.Problem;
import org.impasse.analysis.logic.Quarrels;
import org.impasse.analysis.logic.RedLine;
import org.impasse.analysis.logic.Stake;
import org.impasse.analysis.logic.StakeSet;
import org.impasse.analysis.logic.Stakes;
import org.impasse.analysis.logic.Table;

/**
 * The cores of a problem, put together where they meet on the same issues.
 *
 * @param points the quarrels, in the order of their first issue
 * @param ending when not complete, there may be more
 */
record Clashes(List<Point> points, Ending ending) {

  /**
   * A core.
   *
   * @param issues indices of the issues on which it meets
   * @param impossible which of the problem's impossible combinations the proof needs
   */
  record Clash(List<RedLine> lines, Set<Integer> issues, List<Integer> impossible) {}

  /** Cores that meet on the same issues, directly or through others. */
  record Point(Set<Integer> issues, List<Clash> clashes) {

    Set<String> lines() {
      return clashes.stream()
          .flatMap(clash -> clash.lines().stream())
          .map(RedLine::id)
          .collect(Collectors.toSet());
    }
  }

  static Clashes of(Problem problem, Budget budget) {
    Quarrels quarrels = Quarrels.of(Stakes.redLines(problem), budget);
    List<Point> points = new ArrayList<>();
    Ending ending = quarrels.ending();
    for (StakeSet core : quarrels.cores()) {
      List<RedLine> lines =
          core.stakes().stream().map(Stake::redLines).flatMap(List::stream).toList();
      if (!lines.isEmpty()) {
        Meeting meeting = meetingOn(problem, lines, budget);
        join(points, new Clash(lines, meeting.issues(), meeting.impossible()));
        ending = meeting.sure() ? ending : Ending.OUT_OF_TIME;
      }
    }
    points.sort((a, b) -> first(a) - first(b));
    return new Clashes(List.copyOf(points), ending);
  }

  private static int first(Point point) {
    return point.issues().stream().min(Integer::compareTo).orElse(Integer.MAX_VALUE);
  }

  private static void join(List<Point> points, Clash clash) {
    Set<Integer> issues = new TreeSet<>(clash.issues());
    List<Clash> clashes = new ArrayList<>();
    for (Point point : List.copyOf(points)) {
      if (point.issues().stream().anyMatch(clash.issues()::contains)) {
        issues.addAll(point.issues());
        clashes.addAll(point.clashes());
        points.remove(point);
      }
    }
    clashes.add(clash);
    points.add(new Point(issues, clashes));
  }

  /**
   * Where a core meets.
   *
   * @param issues indices of the issues
   * @param impossible which of the problem's impossible combinations are needed for it
   * @param sure whether time was enough to leave out those it does not need to meet on
   */
  record Meeting(Set<Integer> issues, List<Integer> impossible, boolean sure) {}

  /**
   * The issues that at least two of the core's red lines read, or one of them and a combination
   * that cannot stand and is needed for the proof. A core that meets nowhere is a red line that
   * nothing respects: then all it reads.
   */
  static Meeting meetingOn(Problem problem, List<RedLine> lines, Budget budget) {
    TreeMap<Integer, Integer> readers = new TreeMap<>();
    lines.forEach(
        line -> line.firing().footprint().forEach(issue -> readers.merge(issue, 1, Integer::sum)));
    Optional<List<Integer>> needed = needed(problem, lines, budget);
    for (int combination : needed.orElse(List.of())) {
      problem
          .impossible()
          .get(combination)
          .footprint()
          .forEach(issue -> readers.merge(issue, 1, Integer::sum));
    }
    Set<Integer> meeting = new TreeSet<>(readers.keySet());
    meeting.removeIf(issue -> readers.getOrDefault(issue, 0) < 2);
    return new Meeting(
        meeting.isEmpty() ? new TreeSet<>(readers.keySet()) : meeting,
        needed.orElse(List.of()),
        needed.isPresent());
  }

  /**
   * As few impossible combinations as keep the red lines from being respected together; empty when
   * time ran out.
   */
  private static Optional<List<Integer>> needed(
      Problem problem, List<RedLine> lines, Budget budget) {
    Deals.Answer without = withOnly(List.of(), problem, lines, budget);
    if (without.ending() != Ending.COMPLETE) {
      return Optional.empty();
    }
    if (without.text().isEmpty()) {
      return Optional.of(List.of());
    }
    List<Integer> needed =
        IntStream.range(0, problem.impossible().size()).boxed().collect(Collectors.toList());
    for (int combination : List.copyOf(needed)) {
      List<Integer> fewer = new ArrayList<>(needed);
      fewer.remove((Object) combination);
      Deals.Answer answer = withOnly(fewer, problem, lines, budget);
      if (answer.ending() != Ending.COMPLETE) {
        return Optional.empty();
      }
      if (answer.text().isEmpty()) {
        needed = fewer;
      }
    }
    return Optional.of(needed);
  }

  private static Deals.Answer withOnly(
      List<Integer> impossible, Problem problem, List<RedLine> lines, Budget budget) {
    List<Table> tables = impossible.stream().map(problem.impossible()::get).toList();
    return Deals.any(new Problem(problem.space(), lines, tables, List.of()), budget);
  }
}
