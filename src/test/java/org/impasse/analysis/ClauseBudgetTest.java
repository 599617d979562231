package org.impasse.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.inject.Guice;
import java.time.Duration;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.impasse.Seeds;
import org.impasse.analysis.logic.Budget;
import org.impasse.analysis.logic.Count;
import org.impasse.analysis.logic.Ending;
import org.impasse.diagnostic.InvalidInputException;
import org.impasse.negotiation.Proposal;
import org.impasse.negotiation.Settings;
import org.junit.jupiter.api.Test;

/**
 * A text's clauses looked at for less and less time, by a clock that ticks whenever it is read:
 * what is said then is true, and what is not known is not said.
 */
class ClauseBudgetTest {

  private static final long SEED = 20251201;
  private static final int CASES = Seeds.atMost(12);
  private static final int CLAUSES = 6;
  private static final int MOST_TICKS = 4_000;

  private final ClauseFinder finder = Guice.createInjector().getInstance(ClauseFinder.class);

  @Test
  void whatIsSaidIsTrueWheneverTimeRunsOut() throws InvalidInputException {
    Set<Deadlock.Outcome> outcomes = EnumSet.noneOf(Deadlock.Outcome.class);
    Set<ClauseDeadlock.Reach> reaches = EnumSet.noneOf(ClauseDeadlock.Reach.class);
    for (int n = 0; n < CASES; n++) {
      RandomCase random = new RandomCase(SEED + n);
      Proposal text = random.text(CLAUSES);
      Settings settings = Settings.defaultsOf(random.negotiation);
      ClauseDeadlock all =
          finder.find(random.negotiation, random.book, settings, text, Budget.unlimited());
      assertEquals(Ending.COMPLETE, all.ending());
      Set<Boolean> complete = new HashSet<>();
      for (int ticks = 0; ticks < MOST_TICKS; ticks += 1 + ticks / 8) {
        Budget budget =
            Budget.of(
                new AtomicLong()::getAndIncrement, Duration.ofNanos(ticks), Integer.MAX_VALUE);
        ClauseDeadlock some = finder.find(random.negotiation, random.book, settings, text, budget);
        complete.add(some.ending() == Ending.COMPLETE);
        outcomes.add(some.outcome());
        some.readings().forEach(reading -> reaches.add(reading.reach()));
        compare(all, some, "seed " + (SEED + n) + ", ticks " + ticks);
      }
      assertEquals(Set.of(true, false), complete, "seed " + (SEED + n));
    }
    assertTrue(Seeds.fewer() || outcomes.equals(EnumSet.allOf(Deadlock.Outcome.class)));
    assertTrue(Seeds.fewer() || reaches.contains(ClauseDeadlock.Reach.UNKNOWN), reaches::toString);
  }

  private static void compare(ClauseDeadlock all, ClauseDeadlock some, String when) {
    if (some.outcome() != Deadlock.Outcome.UNKNOWN) {
      assertEquals(all.outcome(), some.outcome(), when);
    } else {
      assertTrue(some.stickingPoints().isEmpty() && some.selections().isEmpty(), when);
    }
    some.selections().forEach(selection -> assertTrue(selection.rest().deal(), when));
    if (some.listing() == Ending.COMPLETE) {
      assertEquals(all.selections(), some.selections(), when);
    }
    assertTrue(rules(all).containsAll(rules(some)), when);
    assertTrue(all.concessions().containsAll(some.concessions()), when);
    if (some.ending() == Ending.COMPLETE && some.outcome() != Deadlock.Outcome.UNKNOWN) {
      assertEquals(all.stickingPoints(), some.stickingPoints(), when);
      assertEquals(all.concessions(), some.concessions(), when);
      assertEquals(all.deciding(), some.deciding(), when);
      assertEquals(all.readings(), some.readings(), when);
    }
    some.stickingPoints().stream()
        .filter(point -> !point.complete())
        .forEach(point -> assertTrue(point.waysOut().isEmpty(), when));
    for (int i = 0; i < all.deciding().size(); i++) {
      deciding(all.deciding().get(i), some.deciding().get(i), when);
    }
    for (int i = 0; i < all.readings().size(); i++) {
      ClauseDeadlock.Reading found = some.readings().get(i);
      if (found.reach() != ClauseDeadlock.Reach.UNKNOWN) {
        assertEquals(all.readings().get(i).reach(), found.reach(), when);
      }
    }
    if (some.numbers().deals() instanceof Count.Exact) {
      assertEquals(all.numbers().deals(), some.numbers().deals(), when);
    }
  }

  private static Set<Object> rules(ClauseDeadlock found) {
    return found.cores().stream().map(core -> core.proof().rules()).collect(Collectors.toSet());
  }

  private static void deciding(
      ClauseDeadlock.Deciding all, ClauseDeadlock.Deciding some, String when) {
    assertEquals(all.party(), some.party(), when);
    assertEquals(all.always(), some.always(), when);
    if (some.complete()) {
      assertEquals(all, some, when);
    }
    List<Function<ClauseDeadlock.Deciding, List<ClauseDeadlock.Swing>>> both =
        List.of(ClauseDeadlock.Deciding::present, ClauseDeadlock.Deciding::absent);
    for (Function<ClauseDeadlock.Deciding, List<ClauseDeadlock.Swing>> one : both) {
      assertTrue(pairs(one.apply(all)).containsAll(pairs(one.apply(some))), when);
    }
  }

  private static Set<String> pairs(List<ClauseDeadlock.Swing> swings) {
    return swings.stream()
        .flatMap(swing -> swing.rules().stream().map(rule -> swing.clause().id() + " " + rule.id()))
        .collect(Collectors.toSet());
  }
}
