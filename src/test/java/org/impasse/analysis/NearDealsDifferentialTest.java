package org.impasse.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.inject.Guice;
import com.google.inject.Injector;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.impasse.Seeds;
import org.impasse.analysis.logic.Ending;
import org.impasse.diagnostic.InvalidInputException;
import org.impasse.negotiation.Consent;
import org.impasse.negotiation.Issue;
import org.impasse.negotiation.Position;
import org.impasse.negotiation.Proposal;
import org.impasse.negotiation.Settings;
import org.impasse.negotiation.Term;
import org.impasse.redline.Rule;
import org.impasse.redline.Strength;
import org.impasse.verdict.Evaluation;
import org.impasse.verdict.Evaluator;
import org.impasse.verdict.PartyVerdict;
import org.impasse.verdict.Verdict;
import org.junit.jupiter.api.Test;

/** The nearest deals are those that looking at every verdict on every text finds. */
class NearDealsDifferentialTest {

  private static final long SEED = 20260131;
  private static final int CASES = Seeds.atMost(60);

  private final Injector injector = Guice.createInjector();
  private final Evaluator evaluator = injector.getInstance(Evaluator.class);
  private final NearDealsFinder finder = injector.getInstance(NearDealsFinder.class);

  private final class Trial {
    final String seeds;
    final RandomCase random;
    final Settings settings;
    final Proposal text;
    final Set<String> kept = new TreeSet<>();
    final List<Evaluation> all;

    Trial(long seed, boolean unlisted) {
      random = new RandomCase(seed);
      Random choice = new Random(seed * 31);
      settings =
          Settings.defaultsOf(random.negotiation)
              .withReadings(choice.nextBoolean() ? Set.of() : Set.of("strict"));
      List<Proposal> texts = random.texts();
      Proposal chosen = texts.get(choice.nextInt(texts.size()));
      List<Issue> issues = random.negotiation.issues();
      List<Proposal> more = new ArrayList<>(texts);
      if (unlisted) {
        Issue issue = issues.get(choice.nextInt(issues.size()));
        Position other = new Position.Other("something new");
        chosen = chosen.with(issue, other);
        texts.stream()
            .filter(text -> !text.term(issue.id()).addressed())
            .forEach(text -> more.add(text.with(issue, other)));
      }
      text = chosen;
      issues.stream()
          .filter(issue -> choice.nextInt(4) == 0)
          .forEach(issue -> kept.add(issue.id()));
      all =
          more.stream()
              .map(t -> evaluator.evaluate(random.negotiation, random.book, t, settings))
              .filter(t -> t.remarks().stream().noneMatch(Evaluation.Infeasible.class::isInstance))
              .toList();
      seeds = "seed " + seed + " " + said(text) + " kept " + kept + "\n" + random.files;
    }

    NearDeals find() throws InvalidInputException {
      return finder.find(random.negotiation, random.book, settings, text, kept, 20);
    }

    /** Smallest sets of issues on which the text differs from one of those that pass. */
    Set<Set<String>> ways(Predicate<Evaluation> passes) {
      Set<Set<String>> ways = new HashSet<>();
      for (Evaluation evaluation : all) {
        Set<String> changed = changes(evaluation.proposal());
        if (changed.stream().noneMatch(kept::contains) && passes.test(evaluation)) {
          ways.add(changed);
        }
      }
      return ways.stream()
          .filter(
              way -> ways.stream().noneMatch(less -> !less.equals(way) && way.containsAll(less)))
          .collect(Collectors.toSet());
    }

    Set<String> changes(Proposal other) {
      return random.negotiation.issues().stream()
          .map(Issue::id)
          .filter(id -> !text.term(id).position().equals(other.term(id).position()))
          .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Nobody but members of a side refuses, nor might because of an unlisted position not kept. */
    boolean passes(Evaluation evaluation, List<String> members) {
      boolean trusted =
          evaluation.proposal().addressed().stream()
              .filter(term -> term.position() instanceof Position.Other)
              .allMatch(term -> kept.contains(term.issue()));
      for (PartyVerdict verdict : evaluation.verdicts()) {
        if (!members.contains(verdict.party().id())
            && (verdict.blocks() || (!trusted && mightBlock(evaluation, verdict)))) {
          return false;
        }
      }
      return true;
    }

    private boolean mightBlock(Evaluation evaluation, PartyVerdict verdict) {
      boolean mightBeNeeded =
          verdict.consent().consent() == Consent.REQUIRED
              || evaluation.remarks().stream()
                  .anyMatch(
                      r ->
                          r instanceof Evaluation.MayRequire may
                              && may.target().equals(verdict.party().id()));
      boolean mightRefuse =
          verdict.verdict() instanceof Verdict.Reject
              || (verdict.verdict() instanceof Verdict.Undetermined unknown
                  && unknown.because().stream()
                      .flatMap(u -> ((Verdict.Unlisted) u).rules().stream())
                      .map(id -> random.book.rule(id).orElseThrow())
                      .anyMatch(rule -> rule.strength().equals(Optional.of(Strength.RED_LINE))));
      return mightBeNeeded && mightRefuse;
    }
  }

  private static String said(Proposal text) {
    return text.addressed().stream()
        .map(term -> term.issue() + "=" + term.position().id())
        .collect(Collectors.joining(" "));
  }

  @Test
  void theWaysAreThoseOfBruteForce() throws InvalidInputException {
    Map<String, Integer> seen = new LinkedHashMap<>();
    for (int n = 0; n < 2 * CASES; n++) {
      Trial trial = new Trial(SEED + n, n % 2 == 1);
      NearDeals found = trial.find();
      Set<Set<String>> ways = trial.ways(e -> trial.passes(e, List.of()));
      assertEquals(ways, found.found().ways(), trial.seeds);
      assertEquals(Ending.COMPLETE, found.found().ending());
      assertEquals(
          ways.isEmpty() ? Deadlock.Outcome.NO_DEAL : Deadlock.Outcome.DEAL,
          found.outcome(),
          trial.seeds);
      check(trial, found.deals(), ways, List.of());
      assertEquals(
          Math.min(20, ways.size()),
          Math.min(20, found.deals().stream().map(d -> ids(d.changes())).distinct().count()),
          trial.seeds);
      inOrder(found.deals(), trial);
      assertEquals(ways.isEmpty(), found.proof().isPresent(), trial.seeds);
      found
          .proof()
          .ifPresent(proof -> assertEquals(Deadlock.Outcome.NO_DEAL, proof.outcome(), trial.seeds));
      if (ways.isEmpty()) {
        oneSided(trial, found);
        if (found.kept().isEmpty()) {
          assertTrue(found.freed().isEmpty());
        } else {
          freed(trial, found);
        }
        seen.merge("none", 1, Integer::sum);
        seen.merge("freed", found.freed().isPresent() ? 1 : 0, Integer::sum);
      }
      ways.stream()
          .mapToInt(Set::size)
          .min()
          .ifPresent(least -> seen.merge(Integer.toString(least), 1, Integer::sum));
      seen.merge("several", ways.size() > 1 ? 1 : 0, Integer::sum);
    }
    for (String kind : List.of("none", "freed", "0", "1", "2", "several")) {
      assertTrue(
          Seeds.fewer() || seen.getOrDefault(kind, 0) >= 5, "too few of " + kind + " in " + seen);
    }
  }

  private void oneSided(Trial trial, NearDeals found) {
    int sides = 0;
    for (Side side : Side.byParty(found.negotiation()).values().stream().distinct().toList()) {
      List<String> members = side.members().stream().map(p -> p.id()).toList();
      Set<Set<String>> ways = trial.ways(e -> trial.passes(e, members));
      Optional<NearDeals.OneSided> one =
          found.oneSided().stream().filter(o -> o.side().equals(side)).findFirst();
      boolean hasRedLine =
          trial.all.stream()
              .flatMap(e -> e.blockers().stream())
              .anyMatch(v -> members.contains(v.party().id()));
      assertEquals(hasRedLine && !ways.isEmpty(), one.isPresent(), side + " " + trial.seeds);
      if (one.isPresent()) {
        sides++;
        assertEquals(ways, one.get().found().ways(), trial.seeds);
        check(trial, one.get().texts(), ways, members);
      }
    }
    assertEquals(sides, found.oneSided().size(), trial.seeds);
  }

  private void freed(Trial trial, NearDeals found) throws InvalidInputException {
    NearDeals free =
        finder.find(
            trial.random.negotiation, trial.random.book, trial.settings, trial.text, Set.of(), 1);
    assertEquals(
        free.deals().stream().findFirst().map(deal -> deal.changes().size()),
        found.freed(),
        trial.seeds);
  }

  private static void inOrder(List<NearDeals.NearText> deals, Trial trial) {
    for (int i = 1; i < deals.size(); i++) {
      assertTrue(deals.get(i - 1).changes().size() <= deals.get(i).changes().size(), trial.seeds);
    }
    long texts = deals.stream().map(deal -> said(deal.evaluation().proposal())).distinct().count();
    assertEquals(deals.size(), texts, trial.seeds);
  }

  /** Everything said of some texts; of those with the same changes the first is the nearest. */
  private void check(
      Trial trial, List<NearDeals.NearText> texts, Set<Set<String>> ways, List<String> members) {
    Set<Set<String>> seen = new HashSet<>();
    for (NearDeals.NearText text : texts) {
      check(trial, text, ways, members);
      if (seen.add(ids(text.changes()))) {
        text.changes().forEach(change -> nearestAmount(trial, text, change));
      }
    }
  }

  /** Everything said of one text, against the verdicts. */
  private void check(
      Trial trial, NearDeals.NearText near, Set<Set<String>> ways, List<String> members) {
    Proposal text = near.evaluation().proposal();
    assertEquals(trial.changes(text), ids(near.changes()), trial.seeds);
    assertTrue(ways.contains(ids(near.changes())), trial.seeds);
    assertTrue(trial.passes(near.evaluation(), members), trial.seeds);
    for (NearDeals.Change change : near.changes()) {
      Set<String> room = new TreeSet<>();
      for (Evaluation other : trial.all) {
        if (sameBut(change.issue(), text, other.proposal())) {
          Position there = other.proposal().term(change.issue().id()).position();
          boolean would = trial.passes(other, members);
          if (would && !(there instanceof Position.Other)) {
            room.add(there.id());
            assertTrue(change.room().stream().anyMatch(s -> s.contains(there)), trial.seeds);
          } else {
            assertFalse(change.room().stream().anyMatch(s -> s.contains(there)), trial.seeds);
          }
        }
      }
      assertTrue(room.contains(change.to().id()), trial.seeds);
      Evaluation back =
          evaluator.evaluate(
              trial.random.negotiation,
              trial.random.book,
              text.with(change.issue(), change.from()),
              trial.settings);
      Set<String> refusing = new TreeSet<>();
      back.blockers().stream()
          .filter(v -> !members.contains(v.party().id()))
          .flatMap(v -> v.reasons(Strength.RED_LINE).stream())
          .forEach(reason -> refusing.add(reason.rule().id()));
      Set<String> serves =
          change.serves().stream().map(Rule::id).collect(Collectors.toCollection(TreeSet::new));
      assertTrue(serves.containsAll(refusing), trial.seeds);
      if (!(change.from() instanceof Position.Other)) {
        assertTrue(!serves.isEmpty() || change.contradiction(), trial.seeds);
      }
    }
  }

  /** Within what rules do not tell apart, an amount moves no further than it must. */
  private void nearestAmount(Trial trial, NearDeals.NearText near, NearDeals.Change change) {
    Proposal text = near.evaluation().proposal();
    if (change.from() instanceof Position.Amount from
        && change.to() instanceof Position.Amount to) {
      Position next = new Position.Amount(to.value() + Long.signum(from.value() - to.value()));
      if (change.room().stream().anyMatch(stretch -> stretch.contains(next))) {
        assertNotEquals(
            fired(trial, text), fired(trial, text.with(change.issue(), next)), trial.seeds);
      }
    }
  }

  private Set<String> fired(Trial trial, Proposal text) {
    return trial.random.negotiation.parties().stream()
        .flatMap(party -> trial.random.book.fire(party.id(), text.terms(), trial.settings).stream())
        .collect(Collectors.toSet());
  }

  private static boolean sameBut(Issue issue, Proposal one, Proposal other) {
    return one.terms().values().stream()
        .filter(term -> !term.issue().equals(issue.id()))
        .map(Term::position)
        .toList()
        .equals(
            other.terms().values().stream()
                .filter(term -> !term.issue().equals(issue.id()))
                .map(Term::position)
                .toList());
  }

  private static Set<String> ids(List<NearDeals.Change> changes) {
    return changes.stream()
        .map(change -> change.issue().id())
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
