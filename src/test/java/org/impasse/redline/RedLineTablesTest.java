package org.impasse.redline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.inject.Guice;
import java.math.BigInteger;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
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

/** Tables say what Drools says, of every text. */
class RedLineTablesTest {

  private static final long SEED = 20251121;

  @Test
  void randomRules() throws InvalidInputException {
    int fired = 0;
    int judged = 0;
    for (int round = 0; round < 40; round++) {
      long seed = SEED + round;
      RandomRules random = new RandomRules(seed);
      String file = random.file(4);
      RuleBook book = Island.book(new RuleFile("north", "north.drl", file));
      Settings settings = random.settings();
      RedLineTables tables = RedLineTables.of(Island.CASE, book, book.rules(), settings);
      List<IssueCut> cuts = tables.cuts();
      for (int i = 0; i < 50; i++) {
        Map<String, Term> text = random.text(false);
        Set<String> expected = book.fire("north", text, settings);
        assertEquals(
            expected, firing(tables, text), () -> "seed " + seed + "\n" + text + "\n" + file);
        assertEquals(
            expected,
            firing(tables, coarse(cuts, text)),
            () -> "classes, seed " + seed + "\n" + text + "\n" + file);
        fired += expected.size();
        judged += 4;
      }
    }
    assertEquals(8_000, judged);
    assertTrue(fired > judged / 10 && fired < judged * 9 / 10, "one-sided: " + fired);
  }

  @Test
  void theRealCase() throws Exception {
    Sitting sitting =
        Guice.createInjector()
            .getInstance(CaseOpener.class)
            .openCase(List.of(), Path.of(""), "ukraine-2025", Wishes.none());
    NegotiationCase negotiation = sitting.negotiation();
    RuleBook book = sitting.rules();
    RedLineTables tables = RedLineTables.of(negotiation, book, book.rules(), sitting.settings());
    List<IssueCut> cuts = tables.cuts();
    Random random = new Random(SEED);
    int fired = 0;
    for (int i = 0; i < 2_000; i++) {
      Map<String, Term> text = text(negotiation, random);
      Set<String> expected = new LinkedHashSet<>();
      negotiation
          .parties()
          .forEach(party -> expected.addAll(book.fire(party.id(), text, sitting.settings())));
      assertEquals(expected, firing(tables, text), "seed " + SEED + ", text " + i);
      assertEquals(expected, firing(tables, coarse(cuts, text)), "seed " + SEED + ", text " + i);
      fired += expected.size();
    }
    assertTrue(fired > 10_000, "too few rules fire to prove anything: " + fired);
  }

  @Test
  void amountsAreCutWhereRulesCompareThem() throws InvalidInputException {
    RuleBook book =
        Island.book(
            Island.rule("N-1", "Term( issue == \"forces.cap\", amount <= 600000 )"),
            Island.rule("N-2", "Term( issue == \"forces.cap\", amount == 800000 )"),
            Island.rule("N-3", "Term( issue == \"land.valley\", position == \"ceded\" )"));
    List<IssueCut> cuts = RedLineTables.of(Island.CASE, book, book.rules(), Island.SETTINGS).cuts();
    IssueCut army =
        cuts.stream().filter(c -> c.issue().id().equals("forces.cap")).findFirst().orElseThrow();
    assertEquals("3", size(army, Position.SILENCE));
    assertEquals("600001", size(army, new Position.Amount(600_000)));
    assertEquals("1", size(army, new Position.Amount(800_000)));
    assertEquals("199999", size(army, new Position.Amount(799_999)));
    assertEquals("1200000", size(army, new Position.Amount(800_001)));
    assertEquals(5, army.classes().size());
  }

  @Test
  void aRuleThatReadsTooMuchIsRefused() {
    RuleBook book =
        Island.book(
            Island.rule(
                "N-1",
                amounts("forces.cap"),
                amounts("money.total"),
                "Term( issue == \"land.valley\", position in (\"shared\", \"ceded\") )",
                "Term( issue == \"land.port\", position in (\"open\", \"closed\") )"));
    InvalidInputException refused =
        assertThrows(
            InvalidInputException.class,
            () -> RedLineTables.of(Island.CASE, book, book.rules(), Island.SETTINGS));
    assertEquals("wide-rule", refused.diagnostics().all().get(0).code());
  }

  private static String amounts(String issue) {
    return IntStream.rangeClosed(1, 120)
        .mapToObj(cut -> "amount < " + cut)
        .collect(Collectors.joining(" || ", "Term( issue == \"" + issue + "\", ", " )"));
  }

  private static String size(IssueCut cut, Position position) {
    return cut.classes().get(cut.classOf(position)).size().toString();
  }

  private static Set<String> firing(RedLineTables tables, Map<String, Term> text) {
    Set<String> fired = new LinkedHashSet<>();
    for (RuleTable table : tables.all()) {
      List<Position> positions =
          table.issues().stream().map(i -> text.get(i.id()).position()).toList();
      if (table.fires(positions)) {
        fired.add(table.rule().id());
      }
    }
    return fired;
  }

  /** The text with each position replaced by the one that stands for its class. */
  private static Map<String, Term> coarse(List<IssueCut> cuts, Map<String, Term> text) {
    Map<String, Term> terms = new LinkedHashMap<>();
    for (IssueCut cut : cuts) {
      String issue = cut.issue().id();
      Position position =
          cut.classes().get(cut.classOf(text.get(issue).position())).representative();
      terms.put(issue, new Term(issue, position, List.of()));
    }
    return terms;
  }

  private static Map<String, Term> text(NegotiationCase negotiation, Random random) {
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
      terms.put(
          issue.id(), new Term(issue.id(), choices.get(random.nextInt(choices.size())), List.of()));
    }
    return terms;
  }

  @Test
  void sizesAddUpToTheWholeIssue() throws InvalidInputException {
    RandomRules random = new RandomRules(SEED);
    RuleBook book = Island.book(new RuleFile("north", "north.drl", random.file(4)));
    for (IssueCut cut :
        RedLineTables.of(Island.CASE, book, book.rules(), random.settings()).cuts()) {
      BigInteger all =
          cut.classes().stream().map(PositionSet::size).reduce(BigInteger.ZERO, BigInteger::add);
      BigInteger expected = BigInteger.valueOf(cut.issue().listed().size() + 1L);
      if (cut.issue().values() instanceof Issue.Range range) {
        expected = expected.add(BigInteger.valueOf(range.max() - range.min() + 1));
      }
      assertEquals(expected, all, cut.issue().id());
    }
  }
}
