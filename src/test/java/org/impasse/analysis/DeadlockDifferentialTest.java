package org.impasse.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.inject.Guice;
import com.google.inject.Injector;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.impasse.Seeds;
import org.impasse.analysis.logic.Count;
import org.impasse.diagnostic.InvalidInputException;
import org.impasse.negotiation.Basis;
import org.impasse.negotiation.Consent;
import org.impasse.negotiation.Issue;
import org.impasse.negotiation.Party;
import org.impasse.negotiation.Position;
import org.impasse.negotiation.Proposal;
import org.impasse.negotiation.Settings;
import org.impasse.redline.Rule;
import org.impasse.redline.Strength;
import org.impasse.verdict.Evaluation;
import org.impasse.verdict.Evaluator;
import org.impasse.verdict.PartyVerdict;
import org.junit.jupiter.api.Test;

/** What the logic says of a case is what looking at every verdict on every text says. */
class DeadlockDifferentialTest {

  private static final long SEED = 20251122;
  private static final int CASES = Seeds.atMost(120);

  private final Injector injector = Guice.createInjector();
  private final Evaluator evaluator = injector.getInstance(Evaluator.class);
  private final DeadlockFinder finder = injector.getInstance(DeadlockFinder.class);

  @Test
  void everyAnswerIsThatOfBruteForce() throws InvalidInputException {
    int deadlocks = 0;
    int larger = 0;
    int together = 0;
    for (int n = 0; n < CASES; n++) {
      long seed = SEED + n;
      RandomCase random = new RandomCase(seed);
      Settings settings =
          Settings.defaultsOf(random.negotiation)
              .withReadings(n % 2 == 0 ? Set.of() : Set.of("strict"));
      Deadlock found = finder.find(random.negotiation, random.book, settings, Map.of());
      List<Evaluation> texts = feasible(random, settings);
      String seeds = "seed " + seed + "\n" + random.files + random.negotiation.infeasible();

      long deals = texts.stream().filter(Evaluation::deal).count();
      assertEquals(
          deals > 0 ? Deadlock.Outcome.DEAL : Deadlock.Outcome.NO_DEAL, found.outcome(), seeds);
      assertEquals(exact(texts.size()), found.numbers().texts(), seeds);
      assertEquals(exact(deals), found.numbers().deals(), seeds);
      random
          .negotiation
          .parties()
          .forEach(
              party ->
                  assertEquals(
                      exact(texts.stream().filter(t -> !t.of(party.id()).blocks()).count()),
                      found.numbers().byParty().get(party.id()),
                      party.id() + " " + seeds));
      if (deals > 0) {
        Evaluation example = found.example().orElseThrow();
        assertTrue(example.deal(), seeds);
        assertEquals(
            texts.stream().filter(Evaluation::deal).mapToInt(this::objections).min().orElseThrow(),
            objections(example),
            seeds);
      } else {
        deadlocks++;
        Set<Set<String>> cores = cores(texts);
        assertEquals(
            cores,
            found.cores().stream().map(core -> ids(core.rules())).collect(Collectors.toSet()),
            seeds);
        larger += (int) cores.stream().filter(core -> core.size() > 2).count();
        waysOut(found, texts, seeds);
        for (Deadlock.StickingPoint point : found.stickingPoints()) {
          together += combinations(point, texts, seeds);
        }
      }
    }
    assertTrue(Seeds.fewer() || together > 100, "too few combinations: " + together);
    assertTrue(Seeds.fewer() || deadlocks > CASES / 10, "too few deadlocks: " + deadlocks);
    assertTrue(Seeds.fewer() || larger > 10, "too few large cores: " + larger);
  }

  @Test
  void theLadderIsTheSameQuestionAskedAgain() throws InvalidInputException {
    int rooms = 0;
    for (int n = 0; n < Seeds.atMost(30); n++) {
      RandomCase random = new RandomCase(SEED + n);
      Settings settings = Settings.defaultsOf(random.negotiation);
      Deadlock found = finder.find(random.negotiation, random.book, settings, Map.of());
      assertEquals(2, found.ladder().columns().size());
      for (Deadlock.Column column : found.ladder().columns()) {
        assertEquals(Basis.values().length, column.rungs().size());
        for (Deadlock.Rung rung : column.rungs()) {
          Deadlock there =
              finder.find(
                  random.negotiation,
                  random.book,
                  settings.withReadings(column.readings()).withWeakestBasis(rung.basis()),
                  Map.of());
          assertEquals(there.outcome(), rung.outcome(), "seed " + (SEED + n) + rung);
          assertEquals(
              there.stickingPoints().stream().map(Deadlock.StickingPoint::issues).toList(),
              rung.blocked());
          rooms += rooms(rung, there, found.ladder(), random);
        }
      }
    }
    assertTrue(Seeds.fewer() || rooms > 20, "too few issues that are open: " + rooms);
  }

  /**
   * What is said to be open where others quarrel elsewhere: what some text has that crosses none of
   * the red lines that are not in a quarrel.
   */
  private int rooms(Deadlock.Rung rung, Deadlock there, Deadlock.Ladder ladder, RandomCase random) {
    Set<String> contested =
        ladder.columns().stream()
            .flatMap(column -> column.rungs().stream())
            .flatMap(other -> other.blocked().stream().flatMap(List::stream))
            .map(Issue::id)
            .collect(Collectors.toSet());
    rung.blocked().forEach(issues -> issues.forEach(issue -> contested.remove(issue.id())));
    assertEquals(
        contested, rung.open().stream().map(room -> room.issue().id()).collect(Collectors.toSet()));
    Set<String> clashing = new HashSet<>();
    there.cores().forEach(core -> clashing.addAll(ids(core.rules())));
    List<Evaluation> texts = feasible(random, there.settings());
    for (Deadlock.Room room : rung.open()) {
      Set<Position> left =
          texts.stream()
              .filter(text -> clashing.containsAll(blocking(text)))
              .map(text -> text.proposal().term(room.issue().id()).position())
              .collect(Collectors.toSet());
      texts.stream()
          .map(text -> text.proposal().term(room.issue().id()).position())
          .distinct()
          .forEach(
              position ->
                  assertEquals(
                      left.contains(position),
                      room.positions().stream().anyMatch(s -> s.contains(position)),
                      position + " " + room + random.files));
    }
    return rung.open().size();
  }

  @Test
  void aProofStandsDownToTheEvidenceItNames() throws InvalidInputException {
    int needed = 0;
    for (int n = 0; n < Seeds.atMost(CASES); n++) {
      RandomCase random = new RandomCase(SEED + n);
      Deadlock found =
          finder.find(
              random.negotiation, random.book, Settings.defaultsOf(random.negotiation), Map.of());
      Optional<Basis> strongest =
          found.ladder().columns().get(0).rungs().stream()
              .filter(rung -> rung.outcome() == Deadlock.Outcome.NO_DEAL)
              .map(Deadlock.Rung::basis)
              .min(Basis::compareTo);
      assertEquals(
          strongest,
          found.stickingPoints().stream()
              .map(Deadlock.StickingPoint::holdsDownTo)
              .min(Basis::compareTo),
          "seed " + (SEED + n));
      needed +=
          found.stickingPoints().stream()
                  .flatMap(point -> point.cores().stream())
                  .anyMatch(core -> !core.given().necessities().isEmpty())
              ? 1
              : 0;
    }
    assertTrue(Seeds.fewer() || needed > 1, "too few proofs need a consent by rule: " + needed);
  }

  @Test
  void whatIsRememberedChangesNoAnswer() throws InvalidInputException {
    for (int n = 0; n < Seeds.atMost(40); n++) {
      RandomCase random = new RandomCase(SEED + n, true);
      Settings usual = Settings.defaultsOf(random.negotiation);
      DeadlockMemory memory = new DeadlockMemory();
      Random wishes = new Random(SEED + n);
      for (int question = 0; question < 12; question++) {
        Settings asked =
            usual
                .withReadings(wishes.nextBoolean() ? Set.of("strict") : Set.of())
                .withCircumstances(Map.of("season", wishes.nextBoolean() ? "dry" : "wet"))
                .withParameters(Map.of("floor", (long) wishes.nextInt(6)))
                .withWeakestBasis(pick(List.of(Basis.values()), wishes))
                .withConsent(
                    wishes.nextBoolean()
                        ? Map.of()
                        : Map.of("anna", pick(List.of(Consent.values()), wishes)));
        assertEquals(
            ask(random, asked, new DeadlockMemory()),
            ask(random, asked, memory),
            "seed " + (SEED + n) + " " + asked);
      }
    }
  }

  private Deadlock ask(RandomCase random, Settings asked, DeadlockMemory memory)
      throws InvalidInputException {
    return finder.findUncounted(random.negotiation, random.book, asked, Map.of(), memory);
  }

  private static <T> T pick(List<T> values, Random random) {
    return values.get(random.nextInt(values.size()));
  }

  /** Concessions and what a side can do alone, tried out on the texts. */
  private void waysOut(Deadlock found, List<Evaluation> texts, String seeds) {
    for (List<Rule> given : found.smallest()) {
      assertTrue(opens(ids(given), texts), seeds);
    }
    assertTrue(found.smallest().isEmpty() == texts.isEmpty(), seeds);
    for (Deadlock.Alone alone : found.alone()) {
      Set<String> own = new HashSet<>();
      found.negotiation().parties().stream()
          .filter(alone.side().members()::contains)
          .forEach(party -> texts.forEach(text -> own.addAll(blocking(text, party.id()))));
      assertEquals(opens(own, texts), !alone.least().isEmpty(), seeds);
      alone.least().forEach(least -> assertTrue(opens(ids(least), texts), seeds));
      alone
          .obstacle()
          .ifPresent(
              obstacle ->
                  assertTrue(
                      texts.stream()
                          .allMatch(t -> blocking(t).stream().anyMatch(ids(obstacle)::contains)),
                      seeds));
    }
    for (Deadlock.StickingPoint point : found.stickingPoints()) {
      for (List<Side> way : point.waysOut()) {
        for (Deadlock.Core core : point.cores()) {
          assertTrue(
              core.rules().stream()
                  .anyMatch(
                      rule ->
                          way.stream()
                              .anyMatch(
                                  side ->
                                      side.members().stream()
                                          .anyMatch(p -> p.id().equals(rule.party())))),
              seeds);
        }
      }
    }
  }

  /**
   * Who refuses what on a quarrel's issues together, by all texts with the same positions there.
   */
  private static int combinations(
      Deadlock.StickingPoint point, List<Evaluation> texts, String seeds) {
    if (point.issues().size() < 2) {
      assertEquals(List.of(), point.combinations());
      return 0;
    }
    Set<String> rules = new HashSet<>();
    point.cores().forEach(core -> rules.addAll(ids(core.rules())));
    Map<List<Position>, Set<Side>> refused = new HashMap<>();
    for (Evaluation text : texts) {
      Set<Side> crossed = new HashSet<>();
      for (Deadlock.Stand stand : point.stands()) {
        for (Party party : stand.side().members()) {
          if (blocking(text, party.id()).stream().anyMatch(rules::contains)) {
            crossed.add(stand.side());
          }
        }
      }
      List<Position> there =
          point.issues().stream().map(i -> text.proposal().term(i.id()).position()).toList();
      refused.computeIfAbsent(there, t -> new HashSet<>(crossed)).retainAll(crossed);
    }
    refused.forEach(
        (there, sides) -> {
          List<Deadlock.Combination> with =
              point.combinations().stream().filter(c -> holds(c, there)).toList();
          assertEquals(1, with.size(), there + seeds);
          assertEquals(sides, Set.copyOf(with.get(0).refusedBy()), there + seeds);
        });
    return refused.size();
  }

  private static boolean holds(Deadlock.Combination combination, List<Position> there) {
    return IntStream.range(0, there.size())
        .allMatch(
            i -> {
              Deadlock.Choice choice = combination.choices().get(i);
              boolean here = choice.positions().stream().anyMatch(s -> s.contains(there.get(i)));
              assertTrue(
                  here != choice.others().stream().anyMatch(s -> s.contains(there.get(i))),
                  there + " " + choice);
              return here;
            });
  }

  private static boolean opens(Set<String> given, List<Evaluation> texts) {
    return texts.stream().anyMatch(text -> given.containsAll(blocking(text)));
  }

  private List<Evaluation> feasible(RandomCase random, Settings settings) {
    List<Evaluation> feasible = new ArrayList<>();
    for (Proposal text : random.texts()) {
      Evaluation evaluation = evaluator.evaluate(random.negotiation, random.book, text, settings);
      if (evaluation.remarks().stream().noneMatch(Evaluation.Infeasible.class::isInstance)) {
        feasible.add(evaluation);
      }
    }
    return feasible;
  }

  /** Minimal sets of red lines of which every text crosses one. */
  private static Set<Set<String>> cores(List<Evaluation> texts) {
    Set<Set<String>> crossed =
        texts.stream().map(DeadlockDifferentialTest::blocking).collect(Collectors.toSet());
    List<String> rules = crossed.stream().flatMap(Set::stream).distinct().sorted().toList();
    List<Set<String>> cores = new ArrayList<>();
    List<Integer> subsets = new ArrayList<>();
    for (int bits = 1; bits < 1 << rules.size(); bits++) {
      subsets.add(bits);
    }
    subsets.sort((a, b) -> Integer.bitCount(a) - Integer.bitCount(b));
    for (int bits : subsets) {
      Set<String> set = new TreeSet<>();
      for (int i = 0; i < rules.size(); i++) {
        if ((bits >> i & 1) == 1) {
          set.add(rules.get(i));
        }
      }
      if (cores.stream().noneMatch(set::containsAll)
          && crossed.stream().allMatch(text -> text.stream().anyMatch(set::contains))) {
        cores.add(set);
      }
    }
    return new HashSet<>(cores);
  }

  private static Set<String> blocking(Evaluation text) {
    Set<String> rules = new TreeSet<>();
    text.blockers().forEach(v -> rules.addAll(blocking(text, v.party().id())));
    return rules;
  }

  private static Set<String> blocking(Evaluation text, String party) {
    PartyVerdict verdict = text.of(party);
    return verdict.blocks()
        ? verdict.reasons(Strength.RED_LINE).stream()
            .map(reason -> reason.rule().id())
            .collect(Collectors.toCollection(TreeSet::new))
        : Set.of();
  }

  /** Objections, one for each party and set of issues, and refusals that block nothing. */
  private int objections(Evaluation text) {
    Set<String> drawn = new LinkedHashSet<>();
    for (PartyVerdict verdict : text.verdicts()) {
      boolean always = verdict.party().consent() == Consent.REQUIRED;
      verdict.reasons().stream()
          .map(reason -> reason.rule())
          .filter(
              rule ->
                  rule.decides()
                      && !(always && rule.strength().equals(Optional.of(Strength.RED_LINE))))
          .forEach(rule -> drawn.add(rule.party() + new TreeSet<>(rule.footprint())));
    }
    return drawn.size();
  }

  private static Set<String> ids(List<Rule> rules) {
    return rules.stream().map(Rule::id).collect(Collectors.toCollection(TreeSet::new));
  }

  private static Count exact(long number) {
    return new Count.Exact(BigInteger.valueOf(number));
  }
}
