package org.impasse.analysis.logic;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * The deals nearest to a text: the smallest sets of issues on which it would have to change, none
 * containing another.
 *
 * @param changes smallest first, then by the first issue in which they differ; one without a change
 *     when the text is itself a deal
 * @param atLeast every further one changes at least so many issues; where time ran out before the
 *     nearest was found, a single one may be given that changes more
 * @param ending when not complete, there may be more; when complete and there is none, there is no
 *     deal
 */
public record Nearest(List<Change> changes, int atLeast, Ending ending) {

  /** The search for the nearest has one of so many shares before any deal will do. */
  private static final int FIRST_SHARE = 4;

  public Nearest {
    changes = List.copyOf(changes);
  }

  /**
   * One way to a deal.
   *
   * @param issues the issues that change, ascending; no part of them would do
   * @param text a deal that differs from the given text on exactly these issues
   */
  public record Change(List<Integer> issues, Text text) {
    public Change {
      issues = List.copyOf(issues);
    }
  }

  /**
   * Looks for them. To ask for some parties only, keep only their red lines.
   *
   * @param fixed issues on which the text must stay as it is
   * @param budget its number is that of changes wanted
   */
  public static Nearest to(Text text, Problem problem, Collection<Integer> fixed, Budget budget) {
    TextSolver solver = Deals.dealSolver(problem);
    int[] unchanged =
        IntStream.range(0, text.size())
            .map(issue -> solver.literal(issue, text.on(issue)))
            .toArray();
    int[] firm = fixed.stream().mapToInt(issue -> unchanged[issue]).sorted().toArray();
    int[] wishes =
        IntStream.range(0, text.size())
            .filter(issue -> !fixed.contains(issue))
            .map(issue -> unchanged[issue])
            .toArray();
    FewestBroken fewest = new FewestBroken(solver.sat(), wishes, firm);
    List<Change> found = new ArrayList<>();
    List<Change> spare = List.of();
    Budget first = budget.share(FIRST_SHARE);
    boolean hard = false;
    while (true) {
      switch (fewest.search(hard ? budget : first)) {
        case IMPOSSIBLE -> {
          return new Nearest(sorted(found), fewest.broken(), Ending.COMPLETE);
        }
        case OUT_OF_TIME -> {
          if (hard) {
            return new Nearest(
                sorted(found.isEmpty() ? spare : found), fewest.broken(), Ending.OUT_OF_TIME);
          }
          // Something at least, and then on with what time there is.
          hard = true;
          if (found.isEmpty()) {
            spare = some(text, solver, unchanged, firm, budget).stream().toList();
          }
        }
        case FOUND -> {
          if (found.size() >= budget.most()) {
            return new Nearest(sorted(found), fewest.broken(), Ending.ENOUGH);
          }
          Text deal = solver.text();
          List<Integer> changed = deal.changes(text);
          found.add(new Change(changed, deal));
          solver.sat().clause(changed.stream().mapToInt(issue -> unchanged[issue]).toArray());
        }
      }
    }
  }

  /** Some deal, from which issue after issue goes back to what the text says as far as it can. */
  private static Optional<Change> some(
      Text text, TextSolver solver, int[] unchanged, int[] firm, Budget budget) {
    if (solver.sat().solve(firm, budget) != Sat.Result.SATISFIABLE) {
      return Optional.empty();
    }
    Text deal = solver.text();
    for (int issue = 0; issue < text.size(); issue++) {
      if (deal.on(issue) != text.on(issue)) {
        int at = issue;
        Text now = deal;
        int[] back =
            IntStream.concat(
                    IntStream.of(firm),
                    IntStream.range(0, text.size())
                        .filter(i -> i == at || now.on(i) == text.on(i))
                        .map(i -> unchanged[i]))
                .toArray();
        switch (solver.sat().solve(back, budget)) {
          case SATISFIABLE -> deal = solver.text();
          case UNSATISFIABLE -> {}
          case OUT_OF_TIME -> {
            return Optional.empty();
          }
        }
      }
    }
    return Optional.of(new Change(deal.changes(text), deal));
  }

  /**
   * When there is no deal: for each party, the nearest texts that only this party refuses, if there
   * are any; the nearest parties first.
   *
   * @param budget its number is that of changes wanted for each party
   */
  public static Map<String, Nearest> refusedByOne(
      Text text, Problem problem, Collection<Integer> fixed, Budget budget) {
    Map<String, Nearest> byParty = new LinkedHashMap<>();
    for (String party : problem.parties()) {
      Problem others = problem.keeping(line -> !line.party().equals(party));
      byParty.put(party, to(text, others, fixed, budget));
    }
    Map<String, Nearest> nearestFirst = new LinkedHashMap<>();
    byParty.entrySet().stream()
        .filter(entry -> !entry.getValue().changes().isEmpty())
        .sorted((a, b) -> Integer.compare(a.getValue().distance(), b.getValue().distance()))
        .forEach(entry -> nearestFirst.put(entry.getKey(), entry.getValue()));
    return nearestFirst;
  }

  private int distance() {
    return changes.get(0).issues().size();
  }

  private static List<Change> sorted(List<Change> changes) {
    return changes.stream().sorted(Nearest::compare).toList();
  }

  private static int compare(Change one, Change other) {
    return BitSets.SMALLEST_FIRST.compare(BitSets.of(one.issues()), BitSets.of(other.issues()));
  }
}
