package org.impasse.analysis.logic;

import java.util.BitSet;
import org.impasse.analysis.logic.Compatibility.Trial;

/** From a clash to a core, and from a compatible set to one that nothing can be added to. */
final class Shrinking {

  private Shrinking() {}

  /**
   * A clash with superfluous elements taken out.
   *
   * @param set still a clash
   * @param minimal whether none is left; false only when time ran out
   */
  record Shrunk(BitSet set, boolean minimal) {}

  /** Takes elements out of a clash one by one, the last first, until each one left is needed. */
  static Shrunk shrink(Compatibility compatibility, BitSet clash, Budget budget) {
    BitSet core = (BitSet) clash.clone();
    BitSet needed = new BitSet();
    for (int i = core.length() - 1; i >= 0; i = core.previousSetBit(i - 1)) {
      if (!core.get(i) || needed.get(i)) {
        continue;
      }
      Trial trial = compatibility.test(BitSets.without(core, i), budget);
      if (trial instanceof Trial.Clash smaller) {
        core = smaller.clash();
      } else if (trial instanceof Trial.Compatible without) {
        needed.set(i);
        needed.or(compatibility.alsoNeeded(core, i, without));
      } else {
        return new Shrunk(core, false);
      }
    }
    return new Shrunk(core, true);
  }

  /**
   * A compatible set with elements added.
   *
   * @param set still compatible
   * @param maximal whether nothing can be added; false only when time ran out
   */
  record Grown(BitSet set, boolean maximal) {}

  /**
   * Adds elements to a compatible set one by one, the first first, until each one left out clashes
   * with it.
   */
  static Grown grow(Compatibility compatibility, Trial.Compatible start, Budget budget) {
    BitSet universe = compatibility.universe();
    BitSet grown = start.respected();
    for (int i = universe.nextSetBit(0); i >= 0; i = universe.nextSetBit(i + 1)) {
      if (grown.get(i)) {
        continue;
      }
      Trial trial = compatibility.test(BitSets.with(grown, i), budget);
      if (trial instanceof Trial.Compatible more) {
        grown = more.respected();
      } else if (trial instanceof Trial.OutOfTime) {
        return new Grown(grown, false);
      }
    }
    return new Grown(grown, true);
  }
}
