package org.impasse.analysis.logic;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import org.impasse.analysis.logic.Compatibility.Trial;

/**
 * Why there is no deal, and every way to one: a way out takes one concession set of each quarrel,
 * so all of them together are a product that is described here and not written out.
 *
 * @param all independent quarrels, in the order of their first stake; none when there is a deal
 * @param cores the cores of all of them, smallest first
 * @param ending when not complete, there may be more cores, quarrels and concession sets than are
 *     listed, and quarrels listed as one may be several
 */
public record Quarrels(List<Quarrel> all, List<StakeSet> cores, Ending ending) {

  public Quarrels {
    all = List.copyOf(all);
    cores = List.copyOf(cores);
  }

  /**
   * Finds all of them. Where already the impossible combinations leave no text, the only core is
   * empty and there is no way out.
   *
   * @param budget its number is the most cores, and the most concession sets, of each independent
   *     part
   */
  public static Quarrels of(Stakes stakes, Budget budget) {
    StakeSolver solver = new StakeSolver(stakes);
    if (solver.test(new BitSet(), budget) instanceof Trial.Clash) {
      StakeSet nothing = new StakeSet(List.of());
      return new Quarrels(
          List.of(new Quarrel(nothing, List.of(nothing), List.of())),
          List.of(nothing),
          Ending.COMPLETE);
    }
    List<Exploration> pieces = new ArrayList<>();
    Ending ending = Ending.COMPLETE;
    for (BitSet part : Contested.of(stakes).parts()) {
      Exploration found = Exploration.of(solver.within(part), budget);
      if (found.ending() == Ending.COMPLETE) {
        pieces.addAll(split(found));
      } else if (!found.cores().isEmpty() || !found.concessions().isEmpty()) {
        pieces.add(found);
      }
      ending = ending.and(found.ending());
    }
    return new Quarrels(
        pieces.stream()
            .sorted(Comparator.comparingInt(piece -> involved(piece).nextSetBit(0)))
            .map(piece -> quarrel(stakes, piece))
            .toList(),
        stakes.sets(pieces.stream().flatMap(piece -> piece.cores().stream()).toList()),
        ending);
  }

  private static BitSet involved(Exploration piece) {
    return piece.cores().stream().reduce(new BitSet(), BitSets::or);
  }

  private static Quarrel quarrel(Stakes stakes, Exploration piece) {
    return new Quarrel(
        stakes.set(involved(piece)), stakes.sets(piece.cores()), stakes.sets(piece.concessions()));
  }

  /**
   * Parts whose cores share no stake; their concession sets are what the whole's say of their
   * stakes.
   */
  private static List<Exploration> split(Exploration whole) {
    List<BitSet> pieces = new ArrayList<>();
    for (BitSet core : whole.cores()) {
      BitSet piece = core;
      for (BitSet other : List.copyOf(pieces)) {
        if (other.intersects(core)) {
          piece = BitSets.or(piece, other);
          pieces.remove(other);
        }
      }
      pieces.add(piece);
    }
    return pieces.stream()
        .map(
            piece ->
                new Exploration(
                    whole.cores().stream().filter(piece::intersects).toList(),
                    whole.concessions().stream()
                        .map(set -> BitSets.and(set, piece))
                        .distinct()
                        .toList(),
                    whole.ending()))
        .toList();
  }

  /** How many ways out there are; at least so many when not complete. */
  public BigInteger waysOut() {
    return all.stream()
        .map(quarrel -> BigInteger.valueOf(quarrel.concessions().size()))
        .reduce(BigInteger.ONE, BigInteger::multiply);
  }

  /** How many stakes the smallest way out gives up; no meaning when there is none. */
  public int fewestStakes() {
    return all.stream()
        .flatMap(quarrel -> quarrel.concessions().stream().limit(1))
        .mapToInt(StakeSet::size)
        .sum();
  }
}
