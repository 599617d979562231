package org.impasse.redline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.impasse.negotiation.Settings;
import org.impasse.negotiation.Term;
import org.junit.jupiter.api.Test;

/**
 * What Drools makes of our rules is what the rules say: random rules, texts and settings, read in
 * two ways.
 */
class DroolsAgreesTest {

  private static final long SEED = 20251120;

  @Test
  void twoThousandRandomTexts() {
    int fired = 0;
    int judged = 0;
    for (int round = 0; round < 100; round++) {
      long seed = SEED + round;
      RandomRules random = new RandomRules(seed);
      String file = random.file(6);
      RuleBook book = Island.book(new RuleFile("north", "north.drl", file));
      for (int i = 0; i < 20; i++) {
        Map<String, Term> text = random.text(false);
        Settings settings = random.settings();
        Set<String> expected = new LinkedHashSet<>();
        for (Rule rule : book.rules()) {
          if (ByHand.fires(rule, text, settings)) {
            expected.add(rule.id());
          }
        }
        Firing firing = book.firing("north", text, settings);
        assertEquals(
            new Firing(expected, Set.of()),
            firing,
            () -> "seed " + seed + "\n" + text + "\n" + settings + "\n" + file);
        fired += expected.size();
        judged += 6;
      }
    }
    assertEquals(12_000, judged);
    assertTrue(
        fired > judged / 10 && fired < judged * 9 / 10,
        "rules fire too seldom or too often: " + fired);
  }

  /** Drools makes classes of constraints only after many evaluations: these must agree, too. */
  @Test
  void thousandsOfTextsOnTheSameRules() {
    for (long seed = SEED + 5000; seed < SEED + 5002; seed++) {
      RandomRules random = new RandomRules(seed);
      String file = random.file(12);
      RuleBook book = Island.book(new RuleFile("north", "north.drl", file));
      for (int i = 0; i < 2_500; i++) {
        checkAgreement(book, random.text(false), random.settings(), "seed " + seed + "\n" + file);
      }
    }
  }

  /** So many comparisons of one amount that Drools looks them up instead of going through them. */
  @Test
  void manyComparisonsOfOneIssue() {
    List<Long> bounds =
        List.of(
            0L, 1L, 7L, 599_999L, 600_000L, 600_001L, 999_999_999_999_999L, 1_000_000_000_000_000L);
    List<String> rules = new ArrayList<>();
    for (String sign : List.of("<", "<=", ">", ">=", "==")) {
      for (long bound : bounds) {
        String test = "Term( issue == \"money.total\", amount " + sign + " " + bound + " )";
        rules.add(Island.rule("is-" + rules.size(), test));
        rules.add(Island.rule("not-" + rules.size(), "not " + test));
      }
    }
    RuleBook book = Island.book(rules.toArray(String[]::new));
    checkAgreement(book, Island.text(), Island.SETTINGS, "silent");
    for (long bound : bounds) {
      for (long amount = Math.max(0, bound - 1); amount <= bound + 1; amount++) {
        if (amount <= 1_000_000_000_000_000L) {
          String written = Long.toString(amount);
          checkAgreement(book, Island.text("money.total", written), Island.SETTINGS, written);
        }
      }
    }
  }

  private static void checkAgreement(
      RuleBook book, Map<String, Term> text, Settings settings, String where) {
    Set<String> expected = new LinkedHashSet<>();
    for (Rule rule : book.rules()) {
      if (ByHand.fires(rule, text, settings)) {
        expected.add(rule.id());
      }
    }
    assertEquals(
        new Firing(expected, Set.of()),
        book.firing("north", text, settings),
        () -> text + "\n" + settings + "\n" + where);
    for (Rule rule : book.rules()) {
      Set<String> alone = expected.contains(rule.id()) ? Set.of(rule.id()) : Set.of();
      assertEquals(
          new Firing(alone, Set.of()),
          book.firing(List.of(rule), text, settings),
          () -> rule.id() + " alone\n" + text + "\n" + settings + "\n" + where);
    }
  }

  @Test
  void openRules() {
    int open = 0;
    for (int round = 0; round < 100; round++) {
      long seed = SEED + 1000 + round;
      RandomRules random = new RandomRules(seed);
      String file = random.file(4);
      RuleBook book = Island.book(new RuleFile("north", "north.drl", file));
      for (int i = 0; i < 4; i++) {
        Map<String, Term> text = random.text(true);
        Settings settings = random.settings();
        Set<Long> edges = new LinkedHashSet<>(settings.parameters().values());
        Pattern.compile("[=<>] ([0-9]+)")
            .matcher(file)
            .results()
            .forEach(m -> edges.add(Long.parseLong(m.group(1))));
        Firing expected = ByHand.firing(book.rules(), text, settings, edges);
        assertEquals(
            expected,
            book.firing("north", text, settings),
            () -> "seed " + seed + "\n" + text + "\n" + settings + "\n" + file);
        open += expected.open().size();
      }
    }
    assertTrue(open > 100, "too few open rules to prove anything: " + open);
  }

  @Test
  void moreMeaningsThanCanBeTriedAreOpen() {
    RuleBook book =
        Island.book(Island.rule("N-1", amounts("forces.cap", 70), amounts("money.total", 70)));
    Map<String, Term> text =
        Island.text("forces.cap", "other: as many as needed", "money.total", "other: a fair share");
    assertEquals(new Firing(Set.of(), Set.of("N-1")), book.firing("north", text, Island.SETTINGS));
    assertTrue(70 * 70 > Meanings.MOST);
  }

  /** Rules that need few combinations are looked for first, whatever others of the file need. */
  @Test
  void allRulesTogetherTryNoMoreMeaningsThanOne() {
    List<String> rules = new ArrayList<>();
    rules.add(Island.rule("N-1", amounts("forces.cap", 60), amounts("money.total", 60)));
    rules.add(
        Island.rule("N-2", amounts("forces.cap", 60), amounts("money.total", 10), spoken("vote")));
    rules.add(Island.rule("N-3", spoken("vote"), spoken("land.port")));
    RuleBook book = Island.book(rules.toArray(String[]::new));
    Map<String, Term> text =
        Island.text(
            "forces.cap",
            "other: as many as needed",
            "money.total",
            "other: a fair share",
            "vote",
            "other: by show of hands",
            "land.port",
            "other: half open");
    assertEquals(
        new Firing(Set.of("N-3"), new LinkedHashSet<>(List.of("N-1", "N-2"))),
        book.firing("north", text, Island.SETTINGS));
  }

  private static String spoken(String issue) {
    return "Term( issue == \"" + issue + "\", position != \"not-addressed\" )";
  }

  private static String amounts(String issue, int cuts) {
    List<String> tests = new ArrayList<>();
    for (int i = 1; i <= cuts; i++) {
      tests.add("amount < " + i);
    }
    return "Term( issue == \"" + issue + "\", " + String.join(" || ", tests) + " )";
  }
}
