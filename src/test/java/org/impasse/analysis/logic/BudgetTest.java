package org.impasse.analysis.logic;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** Questions cut short at every possible moment, by a clock that ticks whenever it is read. */
class BudgetTest {

  private static final int MOST_TICKS = 400;

  private static Budget ticks(int ticks) {
    return Budget.of(new AtomicLong()::getAndIncrement, Duration.ofNanos(ticks), Integer.MAX_VALUE);
  }

  /** A seed with several quarrels. */
  private static Stakes stakes() {
    return Stakes.redLines(
        RandomProblems.of(new RandomProblems.Family(12, 3, 4, 24, 1, 2, 2, 3), 2));
  }

  private static void endsBothWays(Function<Budget, Ending> question) {
    Set<Ending> endings = new TreeSet<>();
    for (int ticks = 0; ticks < MOST_TICKS; ticks++) {
      endings.add(question.apply(ticks(ticks)));
    }
    endings.add(question.apply(Budget.unlimited()));
    assertEquals(Set.of(Ending.COMPLETE, Ending.OUT_OF_TIME), endings);
  }

  @Test
  void quarrelsCutShortAreStillTrue() {
    Stakes stakes = stakes();
    Quarrels all = Quarrels.of(stakes, Budget.unlimited());
    assertTrue(all.cores().size() > 2, all.cores()::toString);
    endsBothWays(
        budget -> {
          Quarrels some = Quarrels.of(stakes, budget);
          assertTrue(all.cores().containsAll(some.cores()));
          assertTrue(some.waysOut().compareTo(all.waysOut()) <= 0);
          if (some.ending() == Ending.COMPLETE) {
            assertEquals(all, some);
          }
          return some.ending();
        });
  }

  @Test
  void boundsHoldAtEveryMoment() {
    Stakes stakes = stakes();
    int core = Cores.smallest(stakes, Budget.unlimited()).atLeast();
    Concessions least = Concessions.smallest(stakes, stake -> true, Budget.unlimited());
    int concession = least.sets().get(0).size();
    endsBothWays(
        budget -> {
          Cores.Answer answer = Cores.smallest(stakes, budget);
          assertTrue(answer.atLeast() <= core);
          answer.core().ifPresent(found -> assertTrue(found.size() >= core));
          return answer.ending();
        });
    endsBothWays(
        budget -> {
          Concessions answer = Concessions.smallest(stakes, stake -> true, budget);
          assertTrue(answer.atLeast() <= concession + 1);
          answer.enough().ifPresent(found -> assertTrue(found.size() >= concession));
          assertTrue(least.sets().containsAll(answer.sets()));
          return answer.ending();
        });
  }

  @Test
  void aCoreCutShortIsStillAClash() {
    Stakes stakes = stakes();
    endsBothWays(
        budget -> {
          Cores.Answer answer = Cores.one(stakes, budget);
          answer
              .core()
              .ifPresent(
                  core -> {
                    List<RedLine> lines =
                        core.stakes().stream().flatMap(stake -> stake.redLines().stream()).toList();
                    Problem held = stakes.problem().keeping(lines::contains);
                    assertTrue(Deals.any(held, Budget.unlimited()).text().isEmpty());
                  });
          return answer.ending();
        });
  }

  @Test
  void coalitionsDealsAndNearestTextsSayWhenTheyStopped() {
    Problem deadlock = stakes().problem();
    endsBothWays(budget -> Coalitions.of(deadlock, budget).ending());
    Problem open = deadlock.keeping(line -> line.party().equals("P0"));
    Problem objecting =
        new Problem(
            open.space(),
            open.redLines(),
            List.of(),
            deadlock.redLines().stream()
                .map(line -> new Objection(line.id(), line.party(), line.firing()))
                .toList());
    int fewest = Deals.best(objecting, Budget.unlimited()).objections().size();
    endsBothWays(
        budget -> {
          Deals.Best best = Deals.best(objecting, budget);
          best.text().ifPresent(text -> assertTrue(objecting.isDeal(text)));
          assertTrue(best.atLeast() <= fewest);
          return best.ending();
        });
    Text text = Text.of(new int[open.space().size()]);
    endsBothWays(budget -> Nearest.to(text, open, List.of(), budget).ending());
  }

  @Test
  void theNumberOfAnswersIsKept() {
    Stakes stakes = stakes();
    Budget two = Budget.unlimited().atMost(2);
    Concessions concessions = Concessions.all(stakes, stake -> true, two);
    assertEquals(2, concessions.sets().size());
    assertEquals(Ending.ENOUGH, concessions.ending());
    Quarrels quarrels = Quarrels.of(stakes, Budget.unlimited().atMost(1));
    assertEquals(Ending.ENOUGH, quarrels.ending());
    quarrels.all().forEach(quarrel -> assertTrue(quarrel.cores().size() <= 1));
    Problem open = stakes.problem().keeping(line -> line.party().equals("P1"));
    Nearest nearest =
        Nearest.to(Text.of(new int[12]), open, List.of(), Budget.unlimited().atMost(1));
    assertEquals(1, nearest.changes().size());
  }

  @Test
  void aHardProblemIsAnsweredWithBounds() {
    Stakes stakes = Stakes.redLines(RandomProblems.of(RandomProblems.HARD, 5));
    Cores.Answer answer = Cores.smallest(stakes, ticks(20_000));
    assertEquals(Ending.OUT_OF_TIME, answer.ending());
    assertTrue(0 < answer.atLeast() && answer.atLeast() < answer.core().orElseThrow().size());
    assertEquals(answer, Cores.smallest(stakes, ticks(20_000)));
  }

  @Test
  void whereACoreIsKnownTheSmallestHasOneStakeAtLeast() {
    Stakes stakes = stakes();
    for (int ticks = 0; ticks < MOST_TICKS; ticks++) {
      Cores.Answer answer = Cores.smallest(stakes, ticks(ticks));
      assertTrue(answer.core().isEmpty() || answer.atLeast() > 0, "ticks " + ticks);
    }
  }

  @Test
  void aHardProblemIsExploredAsFarAsTimeGoes() {
    Stakes stakes = Stakes.redLines(RandomProblems.of(RandomProblems.HARD, 5));
    Quarrels quarrels = Quarrels.of(stakes, ticks(4_000));
    assertEquals(Ending.OUT_OF_TIME, quarrels.ending());
    for (StakeSet core : quarrels.cores()) {
      Problem held = stakes.problem().keeping(line -> core.ids().contains(line.id()));
      assertTrue(Deals.any(held, Budget.unlimited()).text().isEmpty(), core.ids()::toString);
    }
  }

  @Test
  void aDealThatMayNotBeTheNearestIsGivenWithALowerBound() {
    Problem hard = RandomProblems.of(RandomProblems.HARD, 8);
    Text text = Text.of(new int[hard.space().size()]);
    Nearest nearest = Nearest.to(text, hard, List.of(), ticks(4_000).atMost(1));
    assertEquals(Ending.OUT_OF_TIME, nearest.ending());
    Nearest.Change change = nearest.changes().get(0);
    assertTrue(hard.isDeal(change.text()));
    assertEquals(change.issues(), change.text().changes(text));
    assertTrue(0 < nearest.atLeast() && nearest.atLeast() < change.issues().size());
    change
        .issues()
        .forEach(issue -> assertFalse(hard.isDeal(change.text().with(issue, text.on(issue)))));
  }

  @Test
  void aCountThatCannotBeExactInTimeIsAbsentAndSaysWhy() {
    Problem hard = RandomProblems.of(RandomProblems.HARD, 1);
    Count work = Counting.deals(hard, 1 << 20, Budget.unlimited());
    assertTrue(work instanceof Count.TooMuchWork much && much.needed() > 1 << 20, work::toString);
    Problem own = hard.keeping(line -> line.party().equals("P0"));
    Count late = Counting.deals(own, Long.MAX_VALUE, ticks(1));
    assertEquals(new Count.OutOfTime(), late);
    Count exact = Counting.deals(own, Long.MAX_VALUE, Budget.unlimited());
    assertTrue(exact instanceof Count.Exact, exact::toString);
  }

  @Test
  void aShareLeavesTheRestOfTheTime() {
    AtomicLong clock = new AtomicLong(100);
    Budget whole = Budget.of(clock::get, Duration.ofNanos(60), 7);
    Budget third = whole.share(3);
    assertEquals(7, third.most());
    clock.set(119);
    assertFalse(third.timeIsUp());
    clock.set(120);
    assertTrue(third.timeIsUp());
    assertFalse(whole.timeIsUp());
    clock.set(160);
    assertTrue(whole.timeIsUp());
    assertTrue(whole.share(3).timeIsUp());
    assertFalse(Budget.unlimited().share(4).share(4).timeIsUp());
  }
}
