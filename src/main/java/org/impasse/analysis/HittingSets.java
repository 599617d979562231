package org.impasse.analysis;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Who has to give way so that in every core somebody does. */
final class HittingSets {

  private HittingSets() {}

  /**
   * The minimal sets that share something with each of some sets, smallest first.
   *
   * @param order of what the sets hold; the answer keeps it
   */
  static <T> List<List<T>> of(List<T> order, List<List<T>> sets) {
    Set<Set<T>> hitting = new LinkedHashSet<>();
    hitting.add(Set.of());
    for (List<T> next : new LinkedHashSet<>(sets)) {
      Set<Set<T>> longer = new LinkedHashSet<>();
      for (Set<T> hit : hitting) {
        if (next.stream().anyMatch(hit::contains)) {
          longer.add(hit);
        } else {
          for (T one : next) {
            Set<T> more = new HashSet<>(hit);
            more.add(one);
            longer.add(more);
          }
        }
      }
      longer.removeIf(
          set ->
              longer.stream()
                  .anyMatch(other -> other.size() < set.size() && set.containsAll(other)));
      hitting = longer;
    }
    List<List<T>> answer = new ArrayList<>();
    hitting.forEach(set -> answer.add(order.stream().filter(set::contains).toList()));
    answer.sort((a, b) -> a.size() - b.size());
    return answer;
  }
}
