package org.impasse.analysis.logic;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Classes of each issue put together where no rule of those given tells them apart. */
final class ClassGroups {

  /** Classes that no rule tells apart, and how many positions they hold together. */
  private record Group(List<Integer> classes, BigInteger weight) {
    Group and(Group more) {
      List<Integer> all = new ArrayList<>(classes);
      all.addAll(more.classes);
      return new Group(List.copyOf(all), weight.add(more.weight));
    }
  }

  private final List<List<Group>> byIssue;

  private ClassGroups(List<List<Group>> byIssue) {
    this.byIssue = byIssue;
  }

  static ClassGroups of(Space space, List<Firing> rules) {
    List<List<Table>> readers = new ArrayList<>();
    space.issues().forEach(issue -> readers.add(new ArrayList<>()));
    for (Firing rule : rules) {
      rule.table().footprint().forEach(issue -> readers.get(issue).add(rule.table()));
      for (Table guard : rule.guards()) {
        guard.footprint().forEach(issue -> readers.get(issue).add(guard));
      }
    }
    List<List<Group>> byIssue = new ArrayList<>();
    for (int issue = 0; issue < space.size(); issue++) {
      Map<List<BitSet>, Group> groups = new LinkedHashMap<>();
      for (int c = 0; c < space.classes(issue); c++) {
        int positionClass = c;
        int at = issue;
        List<BitSet> effect =
            readers.get(issue).stream().map(table -> table.at(at, positionClass)).toList();
        groups.merge(effect, new Group(List.of(c), space.weight(issue, c)), Group::and);
      }
      byIssue.add(List.copyOf(groups.values()));
    }
    return new ClassGroups(byIssue);
  }

  int count(int issue) {
    return byIssue.get(issue).size();
  }

  int representative(int issue, int group) {
    return byIssue.get(issue).get(group).classes().get(0);
  }

  List<Integer> classes(int issue, int group) {
    return byIssue.get(issue).get(group).classes();
  }

  BigInteger weight(int issue, int group) {
    return byIssue.get(issue).get(group).weight();
  }
}
