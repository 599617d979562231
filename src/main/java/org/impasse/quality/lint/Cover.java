package org.impasse.quality.lint;

import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.impasse.negotiation.Evidence;
import org.impasse.negotiation.Issue;
import org.impasse.negotiation.Position;
import org.impasse.negotiation.Stretch;

/** What statements speak against on an issue. */
final class Cover {

  private Cover() {}

  /** The positions, silence among them where it is meant, that some statement speaks against. */
  static List<Stretch> of(Issue issue, List<Evidence> statements) {
    List<Stretch> against = new ArrayList<>();
    for (Evidence statement : statements) {
      List<Stretch> named = statement.issues().get(issue.id());
      if (named == null || !RedLineEvidence.against(statement)) {
        continue;
      }
      if (named.isEmpty()) {
        against.addAll(allBut(issue, List.of()));
      } else if (statement.bearing() == Evidence.Bearing.REFUSES) {
        against.addAll(named);
      } else {
        against.addAll(allBut(issue, named));
      }
    }
    return against;
  }

  private static List<Stretch> allBut(Issue issue, List<Stretch> named) {
    List<Stretch> others = new ArrayList<>();
    if (named.stream().noneMatch(stretch -> stretch.contains(Position.SILENCE))) {
      others.add(new Stretch.One(Position.NOT_ADDRESSED));
    }
    for (Issue.ListedPosition listed : issue.listed()) {
      if (named.stream().noneMatch(s -> s.contains(new Position.Named(listed.id())))) {
        others.add(new Stretch.One(listed.id()));
      }
    }
    if (issue.values() instanceof Issue.Range range) {
      NavigableMap<Long, Long> inOrder = new TreeMap<>();
      for (Stretch stretch : named) {
        if (stretch instanceof Stretch.Amounts amounts) {
          inOrder.merge(amounts.first(), amounts.last(), Math::max);
        }
      }
      long next = range.min();
      for (var taken : inOrder.entrySet()) {
        if (next < taken.getKey()) {
          others.add(new Stretch.Amounts(next, taken.getKey() - 1));
        }
        next = Math.max(next, taken.getValue() + 1);
      }
      if (next <= range.max()) {
        others.add(new Stretch.Amounts(next, range.max()));
      }
    }
    return others;
  }
}
