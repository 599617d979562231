package org.impasse.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.inject.Guice;
import com.google.inject.Injector;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.impasse.Seeds;
import org.impasse.analysis.logic.Budget;
import org.impasse.diagnostic.InvalidInputException;
import org.impasse.negotiation.Issue;
import org.impasse.negotiation.Parameter;
import org.impasse.negotiation.Position;
import org.impasse.negotiation.Settings;
import org.impasse.redline.Rule;
import org.impasse.redline.RuleBook;
import org.impasse.verdict.Evaluation;
import org.impasse.verdict.Evaluator;
import org.junit.jupiter.api.Test;

/** What is found for a combination holds for every number in its ranges, one by one. */
class RobustnessDifferentialTest {

  private static final long SEED = 20251214;
  private static final int CASES = Seeds.atMost(14);

  private final Injector injector = Guice.createInjector();
  private final DeadlockFinder finder = injector.getInstance(DeadlockFinder.class);
  private int refused;
  private int turns;
  private final Set<Robustness.Order> orders = EnumSet.noneOf(Robustness.Order.class);
  private final Evaluator evaluator = injector.getInstance(Evaluator.class);

  @Test
  void everyValueIsAnsweredAsItsCombinationIs() throws InvalidInputException {
    for (int n = 0; n < CASES; n++) {
      check(new RandomCase(SEED + n, true).small(), "seed " + (SEED + n) + "\n");
    }
    assertTrue(Seeds.fewer() || refused > 40, "too few deadlocks: " + refused);
    assertTrue(Seeds.fewer() || turns > 1, "too few turns: " + turns);
  }

  @Test
  void numbersThatAreComparedWithEachOtherAreToldSo() throws InvalidInputException {
    String equal = "not Term( issue == \"toll\", amount == $%s )";
    for (String lower : List.of("floor", "ceiling")) {
      for (boolean apart : List.of(false, true)) {
        for (String least : List.of("amount < $%s", "amount <= $%s")) {
          check(compared(outside(least), outside("amount > $%s"), lower, apart), least + lower);
        }
        check(compared(equal, equal, lower, apart), equal + lower);
      }
    }
    assertEquals(EnumSet.complementOf(EnumSet.of(Robustness.Order.SOMETIMES)), orders);
  }

  private static String outside(String amounts) {
    return "Term( issue == \"toll\", "
        + amounts
        + " || position in (\"free\", \"not-addressed\") )";
  }

  /**
   * One refuses what lies below a number, the other what lies above another.
   *
   * @param apart whether as asked nothing lies between them
   */
  private static SmallCase compared(String least, String most, String lower, boolean apart) {
    String upper = lower.equals("floor") ? "ceiling" : "floor";
    String condition = "Parameter( name == \"%1$s\", $%1$s : amount )\n%2$s";
    boolean low = lower.equals("floor") != apart;
    return HandCase.disputed(low ? 1 : 9, low ? 9 : 1)
        .redLine("anna", condition.formatted(lower, least.formatted(lower)))
        .redLine("bert", condition.formatted(upper, most.formatted(upper)))
        .made();
  }

  private void check(SmallCase small, String which) throws InvalidInputException {
    Settings asked = small.settings();
    String seed = which + small;
    CaseLogic logic = CaseLogic.of(small.negotiation(), small.book(), asked, Map.of());
    Robustnesses robustnesses =
        new Robustnesses(
            logic,
            new CaseParts(logic, small.book(), asked, Map.of(), new DeadlockMemory()),
            asked,
            Map.of(),
            Budget.unlimited());
    Disputes disputes = robustnesses.disputes();
    List<int[]> combinations = disputes.combinations();
    List<Robustnesses.Found> found = robustnesses.found(combinations);
    Set<Integer> met = new HashSet<>();
    for (boolean strict : disputes.readings().isEmpty() ? List.of(false) : List.of(false, true)) {
      for (String season :
          disputes.circumstances().isEmpty() ? List.of("dry") : List.of("dry", "wet")) {
        for (long floor : values(small, "floor")) {
          for (long ceiling : values(small, "ceiling")) {
            Settings settings =
                asked
                    .withReadings(strict ? Set.of("strict") : Set.of())
                    .withCircumstances(Map.of("season", season))
                    .withParameters(Map.of("floor", floor, "ceiling", ceiling));
            int at = indexOf(settings, disputes, combinations);
            met.add(at);
            Deadlock there = finder.find(small.negotiation(), small.book(), settings, Map.of());
            String where = settings + seed;
            assertEquals(there.outcome(), found.get(at).outcome(), where);
            assertEquals(
                there.stickingPoints().stream()
                    .map(
                        point -> point.issues().stream().map(Issue::id).collect(Collectors.toSet()))
                    .collect(Collectors.toSet()),
                found.get(at).points(),
                where);
            refused += there.outcome() == Deadlock.Outcome.NO_DEAL ? 1 : 0;
          }
        }
      }
    }
    assertEquals(combinations.size(), met.size(), seed);
    Robustness whole = finder.find(small.negotiation(), small.book(), asked, Map.of()).robustness();
    assertEquals(combinations.size(), whole.combinations(), seed);
    assertEquals(
        found.stream().filter(f -> f.outcome() == Deadlock.Outcome.NO_DEAL).count(),
        whole.refused(),
        seed);
    assertEquals(tally(found), tally(whole), seed);
    assertEquals(decisive(small, asked), Set.copyOf(whole.decisive()), seed);
    BitSet turned = new BitSet();
    for (int i = 0; i < found.size(); i++) {
      turned.set(i, found.get(i).outcome() != found.get(0).outcome());
    }
    told(whole.turns(), disputes, combinations, turned, seed);
    for (Robustness.End end : whole.ends()) {
      Set<String> point = end.issues().stream().map(Issue::id).collect(Collectors.toSet());
      BitSet absent = new BitSet();
      for (int i = 0; i < found.size(); i++) {
        absent.set(i, !found.get(i).points().contains(point));
      }
      told(end.turns(), disputes, combinations, absent, seed);
    }
    turns += whole.turns().ways().size();
    for (Robustness.Way way : whole.turns().ways()) {
      assertTurns(way, small, asked, found.get(0).outcome(), seed);
    }
  }

  /** All that is on record for a number. */
  private static Set<Long> values(SmallCase small, String id) {
    Parameter parameter = small.negotiation().parameter(id).orElseThrow();
    Set<Long> values = new TreeSet<>(Set.of(parameter.value()));
    for (Parameter.Disputed range : parameter.disputed()) {
      for (long value = range.first(); value <= range.last(); value++) {
        values.add(value);
      }
    }
    return values;
  }

  /** In how many combinations each sticking point is one. */
  private static Map<Set<String>, Long> tally(List<Robustnesses.Found> found) {
    return found.stream()
        .flatMap(one -> one.points().stream())
        .collect(Collectors.groupingBy(point -> point, Collectors.counting()));
  }

  private static Map<Set<String>, Long> tally(Robustness whole) {
    return whole.points().stream()
        .collect(
            Collectors.toMap(
                tally -> tally.issues().stream().map(Issue::id).collect(Collectors.toSet()),
                Robustness.Tally::combinations));
  }

  /** Rules without any of which some text passes, where none does with all. */
  private Set<Rule> decisive(SmallCase small, Settings asked) {
    Set<Rule> decisive = new HashSet<>();
    if (!passes(small, small.book(), asked)) {
      for (Rule rule : small.book().rules()) {
        RuleBook without =
            new PartialBook(small.book(), r -> r.equals(rule) ? Optional.empty() : Optional.of(r));
        if (passes(small, without, asked)) {
          decisive.add(rule);
        }
      }
    }
    return decisive;
  }

  /**
   * The ways are those to the combinations that are wanted: to each of them one leads, and to no
   * other where it is said in full how numbers compare.
   */
  private void told(
      Robustness.Turns turns,
      Disputes disputes,
      List<int[]> combinations,
      BitSet wanted,
      String seed) {
    for (int i = 0; i < combinations.size(); i++) {
      Settings there = disputes.settings(combinations.get(i));
      List<Robustness.Way> leading =
          turns.ways().stream()
              .filter(way -> way.changes().stream().allMatch(change -> holds(change, there)))
              .toList();
      assertTrue(!wanted.get(i) || !leading.isEmpty(), there + " " + turns + seed);
      for (Robustness.Way way : leading) {
        List<Robustness.Compared> numbers =
            way.changes().stream()
                .filter(Robustness.Compared.class::isInstance)
                .map(Robustness.Compared.class::cast)
                .toList();
        numbers.forEach(c -> orders.add(c.order()));
        boolean inFull = numbers.stream().noneMatch(c -> c.order() == Robustness.Order.SOMETIMES);
        if (inFull && way.changes().size() - numbers.size() == changed(disputes, there)) {
          assertTrue(wanted.get(i), there + " " + way + seed);
        }
      }
    }
  }

  /** How many things are otherwise than asked. */
  private static long changed(Disputes disputes, Settings there) {
    Settings asked = disputes.settings(disputes.combinations().get(0));
    return (asked.readings().equals(there.readings()) ? 0 : 1)
        + (asked.circumstances().equals(there.circumstances()) ? 0 : 1)
        + disputes.groups().stream()
            .flatMap(group -> group.parameters().stream())
            .filter(p -> !asked.parameters().get(p.id()).equals(there.parameters().get(p.id())))
            .count();
  }

  private static boolean holds(Robustness.Change change, Settings there) {
    if (change instanceof Robustness.Switched switched) {
      return there.readings().contains(switched.reading().id()) == switched.on();
    }
    if (change instanceof Robustness.Given given) {
      String value = there.circumstances().get(given.circumstance().id());
      return given.values().stream().anyMatch(v -> v.id().equals(value));
    }
    if (change instanceof Robustness.Within within) {
      Position value = new Position.Amount(there.parameters().get(within.parameter().id()));
      return within.ranges().stream().anyMatch(range -> range.contains(value));
    }
    Robustness.Compared compared = (Robustness.Compared) change;
    long one = there.parameters().get(compared.one().id());
    long other = there.parameters().get(compared.other().id());
    return switch (compared.order()) {
      case BELOW -> one < other;
      case AT_MOST -> one <= other;
      case EQUAL -> one == other;
      case AT_LEAST -> one >= other;
      case ABOVE -> one > other;
      case SOMETIMES -> true;
    };
  }

  /** All of a way's changes turn the answer, and fewer of them do not. */
  private void assertTurns(
      Robustness.Way way, SmallCase small, Settings asked, Deadlock.Outcome before, String seed)
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
      boolean passes = passes(small, small.book(), settings);
      boolean passed = before == Deadlock.Outcome.DEAL;
      assertEquals(bits == all - 1, passes != passed, way + " " + bits + " " + seed);
    }
  }

  /** Looked for among all texts, by their verdicts. */
  private boolean passes(SmallCase small, RuleBook book, Settings settings) {
    return small.texts().stream()
        .map(text -> evaluator.evaluate(small.negotiation(), book, text, settings))
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
        boolean alone =
            group.regions().stream().filter(r -> r.cells().equals(region.cells())).count() == 1;
        // Where no order is left open within the ranges, how the values compare is not looked at.
        for (List<Integer> pair : alone ? Set.<List<Integer>>of() : region.differences().keySet()) {
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
