package org.impasse.analysis.logic;

import java.util.BitSet;
import java.util.Optional;
import org.impasse.analysis.logic.Compatibility.Trial;

/**
 * The smallest core, by implicit hitting sets: a core meets every concession set, so the fewest
 * elements that meet all concession sets known so far are a lower bound, and a core as soon as they
 * clash.
 */
final class SmallestCore {

  private final Compatibility compatibility;
  private final Budget budget;
  private final Sat hitting = new Sat();
  private final Literals chosen;
  private final FewestBroken fewest;

  /**
   * What was found.
   *
   * @param best the smallest core found; empty when there is none, or none was found in time
   * @param atLeast no core has fewer elements
   * @param ending whether {@code best} is known to be the smallest, or that there is none
   */
  record Found(Optional<BitSet> best, int atLeast, Ending ending) {}

  private SmallestCore(Compatibility compatibility, Budget budget) {
    this.compatibility = compatibility;
    this.budget = budget;
    this.chosen = new Literals(hitting, compatibility.universe(), false);
    this.fewest = new FewestBroken(hitting, chosen.not(compatibility.universe()));
  }

  /** Looks for it among all elements. */
  static Found find(Compatibility compatibility, Budget budget) {
    Trial trial = compatibility.test(compatibility.universe(), budget);
    if (trial instanceof Trial.Compatible) {
      return new Found(Optional.empty(), 0, Ending.COMPLETE);
    }
    if (trial instanceof Trial.Clash clash) {
      return new SmallestCore(compatibility, budget).search(clash.clash());
    }
    return new Found(Optional.empty(), 0, Ending.OUT_OF_TIME);
  }

  private Found search(BitSet clash) {
    BitSet best = Shrinking.shrink(compatibility, clash, budget).set();
    while (fewest.search(budget) == FewestBroken.Outcome.FOUND) {
      if (fewest.broken() >= best.cardinality()) {
        return new Found(Optional.of(best), best.cardinality(), Ending.COMPLETE);
      }
      Trial trial = compatibility.test(chosen.holding(), budget);
      if (trial instanceof Trial.Clash found) {
        return new Found(Optional.of(found.clash()), found.clash().cardinality(), Ending.COMPLETE);
      }
      if (!(trial instanceof Trial.Compatible compatible)) {
        break;
      }
      BitSet held = Shrinking.grow(compatibility, compatible, budget).set();
      hitting.clause(chosen.of(BitSets.minus(compatibility.universe(), held)));
    }
    return new Found(Optional.of(best), fewest.broken(), Ending.OUT_OF_TIME);
  }
}
