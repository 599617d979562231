package org.impasse.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
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
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.impasse.Seeds;
import org.impasse.diagnostic.InvalidInputException;
import org.impasse.negotiation.Basis;
import org.impasse.negotiation.InfeasibleCombination;
import org.impasse.negotiation.Issue;
import org.impasse.negotiation.NegotiationCase;
import org.impasse.negotiation.Proposal;
import org.impasse.negotiation.Settings;
import org.impasse.negotiation.Stretch;
import org.impasse.redline.Rule;
import org.impasse.redline.RuleBook;
import org.impasse.verdict.Evaluator;
import org.junit.jupiter.api.Test;

/**
 * A proof needs all that it says it takes as given, and no more: tried out by leaving its rules and
 * combinations away, one at a time, and looking at every text.
 */
class ProofDifferentialTest {

  private static final long SEED = 20251128;
  private static final int CASES = Seeds.atMost(100);

  private final Injector injector = Guice.createInjector();
  private final Evaluator evaluator = injector.getInstance(Evaluator.class);
  private final DeadlockFinder finder = injector.getInstance(DeadlockFinder.class);
  private int severalNecessities;
  private int combinations;
  private int joined;

  @Test
  void whatAProofTakesAsGivenItNeeds() throws InvalidInputException {
    for (int n = 0; n < CASES; n++) {
      SmallCase small = random(new Random(SEED + n)).made();
      List<Proposal> texts = texts(small);
      Deadlock found = finder.find(small.negotiation(), small.book(), small.settings(), Map.of());
      String seed = "seed " + (SEED + n) + " " + small;
      for (Deadlock.Core core : found.cores()) {
        given(core, small, texts, seed);
        assertEquals(meeting(core, small), ids(core.issues()), seed);
      }
      assertEquals(points(found), points(found.cores()), seed);
      joined += found.stickingPoints().stream().anyMatch(p -> p.cores().size() > 1) ? 1 : 0;
    }
    assertTrue(Seeds.fewer() || severalNecessities > 3, "necessities: " + severalNecessities);
    assertTrue(Seeds.fewer() || combinations > 10, "combinations: " + combinations);
    assertTrue(Seeds.fewer() || joined > 10, "joined: " + joined);
  }

  /** Narrow stands, so that most cases are deadlocks, and some only where the senate is asked. */
  private static HandCase random(Random random) {
    HandCase hand = new HandCase();
    hand.redLine("anna-1", "anna", basis(random), refusing(random, 2));
    hand.redLine("bert-1", "bert", basis(random), refusing(random, 2));
    hand.redLine("senate-1", "anna-senate", basis(random), refusing(random, 3));
    hand.redLine("senate-2", "anna-senate", basis(random), refusing(random, 2));
    if (random.nextBoolean()) {
      hand.redLine("cleo-1", "cleo", basis(random), refusing(random, 3));
    }
    for (int i = 0; i < 3; i++) {
      hand.senate("needed-" + i, "cleo", basis(random), refusing(random, 2));
    }
    for (int i = random.nextInt(3); i > 0; i--) {
      Map<String, List<Stretch>> positions = new LinkedHashMap<>();
      while (positions.size() < 2) {
        String issue = ISSUES.get(random.nextInt(2));
        positions.put(issue, stretches(issue, random));
      }
      hand.impossible(positions);
    }
    return hand;
  }

  private static final List<String> ISSUES = List.of("land", "flag");
  private static final Map<String, List<String>> POSITIONS =
      Map.of(
          "land", List.of("north", "middle", "south", "not-addressed"),
          "flag", List.of("red", "blue", "green", "not-addressed"));

  private static List<Stretch> stretches(String issue, Random random) {
    return some(issue, 2, random).stream().map(p -> (Stretch) new Stretch.One(p)).toList();
  }

  /** At least one position, and not all. */
  private static List<String> some(String issue, int share, Random random) {
    List<String> all = POSITIONS.get(issue);
    List<String> some = all.stream().filter(p -> random.nextInt(share) > 0).toList();
    return some.isEmpty() || some.size() == all.size()
        ? List.of(all.get(random.nextInt(all.size())))
        : some;
  }

  private static Basis basis(Random random) {
    List<Basis> all = List.of(Basis.values());
    return all.get(random.nextInt(all.size()));
  }

  /** All but some positions of one issue, or of either of two. */
  private static String refusing(Random random, int share) {
    List<String> terms = new ArrayList<>();
    for (String issue : ISSUES) {
      if (random.nextInt(3) > 0 || (terms.isEmpty() && issue.equals("flag"))) {
        List<String> some = some(issue, share, random);
        terms.add(
            "Term( issue == \"%s\", position in (%s) )"
                .formatted(
                    issue,
                    some.stream().map(p -> '"' + p + '"').collect(Collectors.joining(", "))));
      }
    }
    return terms.size() == 1 ? terms.get(0) : "( " + String.join(" or ", terms) + " )";
  }

  private void given(Deadlock.Core core, SmallCase small, List<Proposal> texts, String seed) {
    Set<Rule> lines = Set.copyOf(core.rules());
    List<Rule> necessities = core.given().necessities();
    List<InfeasibleCombination> impossible = core.given().combinations();
    severalNecessities += necessities.size() > 1 ? 1 : 0;
    combinations += impossible.size();
    assertFalse(passes(small, texts, both(lines, necessities), impossible), seed);
    for (Rule one : necessities) {
      assertTrue(
          passes(small, texts, both(lines, without(necessities, one)), impossible),
          seed + one.id());
    }
    List<Rule> all =
        small.book().rules().stream().filter(rule -> rule.strength().isEmpty()).toList();
    for (InfeasibleCombination one : impossible) {
      assertTrue(passes(small, texts, both(lines, all), without(impossible, one)), seed + one);
    }
    for (Basis basis : Basis.values()) {
      List<Rule> firm = all.stream().filter(r -> r.basis().compareTo(basis) <= 0).toList();
      boolean enough = !passes(small, texts, both(lines, firm), impossible);
      boolean said = necessities.stream().allMatch(r -> r.basis().compareTo(basis) <= 0);
      assertEquals(enough, said, seed + basis);
    }
  }

  private static <T> List<T> without(List<T> all, T one) {
    return all.stream().filter(t -> !t.equals(one)).toList();
  }

  private static Set<Rule> both(Set<Rule> lines, List<Rule> necessities) {
    Set<Rule> both = new HashSet<>(lines);
    both.addAll(necessities);
    return both;
  }

  private boolean passes(
      SmallCase small,
      List<Proposal> texts,
      Set<Rule> rules,
      List<InfeasibleCombination> impossible) {
    NegotiationCase negotiation = small.negotiation();
    Settings settings = small.settings();
    RuleBook book =
        new PartialBook(small.book(), r -> rules.contains(r) ? Optional.of(r) : Optional.empty());
    for (Proposal text : texts) {
      if (impossible.stream().noneMatch(c -> c.brokenBy(text))
          && evaluator.evaluate(negotiation, book, text, settings).deal()) {
        return true;
      }
    }
    return false;
  }

  /** Silent on issues of which no rule reads anything. */
  private static List<Proposal> texts(SmallCase small) {
    return small.texts().stream()
        .filter(t -> t.addressed().stream().allMatch(term -> ISSUES.contains(term.issue())))
        .toList();
  }

  /** What at least two of its red lines and combinations read; else all that it reads. */
  private static Set<String> meeting(Deadlock.Core core, SmallCase small) {
    Map<String, Integer> readers = new TreeMap<>();
    for (Rule line : core.rules()) {
      Set<String> read = new HashSet<>(line.footprint());
      if (line.party().equals("anna-senate")) {
        small.book().rules().stream()
            .filter(rule -> rule.strength().isEmpty())
            .forEach(rule -> read.addAll(rule.footprint()));
      }
      read.forEach(issue -> readers.merge(issue, 1, Integer::sum));
    }
    core.given()
        .combinations()
        .forEach(c -> c.positions().keySet().forEach(i -> readers.merge(i, 1, Integer::sum)));
    Set<String> meeting = new HashSet<>(readers.keySet());
    meeting.removeIf(issue -> readers.get(issue) < 2);
    return meeting.isEmpty() ? readers.keySet() : meeting;
  }

  private static Set<String> ids(List<Issue> issues) {
    return issues.stream().map(Issue::id).collect(Collectors.toSet());
  }

  private static List<Set<String>> points(Deadlock found) {
    return found.stickingPoints().stream().map(point -> ids(point.issues())).toList();
  }

  /** Issues of cores that meet, in the case's order. */
  private static List<Set<String>> points(List<Deadlock.Core> cores) {
    List<Set<String>> points = new ArrayList<>();
    for (String issue : ISSUES) {
      Set<String> reached = new HashSet<>(Set.of(issue));
      boolean grown = true;
      boolean met = false;
      while (grown) {
        grown = false;
        for (Deadlock.Core core : cores) {
          Set<String> own = ids(core.issues());
          if (own.stream().anyMatch(reached::contains)) {
            met = true;
            grown |= reached.addAll(own);
          }
        }
      }
      if (met && !points.contains(reached)) {
        points.add(reached);
      }
    }
    return points;
  }
}
