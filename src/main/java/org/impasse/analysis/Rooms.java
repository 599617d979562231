package org.impasse.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.impasse.analysis.logic.Budget;
import org.impasse.analysis.logic.Deals;
import org.impasse.analysis.logic.Ending;
import org.impasse.analysis.logic.Problem;
import org.impasse.analysis.logic.Table;
import org.impasse.negotiation.Issue;
import org.impasse.negotiation.Position;
import org.impasse.negotiation.Stretch;
import org.impasse.redline.IssueCut;

/** What red lines leave on one issue, whatever is said on the others. */
final class Rooms {

  private Rooms() {}

  /**
   * The classes of an issue that some text has which crosses no red line of the problem; empty when
   * time ran out before they were known.
   */
  static Optional<Set<Integer>> left(Problem problem, int issue, Budget budget) {
    Problem near =
        problem.keeping(line -> line.firing().footprint().contains(issue)).redLines().isEmpty()
            ? problem.keeping(line -> false)
            : problem;
    Set<Integer> left = new TreeSet<>();
    int classes = near.space().issues().get(issue).classes().size();
    for (int c = 0; c < classes; c++) {
      Table elsewhere = elsewhere(near, issue, c);
      List<Table> impossible = new ArrayList<>(near.impossible());
      impossible.add(elsewhere);
      Problem there = new Problem(near.space(), near.redLines(), impossible, List.of());
      Deals.Answer answer = Deals.any(there, budget);
      if (answer.ending() != Ending.COMPLETE) {
        return Optional.empty();
      }
      if (answer.text().isPresent()) {
        left.add(c);
      }
    }
    return Optional.of(left);
  }

  private static Table elsewhere(Problem problem, int issue, int positionClass) {
    return Table.tabulate(problem.space(), List.of(issue), classes -> classes[0] != positionClass);
  }

  /**
   * The positions of some classes: listed ones in the issue's order, then amounts, then silence.
   */
  static List<Stretch> positions(IssueCut cut, Set<Integer> classes) {
    Set<String> ids = new TreeSet<>();
    NavigableMap<Long, Long> amounts = new TreeMap<>();
    for (int c : classes) {
      for (Stretch member : cut.classes().get(c).members()) {
        if (member instanceof Stretch.Amounts stretch) {
          amounts.put(stretch.first(), stretch.last());
        } else {
          ids.add(((Stretch.One) member).position());
        }
      }
    }
    List<Stretch> positions = new ArrayList<>(joined(amounts));
    for (Issue.ListedPosition listed : cut.issue().listed()) {
      if (ids.contains(listed.id())) {
        positions.add(new Stretch.One(listed.id()));
      }
    }
    if (ids.contains(Position.NOT_ADDRESSED)) {
      positions.add(new Stretch.One(Position.NOT_ADDRESSED));
    }
    return positions;
  }

  private static List<Stretch.Amounts> joined(NavigableMap<Long, Long> amounts) {
    List<Stretch.Amounts> joined = new ArrayList<>();
    amounts.forEach(
        (first, last) -> {
          int end = joined.size() - 1;
          if (end >= 0 && joined.get(end).last() + 1 == first) {
            joined.set(end, new Stretch.Amounts(joined.get(end).first(), last));
          } else {
            joined.add(new Stretch.Amounts(first, last));
          }
        });
    return joined;
  }
}
