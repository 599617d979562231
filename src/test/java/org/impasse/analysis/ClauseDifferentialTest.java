package org.impasse.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.inject.Guice;
import com.google.inject.Injector;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.impasse.Seeds;
import org.impasse.analysis.logic.Count;
import org.impasse.analysis.logic.Ending;
import org.impasse.diagnostic.InvalidInputException;
import org.impasse.negotiation.Clause;
import org.impasse.negotiation.Proposal;
import org.impasse.negotiation.Settings;
import org.impasse.negotiation.Term;
import org.impasse.redline.Rule;
import org.impasse.verdict.Evaluation;
import org.impasse.verdict.Evaluator;
import org.impasse.verdict.Verdict;
import org.junit.jupiter.api.Test;

/** What is said of a text's clauses is what every verdict on every selection of them says. */
class ClauseDifferentialTest {

  private static final long SEED = 20251201;
  private static final int CASES = Seeds.atMost(100);
  private static final int CLAUSES = 6;

  private final Injector injector = Guice.createInjector();
  private final Evaluator evaluator = injector.getInstance(Evaluator.class);
  private final ClauseFinder finder = injector.getInstance(ClauseFinder.class);

  @Test
  void everySelectionIsAnsweredAsItsVerdictsAre() throws InvalidInputException {
    int none = 0;
    int some = 0;
    int swings = 0;
    for (int n = 0; n < CASES; n++) {
      RandomCase random = new RandomCase(SEED + n);
      Proposal text = random.text(CLAUSES);
      Settings settings =
          Settings.defaultsOf(random.negotiation)
              .withReadings(n % 2 == 0 ? Set.of() : Set.of("strict"));
      ClauseDeadlock found = finder.find(random.negotiation, random.book, settings, text);
      Map<Integer, Evaluation> all = new LinkedHashMap<>();
      for (int bits = 0; bits < 1 << CLAUSES; bits++) {
        all.put(
            bits,
            evaluator.evaluate(random.negotiation, random.book, without(text, bits), settings));
      }
      String seed = "seed " + (SEED + n) + "\n" + random.files + text.clauses();
      List<Integer> possible =
          all.keySet().stream().filter(bits -> !contradicts(all.get(bits))).toList();
      List<Integer> deals = possible.stream().filter(bits -> all.get(bits).deal()).toList();
      assertEquals(
          deals.isEmpty() ? Deadlock.Outcome.NO_DEAL : Deadlock.Outcome.DEAL,
          found.outcome(),
          seed);
      assertEquals(exact(possible.size()), found.numbers().selections(), seed);
      assertEquals(exact(deals.size()), found.numbers().deals(), seed);
      Set<Integer> least =
          deals.stream()
              .filter(d -> deals.stream().noneMatch(o -> !o.equals(d) && (o & d) == o))
              .collect(Collectors.toSet());
      Set<Integer> dropped =
          found.selections().stream()
              .map(selection -> bits(text, selection.dropped()))
              .collect(Collectors.toSet());
      assertEquals(Ending.COMPLETE, found.listing(), seed);
      assertEquals(least, dropped, seed);
      found.selections().forEach(selection -> assertTrue(selection.rest().deal(), seed));
      for (ClauseDeadlock.Deciding deciding : found.deciding()) {
        String party = deciding.party().id();
        assertEquals(turning(all, party, true), ids(text, deciding.present()), party + seed);
        assertEquals(turning(all, party, false), ids(text, deciding.absent()), party + seed);
        swings += deciding.present().size() + deciding.absent().size();
      }
      if (deals.isEmpty()) {
        none++;
        for (ClauseDeadlock.Core core : found.cores()) {
          assertTrue(isCore(core.proof().rules(), possible, all), seed);
        }
        assertEquals(possible.isEmpty(), found.cores().isEmpty(), seed);
      } else {
        some++;
      }
    }
    assertTrue(Seeds.fewer() || (none > CASES / 10 && some > CASES / 10), none + " and " + some);
    assertTrue(Seeds.fewer() || swings > CASES, "too few swings: " + swings);
  }

  /** Every selection crosses one of the rules, and none of the rules is superfluous. */
  private static boolean isCore(
      List<Rule> rules, List<Integer> possible, Map<Integer, Evaluation> all) {
    return refusedBy(rules, possible, all)
        && rules.stream()
            .noneMatch(
                rule -> {
                  List<Rule> fewer = new ArrayList<>(rules);
                  fewer.remove(rule);
                  return refusedBy(fewer, possible, all);
                });
  }

  private static boolean refusedBy(
      List<Rule> rules, List<Integer> possible, Map<Integer, Evaluation> all) {
    return possible.stream()
        .allMatch(
            bits ->
                all.get(bits).blockers().stream()
                    .flatMap(verdict -> verdict.reasons().stream())
                    .anyMatch(reason -> rules.contains(reason.rule())));
  }

  /** Clauses that turn a party's answer, by their place. */
  private static Set<Integer> turning(Map<Integer, Evaluation> all, String party, boolean present) {
    Set<Integer> turning = new TreeSet<>();
    for (int bits : all.keySet()) {
      for (int c = 0; c < CLAUSES; c++) {
        int dropped = bits | 1 << c;
        if (dropped != bits) {
          boolean with = refuses(all.get(bits), party);
          boolean without = refuses(all.get(dropped), party);
          if (present ? with && !without : without && !with) {
            turning.add(c);
          }
        }
      }
    }
    return turning;
  }

  private static boolean refuses(Evaluation evaluation, String party) {
    return evaluation.of(party).verdict() instanceof Verdict.Reject;
  }

  private static Set<Integer> ids(Proposal text, List<ClauseDeadlock.Swing> swings) {
    return swings.stream()
        .map(swing -> text.clauses().indexOf(swing.clause()))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static int bits(Proposal text, List<Clause> dropped) {
    return dropped.stream().mapToInt(clause -> 1 << text.clauses().indexOf(clause)).sum();
  }

  private static Proposal without(Proposal text, int bits) {
    List<Clause> kept = new ArrayList<>();
    for (int c = 0; c < text.clauses().size(); c++) {
      if ((bits >> c & 1) == 0) {
        kept.add(text.clauses().get(c));
      }
    }
    Set<String> set = new HashSet<>();
    kept.forEach(clause -> set.addAll(clause.sets().keySet()));
    Map<String, Term> terms = new LinkedHashMap<>();
    text.terms()
        .forEach(
            (issue, term) -> terms.put(issue, set.contains(issue) ? term : Term.silent(issue)));
    return new Proposal(
        text.caseId(),
        text.id(),
        text.title(),
        text.date(),
        text.basedOn(),
        text.authors(),
        kept,
        terms,
        List.of(),
        List.of(),
        text.note(),
        text.file());
  }

  private static boolean contradicts(Evaluation evaluation) {
    return evaluation.remarks().stream().anyMatch(Evaluation.Infeasible.class::isInstance);
  }

  private static Count exact(long number) {
    return new Count.Exact(BigInteger.valueOf(number));
  }
}
