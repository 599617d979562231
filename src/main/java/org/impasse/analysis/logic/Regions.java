package org.impasse.analysis.logic;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Who refuses what on several issues at once, as products of positions of which no two can be
 * joined. What cannot stand in one text is in none of them.
 */
public final class Regions {

  /** More combinations of classes than this are not asked about one by one. */
  private static final int MOST = 256;

  private final Problem problem;
  private final List<Integer> issues;
  private final List<Problem> sides;
  private final Budget budget;

  /**
   * Combinations that are answered alike.
   *
   * @param classes of each of the issues asked about, in their order
   * @param refused by which of the sides, by their indices
   */
  public record Region(List<Set<Integer>> classes, Set<Integer> refused) {
    public Region {
      classes = List.copyOf(classes);
    }

    /** The two as one, where they are apart on one issue alone and answered alike. */
    private Optional<Region> with(Region other, int issue) {
      if (!refused.equals(other.refused)) {
        return Optional.empty();
      }
      List<Set<Integer>> both = new ArrayList<>(classes);
      both.set(issue, other.classes.get(issue));
      if (!both.equals(other.classes)) {
        return Optional.empty();
      }
      Set<Integer> joined = new TreeSet<>(classes.get(issue));
      joined.addAll(other.classes.get(issue));
      both.set(issue, joined);
      return Optional.of(new Region(both, refused));
    }
  }

  private Regions(Problem problem, List<Integer> issues, List<Problem> sides, Budget budget) {
    this.problem = problem;
    this.issues = issues;
    this.sides = sides;
    this.budget = budget;
  }

  /**
   * The regions, those answered alike beside each other.
   *
   * @param problem what cannot stand in one text
   * @param issues indices of the issues, ascending
   * @param sides for each side the problem with its red lines alone; a combination is refused by it
   *     where no text with these positions crosses none of them
   * @return empty when there are too many combinations to ask about, or time ran out
   */
  public static Optional<List<Region>> of(
      Problem problem, List<Integer> issues, List<Problem> sides, Budget budget) {
    return new Regions(problem, issues, sides, budget).find();
  }

  private Optional<List<Region>> find() {
    List<Firing> rules = new ArrayList<>();
    sides.forEach(side -> side.redLines().forEach(line -> rules.add(line.firing())));
    problem.impossible().forEach(table -> rules.add(Firing.of(table)));
    ClassGroups groups = ClassGroups.of(problem.space(), rules);
    int combinations = 1;
    for (int issue : issues) {
      combinations *= groups.count(issue);
      if (combinations > MOST) {
        return Optional.empty();
      }
    }
    Problem nobody = problem.keeping(line -> false);
    Map<Set<Integer>, List<Region>> byRefusal = new LinkedHashMap<>();
    for (int combination = 0; combination < combinations; combination++) {
      Map<Integer, Set<Integer>> at = at(groups, combination);
      Optional<Boolean> possible = passes(nobody, at);
      if (possible.isEmpty()) {
        return Optional.empty();
      }
      if (possible.get()) {
        Optional<Region> region = region(at);
        if (region.isEmpty()) {
          return Optional.empty();
        }
        byRefusal.computeIfAbsent(region.get().refused(), r -> new ArrayList<>()).add(region.get());
      }
    }
    List<Region> all = new ArrayList<>();
    byRefusal.values().forEach(alike -> all.addAll(fewest(alike)));
    return Optional.of(List.copyOf(all));
  }

  /** The groups that a number stands for, the last issue counting fastest. */
  private Map<Integer, Set<Integer>> at(ClassGroups groups, int combination) {
    Map<Integer, Set<Integer>> at = new TreeMap<>();
    int rest = combination;
    for (int i = issues.size() - 1; i >= 0; i--) {
      int issue = issues.get(i);
      at.put(issue, new TreeSet<>(groups.classes(issue, rest % groups.count(issue))));
      rest /= groups.count(issue);
    }
    return at;
  }

  private Optional<Region> region(Map<Integer, Set<Integer>> at) {
    Set<Integer> refused = new TreeSet<>();
    for (int s = 0; s < sides.size(); s++) {
      Optional<Boolean> passes = passes(sides.get(s), at);
      if (passes.isEmpty()) {
        return Optional.empty();
      }
      if (!passes.get()) {
        refused.add(s);
      }
    }
    return Optional.of(new Region(List.copyOf(at.values()), refused));
  }

  /** Whether a text with these positions crosses none of the red lines; empty when time ran out. */
  private Optional<Boolean> passes(Problem lines, Map<Integer, Set<Integer>> at) {
    List<Table> impossible = new ArrayList<>(lines.impossible());
    at.forEach(
        (issue, classes) ->
            impossible.add(Table.allOf(lines.space(), Map.of(issue, classes)).inverse()));
    Deals.Answer answer =
        Deals.any(new Problem(lines.space(), lines.redLines(), impossible, List.of()), budget);
    return answer.ending() == Ending.COMPLETE
        ? Optional.of(answer.text().isPresent())
        : Optional.empty();
  }

  /** Joined along one issue after the other, beginning with the one that leaves the fewest. */
  private List<Region> fewest(List<Region> single) {
    List<Region> fewest = single;
    for (int first = 0; first < issues.size(); first++) {
      List<Region> joined = joined(single, first);
      fewest = joined.size() < fewest.size() ? joined : fewest;
    }
    return fewest;
  }

  private List<Region> joined(List<Region> single, int first) {
    List<Region> regions = new ArrayList<>(single);
    int before;
    do {
      before = regions.size();
      for (int i = 0; i < issues.size(); i++) {
        join(regions, (first + i) % issues.size());
      }
    } while (regions.size() < before);
    return List.copyOf(regions);
  }

  private static void join(List<Region> regions, int issue) {
    for (int i = 0; i < regions.size(); i++) {
      int other = i + 1;
      while (other < regions.size()) {
        Optional<Region> both = regions.get(i).with(regions.get(other), issue);
        if (both.isPresent()) {
          regions.set(i, both.get());
          regions.remove(other);
        } else {
          other++;
        }
      }
    }
  }
}
