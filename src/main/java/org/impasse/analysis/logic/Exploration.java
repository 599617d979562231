package org.impasse.analysis.logic;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.impasse.analysis.logic.Compatibility.Trial;

/**
 * All cores and all concession sets together (the MARCO algorithm of Liffiton and others): a second
 * solver keeps a map of the sets not yet known to be compatible or to clash, and each set it
 * proposes is shrunk to a core or grown until its complement is a concession set.
 *
 * @param cores minimal clashes
 * @param concessions minimal sets without which the rest is compatible
 * @param ending whether both lists hold everything
 */
record Exploration(List<BitSet> cores, List<BitSet> concessions, Ending ending) {

  /**
   * Explores until everything is known, or the budget ends; its number holds for each of the two
   * lists.
   */
  static Exploration of(Compatibility compatibility, Budget budget) {
    BitSet universe = compatibility.universe();
    Sat map = new Sat();
    Literals literals = new Literals(map, universe, true);
    List<BitSet> cores = new ArrayList<>();
    List<BitSet> concessions = new ArrayList<>();
    while (true) {
      switch (map.solve(new int[0], budget)) {
        case UNSATISFIABLE -> {
          return new Exploration(cores, concessions, Ending.COMPLETE);
        }
        case OUT_OF_TIME -> {
          return new Exploration(cores, concessions, Ending.OUT_OF_TIME);
        }
        case SATISFIABLE -> {
          if (Math.max(cores.size(), concessions.size()) >= budget.most()) {
            return new Exploration(cores, concessions, Ending.ENOUGH);
          }
        }
      }
      Trial trial = compatibility.test(literals.holding(), budget);
      if (trial instanceof Trial.Compatible compatible) {
        Shrinking.Grown grown = Shrinking.grow(compatibility.knowing(cores), compatible, budget);
        if (grown.maximal()) {
          BitSet concession = BitSets.minus(universe, grown.set());
          concessions.add(concession);
          map.clause(literals.of(concession));
        }
      } else if (trial instanceof Trial.Clash clash) {
        Shrinking.Shrunk shrunk = Shrinking.shrink(compatibility, clash.clash(), budget);
        if (shrunk.minimal()) {
          cores.add(shrunk.set());
          map.clause(literals.not(shrunk.set()));
        }
      }
    }
  }
}
