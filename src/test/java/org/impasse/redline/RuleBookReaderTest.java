package org.impasse.redline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.impasse.diagnostic.Diagnostic;
import org.impasse.diagnostic.DiagnosticPrinter;
import org.impasse.diagnostic.Diagnostics;
import org.impasse.diagnostic.Location;
import org.impasse.negotiation.Basis;
import org.junit.jupiter.api.Test;

class RuleBookReaderTest {

  private static final String CEDED = "Term( issue == \"land.valley\", position == \"ceded\" )";

  @Test
  void everythingARuleSays() {
    String text =
        Island.HEAD
            + """
            rule "N-1"
                @title("The valley")
                @strength("objection")
                @evidence("n-drawn, n-report")
                @because("It says {land.valley}.")
                @silence("It says nothing.")
                @reading("strict")
                @from("2024-02-29")
                @until("2025-12-31")
            when
                Parameter( name == "north.floor", $v : amount )
                Term( issue == "land.valley", position in ("ceded", "shared"), position != "not-addressed" )
                ( not Term( issue == "forces.cap", amount < $v || amount == 5 ) or Circumstance( name == "front", value != "holding" ) )
            then
                objections.raise(drools);
            end
            """;
    Rule rule =
        Island.book(new RuleFile("north", "rules/north.drl", text)).rule("N-1").orElseThrow();
    Condition.Test cap =
        new Condition.AnyTest(
            List.of(
                new Condition.AmountIs(Condition.Comparison.LESS, new Condition.Variable("$v")),
                new Condition.AmountIs(Condition.Comparison.EQUAL, new Condition.Constant(5))));
    Condition.Test valley =
        new Condition.AllTests(
            List.of(
                new Condition.PositionIn(true, List.of("ceded", "shared")),
                new Condition.PositionIs(false, "not-addressed")));
    Condition condition =
        new Condition(
            List.of(new Condition.Binding("north.floor", "$v")),
            List.of(
                new Condition.TermIs("land.valley", Optional.of(valley)),
                new Condition.AnyOf(
                    List.of(
                        List.of(
                            new Condition.TermIsNot(
                                new Condition.TermIs("forces.cap", Optional.of(cap)))),
                        List.of(new Condition.CircumstanceIs("front", false, "holding"))))));
    assertEquals(
        new Rule(
            "N-1",
            "north",
            "The valley",
            new Effect.Raises(Strength.OBJECTION),
            List.of("n-drawn", "n-report"),
            Basis.REPORTED,
            "It says {land.valley}.",
            Optional.of("It says nothing."),
            Optional.of("strict"),
            Optional.of(LocalDate.of(2024, 2, 29)),
            Optional.of(LocalDate.of(2025, 12, 31)),
            condition,
            Set.of("land.valley", "forces.cap"),
            new Location("rules/north.drl", 2, 6, 5),
            rule.margin()),
        rule);
  }

  @Test
  void severalParties() {
    RuleFile south = file("south", "S-1", "s-said");
    RuleFile north = file("north", "N-1", "n-said");
    RuleBook book = Island.book(south, north);
    assertEquals(List.of("N-1", "S-1"), book.rules().stream().map(Rule::id).toList());
    assertEquals(List.of("S-1"), book.rulesOf("south").stream().map(Rule::id).toList());
    assertEquals(List.of(), book.rulesOf("bank"));
    assertEquals(
        new Firing(Set.of(), Set.of()), book.firing("bank", Island.text(), Island.SETTINGS));
    assertEquals(Optional.empty(), book.rule("N-2"));
    assertThrows(IllegalArgumentException.class, () -> book.rulesOf("east"));
  }

  @Test
  void aRuleAppliesOnItsFirstAndOnItsLastDay() {
    String dated =
        Island.rule("N-1", CEDED)
            .replace("when", "@from(\"2024-02-29\") @until(\"2025-12-31\")\nwhen");
    Rule rule = Island.book(dated).rule("N-1").orElseThrow();
    List<String> days = List.of("2024-02-28", "2024-02-29", "2025-12-31", "2026-01-01");
    assertEquals(
        List.of(false, true, true, false),
        days.stream()
            .map(day -> rule.inForce(Island.SETTINGS.withAsOf(LocalDate.parse(day))))
            .toList());
  }

  @Test
  void problemsAcrossFiles() {
    assertEquals(
        """
        north2.drl: error [duplicate-file] a second rule file for north
          north.drl: the first one

        south.drl:2:6: error [duplicate-rule] a second rule is named 'N-1'
          2 | rule "N-1"
            |      ^^^^^
          hint: Rule names are unique in the whole case.
          north.drl:2:6: the first one
          2 | rule "N-1"
            |      ^^^^^

        nroth.drl: error [unknown-party] the rule file is named after 'nroth', which is no party of case the-island
          hint: Did you mean 'north'?

        3 errors
        """,
        said(
            file("north", "N-1", "n-said"),
            new RuleFile("north", "north2.drl", Island.HEAD),
            file("south", "N-1", "s-said"),
            file("nroth", "X-1", "n-said")));
  }

  @Test
  void evidenceOfOthers() {
    assertEquals("", said(file("north", "N-1", "n-said")));
    assertEquals("", said(file("north-council", "C-1", "n-said")));
    assertEquals(
        """
        south.drl:5:16: warning [evidence-of-another-party] evidence 'n-said' bears on the stand of north, and the rule is one of south
          5 |     @evidence("n-said")
            |                ^^^^^^
          hint: A party's rules should rest on what is known of that party.

        1 warning
        """,
        said(file("south", "S-1", "n-said")));
  }

  @Test
  void sentencesMayQuoteOnlyWhatIsRead() {
    String text =
        Island.HEAD
            + Island.rule("N-1", CEDED)
                .replace("A sentence.", "With {forces.cap} and {land.valley}.");
    assertEquals(
        List.of("the sentence quotes issue 'forces.cap', which the rule's condition does not read"),
        Island.problems(text).all().stream().map(Diagnostic::message).toList());
  }

  private static RuleFile file(String party, String name, String evidence) {
    String head = "package redlines.the_island." + party.replace('-', '_') + "\n";
    return new RuleFile(
        party, party + ".drl", head + Island.rule(name, CEDED).replace("n-said", evidence));
  }

  private static String said(RuleFile... files) {
    Diagnostics diagnostics = new Diagnostics();
    Optional<RuleBook> book = new RuleBookReader().read(Island.CASE, List.of(files), diagnostics);
    assertTrue(book.isPresent() != diagnostics.hasErrors());
    return DiagnosticPrinter.print(diagnostics);
  }
}
