package org.impasse.analysis.logic;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * A problem whose red lines are parcelled into stakes. What is said of cores and concession sets is
 * said of stakes.
 *
 * @param problem the problem
 * @param all every red line of the problem is in exactly one of them
 */
public record Stakes(Problem problem, List<Stake> all) {

  public Stakes {
    all = List.copyOf(all);
  }

  /** Each red line on its own. */
  public static Stakes redLines(Problem problem) {
    return new Stakes(
        problem,
        problem.redLines().stream().map(line -> new Stake(line.id(), List.of(line))).toList());
  }

  /** Red lines that move together. */
  public static Stakes groups(Problem problem) {
    return by(problem, RedLine::group);
  }

  /** All red lines of a party. */
  public static Stakes parties(Problem problem) {
    return by(problem, RedLine::party);
  }

  private static Stakes by(Problem problem, Function<RedLine, String> key) {
    Map<String, List<RedLine>> parcels = new LinkedHashMap<>();
    problem
        .redLines()
        .forEach(
            line -> parcels.computeIfAbsent(key.apply(line), k -> new ArrayList<>()).add(line));
    return new Stakes(
        problem,
        parcels.entrySet().stream().map(e -> new Stake(e.getKey(), e.getValue())).toList());
  }

  /** The number of stakes. */
  public int size() {
    return all.size();
  }

  BitSet everything() {
    BitSet set = new BitSet(size());
    set.set(0, size());
    return set;
  }

  BitSet where(Predicate<Stake> chosen) {
    BitSet set = new BitSet(size());
    for (int i = 0; i < size(); i++) {
      set.set(i, chosen.test(all.get(i)));
    }
    return set;
  }

  StakeSet set(BitSet indices) {
    return new StakeSet(indices.stream().mapToObj(all::get).toList());
  }

  /** Several sets, smallest first, then in the order of the stakes. */
  List<StakeSet> sets(List<BitSet> sets) {
    return sets.stream().sorted(BitSets.SMALLEST_FIRST).map(this::set).toList();
  }
}
