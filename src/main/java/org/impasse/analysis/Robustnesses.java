package org.impasse.analysis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.impasse.analysis.logic.Budget;
import org.impasse.analysis.logic.Deals;
import org.impasse.analysis.logic.Ending;
import org.impasse.diagnostic.InvalidInputException;
import org.impasse.negotiation.Issue;
import org.impasse.negotiation.Position;
import org.impasse.negotiation.Settings;
import org.impasse.redline.Rule;

/** Asks the same question under every combination of what is disputed. */
final class Robustnesses {

  /** More combinations than this are not looked at together, but each change alone. */
  private static final int MOST = 1 << 14;

  /** No question takes more of the time left than one of so many shares. */
  private static final int SHARES = 4;

  private final CaseLogic logic;
  private final Settings asked;
  private final Budget budget;
  private final CaseParts parts;
  private final Disputes disputes;

  /**
   * Makes ready to ask.
   *
   * @param parts of the same logic, made for the same basis
   * @param fixed what every text is to say on some issues
   */
  Robustnesses(
      CaseLogic logic,
      CaseParts parts,
      Settings asked,
      Map<String, Position> fixed,
      Budget budget) {
    this.logic = logic;
    this.asked = asked;
    this.budget = budget;
    this.parts = parts;
    this.disputes = Disputes.of(logic.negotiation(), parts.rules(), asked, fixed, MOST);
  }

  /**
   * What was found under one combination.
   *
   * @param points its sticking points by the ids of their issues
   * @param complete whether these are all
   */
  record Found(Deadlock.Outcome outcome, Set<Set<String>> points, boolean complete) {}

  /**
   * Works it out.
   *
   * @param outcome the answer to what was asked
   * @param points the sticking points of that answer, with their proofs
   * @param known whether these are all
   */
  Robustness of(Deadlock.Outcome outcome, List<Deadlock.StickingPoint> points, boolean known)
      throws InvalidInputException {
    List<int[]> combinations = disputes.combinations();
    List<Found> found = new ArrayList<>(found(combinations));
    if (!found.get(0).complete()) {
      found.set(
          0,
          new Found(
              outcome, points.stream().map(Robustnesses::ids).collect(Collectors.toSet()), known));
    }
    Map<Set<String>, Long> tallies = new LinkedHashMap<>();
    points.forEach(point -> tallies.put(ids(point), 0L));
    found.forEach(one -> one.points().forEach(point -> tallies.merge(point, 1L, Long::sum)));
    BitSet turned = new BitSet();
    for (int i = 0; i < found.size(); i++) {
      Deadlock.Outcome other = found.get(i).outcome();
      turned.set(
          i,
          other != outcome
              && other != Deadlock.Outcome.UNKNOWN
              && outcome != Deadlock.Outcome.UNKNOWN);
    }
    List<Robustness.End> ends = new ArrayList<>();
    for (Deadlock.StickingPoint point : points) {
      BitSet absent = new BitSet();
      Set<String> issues = ids(point);
      for (int i = 0; i < found.size(); i++) {
        absent.set(
            i,
            found.get(i).complete()
                && found.get(i).outcome() != Deadlock.Outcome.UNKNOWN
                && !found.get(i).points().contains(issues));
      }
      ends.add(
          new Robustness.End(
              point.issues(),
              disputes.least(combinations, absent),
              point.complete() ? inEveryCore(List.of(point)) : List.of()));
    }
    Decisive decisive =
        outcome == Deadlock.Outcome.NO_DEAL
            ? decisive(points, known)
            : new Decisive(List.of(), true);
    return new Robustness(
        disputes.scope(),
        found.size(),
        found.stream().filter(one -> one.outcome() == Deadlock.Outcome.NO_DEAL).count(),
        found.stream().filter(one -> one.outcome() == Deadlock.Outcome.UNKNOWN).count(),
        tallies.entrySet().stream()
            .map(entry -> new Robustness.Tally(inOrder(entry.getKey()), entry.getValue()))
            .sorted(Comparator.comparingLong(Robustness.Tally::combinations).reversed())
            .toList(),
        disputes.least(combinations, turned),
        ends,
        decisive.rules(),
        decisive.complete() && found.stream().allMatch(Found::complete));
  }

  Disputes disputes() {
    return disputes;
  }

  private static Set<String> ids(Deadlock.StickingPoint point) {
    return point.issues().stream().map(Issue::id).collect(Collectors.toSet());
  }

  private List<Issue> inOrder(Set<String> ids) {
    return logic.negotiation().issues().stream().filter(issue -> ids.contains(issue.id())).toList();
  }

  /** The answers to some combinations. */
  List<Found> found(List<int[]> combinations) throws InvalidInputException {
    List<int[]> own = new ArrayList<>();
    for (CaseParts.Part part : parts.all()) {
      own.add(disputes.readBy(part.rules()));
    }
    List<Map<List<Integer>, CaseParts.Found>> known = new ArrayList<>();
    parts.all().forEach(part -> known.add(new HashMap<>()));
    List<Found> all = new ArrayList<>();
    for (int[] combination : combinations) {
      Deadlock.Outcome outcome = Deadlock.Outcome.DEAL;
      boolean unknown = false;
      boolean complete = true;
      List<Set<String>> points = new ArrayList<>();
      for (int p = 0; p < own.size(); p++) {
        List<Integer> choice =
            Arrays.stream(own.get(p)).map(dispute -> combination[dispute]).boxed().toList();
        CaseParts.Found found = known.get(p).get(choice);
        if (found == null) {
          found = parts.find(parts.all().get(p), disputes.settings(combination), budget);
          known.get(p).put(choice, found);
        }
        points.addAll(found.points());
        complete &= found.complete();
        unknown |= found.outcome() == Deadlock.Outcome.UNKNOWN;
        if (found.outcome() == Deadlock.Outcome.NO_DEAL) {
          outcome = Deadlock.Outcome.NO_DEAL;
        }
      }
      all.add(
          new Found(
              unknown && outcome == Deadlock.Outcome.DEAL ? Deadlock.Outcome.UNKNOWN : outcome,
              Set.copyOf(PartCores.joined(points)),
              complete));
    }
    return all;
  }

  /** Red lines each of which turns the answer, and whether there is none besides. */
  private record Decisive(List<Rule> rules, boolean complete) {}

  /** Rules that every proof needs; tried out, for there may be proofs that were not found. */
  private Decisive decisive(List<Deadlock.StickingPoint> points, boolean known) {
    List<Rule> decisive = new ArrayList<>();
    boolean complete = known || !points.isEmpty();
    for (Rule rule : inEveryProof(points)) {
      Deals.Answer without = Deals.any(logic.problem(asked, rule), budget.share(SHARES));
      complete &= without.ending() == Ending.COMPLETE;
      if (without.text().isPresent()) {
        decisive.add(rule);
      }
    }
    return new Decisive(decisive, complete);
  }

  /** With what makes consent necessary, where it does for every proof. */
  private static List<Rule> inEveryProof(List<Deadlock.StickingPoint> points) {
    return common(
        points,
        core -> Stream.concat(core.rules().stream(), core.given().necessities().stream()).toList());
  }

  private static List<Rule> inEveryCore(List<Deadlock.StickingPoint> points) {
    return common(points, Deadlock.Core::rules);
  }

  private static List<Rule> common(
      List<Deadlock.StickingPoint> points, Function<Deadlock.Core, List<Rule>> rules) {
    List<List<Rule>> cores =
        points.stream().flatMap(point -> point.cores().stream()).map(rules).toList();
    return cores.stream()
        .limit(1)
        .flatMap(List::stream)
        .filter(rule -> cores.stream().allMatch(core -> core.contains(rule)))
        .toList();
  }
}
