package org.impasse.analysis.logic;

import java.util.BitSet;
import java.util.List;

/**
 * Tells whether some elements, given by their indices, can be had together. Subsets of what can be
 * had can be had.
 */
interface Compatibility {

  /** All elements; not to be changed. */
  BitSet universe();

  /** Tries a set of elements. */
  Trial test(BitSet set, Budget budget);

  /**
   * Elements of a clash that it surely cannot do without, seen from one such element and what
   * becomes possible without it. May be empty.
   */
  default BitSet alsoNeeded(BitSet clash, int needed, Trial.Compatible without) {
    return new BitSet();
  }

  /** The same question when some clashes are known already, which need not be asked about again. */
  default Compatibility knowing(List<BitSet> clashes) {
    Compatibility unknowing = this;
    return new Compatibility() {
      @Override
      public BitSet universe() {
        return unknowing.universe();
      }

      @Override
      public Trial test(BitSet set, Budget budget) {
        for (BitSet clash : clashes) {
          if (BitSets.contains(set, clash)) {
            return new Trial.Clash(clash);
          }
        }
        return unknowing.test(set, budget);
      }
    };
  }

  /** The same question about fewer elements; the others are not asked for. */
  default Compatibility within(BitSet part) {
    Compatibility whole = this;
    return new Compatibility() {
      @Override
      public BitSet universe() {
        return part;
      }

      @Override
      public Trial test(BitSet set, Budget budget) {
        Trial trial = whole.test(set, budget);
        return trial instanceof Trial.Compatible found
            ? new Trial.Compatible(BitSets.and(found.respected(), part), found.text())
            : trial;
      }

      @Override
      public BitSet alsoNeeded(BitSet clash, int needed, Trial.Compatible without) {
        return whole.alsoNeeded(clash, needed, without);
      }
    };
  }

  /** What came of it. */
  sealed interface Trial {

    /**
     * They can.
     *
     * @param respected all elements of the universe had in the example found, at least those asked
     *     for
     * @param text the example
     */
    record Compatible(BitSet respected, Text text) implements Trial {}

    /**
     * They cannot.
     *
     * @param clash some of those asked for that already cannot; empty when even nothing can be had
     */
    record Clash(BitSet clash) implements Trial {}

    /** Nobody knows: time ran out. */
    record OutOfTime() implements Trial {}
  }
}
