package org.impasse.analysis.logic;

import java.util.List;

/**
 * Cores that hang together, each sharing a stake with another.
 *
 * @param stakes all stakes of the cores
 * @param cores minimal sets of stakes that no text respects together
 * @param concessions minimal sets of stakes whose giving up ends this quarrel
 */
public record Quarrel(StakeSet stakes, List<StakeSet> cores, List<StakeSet> concessions) {
  public Quarrel {
    cores = List.copyOf(cores);
    concessions = List.copyOf(concessions);
  }
}
