package org.impasse.analysis.logic;

import java.util.List;

/**
 * A core or a concession set.
 *
 * @param stakes in the order of the problem
 */
public record StakeSet(List<Stake> stakes) {
  public StakeSet {
    stakes = List.copyOf(stakes);
  }

  /** The stakes' ids. */
  public List<String> ids() {
    return stakes.stream().map(Stake::id).toList();
  }

  /** The number of stakes. */
  public int size() {
    return stakes.size();
  }
}
