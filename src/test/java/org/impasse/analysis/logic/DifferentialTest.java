package org.impasse.analysis.logic;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigInteger;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.function.LongFunction;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.impasse.Seeds;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Hundreds of small random problems: every answer against a look at every text. The argument is the
 * seed.
 */
class DifferentialTest {

  private static final Budget UNLIMITED = Budget.unlimited();

  static LongStream seeds() {
    return LongStream.range(0, Seeds.atMost(400));
  }

  private static List<Stakes> parcellings(long seed) {
    Problem problem = RandomProblems.small(seed);
    return List.of(Stakes.redLines(problem), Stakes.groups(problem), Stakes.parties(problem));
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void deals(long seed) {
    Problem problem = RandomProblems.small(seed);
    BruteForce brute = new BruteForce(Stakes.redLines(problem));
    Deals.Answer any = Deals.any(problem, UNLIMITED);
    assertEquals(!brute.deals().isEmpty(), any.text().isPresent());
    any.text().ifPresent(text -> assertTrue(problem.isDeal(text)));

    Deals.Best best = Deals.best(problem, UNLIMITED);
    Comparator<Text> fewest = Comparator.comparingLong(text -> objections(problem, text));
    assertEquals(
        brute.deals().stream().min(fewest.thenComparing(Comparator.naturalOrder())), best.text());
    best.text()
        .ifPresent(text -> assertEquals(objections(problem, text), best.objections().size()));
    assertEquals(best.objections().size(), best.atLeast());
  }

  private static long objections(Problem problem, Text text) {
    return problem.objections().stream().filter(objection -> objection.firing().on(text)).count();
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void quarrels(long seed) {
    for (Stakes stakes : parcellings(seed)) {
      BruteForce brute = new BruteForce(stakes);
      Quarrels quarrels = Quarrels.of(stakes, UNLIMITED);
      assertEquals(Ending.COMPLETE, quarrels.ending());
      assertEquals(
          brute.cores().stream().map(core -> stakes.set(core).ids()).toList(),
          quarrels.cores().stream().map(StakeSet::ids).toList());
      assertEquals(product(stakes, quarrels), brute.concessions(stake -> true));
      assertEquals(BigInteger.valueOf(brute.concessions(stake -> true).size()), quarrels.waysOut());
    }
  }

  /** Writes the ways out. */
  private static List<BitSet> product(Stakes stakes, Quarrels quarrels) {
    List<BitSet> ways = List.of(new BitSet());
    for (Quarrel quarrel : quarrels.all()) {
      List<BitSet> before = ways;
      ways =
          quarrel.concessions().stream()
              .flatMap(
                  set ->
                      before.stream()
                          .map(way -> BitSets.or(way, stakes.where(set.stakes()::contains))))
              .toList();
    }
    return ways.stream().sorted(BitSets.SMALLEST_FIRST).toList();
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void singleCores(long seed) {
    for (Stakes stakes : parcellings(seed)) {
      BruteForce brute = new BruteForce(stakes);
      List<StakeSet> cores = stakes.sets(brute.cores());
      Cores.Answer one = Cores.one(stakes, UNLIMITED);
      Cores.Answer smallest = Cores.smallest(stakes, UNLIMITED);
      assertEquals(cores.isEmpty(), one.core().isEmpty());
      one.core().ifPresent(core -> assertTrue(cores.contains(core), core.ids()::toString));
      assertEquals(
          cores.stream().findFirst().map(StakeSet::size), smallest.core().map(StakeSet::size));
      smallest.core().ifPresent(core -> assertTrue(cores.contains(core), core.ids()::toString));
      assertEquals(smallest.core().map(StakeSet::size).orElse(0), smallest.atLeast());
    }
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void concessions(long seed) {
    for (Stakes stakes : parcellings(seed)) {
      BruteForce brute = new BruteForce(stakes);
      assertEquals(
          stakes.sets(brute.concessions(stake -> true)),
          Concessions.all(stakes, stake -> true, UNLIMITED).sets());
      for (String party : stakes.problem().parties()) {
        List<StakeSet> own =
            stakes.sets(
                brute.concessions(
                    stake ->
                        stake.redLines().stream().allMatch(line -> line.party().equals(party))));
        Concessions alone = Concessions.alone(stakes, party::equals, UNLIMITED);
        assertEquals(
            own.stream().filter(set -> set.size() == own.get(0).size()).toList(), alone.sets());
        assertEquals(own.isEmpty(), alone.isHopeless());
        alone
            .obstacle()
            .ifPresent(
                core ->
                    assertTrue(stakes.sets(brute.cores()).contains(core), core.ids()::toString));
      }
    }
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void coalitions(long seed) {
    Problem problem = RandomProblems.small(seed);
    Stakes parties = Stakes.parties(problem);
    BruteForce brute = new BruteForce(parties);
    Coalitions coalitions = Coalitions.of(problem, UNLIMITED);
    assertEquals(parties.sets(brute.cores()), coalitions.clashing());
    assertEquals(parties.sets(brute.concessions(stake -> true)), coalitions.blocking());
    assertEquals(brute.concessions(stake -> true).size(), coalitions.agreeing().size());
    for (StakeSet coalition : coalitions.agreeing()) {
      BitSet members = parties.where(coalition.stakes()::contains);
      assertTrue(brute.compatible(members));
      IntStream.range(0, parties.size())
          .filter(party -> !members.get(party))
          .forEach(party -> assertFalse(brute.compatible(BitSets.with(members, party))));
    }
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void nearest(long seed) {
    Problem problem = RandomProblems.small(seed);
    Random random = new Random(seed);
    Text text =
        Text.of(
            IntStream.range(0, problem.space().size())
                .map(issue -> random.nextInt(problem.space().classes(issue)))
                .toArray());
    List<Integer> fixed = random.nextBoolean() ? List.of() : List.of(random.nextInt(text.size()));
    assertNearest(problem, text, fixed, Nearest.to(text, problem, fixed, UNLIMITED));

    var refusedByOne = Nearest.refusedByOne(text, problem, fixed, UNLIMITED);
    for (String party : problem.parties()) {
      Problem others = problem.keeping(line -> !line.party().equals(party));
      BruteForce brute = new BruteForce(Stakes.redLines(others));
      assertEquals(!brute.changes(text, fixed).isEmpty(), refusedByOne.containsKey(party));
      if (refusedByOne.containsKey(party)) {
        assertNearest(others, text, fixed, refusedByOne.get(party));
      }
    }
  }

  private static void assertNearest(
      Problem problem, Text text, List<Integer> fixed, Nearest nearest) {
    BruteForce brute = new BruteForce(Stakes.redLines(problem));
    assertEquals(
        brute.changes(text, fixed),
        nearest.changes().stream().map(c -> BitSets.of(c.issues())).toList());
    for (Nearest.Change change : nearest.changes()) {
      assertTrue(problem.isDeal(change.text()));
      assertEquals(change.issues(), change.text().changes(text));
    }
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void counts(long seed) {
    Problem problem = RandomProblems.small(seed);
    Counting.Counts counts = Counting.of(problem, Long.MAX_VALUE, UNLIMITED);
    LongFunction<Count> exact = value -> new Count.Exact(BigInteger.valueOf(value));
    assertEquals(exact.apply(weight(problem.keeping(line -> false))), counts.texts());
    assertEquals(exact.apply(weight(problem)), counts.deals());
    for (String party : problem.parties()) {
      Problem own = problem.keeping(line -> line.party().equals(party));
      assertEquals(exact.apply(weight(own)), counts.byParty().get(party));
    }
  }

  private static long weight(Problem problem) {
    BruteForce brute = new BruteForce(Stakes.redLines(problem));
    return brute.weigh(brute.deals()).longValueExact();
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void lookingUp(long seed) {
    Problem problem = RandomProblems.small(seed);
    List<Firing> rules = problem.redLines().stream().map(RedLine::firing).toList();
    TextTables tables = TextTables.of(rules);
    long[] counting = new long[tables.words()];
    BruteForce brute = new BruteForce(Stakes.redLines(problem));
    for (int i = 0; i < brute.texts.size(); i++) {
      tables.look(brute.texts.get(i).toArray(), counting);
      assertEquals(brute.crossed.get(i), BitSet.valueOf(counting));
    }
  }
}
