package org.impasse.analysis.logic;

import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * When a rule counts: its own table fires and, where there are guards, at least one of them does. A
 * guard expresses that a party's consent is necessary only for some texts.
 *
 * @param table the rule's own table
 * @param guards empty when the rule counts for every text
 */
public record Firing(Table table, List<Table> guards) {

  public Firing {
    guards = List.copyOf(guards);
  }

  /** A rule that counts whenever its table fires. */
  public static Firing of(Table table) {
    return new Firing(table, List.of());
  }

  /** Whether it counts for a text. */
  public boolean on(Text text) {
    return on(text.classes());
  }

  /** Whether it counts where each issue has this class. */
  boolean on(int[] classes) {
    if (!table.fires(classes)) {
      return false;
    }
    for (Table guard : guards) {
      if (guard.fires(classes)) {
        return true;
      }
    }
    return guards.isEmpty();
  }

  /** Whether it counts for no text at all, as far as its tables show it one by one. */
  public boolean isNever() {
    return table.isNever() || (!guards.isEmpty() && guards.stream().allMatch(Table::isNever));
  }

  /** The issues that make a difference. */
  public SortedSet<Integer> footprint() {
    SortedSet<Integer> issues = new TreeSet<>(table.footprint());
    guards.forEach(guard -> issues.addAll(guard.footprint()));
    return issues;
  }

  /**
   * Whether it cannot count once the issue is in this class, as far as its tables show it one by
   * one.
   */
  boolean isQuietAt(int issue, int positionClass) {
    return table.isQuietAt(issue, positionClass)
        || (!guards.isEmpty()
            && guards.stream().allMatch(guard -> guard.isQuietAt(issue, positionClass)));
  }
}
