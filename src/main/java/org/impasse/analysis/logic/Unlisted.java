package org.impasse.analysis.logic;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * A problem with one more class on some issues: a position that nobody listed, which could mean any
 * of several classes.
 */
public final class Unlisted {

  private final Problem problem;
  private final Space space;
  private final Map<Integer, List<Integer>> meanings;
  private final Set<Integer> trusted;
  private final Map<Table, Table> cautious = new HashMap<>();
  private final Map<Table, Table> certain = new HashMap<>();

  private Unlisted(Problem problem, Map<Integer, List<Integer>> meanings, Set<Integer> trusted) {
    this.problem = problem;
    this.meanings = meanings;
    this.trusted = trusted;
    List<Space.IssueClasses> issues = new ArrayList<>(problem.space().issues());
    meanings.forEach(
        (issue, classes) -> {
          Space.IssueClasses old = issues.get(issue);
          List<Space.PositionClass> longer = new ArrayList<>(old.classes());
          longer.add(old.classes().get(classes.get(0)));
          issues.set(issue, new Space.IssueClasses(old.id(), longer));
        });
    this.space = new Space(issues);
  }

  /**
   * The problem with a new last class on each of the issues. It is not to be counted in.
   *
   * @param meanings for each issue the classes that its unlisted position could mean, at least one
   * @param trusted those of the issues on which it stands only for what it means for sure: a rule
   *     counts there when it counts for every meaning. On the others a red line counts already when
   *     it does for one of them
   */
  public static Problem in(
      Problem problem, Map<Integer, List<Integer>> meanings, Set<Integer> trusted) {
    return meanings.isEmpty() ? problem : new Unlisted(problem, meanings, trusted).rewritten();
  }

  private Problem rewritten() {
    List<RedLine> redLines =
        problem.redLines().stream()
            .map(
                line -> new RedLine(line.id(), line.party(), line.group(), cautious(line.firing())))
            .toList();
    List<Objection> objections =
        problem.objections().stream()
            .map(
                objection ->
                    new Objection(objection.id(), objection.party(), certain(objection.firing())))
            .toList();
    return new Problem(
        space, redLines, problem.impossible().stream().map(this::never).toList(), objections);
  }

  private Firing cautious(Firing firing) {
    return new Firing(
        cautious(firing.table()), firing.guards().stream().map(this::cautious).toList());
  }

  private Table cautious(Table table) {
    return cautious.computeIfAbsent(table, t -> widened(t, trusted));
  }

  private Firing certain(Firing firing) {
    return new Firing(
        certain(firing.table()), firing.guards().stream().map(this::certain).toList());
  }

  private Table certain(Table table) {
    return certain.computeIfAbsent(table, t -> widened(t, meanings.keySet()));
  }

  /** What nobody listed stands in no combination that somebody listed. */
  private Table never(Table table) {
    List<Integer> footprint = table.footprint();
    return Table.tabulate(
        space,
        footprint,
        classes -> {
          int[] text = text(footprint, classes);
          return open(text).isEmpty() && table.fires(text);
        });
  }

  private Table widened(Table table, Set<Integer> forSure) {
    List<Integer> footprint = table.footprint();
    if (footprint.stream().noneMatch(meanings::containsKey)) {
      return Table.tabulate(space, footprint, classes -> table.fires(text(footprint, classes)));
    }
    return Table.tabulate(
        space,
        footprint,
        classes -> {
          int[] text = text(footprint, classes);
          Set<Integer> open = open(text);
          Set<Integer> certain = new TreeSet<>(open);
          certain.retainAll(forSure);
          open.removeAll(forSure);
          return some(table, text, List.copyOf(open), List.copyOf(certain));
        });
  }

  private boolean some(Table table, int[] text, List<Integer> open, List<Integer> certain) {
    if (open.isEmpty()) {
      return all(table, text, certain);
    }
    int issue = open.get(0);
    for (int meaning : meant(issue)) {
      text[issue] = meaning;
      if (some(table, text.clone(), open.subList(1, open.size()), certain)) {
        return true;
      }
    }
    return false;
  }

  private boolean all(Table table, int[] text, List<Integer> certain) {
    if (certain.isEmpty()) {
      return table.fires(text);
    }
    int issue = certain.get(0);
    for (int meaning : meant(issue)) {
      text[issue] = meaning;
      if (!all(table, text.clone(), certain.subList(1, certain.size()))) {
        return false;
      }
    }
    return true;
  }

  private List<Integer> meant(int issue) {
    return meanings.getOrDefault(issue, List.of());
  }

  /** The issues on which a text is in the new class. */
  private Set<Integer> open(int[] text) {
    Set<Integer> open = new TreeSet<>();
    meanings
        .keySet()
        .forEach(
            issue -> {
              if (text[issue] == problem.space().classes(issue)) {
                open.add(issue);
              }
            });
    return open;
  }

  private int[] text(List<Integer> footprint, int[] classes) {
    int[] text = new int[space.size()];
    for (int i = 0; i < classes.length; i++) {
      text[footprint.get(i)] = classes[i];
    }
    return text;
  }
}
