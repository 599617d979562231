package org.impasse.analysis.logic;

import java.util.BitSet;
import java.util.List;

/**
 * Who could agree with whom. Stakes are whole parties here; a party without a red line is in none
 * of the sets and could join any.
 *
 * @param agreeing maximal sets of parties for which some text crosses no red line of theirs
 * @param clashing minimal sets of parties for which there is no such text
 * @param blocking minimal sets of parties without which the others could agree
 * @param ending when not complete, there may be more
 */
public record Coalitions(
    List<StakeSet> agreeing, List<StakeSet> clashing, List<StakeSet> blocking, Ending ending) {

  public Coalitions {
    agreeing = List.copyOf(agreeing);
    clashing = List.copyOf(clashing);
    blocking = List.copyOf(blocking);
  }

  /**
   * Finds all of them, as far as the budget goes. Where no text is possible at all, nobody can
   * agree.
   */
  public static Coalitions of(Problem problem, Budget budget) {
    Stakes parties = Stakes.parties(problem);
    BitSet everyone = parties.everything();
    Exploration found = Exploration.of(new StakeSolver(parties), budget);
    List<BitSet> agreeing =
        found.concessions().stream().map(without -> BitSets.minus(everyone, without)).toList();
    return new Coalitions(
        parties.sets(agreeing).stream().sorted((a, b) -> b.size() - a.size()).toList(),
        parties.sets(found.cores()),
        parties.sets(found.concessions()),
        found.ending());
  }
}
