package org.impasse.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.impasse.negotiation.Assumption;
import org.impasse.negotiation.Clause;
import org.impasse.negotiation.Evidence;
import org.impasse.negotiation.Expectation;
import org.impasse.negotiation.Issue;
import org.impasse.negotiation.NegotiationCase;
import org.impasse.negotiation.Parameter;
import org.impasse.negotiation.Party;
import org.impasse.negotiation.Position;
import org.impasse.negotiation.Proposal;
import org.impasse.negotiation.Source;
import org.impasse.negotiation.Stretch;
import org.impasse.negotiation.Term;
import org.junit.jupiter.api.Test;

/** Every key of the file formats arrives in the records. */
class HarbourTest {

  private final NegotiationCase negotiation = Harbour.open().negotiation();

  @Test
  void issues() {
    Issue pier = negotiation.issue("lease.pier").orElseThrow();
    assertEquals("Use of the east pier", pier.title());
    assertEquals("Who uses the east pier?", pier.question());
    assertEquals("Use", pier.theme());
    assertEquals(
        new Issue.Listed(
            Issue.Kind.CHOICE,
            List.of(
                new Issue.ListedPosition("tenant-only", "the tenant alone"),
                new Issue.ListedPosition("shared", "both"),
                new Issue.ListedPosition("owner-only", "the owner alone")),
            Optional.of(new Issue.Axis("tenant", "owner"))),
        pier.values());
    assertEquals(
        List.of(
            new Issue.ListedPosition("false", "not renewable"),
            new Issue.ListedPosition("true", "renewable")),
        negotiation.issue("lease.renewable").orElseThrow().listed());
    assertEquals(
        new Issue.Range(
            0,
            90000,
            "euros",
            List.of(new Issue.ListedPosition("to-be-agreed", "to be agreed later")),
            Optional.of(new Issue.Axis("tenant", "owner"))),
        negotiation.issue("rent.monthly").orElseThrow().values());
  }

  @Test
  void theRestOfTheCase() {
    assertEquals("harbour-lease", negotiation.id());
    assertEquals(LocalDate.of(2026, 1, 31), negotiation.factsUntil());
    assertEquals(List.of("rent.monthly", "lease.years"), negotiation.focus());
    assertEquals(Optional.of("owner"), negotiation.party("owner-council").orElseThrow().ratifies());
    assertEquals(Party.Kind.PUBLIC, negotiation.party("neighbours").orElseThrow().kind());
    Source gazette = negotiation.source("gazette").orElseThrow();
    assertEquals("2025-11", gazette.date().orElseThrow().text());
    assertEquals(Optional.empty(), gazette.author());
    assertEquals(
        List.of(
            new Parameter.Disputed(38000, 38000, List.of("gazette"), Optional.empty()),
            new Parameter.Disputed(
                41000, 45000, List.of("letter-1"), Optional.of("With the income of the crane."))),
        negotiation.parameter("tenant.ceiling").orElseThrow().disputed());
    assertEquals("summer", negotiation.circumstance("season").orElseThrow().usual());
    assertEquals(false, negotiation.reading("strict").orElseThrow().on());
    assertEquals(
        Optional.of("owner"), negotiation.legalStep("charter-change").orElseThrow().party());
    assertEquals(
        Map.of(
            "rent.monthly",
            List.of(new Stretch.One("to-be-agreed"), new Stretch.Amounts(0, 100)),
            "lease.renewable",
            List.of(new Stretch.One("true"), new Stretch.One("not-addressed"))),
        negotiation.infeasible().get(0).positions());
  }

  @Test
  void evidence() {
    Evidence letter = negotiation.evidence("tenant-rent-letter").orElseThrow();
    assertEquals(new Evidence.Speaker("A. Roe", Optional.of("director")), letter.by());
    assertEquals(
        Map.of("rent.monthly", List.of(new Stretch.Amounts(40001, 90000)), "lease.pier", List.of()),
        letter.issues());
    Evidence gazette = negotiation.evidence("tenant-rent-gazette").orElseThrow();
    assertEquals(
        List.of(new Stretch.Amounts(42000, 42000), new Stretch.One("to-be-agreed")),
        gazette.issues().get("rent.monthly"));
    assertEquals(List.of("tenant-rent-letter"), gazette.contradicts());
    assertEquals(Optional.of("strict"), gazette.reading());
    assertEquals(
        Map.of("lease.years", List.of()),
        negotiation.evidence("owner-term").orElseThrow().issues());
  }

  @Test
  void text() {
    Proposal first = Harbour.text("first-offer");
    assertEquals(List.of("owner"), first.authors());
    assertEquals(Optional.of("Known from a copy."), first.note());
    assertEquals(
        new Clause(
            "c1",
            "Rent",
            Optional.of("The yard pays 45,000 euros each month."),
            Map.of("rent.monthly", new Position.Amount(45000)),
            List.of("letter-1"),
            Optional.of("The letter gives the sum in words.")),
        first.clauses().get(0));
    assertEquals(
        new Term("rent.monthly", new Position.Amount(45000), List.of("c1", "c3")),
        first.term("rent.monthly"));
    assertEquals(Term.silent("lease.years"), first.term("lease.years"));
    assertEquals(List.copyOf(first.terms().keySet()), ids(negotiation));
    assertTrue(
        first
            .expectations()
            .contains(new Expectation("tenant", Set.of("reject"), List.of("TE-1"))));
    assertEquals(
        List.of(
            new Assumption("owner-council", Assumption.Answer.REFUSES, "It said so in private.")),
        first.assumptions());
  }

  @Test
  void aTextBasedOnAnother() {
    Proposal second = Harbour.text("second-offer");
    assertEquals(Optional.of("first-offer"), second.basedOn());
    assertEquals(
        List.of("c1", "c2", "c3", "set-lease-years", "c5"),
        second.clauses().stream().map(Clause::id).toList());
    assertEquals(
        new Term("rent.monthly", new Position.Amount(39000), List.of("c1", "c3")),
        second.term("rent.monthly"));
    assertEquals(
        new Term("lease.years", new Position.Amount(20), List.of("set-lease-years")),
        second.term("lease.years"));
    assertEquals(Term.silent("lease.pier"), second.term("lease.pier"));
    assertEquals(List.of("c2", "c5"), second.term("lease.renewable").clauses());
    assertEquals(List.of(), second.authors());
    assertEquals(Optional.empty(), second.date());
    assertEquals(List.of(), second.expectations());
    assertEquals(List.of(), second.assumptions());
    assertEquals(Optional.empty(), second.note());
  }

  @Test
  void aClauseOfTheSameIdReplaces() {
    Proposal third = Harbour.text("third-offer");
    assertEquals(
        List.of("c1", "c2", "c3", "set-lease-years", "c5"),
        third.clauses().stream().map(Clause::id).toList());
    assertEquals("Pier, new", third.clauses().get(1).title());
    assertEquals(new Position.Other("by the hour"), third.term("lease.pier").position());
    assertEquals(List.of("c5"), third.term("lease.renewable").clauses());
  }

  @Test
  void variants() {
    Proposal v1 = Harbour.text("v1");
    assertEquals("Lower rent", v1.title());
    assertEquals(new Position.Amount(38000), v1.term("rent.monthly").position());
    assertEquals(new Position.Named("shared"), v1.term("lease.pier").position());
    Proposal v2 = Harbour.text("v2");
    assertEquals("No pier, no \"quarrel\"", v2.title());
    assertEquals(Position.SILENCE, v2.term("lease.pier").position());
    Proposal v3 = Harbour.text("v3");
    assertEquals(new Position.Amount(38000), v3.term("rent.monthly").position());
    assertEquals(new Position.Other("by the hour"), v3.term("lease.pier").position());
    Proposal v4 = Harbour.text("v4");
    assertEquals(new Position.Named("to-be-agreed"), v4.term("rent.monthly").position());
    assertEquals(2, v4.addressed().size());
  }

  private static List<String> ids(NegotiationCase negotiation) {
    return negotiation.issues().stream().map(Issue::id).toList();
  }
}
