package org.impasse.analysis.drift;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.inject.Guice;
import com.google.inject.Injector;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.impasse.Seeds;
import org.impasse.analysis.Deadlock;
import org.impasse.analysis.DeadlockFinder;
import org.impasse.casebook.CaseOpener;
import org.impasse.casebook.Sitting;
import org.impasse.casebook.Wishes;
import org.impasse.negotiation.Position;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whether any text could pass then and today, and which changes of the case turned that. */
class DeadlockDriftTest {

  private static final int SEEDS = Seeds.atMost(40);

  @TempDir private Path temporary;

  private final Injector injector = Guice.createInjector();
  private final CaseOpener opener = injector.getInstance(CaseOpener.class);
  private final DeadlockFinder deadlocks = injector.getInstance(DeadlockFinder.class);
  private final DriftFinder finder = injector.getInstance(DriftFinder.class);

  /** Changes of the case of the mill, over which its two sides quarrel or not. */
  private enum Edit {
    CEILING(
        "scenarios/mill/case.yaml",
        "value: 40000",
        "value: 50000",
        new Cause(Change.Kind.PARAMETER, "miller.ceiling")),
    STRICT(
        "scenarios/mill/case.yaml",
        "default: off",
        "default: on",
        new Cause(Change.Kind.READING, "strict")),
    /** That the rent may stay open; which the rules on it read, so they count as changed too. */
    OPEN(
        "scenarios/mill/case.yaml",
        "    special:\n      to-be-agreed: to be agreed later\n",
        "",
        new Cause(Change.Kind.ISSUE, "rent.yearly"),
        new Cause(Change.Kind.RULE, "MI-1"),
        new Cause(Change.Kind.RULE, "MI-2"),
        new Cause(Change.Kind.RULE, "TO-2")),
    /** No rule reads it, so it can turn nothing. */
    UNREAD(
        "scenarios/mill/case.yaml",
        "value: 0",
        "value: 1",
        new Cause(Change.Kind.PARAMETER, "unread")),
    COMBINATION(
        "scenarios/mill/case.yaml",
        "readings:\n",
        """
        infeasible:
          - positions: { rent.yearly: [1..90000], water.share: [all-to-town, not-addressed] }
            why: Without water nobody pays.
        readings:
        """,
        new Cause(Change.Kind.COMBINATION, "Without water nobody pays.")),
    TOWN(
        "scenarios/mill/case.yaml",
        "kind: state\n    consent: required",
        "kind: state\n    consent: advisory",
        new Cause(Change.Kind.PARTY, "town")),
    FLOOR(
        "rules/mill/town.drl",
        "amount < 45000",
        "amount < 35000",
        new Cause(Change.Kind.RULE, "TO-2"));

    private final String file;
    private final String from;
    private final String to;

    @SuppressWarnings("ImmutableEnumChecker") // A copy made by List.of.
    private final List<Cause> causes;

    Edit(String file, String from, String to, Cause... causes) {
      this.file = file;
      this.from = from;
      this.to = to;
      this.causes = List.of(causes);
    }
  }

  private static final String FLOOR =
      """

      rule "TO-2"
          @title("A rent that pays the dam")
          @strength("red-line")
          @evidence("water-letter")
          @because("A rent of {rent.yearly} does not pay the dam.")
      when
          Term( issue == "rent.yearly", amount < 45000 || position == "not-addressed" )
      then
          objections.raise(drools);
      end
      """;

  private State state(Set<Edit> made) throws Exception {
    Path folder = MillEdits.write(Files.createTempDirectory(temporary, "case"), Set.of());
    Path town = folder.resolve("rules/mill/town.drl");
    Files.writeString(town, Files.readString(town) + FLOOR);
    Path mill = folder.resolve("scenarios/mill/case.yaml");
    Files.writeString(
        mill,
        Files.readString(mill)
            .replace(
                "circumstances:\n",
                """
                  - id: unread
                    title: Nothing
                    unit: crowns
                    value: 0
                    sources: [letter]
                circumstances:
                """));
    for (Edit edit : made) {
      Path file = folder.resolve(edit.file);
      String text = Files.readString(file);
      assertTrue(text.contains(edit.from), edit.toString());
      Files.writeString(file, text.replace(edit.from, edit.to));
    }
    Sitting sitting = opener.openCase(List.of(folder), temporary, "mill", Wishes.none());
    return new State(sitting.negotiation(), sitting.rules(), sitting.settings());
  }

  private Deadlock.Outcome outcome(State state, Map<String, Position> held) throws Exception {
    return deadlocks.outcome(state.negotiation(), state.rules(), state.settings(), held);
  }

  private Drift.DeadlockDrift drift(State before, State after) throws Exception {
    return drift(before, after, new DriftFinder.Held(Map.of(), Map.of()));
  }

  private Drift.DeadlockDrift drift(State before, State after, DriftFinder.Held held)
      throws Exception {
    return finder.find(before, after, List.of(), Optional.of(held)).deadlock().orElseThrow();
  }

  private static Set<Edit> some(Random random, Predicate<Edit> among, int share) {
    Set<Edit> chosen = EnumSet.noneOf(Edit.class);
    Stream.of(Edit.values())
        .filter(among)
        .filter(edit -> random.nextInt(share) == 0)
        .forEach(chosen::add);
    return chosen;
  }

  private static Set<Edit> both(Set<Edit> some, Set<Edit> more) {
    Set<Edit> all = EnumSet.noneOf(Edit.class);
    all.addAll(some);
    all.addAll(more);
    return all;
  }

  private static Set<Cause> causes(Set<Edit> edits) {
    return edits.stream().flatMap(edit -> edit.causes.stream()).collect(Collectors.toSet());
  }

  @Test
  void whatIsSaidToTurnTheOutcomeTurnsIt() throws Exception {
    int turned = 0;
    for (int seed = 0; seed < SEEDS; seed++) {
      Random random = new Random(seed);
      Set<Edit> then = some(random, edit -> true, 2);
      Set<Edit> changed = some(random, edit -> !then.contains(edit), 2);
      Set<Edit> made = some(random, changed::contains, 2);
      if (changed.containsAll(List.of(Edit.OPEN, Edit.FLOOR)) && made.contains(Edit.OPEN)) {
        made.add(Edit.FLOOR); // Both change the rule on the floor, which comes as a whole.
      }
      if (changed.containsAll(List.of(Edit.OPEN, Edit.FLOOR)) && made.contains(Edit.FLOOR)) {
        made.add(Edit.OPEN);
      }
      String place = "seed " + seed + ", " + then + " then " + changed + " made " + made;
      State before = state(then);
      State after = state(both(then, changed));
      State middle = state(both(then, made));
      CaseMixture mixed = new CaseMixture(before, after, new Mixture.Firings(before, after));
      assertEquals(outcome(middle, Map.of()), outcome(mixed, causes(made)), place);
      Set<Cause> all = Set.copyOf(mixed.allCauses());
      Set<Cause> expected = new HashSet<>(causes(changed));
      expected.removeIf(cause -> cause.equals(new Cause(Change.Kind.PARAMETER, "unread")));
      assertEquals(expected, all, place);
      assertEquals(outcome(after, Map.of()), outcome(mixed, all), place);
      Drift.DeadlockDrift drift = drift(before, after);
      assertEquals(outcome(before, Map.of()), drift.before().outcome(), place);
      assertEquals(outcome(after, Map.of()), drift.after().outcome(), place);
      if (drift.before().outcome() == drift.after().outcome()) {
        assertEquals(Optional.empty(), drift.attribution(), place);
        continue;
      }
      turned++;
      assertTrue(drift.changed(), place);
      List<List<Cause>> sets = drift.attribution().orElseThrow().sets();
      assertFalse(sets.isEmpty(), place);
      for (List<Cause> set : sets) {
        assertEquals(drift.after().outcome(), outcome(mixed, Set.copyOf(set)), place + set);
        for (Cause cause : set) {
          Set<Cause> fewer = new HashSet<>(set);
          fewer.remove(cause);
          assertNotEquals(drift.after().outcome(), outcome(mixed, fewer), place + set + cause);
        }
      }
    }
    assertTrue(Seeds.fewer() || turned > 3, "too few outcomes turned: " + turned);
  }

  private Deadlock.Outcome outcome(CaseMixture mixed, Set<Cause> made) throws Exception {
    return deadlocks.outcome(
        mixed.negotiation(made), mixed.book(made, rule -> true), mixed.settings(made), Map.of());
  }

  @Test
  void anIssueIsACauseLikeAnyOther() throws Exception {
    Drift.DeadlockDrift drift = drift(state(Set.of()), state(Set.of(Edit.OPEN)));
    assertEquals(Deadlock.Outcome.DEAL, drift.before().outcome());
    assertEquals(Deadlock.Outcome.NO_DEAL, drift.after().outcome());
    assertTrue(
        drift
            .attribution()
            .orElseThrow()
            .sets()
            .contains(List.of(new Cause(Change.Kind.ISSUE, "rent.yearly"))));
  }

  @Test
  void quarrelsThatMovedAreADriftWithTheSameOutcome() throws Exception {
    State strict = state(Set.of(Edit.OPEN, Edit.CEILING, Edit.STRICT, Edit.COMBINATION));
    Drift.DeadlockDrift drift = drift(state(Set.of(Edit.OPEN)), strict);
    assertEquals(drift.before().outcome(), drift.after().outcome());
    assertTrue(drift.changed());
    assertEquals(Optional.empty(), drift.attribution());
    assertFalse(drift(strict, strict).changed());
  }

  @Test
  void whereTextsWereToSaySomethingElseNothingIsNamed() throws Exception {
    State open = state(Set.of());
    Map<String, Position> paid = Map.of("rent.yearly", new Position.Amount(42000));
    Drift.DeadlockDrift drift =
        drift(
            open,
            open,
            new DriftFinder.Held(Map.of("rent.yearly", new Position.Named("to-be-agreed")), paid));
    assertEquals(Deadlock.Outcome.DEAL, drift.before().outcome());
    assertEquals(Deadlock.Outcome.NO_DEAL, drift.after().outcome());
    assertEquals(Optional.empty(), drift.attribution());
    Drift.DeadlockDrift held =
        drift(state(Set.of(Edit.CEILING)), state(Set.of()), new DriftFinder.Held(paid, paid));
    assertEquals(held.before().outcome(), held.after().outcome());
    assertFalse(held.changed());
    Map<String, Position> much = Map.of("rent.yearly", new Position.Amount(46000));
    assertEquals(
        List.of(List.of(new Cause(Change.Kind.PARAMETER, "miller.ceiling"))),
        drift(open, state(Set.of(Edit.CEILING)), new DriftFinder.Held(much, much))
            .attribution()
            .orElseThrow()
            .sets());
  }
}
