package org.impasse.analysis.logic;

import java.util.BitSet;
import java.util.Collection;
import java.util.Comparator;

/** What {@link BitSet} lacks; nothing here changes an argument. */
final class BitSets {

  /** By size, then by the smallest element in which two sets differ. */
  static final Comparator<BitSet> SMALLEST_FIRST =
      Comparator.comparingInt(BitSet::cardinality).thenComparing(BitSets::lexicographic);

  private BitSets() {}

  static BitSet of(Collection<Integer> elements) {
    BitSet result = new BitSet();
    elements.forEach(result::set);
    return result;
  }

  static BitSet minus(BitSet set, BitSet removed) {
    BitSet result = (BitSet) set.clone();
    result.andNot(removed);
    return result;
  }

  static BitSet and(BitSet one, BitSet other) {
    BitSet result = (BitSet) one.clone();
    result.and(other);
    return result;
  }

  static BitSet or(BitSet one, BitSet other) {
    BitSet result = (BitSet) one.clone();
    result.or(other);
    return result;
  }

  static BitSet with(BitSet set, int element) {
    BitSet result = (BitSet) set.clone();
    result.set(element);
    return result;
  }

  static BitSet without(BitSet set, int element) {
    BitSet result = (BitSet) set.clone();
    result.clear(element);
    return result;
  }

  static boolean contains(BitSet set, BitSet subset) {
    for (int i = subset.nextSetBit(0); i >= 0; i = subset.nextSetBit(i + 1)) {
      if (!set.get(i)) {
        return false;
      }
    }
    return true;
  }

  private static int lexicographic(BitSet one, BitSet other) {
    BitSet different = (BitSet) one.clone();
    different.xor(other);
    int first = different.nextSetBit(0);
    return first < 0 ? 0 : one.get(first) ? -1 : 1;
  }
}
