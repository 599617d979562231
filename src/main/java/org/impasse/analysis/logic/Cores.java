package org.impasse.analysis.logic;

import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import org.impasse.analysis.logic.Compatibility.Trial;

/** Single deadlock cores, for when one proof is enough. */
public final class Cores {

  private Cores() {}

  /**
   * A core.
   *
   * @param core stakes that no text respects together; empty when there is a deal, or none was
   *     found in time
   * @param atLeast no core has fewer stakes
   * @param ending for {@link #one} whether nothing in the core is superfluous, for {@link
   *     #smallest} whether no core is smaller; for both, when there is none, whether that is
   *     certain
   */
  public record Answer(Optional<StakeSet> core, int atLeast, Ending ending) {}

  /** Some core, quickly. */
  public static Answer one(Stakes stakes, Budget budget) {
    StakeSolver solver = new StakeSolver(stakes);
    Trial trial = solver.test(stakes.everything(), budget);
    if (trial instanceof Trial.Clash clash) {
      Shrinking.Shrunk shrunk = Shrinking.shrink(solver, clash.clash(), budget);
      int atLeast = shrunk.set().isEmpty() ? 0 : 1;
      return new Answer(
          Optional.of(stakes.set(shrunk.set())),
          atLeast,
          shrunk.minimal() ? Ending.COMPLETE : Ending.OUT_OF_TIME);
    }
    return new Answer(
        Optional.empty(),
        0,
        trial instanceof Trial.Compatible ? Ending.COMPLETE : Ending.OUT_OF_TIME);
  }

  /** A core with the fewest stakes; when time runs out, the smallest known and a lower bound. */
  public static Answer smallest(Stakes stakes, Budget budget) {
    StakeSolver solver = new StakeSolver(stakes);
    Trial nothing = solver.test(new BitSet(), budget);
    if (nothing instanceof Trial.Clash) {
      return new Answer(Optional.of(new StakeSet(List.of())), 0, Ending.COMPLETE);
    }
    SmallestCore.Found found = SmallestCore.find(solver.within(Contested.of(stakes).all()), budget);
    boolean some = nothing instanceof Trial.Compatible && found.best().isPresent();
    int atLeast = some ? Math.max(1, found.atLeast()) : found.atLeast();
    return new Answer(found.best().map(stakes::set), atLeast, found.ending());
  }
}
