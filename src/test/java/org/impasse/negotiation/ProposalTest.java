package org.impasse.negotiation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Texts, stretches and dates. */
class ProposalTest {

  private static final Issue RENT =
      new Issue(
          "rent.monthly",
          "Rent",
          "What is the rent?",
          "Money",
          new Issue.Range(
              0,
              100,
              "euros",
              List.of(new Issue.ListedPosition("later", "later")),
              Optional.empty()));
  private static final Issue YEARS =
      new Issue(
          "years",
          "Years",
          "?",
          "Term",
          new Issue.Range(1, 9, "years", List.of(), Optional.empty()));
  private static final Position TEN = new Position.Amount(10);
  private static final Position TWENTY = new Position.Amount(20);

  @Test
  void aChangeIsMadeInEveryClauseThatSetsTheIssue() {
    Proposal changed = text(clause("c1", TEN), clause("c2", TEN)).with(RENT, TWENTY);
    assertEquals(TWENTY, changed.clauses().get(0).sets().get("rent.monthly"));
    assertEquals(TWENTY, changed.clauses().get(1).sets().get("rent.monthly"));
    assertEquals(
        new Term("rent.monthly", TWENTY, List.of("c1", "c2")), changed.term("rent.monthly"));
    assertEquals(Term.silent("years"), changed.term("years"));
  }

  @Test
  void anIssueNoClauseSetsGetsAClauseOfItsOwn() {
    Proposal changed = text().with(RENT, TEN);
    assertEquals("set-rent-monthly", changed.clauses().get(0).id());
    assertEquals("Rent", changed.clauses().get(0).title());
    assertEquals(List.of("set-rent-monthly"), changed.term("rent.monthly").clauses());
  }

  @Test
  void silenceTakesTheIssueOutAndLeavesTheClause() {
    Proposal silent = text(clause("c1", TEN)).with(RENT, Position.SILENCE);
    assertEquals(Map.of(), silent.clauses().get(0).sets());
    assertEquals(Term.silent("rent.monthly"), silent.term("rent.monthly"));
    assertEquals(List.of(), silent.addressed());
    assertEquals(text(), text().with(RENT, Position.SILENCE));
  }

  @Test
  void noTwoClausesGetTheSameId() {
    Proposal again = text().with(RENT, TEN).with(RENT, Position.SILENCE).with(RENT, TWENTY);
    assertEquals(
        List.of("set-rent-monthly", "set-rent-monthly-2"),
        again.clauses().stream().map(Clause::id).toList());
    assertEquals(List.of("set-rent-monthly-2"), again.term("rent.monthly").clauses());
  }

  /** Files refuse a clause with the id of an issue. */
  @Test
  void noClauseIsNamedLikeAnIssue() {
    Proposal text = text();
    Map<String, Term> terms = new LinkedHashMap<>(text.terms());
    terms.put("set-years", Term.silent("set-years"));
    Proposal more =
        new Proposal(
            text.caseId(),
            text.id(),
            text.title(),
            text.date(),
            text.basedOn(),
            text.authors(),
            text.clauses(),
            terms,
            text.assumptions(),
            text.expectations(),
            text.note(),
            text.file());
    assertEquals(
        List.of("set-years-2"), more.with(YEARS, new Position.Amount(3)).term("years").clauses());
  }

  @Test
  void theFirstStaysAsItWas() {
    Proposal first = text(clause("c1", TEN));
    first.with(RENT, TWENTY);
    assertEquals(TEN, first.term("rent.monthly").position());
  }

  @Test
  void anIssueOfAnotherCaseIsAMistake() {
    assertThrows(IllegalArgumentException.class, () -> text().term("nothing"));
  }

  @Test
  void whatAnIssueAdmits() {
    assertTrue(RENT.admits(TEN));
    assertTrue(RENT.admits(new Position.Named("later")));
    assertTrue(RENT.admits(Position.SILENCE));
    assertTrue(RENT.admits(new Position.Other("by the hour")));
    assertFalse(RENT.admits(new Position.Amount(101)));
    assertFalse(RENT.admits(new Position.Amount(-1)));
    assertFalse(RENT.admits(new Position.Named("never")));
  }

  @Test
  void stretches() {
    Stretch low = new Stretch.Amounts(0, 10);
    assertTrue(low.contains(TEN));
    assertFalse(low.contains(new Position.Amount(11)));
    assertFalse(low.contains(new Position.Named("later")));
    assertFalse(low.contains(Position.SILENCE));
    assertTrue(new Stretch.One(Position.NOT_ADDRESSED).contains(Position.SILENCE));
    assertTrue(new Stretch.One("later").contains(new Position.Named("later")));
  }

  @Test
  void infeasibleCombinationsNeedEveryIssue() {
    InfeasibleCombination together =
        new InfeasibleCombination(
            Map.of(
                "rent.monthly", List.of(new Stretch.Amounts(0, 10)),
                "years", List.of(new Stretch.One(Position.NOT_ADDRESSED))),
            "Why.");
    assertTrue(together.brokenBy(text(clause("c1", TEN))));
    assertFalse(together.brokenBy(text(clause("c1", TWENTY))));
    assertFalse(together.brokenBy(text(clause("c1", TEN)).with(YEARS, new Position.Amount(3))));
  }

  @Test
  void dates() {
    StatementDate month = StatementDate.parse("2024-02").orElseThrow();
    assertEquals(LocalDate.of(2024, 2, 1), month.first());
    assertEquals(LocalDate.of(2024, 2, 29), month.last());
    StatementDate year = StatementDate.parse("2025").orElseThrow();
    assertEquals(LocalDate.of(2025, 12, 31), year.last());
    StatementDate day = StatementDate.parse("2025-11-20").orElseThrow();
    assertEquals(day.first(), day.last());
    for (String none :
        List.of(
            "2025-02-29",
            "2025-13",
            "20-11-2025",
            "2025-11-20T00:00",
            "",
            "\u0662\u0660\u0662\u0665")) {
      assertEquals(Optional.empty(), StatementDate.parse(none), none);
    }
  }

  private static Clause clause(String id, Position rent) {
    return new Clause(
        id, id, Optional.empty(), Map.of("rent.monthly", rent), List.of(), Optional.empty());
  }

  private static Proposal text(Clause... clauses) {
    Map<String, Term> terms = new LinkedHashMap<>();
    terms.put("rent.monthly", Term.silent("rent.monthly"));
    terms.put("years", Term.silent("years"));
    for (Clause clause : clauses) {
      List<String> by = java.util.stream.Stream.of(clauses).map(Clause::id).toList();
      terms.put("rent.monthly", new Term("rent.monthly", clause.sets().get("rent.monthly"), by));
    }
    return new Proposal(
        "case",
        "text",
        "Text",
        Optional.empty(),
        Optional.empty(),
        List.of(),
        List.of(clauses),
        terms,
        List.of(),
        List.of(),
        Optional.empty(),
        "text.yaml");
  }
}
