package org.impasse.redline;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.impasse.negotiation.Issue;
import org.impasse.negotiation.NegotiationCase;
import org.impasse.negotiation.Position;
import org.impasse.negotiation.Settings;
import org.impasse.negotiation.Term;
import org.junit.jupiter.api.Test;

class FiringTest {

  @Test
  void amountsAreExact() {
    RuleBook book =
        Island.book(
            Island.rule("N-less", "Term( issue == \"money.total\", amount < 1000000000000000 )"),
            Island.rule("N-equal", "Term( issue == \"money.total\", amount == 1000000000000000 )"),
            Island.rule(
                "N-parameter",
                "Parameter( name == \"bank.limit\", $v : amount )",
                "Term( issue == \"money.total\", amount <= $v )"));
    assertEquals(Set.of("N-less", "N-parameter"), fire(book, "money.total", "999999999999999"));
    assertEquals(Set.of("N-equal"), fire(book, "money.total", "1000000000000000"));
    assertEquals(Set.of("N-less", "N-parameter"), fire(book, "money.total", "0"));
  }

  @Test
  void noAmountNeverCompares() {
    RuleBook book =
        Island.book(
            Island.rule("N-less", "Term( issue == \"forces.cap\", amount < 5 )"),
            Island.rule("N-zero", "Term( issue == \"forces.cap\", amount == 0 )"),
            Island.rule("N-any", "Term( issue == \"forces.cap\", amount >= 0 || amount <= 0 )"),
            Island.rule("N-not", "not Term( issue == \"forces.cap\", amount < 5 )"));
    assertEquals(Set.of("N-not"), fire(book));
    assertEquals(Set.of("N-not"), fire(book, "forces.cap", "no-cap"));
    assertEquals(Set.of("N-less", "N-zero", "N-any"), fire(book, "forces.cap", "0"));
    assertEquals(Set.of("N-any", "N-not"), fire(book, "forces.cap", "5"));
  }

  @Test
  void positionsThatLookLikeNumbersAreNames() {
    List<String> codes = List.of("080", "80", "8e1", "NaN", "null", "true");
    List<String> rules = new ArrayList<>();
    for (String code : codes) {
      rules.add(
          Island.rule("is-" + code, "Term( issue == \"code\", position == \"" + code + "\" )"));
      rules.add(
          Island.rule("in-" + code, "Term( issue == \"code\", position in (\"" + code + "\") )"));
      rules.add(
          Island.rule(
              "not-" + code, "Term( issue == \"code\", position not in (\"" + code + "\") )"));
    }
    RuleBook book = Island.book(rules.toArray(String[]::new));
    for (String written : codes) {
      Set<String> fired = fire(book, "code", written);
      for (String code : codes) {
        assertEquals(code.equals(written), fired.contains("is-" + code), written + " is " + code);
        assertEquals(code.equals(written), fired.contains("in-" + code), written + " in " + code);
        assertEquals(
            !code.equals(written), fired.contains("not-" + code), written + " not in " + code);
      }
    }
  }

  /** Ids that mean something to Java, to Drools' expressions or to the rule language itself. */
  @Test
  void idsAreOnlyNames() {
    List<String> words =
        List.of(
            "class",
            "this",
            "empty",
            "null",
            "true",
            "nil",
            "1e3",
            "1000",
            "1000.0",
            "007",
            "7",
            "1l",
            "1b",
            "0x7",
            "nan",
            "drools",
            "objections",
            "numeric",
            "issue",
            "amount",
            "name",
            "value",
            "new",
            "contains",
            "not",
            "or",
            "2025-11-20",
            "20-nov-2025",
            "a.b",
            "a-b");
    List<Issue.ListedPosition> values =
        words.stream().map(word -> new Issue.ListedPosition(word, word)).toList();
    NegotiationCase odd = Island.withIds(words, values);
    List<String> rules = new ArrayList<>();
    for (String word : words) {
      rules.add(
          Island.rule(
              "is-" + word, "Term( issue == \"" + word + "\", position == \"" + word + "\" )"));
      rules.add(
          Island.rule("on-" + word, "Term( issue == \"class\", position != \"" + word + "\" )"));
      rules.add(
          Island.rule(
              "when-" + word,
              "Circumstance( name == \"" + word + "\", value == \"" + word + "\" )",
              "Term( issue == \"this\", position != \"not-addressed\" )"));
      rules.add(
          Island.rule(
              "at-" + word,
              "Parameter( name == \"" + word + "\", $objections : amount )",
              "Term( issue == \"forces.cap\", amount == $objections )"));
    }
    RuleBook book = Island.book(odd, String.join("", rules));
    for (int i = 0; i < words.size(); i++) {
      String said = words.get(i);
      Map<String, Term> text = new LinkedHashMap<>();
      odd.issues()
          .forEach(
              issue ->
                  text.put(
                      issue.id(), new Term(issue.id(), new Position.Named(said), List.of("c1"))));
      text.put("forces.cap", new Term("forces.cap", new Position.Amount(i), List.of("c1")));
      Map<String, String> world = new LinkedHashMap<>();
      words.forEach(word -> world.put(word, said));
      Settings settings = Settings.defaultsOf(odd).withCircumstances(world);
      Set<String> expected = new LinkedHashSet<>();
      for (String word : words) {
        if (word.equals(said)) {
          expected.addAll(List.of("is-" + word, "when-" + word, "at-" + word));
        } else {
          expected.add("on-" + word);
        }
      }
      assertEquals(expected, book.fire("north", text, settings), said);
    }
  }

  @Test
  void settingsAreReadAnewForEachText() {
    RuleBook book =
        Island.book(
            Island.rule(
                "N-1",
                "Parameter( name == \"north.floor\", $v : amount )",
                "Circumstance( name == \"front\", value == \"holding\" )",
                "Term( issue == \"forces.cap\", amount < $v )"));
    Map<String, Term> text = Island.text("forces.cap", "600000");
    Settings settings = Island.SETTINGS;
    assertEquals(Set.of("N-1"), book.fire("north", text, settings));
    assertEquals(
        Set.of(),
        book.fire("north", text, settings.withParameters(Map.of("north.floor", 600_000L))));
    assertEquals(
        Set.of("N-1"),
        book.fire("north", text, settings.withParameters(Map.of("north.floor", 600_001L))));
    assertEquals(
        Set.of(),
        book.fire("north", text, settings.withCircumstances(Map.of("front", "collapsing"))));
    assertEquals(Set.of("N-1"), book.fire("north", text, settings));
  }

  @Test
  void unlistedPositions() {
    RuleBook book =
        Island.book(
            Island.rule(
                "N-must", "Term( issue == \"land.valley\", position not in (\"north-keeps\") )"),
            Island.rule("N-must-not", "Term( issue == \"land.valley\", position == \"ceded\" )"),
            Island.rule(
                "N-spoken", "Term( issue == \"land.valley\", position != \"not-addressed\" )"),
            Island.rule(
                "N-silent", "Term( issue == \"land.valley\", position == \"not-addressed\" )"),
            Island.rule("N-elsewhere", "Term( issue == \"vote\", position == \"true\" )"),
            Island.rule(
                "N-either",
                "( Term( issue == \"land.valley\", position == \"ceded\" ) or Term( issue == \"vote\", position == \"true\" ) )"));
    Firing firing =
        book.firing(
            "north",
            Island.text("land.valley", "other: under a trust", "vote", "true"),
            Island.SETTINGS);
    assertEquals(List.of("N-spoken", "N-elsewhere", "N-either"), List.copyOf(firing.fired()));
    assertEquals(List.of("N-must", "N-must-not"), List.copyOf(firing.open()));
  }

  @Test
  void unlistedPositionsNobodyReadsChangeNothing() {
    RuleBook book =
        Island.book(Island.rule("N-1", "Term( issue == \"vote\", position == \"true\" )"));
    assertEquals(
        new Firing(Set.of("N-1"), Set.of()),
        book.firing(
            "north",
            Island.text("land.valley", "other: a trust", "vote", "true"),
            Island.SETTINGS));
  }

  /**
   * Compiles and fires from several threads at once; every thread must find what one thread finds.
   */
  @Test
  void severalThreads() throws Exception {
    for (long seed = 1; seed <= 8; seed++) {
      RandomRules random = new RandomRules(seed);
      String file = random.file(6);
      RuleBook alone = Island.book(new RuleFile("north", "north.drl", file));
      Map<Map<String, Term>, Set<String>> expected = new LinkedHashMap<>();
      for (int i = 0; i < 40; i++) {
        Map<String, Term> text = random.text(false);
        expected.put(text, alone.fire("north", text, Island.SETTINGS));
      }
      RuleBook shared = Island.book(new RuleFile("north", "north.drl", file));
      ExecutorService threads = Executors.newFixedThreadPool(4);
      try {
        List<Future<?>> results = new ArrayList<>();
        for (int t = 0; t < 4; t++) {
          results.add(
              threads.submit(
                  () ->
                      expected.forEach(
                          (text, fired) ->
                              assertEquals(fired, shared.fire("north", text, Island.SETTINGS)))));
        }
        for (Future<?> result : results) {
          result.get();
        }
      } finally {
        threads.shutdownNow();
      }
    }
  }

  @Test
  void compilingAllAtOnce() {
    RuleFile[] files =
        List.of("north", "north-council", "south", "bank").stream()
            .map(
                party ->
                    new RuleFile(
                        party,
                        party,
                        "package redlines.the_island."
                            + party.replace('-', '_')
                            + "\n"
                            + Island.rule(
                                "of-" + party, "Term( issue == \"vote\", position == \"true\" )")))
            .toArray(RuleFile[]::new);
    RuleBook book = Island.book(files);
    book.compileAll();
    for (RuleFile file : files) {
      assertEquals(
          Set.of("of-" + file.party()),
          book.fire(file.party(), Island.text("vote", "true"), Island.SETTINGS));
    }
  }

  private static Set<String> fire(RuleBook book, String... text) {
    return book.fire("north", Island.text(text), Island.SETTINGS);
  }
}
