package org.impasse.analysis.logic;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;

/**
 * Which stakes can be part of a conflict at all, and which of them have nothing to do with each
 * other.
 *
 * <p>Where an issue has a class at which no rule that reads the issue can fire, a text may choose
 * it and is done with all these rules; without them, further issues may become free in the same
 * way. What is left falls into parts that share no issue and no stake: no core spans two of them,
 * and a concession set is one of each.
 *
 * @param parts the stakes of each part, in the order of their first stake
 */
record Contested(List<BitSet> parts) {

  static Contested of(Stakes stakes) {
    List<Rule> open = new ArrayList<>();
    for (int i = 0; i < stakes.size(); i++) {
      for (RedLine line : stakes.all().get(i).redLines()) {
        if (!line.firing().isNever()) {
          open.add(new Rule(line.firing(), line.firing().footprint(), i));
        }
      }
    }
    for (Table table : stakes.problem().impossible()) {
      open.add(new Rule(Firing.of(table), Firing.of(table).footprint(), Rule.NO_STAKE));
    }
    return new Contested(parts(withoutFree(stakes.problem().space(), open), stakes));
  }

  /** Something a text must not make fire: a red line of a stake, or an impossible combination. */
  private record Rule(Firing firing, SortedSet<Integer> issues, int stake) {
    static final int NO_STAKE = -1;
  }

  private static List<Rule> withoutFree(Space space, List<Rule> rules) {
    List<Rule> open = new ArrayList<>(rules);
    boolean changed = true;
    while (changed) {
      changed = false;
      for (int issue = 0; issue < space.size(); issue++) {
        int at = issue;
        List<Rule> readers = open.stream().filter(rule -> rule.issues().contains(at)).toList();
        if (!readers.isEmpty() && hasQuietClass(space, issue, readers)) {
          open.removeIf(rule -> rule.issues().contains(at));
          changed = true;
        }
      }
    }
    return open;
  }

  private static boolean hasQuietClass(Space space, int issue, List<Rule> readers) {
    for (int c = 0; c < space.classes(issue); c++) {
      int positionClass = c;
      if (readers.stream().allMatch(rule -> rule.firing().isQuietAt(issue, positionClass))) {
        return true;
      }
    }
    return false;
  }

  /** Connects rules that share an issue or a stake. */
  private static List<BitSet> parts(List<Rule> rules, Stakes stakes) {
    Map<Integer, List<Rule>> byIssue = new LinkedHashMap<>();
    Map<Integer, List<Rule>> byStake = new LinkedHashMap<>();
    for (Rule rule : rules) {
      rule.issues()
          .forEach(issue -> byIssue.computeIfAbsent(issue, i -> new ArrayList<>()).add(rule));
      byStake.computeIfAbsent(rule.stake(), i -> new ArrayList<>()).add(rule);
    }
    byStake.remove(Rule.NO_STAKE);
    List<BitSet> parts = new ArrayList<>();
    BitSet seen = new BitSet();
    for (int stake = 0; stake < stakes.size(); stake++) {
      if (byStake.containsKey(stake) && !seen.get(stake)) {
        BitSet part = reach(stake, byIssue, byStake);
        seen.or(part);
        parts.add(part);
      }
    }
    return parts;
  }

  private static BitSet reach(
      int start, Map<Integer, List<Rule>> byIssue, Map<Integer, List<Rule>> byStake) {
    BitSet reached = new BitSet();
    List<Rule> open = new ArrayList<>(byStake.getOrDefault(start, List.of()));
    Set<Integer> issues = new HashSet<>();
    while (!open.isEmpty()) {
      Rule rule = open.remove(open.size() - 1);
      if (rule.stake() != Rule.NO_STAKE && !reached.get(rule.stake())) {
        reached.set(rule.stake());
        open.addAll(byStake.getOrDefault(rule.stake(), List.of()));
      }
      for (int issue : rule.issues()) {
        if (issues.add(issue)) {
          open.addAll(byIssue.getOrDefault(issue, List.of()));
        }
      }
    }
    return reached;
  }

  /** All stakes that can be part of a conflict. */
  BitSet all() {
    return parts.stream().reduce(new BitSet(), BitSets::or);
  }
}
