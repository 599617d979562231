package org.impasse.redline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.impasse.negotiation.Settings;
import org.impasse.negotiation.Term;
import org.junit.jupiter.api.Test;

/** Why a rule did not fire. */
class UnmetTest {

  private static final long SEED = 20260131;

  private final RuleExplainer explainer = new RuleExplainer();

  /** There is a reason for a rule not to fire exactly when Drools did not fire it. */
  @Test
  void agreesWithDrools() {
    int unmet = 0;
    for (long seed = SEED; seed < SEED + 40; seed++) {
      RandomRules random = new RandomRules(seed);
      String file = random.file(6);
      RuleBook book = Island.book(new RuleFile("north", "north.drl", file));
      for (int i = 0; i < 20; i++) {
        Map<String, Term> text = random.text(false);
        Settings settings = random.settings();
        Set<String> fired = book.fire("north", text, settings);
        String where = "seed " + seed + "\n" + text + "\n" + settings + "\n" + file;
        for (Rule rule : book.rules()) {
          boolean met = explainer.unmet(rule, Island.CASE, text, settings).isEmpty();
          assertEquals(fired.contains(rule.id()), met, () -> rule.id() + " " + where);
          unmet += met ? 0 : 1;
        }
      }
    }
    assertTrue(unmet > 480, "only " + unmet);
  }

  @Test
  void saysWhatIsSoInstead() {
    RuleBook book =
        Island.book(
            Island.rule(
                "N-1",
                "Parameter( name == \"north.floor\", $v : amount )",
                "Term( issue == \"land.port\", position == \"open\" )",
                "( Term( issue == \"forces.cap\", amount < $v ) or Term( issue == \"vote\", position == \"true\" ) )"));
    assertEquals(
        List.of(
            new RuleExplainer.Unmet(0, "at least one of these holds:", Optional.empty()),
            new RuleExplainer.Unmet(
                1,
                "the text sets Size of the army below 5 persons (The North's floor, north.floor)",
                Optional.of("the text says '7 persons'")),
            new RuleExplainer.Unmet(
                1, "the text sets Vote to 'a vote'", Optional.of("the text is silent on it"))),
        explainer.unmet(
            book.rules().get(0),
            Island.CASE,
            Island.text("land.port", "open", "forces.cap", "7"),
            Island.SETTINGS.withParameters(Map.of("north.floor", 5L))));
  }

  @Test
  void breakPoints() {
    RuleBook book =
        Island.book(
            Island.rule(
                "N-1",
                "Parameter( name == \"north.floor\", $v : amount )",
                "Term( issue == \"forces.cap\", amount < $v || amount > 2000000 )"),
            Island.rule("N-2", "Term( issue == \"forces.cap\", amount == 7 || amount < 5 )"));
    List<BreakPoint> points =
        BreakPoint.of(
            Island.CASE.issue("forces.cap").orElseThrow(),
            book.rules(),
            Island.SETTINGS.withParameters(Map.of("north.floor", 5L)));
    assertEquals(List.of(5L, 7L, 8L), points.stream().map(BreakPoint::first).toList());
    assertEquals(
        List.of(
            new BreakPoint.Reader(book.rules().get(0), Optional.of("north.floor")),
            new BreakPoint.Reader(book.rules().get(1), Optional.empty())),
        points.get(0).readers());
    assertEquals(
        List.of(),
        BreakPoint.of(Island.CASE.issue("land.port").orElseThrow(), book.rules(), Island.SETTINGS));
  }
}
