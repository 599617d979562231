package org.impasse.analysis.drift;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Which changes turned an answer.
 *
 * @param sets each turns the answer when these changes are made and no others. Of one change each
 *     where one is enough; else smallest sets, or one from which none can be left out
 */
public record Attribution(List<List<Cause>> sets) {

  /** Of combinations as small, not more are listed. */
  private static final int MOST_SETS = 5;

  public Attribution {
    sets = sets.stream().map(List::copyOf).toList();
  }

  /**
   * Makes the changes one by one, then two at a time, and so on, and looks which give today's
   * answer by themselves. Where that would take too long, changes are taken away from the whole as
   * long as the answer stays today's.
   *
   * @param turns whether today's answer comes about when these changes are made and no others; it
   *     does with all of them
   * @param most of so many trials at most are the first part
   */
  static Attribution of(List<Cause> causes, Predicate<Set<Cause>> turns, long most) {
    long trials = 0;
    long combinations = 1;
    for (int size = 1; size <= causes.size(); size++) {
      combinations = combinations * (causes.size() - size + 1) / size;
      trials += combinations;
      if (trials > most) {
        break;
      }
      List<List<Cause>> sets = new ArrayList<>();
      choose(causes, size, 0, new ArrayList<>(), turns, sets);
      if (!sets.isEmpty()) {
        return new Attribution(sets);
      }
    }
    return new Attribution(List.of(reduced(causes, turns)));
  }

  /** Every choice of so many causes that turns the answer, in the order of the causes. */
  private static void choose(
      List<Cause> causes,
      int size,
      int from,
      List<Cause> chosen,
      Predicate<Set<Cause>> turns,
      List<List<Cause>> found) {
    if (chosen.size() == size) {
      if (turns.test(Set.copyOf(chosen))) {
        found.add(List.copyOf(chosen));
      }
      return;
    }
    for (int i = from; i < causes.size() && (size == 1 || found.size() < MOST_SETS); i++) {
      chosen.add(causes.get(i));
      choose(causes, size, i + 1, chosen, turns, found);
      chosen.remove(chosen.size() - 1);
    }
  }

  /** What is left when none can be taken away: one that could not may be, once others are gone. */
  private static List<Cause> reduced(List<Cause> causes, Predicate<Set<Cause>> turns) {
    Set<Cause> left = new LinkedHashSet<>(causes);
    boolean smaller = true;
    while (smaller) {
      smaller = false;
      for (Cause cause : List.copyOf(left)) {
        left.remove(cause);
        if (turns.test(left)) {
          smaller = true;
        } else {
          left.add(cause);
        }
      }
    }
    return causes.stream().filter(left::contains).toList();
  }

  /** Whether one change alone turns the answer. */
  public boolean alone() {
    return !sets.isEmpty() && sets.get(0).size() == 1;
  }
}
