package org.impasse.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.inject.Guice;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.impasse.analysis.logic.Budget;
import org.impasse.analysis.logic.Count;
import org.impasse.analysis.logic.Ending;
import org.impasse.diagnostic.InvalidInputException;
import org.impasse.negotiation.Settings;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * A case looked at for less and less time, by a clock that ticks whenever it is read: what is said
 * then is true, and what is not known is not said.
 */
class DeadlockBudgetTest {

  private static final int MOST_TICKS = 3_000;

  private final DeadlockFinder finder = Guice.createInjector().getInstance(DeadlockFinder.class);

  /** Four cases without a deal, one of them with two quarrels, and one with a deal. */
  @ParameterizedTest
  @CsvSource({
    "20251130, NO_DEAL",
    "20251133, NO_DEAL",
    "20251141, NO_DEAL",
    "20251142, NO_DEAL",
    "20251122, DEAL"
  })
  void whatIsSaidIsTrueWheneverTimeRunsOut(long seed, Deadlock.Outcome outcome)
      throws InvalidInputException {
    RandomCase random = new RandomCase(seed);
    Settings settings = Settings.defaultsOf(random.negotiation);
    CaseLogic logic = CaseLogic.of(random.negotiation, random.book, settings, Map.of());
    Deadlock all = finder.find(logic, random.book, settings, Map.of(), Budget.unlimited());
    assertEquals(outcome, all.outcome());
    assertTrue(all.bounds().map(bounds -> bounds.proof().exact()).orElse(true));
    Set<Boolean> complete = new HashSet<>();
    for (int ticks = 0; ticks < MOST_TICKS; ticks += 1 + ticks / 8) {
      Budget budget =
          Budget.of(new AtomicLong()::getAndIncrement, Duration.ofNanos(ticks), Integer.MAX_VALUE);
      Deadlock some = finder.find(logic, random.book, settings, Map.of(), budget);
      complete.add(some.ending() == Ending.COMPLETE);
      compare(all, some, "seed " + seed + ", ticks " + ticks);
    }
    assertEquals(Set.of(true, false), complete);
  }

  private void compare(Deadlock all, Deadlock some, String when) {
    if (some.outcome() == Deadlock.Outcome.UNKNOWN) {
      assertTrue(some.stickingPoints().isEmpty() && some.bounds().isEmpty(), when);
    } else {
      assertEquals(all.outcome(), some.outcome(), when);
      assertEquals(all.bounds().isPresent(), some.bounds().isPresent(), when);
    }
    assertTrue(rules(all.cores()).containsAll(rules(some.cores())), when);
    if (some.ending() == Ending.COMPLETE) {
      assertEquals(rules(all.cores()), rules(some.cores()), when);
    }
    for (Deadlock.StickingPoint point : some.stickingPoints()) {
      assertEquals(some.ending() == Ending.COMPLETE, point.complete(), when);
    }
    some.bounds().ifPresent(bounds -> holds(all.bounds().orElseThrow(), bounds, when));
    alone(all, some, when);
    assertTrue(all.coalitions().agreeing().containsAll(some.coalitions().agreeing()), when);
    assertTrue(all.coalitions().blocking().containsAll(some.coalitions().blocking()), when);
    if (some.coalitions().complete()) {
      assertEquals(all.coalitions(), some.coalitions(), when);
    }
    counts(all.numbers(), some.numbers(), when);
    ladder(all, some, when);
    assertTrue(some.robustness().refused() <= all.robustness().refused(), when);
    assertTrue(some.robustness().passed() <= all.robustness().passed(), when);
    if (some.robustness().complete() && some.outcome() != Deadlock.Outcome.UNKNOWN) {
      assertEquals(all.robustness().decisive(), some.robustness().decisive(), when);
    }
  }

  private static Set<Object> rules(List<Deadlock.Core> cores) {
    return cores.stream().map(Deadlock.Core::rules).collect(Collectors.toSet());
  }

  private static void holds(Deadlock.Bounds exactly, Deadlock.Bounds bounds, String when) {
    List<Function<Deadlock.Bounds, Deadlock.Between>> both =
        List.of(Deadlock.Bounds::proof, Deadlock.Bounds::wayOut);
    for (Function<Deadlock.Bounds, Deadlock.Between> one : both) {
      int known = one.apply(exactly).atLeast();
      assertTrue(one.apply(bounds).atLeast() <= known, when);
      OptionalInt atMost = one.apply(bounds).atMost();
      assertTrue(atMost.isEmpty() || atMost.getAsInt() >= known, when);
    }
  }

  private static void alone(Deadlock all, Deadlock some, String when) {
    for (int i = 0; i < some.alone().size(); i++) {
      Deadlock.Alone known = all.alone().get(i);
      Deadlock.Alone found = some.alone().get(i);
      assertEquals(known.side(), found.side(), when);
      assertTrue(known.obstacle().isPresent() || found.obstacle().isEmpty(), when);
      if (found.surely()) {
        assertTrue(known.least().containsAll(found.least()), when);
      } else if (!found.least().isEmpty()) {
        assertTrue(known.least().get(0).size() <= found.least().get(0).size(), when);
      }
    }
  }

  private static void counts(Deadlock.Numbers all, Deadlock.Numbers some, String when) {
    sameIfExact(all.texts(), some.texts(), when);
    sameIfExact(all.deals(), some.deals(), when);
    some.byParty()
        .forEach(
            (party, count) ->
                sameIfExact(
                    Optional.ofNullable(all.byParty().get(party)).orElseThrow(), count, when));
  }

  private static void sameIfExact(Count all, Count some, String when) {
    if (some instanceof Count.Exact) {
      assertEquals(all, some, when);
    }
  }

  private static void ladder(Deadlock all, Deadlock some, String when) {
    for (int c = 0; c < all.ladder().columns().size(); c++) {
      List<Deadlock.Rung> known = all.ladder().columns().get(c).rungs();
      List<Deadlock.Rung> found = some.ladder().columns().get(c).rungs();
      for (int r = 0; r < known.size(); r++) {
        if (found.get(r).outcome() != Deadlock.Outcome.UNKNOWN) {
          assertEquals(known.get(r).outcome(), found.get(r).outcome(), when);
        }
        if (found.get(r).complete()) {
          assertEquals(known.get(r).blocked(), found.get(r).blocked(), when);
        }
      }
    }
  }
}
