package org.impasse.redline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

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
    List<String> rules = new java.util.ArrayList<>();
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
    List<String> tests = new java.util.ArrayList<>();
    for (int i = 1; i <= cuts; i++) {
      tests.add("amount < " + i);
    }
    return "Term( issue == \"" + issue + "\", " + String.join(" || ", tests) + " )";
  }
}
