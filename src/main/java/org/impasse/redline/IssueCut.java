package org.impasse.redline;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.impasse.negotiation.InfeasibleCombination;
import org.impasse.negotiation.Issue;
import org.impasse.negotiation.Position;
import org.impasse.negotiation.Stretch;

/**
 * An issue and what tables and infeasible combinations tell apart on it. Every position but those
 * nobody listed is in exactly one class; the class with silence comes first.
 *
 * @param issue the issue
 * @param classes at least one
 */
public record IssueCut(Issue issue, List<PositionSet> classes) {

  public IssueCut {
    classes = List.copyOf(classes);
  }

  static IssueCut of(
      Issue issue, Collection<RuleTable> tables, Collection<InfeasibleCombination> infeasible) {
    List<RuleTable> readers =
        tables.stream().filter(table -> table.issues().contains(issue)).toList();
    List<List<Stretch>> stretches =
        infeasible.stream()
            .map(combination -> combination.positions().getOrDefault(issue.id(), List.of()))
            .filter(named -> !named.isEmpty())
            .toList();
    Map<List<Object>, List<Stretch>> classes = new LinkedHashMap<>();
    for (Stretch piece : pieces(issue, readers, stretches)) {
      Position one = new PositionSet(List.of(piece)).representative();
      List<Object> answers = new ArrayList<>();
      readers.forEach(table -> answers.add(table.classOf(issue, one)));
      stretches.forEach(named -> answers.add(named.stream().anyMatch(s -> s.contains(one))));
      classes.computeIfAbsent(answers, a -> new ArrayList<>()).add(piece);
    }
    return new IssueCut(issue, classes.values().stream().map(PositionSet::new).toList());
  }

  /** Which class a position is in; not to be asked of positions nobody listed. */
  public int classOf(Position position) {
    for (int c = 0; c < classes.size(); c++) {
      if (classes.get(c).contains(position)) {
        return c;
      }
    }
    throw new IllegalArgumentException("no position of " + issue.id() + ": " + position);
  }

  private static List<Stretch> pieces(
      Issue issue, List<RuleTable> readers, List<List<Stretch>> infeasible) {
    List<Stretch> pieces = new ArrayList<>();
    pieces.add(new Stretch.One(Position.NOT_ADDRESSED));
    issue.listed().forEach(listed -> pieces.add(new Stretch.One(listed.id())));
    if (issue.values() instanceof Issue.Range range) {
      TreeSet<Long> starts = new TreeSet<>();
      starts.add(range.min());
      readers.forEach(table -> starts.addAll(table.starts(issue)));
      for (List<Stretch> named : infeasible) {
        for (Stretch stretch : named) {
          if (stretch instanceof Stretch.Amounts amounts) {
            starts.add(Math.max(range.min(), amounts.first()));
            if (amounts.last() < range.max()) {
              starts.add(Math.max(range.min(), amounts.last() + 1));
            }
          }
        }
      }
      starts.tailSet(range.max(), false).clear();
      for (long start : starts) {
        Long next = starts.higher(start);
        pieces.add(new Stretch.Amounts(start, next == null ? range.max() : next - 1));
      }
    }
    return pieces;
  }
}
