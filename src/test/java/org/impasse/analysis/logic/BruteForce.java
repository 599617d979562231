package org.impasse.analysis.logic;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.function.Predicate;

/** Looks at every text of a small problem. What the real algorithms are compared with. */
final class BruteForce {

  private final Stakes stakes;
  private final Problem problem;

  /** Every possible text. */
  final List<Text> texts = new ArrayList<>();

  /** For each of them, the stakes it crosses. */
  final List<BitSet> crossed = new ArrayList<>();

  BruteForce(Stakes stakes) {
    this.stakes = stakes;
    this.problem = stakes.problem();
    walk(new int[problem.space().size()], 0);
  }

  private void walk(int[] classes, int issue) {
    if (issue < classes.length) {
      for (int c = 0; c < problem.space().classes(issue); c++) {
        classes[issue] = c;
        walk(classes, issue + 1);
      }
      return;
    }
    Text text = Text.of(classes);
    if (problem.impossible().stream().noneMatch(table -> table.fires(text))) {
      texts.add(text);
      crossed.add(
          stakes.where(
              stake -> stake.redLines().stream().anyMatch(line -> line.firing().on(text))));
    }
  }

  boolean compatible(BitSet set) {
    return crossed.stream().anyMatch(stakesCrossed -> !stakesCrossed.intersects(set));
  }

  List<Text> deals() {
    List<Text> deals = new ArrayList<>();
    for (int i = 0; i < texts.size(); i++) {
      if (crossed.get(i).isEmpty()) {
        deals.add(texts.get(i));
      }
    }
    return deals;
  }

  /** All minimal sets of stakes that are not compatible. */
  List<BitSet> cores() {
    List<BitSet> clashes = new ArrayList<>();
    for (long mask = 0; mask < 1L << stakes.size(); mask++) {
      BitSet set = BitSet.valueOf(new long[] {mask});
      if (!compatible(set)) {
        clashes.add(set);
      }
    }
    return minimal(clashes);
  }

  /** All minimal sets of movable stakes without which the others are compatible. */
  List<BitSet> concessions(Predicate<Stake> movable) {
    BitSet allowed = stakes.where(movable);
    return minimal(crossed.stream().filter(set -> BitSets.contains(allowed, set)).toList());
  }

  /** All minimal sets of issues on which the text differs from some deal. */
  List<BitSet> changes(Text text, List<Integer> fixed) {
    return minimal(
        deals().stream()
            .map(deal -> BitSets.of(deal.changes(text)))
            .filter(set -> !set.intersects(BitSets.of(fixed)))
            .toList());
  }

  static List<BitSet> minimal(List<BitSet> sets) {
    List<BitSet> distinct = sets.stream().distinct().toList();
    return distinct.stream()
        .filter(
            set ->
                distinct.stream()
                    .noneMatch(other -> !other.equals(set) && BitSets.contains(set, other)))
        .sorted(BitSets.SMALLEST_FIRST)
        .toList();
  }

  BigInteger weigh(List<Text> some) {
    BigInteger sum = BigInteger.ZERO;
    for (Text text : some) {
      BigInteger product = BigInteger.ONE;
      for (int issue = 0; issue < text.size(); issue++) {
        product = product.multiply(problem.space().weight(issue, text.on(issue)));
      }
      sum = sum.add(product);
    }
    return sum;
  }
}
