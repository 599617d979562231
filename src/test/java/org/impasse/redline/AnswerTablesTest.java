package org.impasse.redline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.inject.Guice;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.impasse.casebook.CaseOpener;
import org.impasse.casebook.Sitting;
import org.impasse.casebook.Wishes;
import org.impasse.diagnostic.InvalidInputException;
import org.impasse.negotiation.Issue;
import org.impasse.negotiation.NegotiationCase;
import org.impasse.negotiation.Position;
import org.impasse.negotiation.Settings;
import org.impasse.negotiation.Term;
import org.junit.jupiter.api.Test;

/** A reader without a rule engine finds what Drools finds: which rules, which issues, silence. */
class AnswerTablesTest {

  private static final long SEED = 20261126;

  private int fired;
  private int open;

  @Test
  void randomRules() throws InvalidInputException {
    for (int round = 0; round < 40; round++) {
      long seed = SEED + round;
      RandomRules random = new RandomRules(seed);
      String file = random.file(4);
      RuleBook book = Island.book(new RuleFile("north", "north.drl", file));
      Settings settings = random.settings();
      Map<Rule, List<AnswerTable>> tables;
      try {
        tables = AnswerTables.of(Island.CASE, book, book.rules(), settings);
      } catch (InvalidInputException e) {
        continue; // reads too much at once
      }
      for (int i = 0; i < 60; i++) {
        Map<String, Term> text = random.text(i % 3 != 0);
        check(tables, book, text, settings, "seed " + seed + "\n" + text + "\n" + file);
      }
    }
    assertTrue(fired > 500 && open > 100, "one-sided: " + fired + " fired, " + open + " open");
  }

  @Test
  void theRealCase() throws Exception {
    Sitting sitting =
        Guice.createInjector()
            .getInstance(CaseOpener.class)
            .openCase(List.of(), Path.of(""), "ukraine-2025", Wishes.none());
    Map<Rule, List<AnswerTable>> tables =
        AnswerTables.of(
            sitting.negotiation(), sitting.rules(), sitting.rules().rules(), sitting.settings());
    Random random = new Random(SEED);
    for (int i = 0; i < 300; i++) {
      Map<String, Term> text = text(sitting.negotiation(), random, i % 3);
      check(tables, sitting.rules(), text, sitting.settings(), "seed " + SEED + ", text " + i);
    }
    assertTrue(fired > 3_000 && open > 300, "one-sided: " + fired + " fired, " + open + " open");
  }

  private void check(
      Map<Rule, List<AnswerTable>> tables,
      RuleBook book,
      Map<String, Term> text,
      Settings settings,
      String what) {
    Set<String> firing = new LinkedHashSet<>();
    Set<String> opened = new LinkedHashSet<>();
    book.rules().stream()
        .map(Rule::party)
        .distinct()
        .map(party -> book.firing(party, text, settings))
        .forEach(
            found -> {
              firing.addAll(found.fired());
              opened.addAll(found.open());
            });
    tables.forEach(
        (rule, parts) -> {
          List<AnswerTable.Answer> answers = parts.stream().map(p -> look(p, text)).toList();
          Set<AnswerTable.Says> says =
              answers.stream().map(AnswerTable.Answer::says).collect(Collectors.toSet());
          AnswerTable.Says told =
              says.contains(AnswerTable.Says.FIRES)
                  ? AnswerTable.Says.FIRES
                  : says.contains(AnswerTable.Says.OPEN)
                      ? AnswerTable.Says.OPEN
                      : AnswerTable.Says.NO;
          AnswerTable.Says expected =
              firing.contains(rule.id())
                  ? AnswerTable.Says.FIRES
                  : opened.contains(rule.id()) ? AnswerTable.Says.OPEN : AnswerTable.Says.NO;
          assertEquals(expected, told, () -> rule.id() + ", " + what);
          if (told == AnswerTable.Says.NO) {
            return;
          }
          fired += told == AnswerTable.Says.FIRES ? 1 : 0;
          open += told == AnswerTable.Says.OPEN ? 1 : 0;
          Matches matches = Matches.of(rule, text, settings);
          Set<String> matched =
              answers.stream().flatMap(a -> a.matched().stream()).collect(Collectors.toSet());
          assertEquals(
              matches.terms().stream().map(Term::issue).collect(Collectors.toSet()),
              matched,
              () -> rule.id() + ", " + what);
          List<AnswerTable.Answer> matching =
              answers.stream().filter(a -> !a.matched().isEmpty()).toList();
          assertEquals(
              matches.silence(),
              !matching.isEmpty() && matching.stream().allMatch(AnswerTable.Answer::silence),
              () -> rule.id() + ", " + what);
        });
  }

  /** As the page looks an answer up. */
  private static AnswerTable.Answer look(AnswerTable table, Map<String, Term> text) {
    int cell = 0;
    int stride = 1;
    for (AnswerTable.Axis axis : table.axes()) {
      Position position = Objects.requireNonNull(text.get(axis.issue().id())).position();
      int at =
          position instanceof Position.Amount amount
              ? Objects.requireNonNull(axis.starts().floorEntry(amount.value())).getValue()
              : Objects.requireNonNull(axis.named().get(position.id()));
      cell += stride * at;
      stride *= axis.positions().size();
    }
    assertEquals(stride, table.cells().size());
    return table.cells().get(cell);
  }

  @Test
  void aRuleThatReadsTooMuchIsRefused() {
    RuleBook book =
        Island.book(
            Island.rule(
                "N-1",
                wide("forces.cap", 110),
                wide("money.total", 120),
                "Term( issue == \"land.valley\", position in (\"shared\", \"ceded\") )"));
    InvalidInputException refused =
        assertThrows(
            InvalidInputException.class,
            () -> AnswerTables.of(Island.CASE, book, book.rules(), Island.SETTINGS));
    assertEquals("wide-rule", refused.diagnostics().all().get(0).code());
  }

  private static String wide(String issue, int cuts) {
    List<String> tests = new ArrayList<>();
    for (int cut = 1; cut <= cuts; cut++) {
      tests.add("amount < " + cut);
    }
    return "Term( issue == \"" + issue + "\", " + String.join(" || ", tests) + " )";
  }

  private static Map<String, Term> text(NegotiationCase negotiation, Random random, int unlisted) {
    Map<String, Term> terms = new LinkedHashMap<>();
    for (Issue issue : negotiation.issues()) {
      List<Position> choices = new ArrayList<>(List.of(Position.SILENCE));
      issue.listed().forEach(listed -> choices.add(new Position.Named(listed.id())));
      if (issue.values() instanceof Issue.Range range) {
        for (long near : List.of(100L, 365L, 600_000L, 800_000L, range.min(), range.max())) {
          long amount = near + random.nextInt(3) - 1;
          if (range.min() <= amount && amount <= range.max()) {
            choices.add(new Position.Amount(amount));
          }
        }
      }
      Position position = choices.get(random.nextInt(choices.size()));
      if (random.nextInt(10) < 2 * unlisted) {
        position = new Position.Other("something new");
      }
      terms.put(issue.id(), new Term(issue.id(), position, List.of()));
    }
    return terms;
  }
}
