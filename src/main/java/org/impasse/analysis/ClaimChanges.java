package org.impasse.analysis;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * The minimal sets of units that do when they are changed. Whatever does still does when more is
 * changed, so a set does exactly when it shares something with every minimal set of units that must
 * not all be kept: each attempt that fails gives one more of those.
 *
 * @param sets smallest first
 * @param complete when not, there may be more
 */
record ClaimChanges<T>(List<List<T>> sets, boolean complete) {

  /** With more attempts than this open at once the search is given up. */
  private static final int MOST = 400;

  ClaimChanges {
    sets = sets.stream().map(List::copyOf).toList();
  }

  /**
   * Finds them.
   *
   * @param units all there are
   * @param does whether it does to change some of them; empty when time ran out
   */
  static <T> ClaimChanges<T> of(List<T> units, Function<Set<T>, Optional<Boolean>> does) {
    Search<T> search = new Search<>(units, does);
    List<List<T>> sets = search.run();
    return new ClaimChanges<>(sets, !search.stopped);
  }

  private static final class Search<T> {
    private final List<T> units;
    private final Function<Set<T>, Optional<Boolean>> does;
    private final Set<List<T>> found = new HashSet<>();
    private final List<List<T>> notAllKept = new ArrayList<>();
    private boolean stopped;

    Search(List<T> units, Function<Set<T>, Optional<Boolean>> does) {
      this.units = units;
      this.does = does;
    }

    List<List<T>> run() {
      if (!does(new HashSet<>(units))) {
        return List.of();
      }
      List<List<T>> attempts = List.of(List.of());
      while (!stopped) {
        Optional<List<T>> failed = attempts.stream().filter(a -> !succeeds(a)).findFirst();
        if (stopped || failed.isEmpty()) {
          break;
        }
        notAllKept.add(shrunk(failed.get()));
        attempts = HittingSets.of(units, notAllKept);
        stopped |= attempts.size() > MOST;
      }
      List<List<T>> sets = new ArrayList<>(found);
      sets.sort((a, b) -> a.size() == b.size() ? order(a, b) : a.size() - b.size());
      return sets;
    }

    private int order(List<T> a, List<T> b) {
      for (int i = 0; i < a.size(); i++) {
        int difference = units.indexOf(a.get(i)) - units.indexOf(b.get(i));
        if (difference != 0) {
          return difference;
        }
      }
      return 0;
    }

    private boolean succeeds(List<T> attempt) {
      if (found.contains(attempt)) {
        return true;
      }
      boolean does = does(new HashSet<>(attempt));
      if (does && !stopped) {
        found.add(attempt);
      }
      return does;
    }

    /** As few of the units kept by a failed attempt as make it fail. */
    private List<T> shrunk(List<T> attempt) {
      List<T> kept = new ArrayList<>(units);
      kept.removeAll(attempt);
      for (T unit : List.copyOf(kept)) {
        Set<T> changed = new HashSet<>(units);
        changed.removeAll(kept);
        changed.add(unit);
        if (!does(changed) && !stopped) {
          kept.remove(unit);
        }
      }
      return kept;
    }

    private boolean does(Set<T> changed) {
      Optional<Boolean> answer = stopped ? Optional.empty() : does.apply(changed);
      stopped |= answer.isEmpty();
      return answer.orElse(false);
    }
  }
}
