package org.impasse.analysis.logic;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.impasse.analysis.logic.Compatibility.Trial;

/**
 * Concession sets, the smallest first, when only some stakes may be given up.
 *
 * @param sets minimal sets of stakes whose giving up opens a deal, smallest first; one empty set
 *     when there is a deal already
 * @param atLeast every further one has at least so many stakes
 * @param enough some set whose giving up opens a deal, not always a minimal one; empty when none is
 *     known
 * @param obstacle a core among the stakes that may not be given up, when nothing opens a deal
 * @param ending when not complete, there may be more
 */
public record Concessions(
    List<StakeSet> sets,
    int atLeast,
    Optional<StakeSet> enough,
    Optional<StakeSet> obstacle,
    Ending ending) {

  /** The search for the smallest has one of so many shares before any will do. */
  private static final int FIRST_SHARE = 4;

  public Concessions {
    sets = List.copyOf(sets);
  }

  /** Whether giving up only such stakes is known not to be enough. */
  public boolean isHopeless() {
    return obstacle.isPresent();
  }

  /** Only those with the fewest stakes. */
  public static Concessions smallest(Stakes stakes, Predicate<Stake> movable, Budget budget) {
    return new Search(stakes, movable, budget).run(true);
  }

  /** All of them, as far as the budget goes. */
  public static Concessions all(Stakes stakes, Predicate<Stake> movable, Budget budget) {
    return new Search(stakes, movable, budget).run(false);
  }

  /**
   * The least one party alone would have to give up: the smallest sets of its own stakes. A stake
   * is its own when every red line in it is a red line of one of the parties named: the party and
   * its ratifiers.
   */
  public static Concessions alone(Stakes stakes, Predicate<String> side, Budget budget) {
    return smallest(
        stakes,
        stake -> stake.redLines().stream().allMatch(line -> side.test(line.party())),
        budget);
  }

  private static final class Search {
    private final Stakes stakes;
    private final StakeSolver solver;
    private final BitSet movable;
    private final BitSet firm;
    private final Budget budget;
    private final List<BitSet> found = new ArrayList<>();
    private Optional<BitSet> enough = Optional.empty();

    Search(Stakes stakes, Predicate<Stake> mayMove, Budget budget) {
      this.stakes = stakes;
      this.solver = new StakeSolver(stakes);
      this.budget = budget;
      this.movable = stakes.where(mayMove);
      this.firm = BitSets.minus(stakes.everything(), movable);
    }

    Concessions run(boolean onlySmallest) {
      Trial trial = solver.test(firm, budget);
      if (trial instanceof Trial.Clash clash) {
        Shrinking.Shrunk core = Shrinking.shrink(solver, clash.clash(), budget);
        return new Concessions(
            List.of(),
            0,
            Optional.empty(),
            Optional.of(stakes.set(core.set())),
            core.minimal() ? Ending.COMPLETE : Ending.OUT_OF_TIME);
      }
      if (!(trial instanceof Trial.Compatible start)) {
        return answer(0, Ending.OUT_OF_TIME);
      }
      enough = Optional.of(BitSets.minus(stakes.everything(), start.respected()));
      Literals selectors = solver.selectors();
      FewestBroken fewest =
          new FewestBroken(solver.sat(), selectors.of(movable), selectors.of(firm));
      Budget first = budget.share(FIRST_SHARE);
      boolean hard = false;
      while (true) {
        switch (fewest.search(hard ? budget : first)) {
          case IMPOSSIBLE -> {
            return answer(fewest.broken(), Ending.COMPLETE);
          }
          case OUT_OF_TIME -> {
            if (hard) {
              return answer(fewest.broken(), Ending.OUT_OF_TIME);
            }
            // A bound from above first, and then on with what time there is.
            hard = true;
            if (found.isEmpty()) {
              BitSet held = Shrinking.grow(solver, start, budget.share(2)).set();
              enough = Optional.of(BitSets.minus(stakes.everything(), held));
            }
          }
          case FOUND -> {
            if (onlySmallest && !found.isEmpty() && fewest.broken() > found.get(0).cardinality()) {
              return answer(fewest.broken(), Ending.COMPLETE);
            }
            if (found.size() >= budget.most()) {
              return answer(fewest.broken(), Ending.ENOUGH);
            }
            BitSet given = BitSets.minus(movable, selectors.holding());
            found.add(given);
            solver.sat().clause(selectors.of(given));
          }
        }
      }
    }

    private Concessions answer(int atLeast, Ending ending) {
      Optional<BitSet> known = found.stream().min(BitSets.SMALLEST_FIRST).or(() -> enough);
      return new Concessions(
          stakes.sets(found), atLeast, known.map(stakes::set), Optional.empty(), ending);
    }
  }
}
