package org.impasse.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.inject.Guice;
import com.google.inject.Injector;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.impasse.Seeds;
import org.impasse.analysis.logic.Budget;
import org.impasse.diagnostic.InvalidInputException;
import org.impasse.negotiation.Issue;
import org.impasse.negotiation.Position;
import org.impasse.negotiation.Settings;
import org.impasse.verdict.Evaluation;
import org.impasse.verdict.Evaluator;
import org.junit.jupiter.api.Test;

/** What is found for a combination holds for every number in its ranges, one by one. */
class RobustnessDifferentialTest {

  private static final long SEED = 20251214;
  private static final int CASES = Seeds.atMost(14);
  private static final List<Long> FLOORS = List.of(0L, 1L, 2L, 3L, 5L);
  private static final List<Long> CEILINGS = List.of(1L, 2L, 3L, 4L);

  private final Injector injector = Guice.createInjector();
  private final DeadlockFinder finder = injector.getInstance(DeadlockFinder.class);
  private final Evaluator evaluator = injector.getInstance(Evaluator.class);

  @Test
  void everyValueIsAnsweredAsItsCombinationIs() throws InvalidInputException {
    int refused = 0;
    int turns = 0;
    for (int n = 0; n < CASES; n++) {
      RandomCase random = new RandomCase(SEED + n, true);
      Settings asked = Settings.defaultsOf(random.negotiation);
      String seed = "seed " + (SEED + n) + "\n" + random.files + random.negotiation.infeasible();
      CaseLogic logic = CaseLogic.of(random.negotiation, random.book, asked, Map.of());
      Robustnesses robustnesses =
          new Robustnesses(
              logic,
              new CaseParts(logic, random.book, asked, Map.of(), new DeadlockMemory()),
              asked,
              Map.of(),
              Budget.unlimited());
      Disputes disputes = robustnesses.disputes();
      List<int[]> combinations = disputes.combinations();
      List<Robustnesses.Found> found = robustnesses.found(combinations);
      Set<Integer> met = new HashSet<>();
      for (boolean strict : List.of(false, true)) {
        for (String season : List.of("dry", "wet")) {
          for (long floor : FLOORS) {
            for (long ceiling : CEILINGS) {
              Settings settings =
                  asked
                      .withReadings(strict ? Set.of("strict") : Set.of())
                      .withCircumstances(Map.of("season", season))
                      .withParameters(Map.of("floor", floor, "ceiling", ceiling));
              int at = indexOf(settings, disputes, combinations);
              met.add(at);
              Deadlock there = finder.find(random.negotiation, random.book, settings, Map.of());
              String where = settings + seed;
              assertEquals(there.outcome(), found.get(at).outcome(), where);
              assertEquals(
                  there.stickingPoints().stream()
                      .map(
                          point ->
                              point.issues().stream().map(Issue::id).collect(Collectors.toSet()))
                      .collect(Collectors.toSet()),
                  found.get(at).points(),
                  where);
              refused += there.outcome() == Deadlock.Outcome.NO_DEAL ? 1 : 0;
            }
          }
        }
      }
      assertEquals(combinations.size(), met.size(), seed);
      Robustness whole = finder.find(random.negotiation, random.book, asked, Map.of()).robustness();
      assertEquals(combinations.size(), whole.combinations(), seed);
      assertEquals(
          found.stream().filter(f -> f.outcome() == Deadlock.Outcome.NO_DEAL).count(),
          whole.refused(),
          seed);
      turns += whole.turns().ways().size();
      for (Robustness.Way way : whole.turns().ways()) {
        assertTurns(way, random, asked, found.get(0).outcome(), seed);
      }
    }
    assertTrue(Seeds.fewer() || refused > 40, "too few deadlocks: " + refused);
    assertTrue(Seeds.fewer() || turns > 1, "too few turns: " + turns);
  }

  /** All of a way's changes turn the answer, and fewer of them do not. */
  private void assertTurns(
      Robustness.Way way, RandomCase random, Settings asked, Deadlock.Outcome before, String seed)
      throws InvalidInputException {
    if (way.changes().stream().anyMatch(Robustness.Compared.class::isInstance)) {
      return;
    }
    int all = 1 << way.changes().size();
    for (int bits = 0; bits < all; bits++) {
      Settings settings = asked;
      for (int c = 0; c < way.changes().size(); c++) {
        if ((bits >> c & 1) == 1) {
          settings = with(settings, way.changes().get(c));
        }
      }
      boolean passes = passes(random, settings);
      boolean passed = before == Deadlock.Outcome.DEAL;
      assertEquals(bits == all - 1, passes != passed, way + " " + bits + " " + seed);
    }
  }

  /** Looked for among all texts, by their verdicts. */
  private boolean passes(RandomCase random, Settings settings) {
    return random.texts().stream()
        .map(text -> evaluator.evaluate(random.negotiation, random.book, text, settings))
        .anyMatch(
            evaluation ->
                evaluation.deal()
                    && evaluation.remarks().stream()
                        .noneMatch(Evaluation.Infeasible.class::isInstance));
  }

  private static Settings with(Settings settings, Robustness.Change change) {
    if (change instanceof Robustness.Switched switched) {
      return settings.withReadings(switched.on() ? Set.of("strict") : Set.of());
    }
    if (change instanceof Robustness.Given given) {
      return settings.withCircumstances(
          Map.of(given.circumstance().id(), given.values().get(0).id()));
    }
    Robustness.Within within = (Robustness.Within) change;
    return settings.withParameters(Map.of(within.parameter().id(), within.ranges().get(0).last()));
  }

  /** The one combination that some settings belong to. */
  private static int indexOf(Settings settings, Disputes disputes, List<int[]> combinations) {
    List<Integer> fitting = new ArrayList<>();
    for (int i = 0; i < combinations.size(); i++) {
      Settings other = disputes.settings(combinations.get(i));
      boolean fits = disputes.readings().isEmpty() || other.readings().equals(settings.readings());
      fits &=
          disputes.circumstances().isEmpty()
              || other.circumstances().equals(settings.circumstances());
      int place = disputes.readings().size() + disputes.circumstances().size();
      for (NumberRegions.Group group : disputes.groups()) {
        NumberRegions.Region region = group.regions().get(combinations.get(i)[place++]);
        for (int p = 0; p < group.parameters().size(); p++) {
          long value = settings.parameters().get(group.parameters().get(p).id());
          fits &=
              group.cells().get(p).get(region.cells().get(p)).contains(new Position.Amount(value));
        }
        for (List<Integer> pair : region.differences().keySet()) {
          long one = settings.parameters().get(group.parameters().get(pair.get(0)).id());
          long another = settings.parameters().get(group.parameters().get(pair.get(1)).id());
          fits &= region.differences().get(pair).contains(NumberRegions.difference(one, another));
        }
      }
      if (fits) {
        fitting.add(i);
      }
    }
    assertEquals(1, fitting.size(), settings.toString());
    return fitting.get(0);
  }
}
