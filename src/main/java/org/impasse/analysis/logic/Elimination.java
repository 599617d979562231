package org.impasse.analysis.logic;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;

/**
 * Counts by eliminating one issue after the other: for each combination of classes on the issues it
 * is bound to, how many positions of it, and of all issues eliminated before through it, break no
 * rule. The order is that of min-fill, and the work is known before it begins.
 */
final class Elimination {

  /** After so many combinations a look at the clock: what is quickly counted always is. */
  private static final int CHECKED = 64;

  private final ClassGroups groups;
  private final Budget budget;
  private final int[] group;
  private final int[] classes;
  private boolean late;

  private Elimination(ClassGroups groups, int issues, Budget budget) {
    this.groups = groups;
    this.budget = budget;
    this.group = new int[issues];
    this.classes = new int[issues];
  }

  /**
   * Counts the combinations of positions on some issues that break no rule.
   *
   * @param tied the issues
   * @param rules what must not fire; they read only these issues
   * @param allowed how many combinations may be looked at
   */
  static Count count(Space space, BitSet tied, List<Firing> rules, long allowed, Budget budget) {
    ClassGroups groups = ClassGroups.of(space, rules);
    List<Step> steps = order(tied, rules, groups);
    long work = steps.stream().mapToLong(step -> step.work(groups)).reduce(0, Elimination::plus);
    if (work > allowed) {
      return new Count.TooMuchWork(work, allowed);
    }
    return new Elimination(groups, space.size(), budget).run(steps, rules);
  }

  /** Eliminates an issue, when only these issues still to come are bound to it. */
  private record Step(int issue, List<Integer> bound) {
    long work(ClassGroups groups) {
      return bound.stream()
          .mapToLong(groups::count)
          .reduce(groups.count(issue), (a, b) -> a > Long.MAX_VALUE / b ? Long.MAX_VALUE : a * b);
    }
  }

  private static long plus(long a, long b) {
    return a > Long.MAX_VALUE - b ? Long.MAX_VALUE : a + b;
  }

  private static List<Step> order(BitSet tied, List<Firing> rules, ClassGroups groups) {
    BitSet[] neighbours = new BitSet[tied.length()];
    tied.stream().forEach(issue -> neighbours[issue] = new BitSet());
    for (Firing rule : rules) {
      BitSet issues = BitSets.of(rule.footprint());
      issues.stream().forEach(issue -> neighbours[issue].or(issues));
    }
    tied.stream().forEach(issue -> neighbours[issue].clear(issue));
    List<Step> steps = new ArrayList<>();
    BitSet open = (BitSet) tied.clone();
    while (!open.isEmpty()) {
      Step step =
          open.stream()
              .mapToObj(issue -> new Step(issue, neighbours[issue].stream().boxed().toList()))
              .min(cheapest(neighbours, groups))
              .orElseThrow();
      steps.add(step);
      int issue = step.issue();
      open.clear(issue);
      BitSet bound = neighbours[issue];
      bound.stream()
          .forEach(
              other -> {
                neighbours[other].or(bound);
                neighbours[other].clear(other);
                neighbours[other].clear(issue);
              });
    }
    return steps;
  }

  private static Comparator<Step> cheapest(BitSet[] neighbours, ClassGroups groups) {
    return Comparator.<Step>comparingInt(step -> fill(neighbours, step.issue()))
        .thenComparingLong(step -> step.work(groups));
  }

  /** How many pairs of neighbours are not neighbours of each other. */
  private static int fill(BitSet[] neighbours, int issue) {
    BitSet around = neighbours[issue];
    return around.stream()
        .map(other -> BitSets.minus(around, neighbours[other]).cardinality() - 1)
        .sum();
  }

  private Count run(List<Step> steps, List<Firing> rules) {
    List<Firing> open = new ArrayList<>(rules);
    List<Message> messages = new ArrayList<>();
    BigInteger count = BigInteger.ONE;
    for (Step step : steps) {
      List<Firing> own =
          open.stream().filter(rule -> rule.footprint().contains(step.issue())).toList();
      open.removeAll(own);
      List<Message> received =
          messages.stream().filter(message -> message.bound().contains(step.issue())).toList();
      messages.removeAll(received);
      Message message = eliminate(step, own, received);
      if (late) {
        return new Count.OutOfTime();
      }
      if (message.bound().isEmpty()) {
        count = count.multiply(message.counts().get(0));
      } else {
        messages.add(message);
      }
    }
    return new Count.Exact(count);
  }

  /**
   * For each combination of groups on the bound issues, the last issue counting fastest: how many
   * are behind it.
   */
  private record Message(List<Integer> bound, List<BigInteger> counts) {
    BigInteger at(int[] group, ClassGroups groups) {
      int index = 0;
      for (int issue : bound) {
        index = index * groups.count(issue) + group[issue];
      }
      return counts.get(index);
    }
  }

  /** The message of a step; cut short when time runs out, which {@link #run} looks to next. */
  private Message eliminate(Step step, List<Firing> rules, List<Message> received) {
    List<BigInteger> counts = new ArrayList<>();
    boolean more = true;
    while (more && !late) {
      counts.add(sum(step.issue(), rules, received));
      more = advance(step.bound());
      if (counts.size() % CHECKED == 0) {
        late = budget.timeIsUp();
      }
    }
    return new Message(step.bound(), counts);
  }

  private BigInteger sum(int issue, List<Firing> rules, List<Message> received) {
    BigInteger sum = BigInteger.ZERO;
    for (int g = 0; g < groups.count(issue); g++) {
      choose(issue, g);
      if (rules.stream().noneMatch(rule -> rule.on(classes))) {
        BigInteger product = groups.weight(issue, g);
        for (Message message : received) {
          product = product.multiply(message.at(group, groups));
        }
        sum = sum.add(product);
      }
    }
    return sum;
  }

  /** Moves on to the next combination on these issues; false after the last. */
  private boolean advance(List<Integer> issues) {
    for (int i = issues.size() - 1; i >= 0; i--) {
      int issue = issues.get(i);
      if (group[issue] + 1 < groups.count(issue)) {
        choose(issue, group[issue] + 1);
        return true;
      }
      choose(issue, 0);
    }
    return false;
  }

  private void choose(int issue, int g) {
    group[issue] = g;
    classes[issue] = groups.representative(issue, g);
  }
}
