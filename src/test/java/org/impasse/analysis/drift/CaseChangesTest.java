package org.impasse.analysis.drift;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.inject.Guice;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.impasse.negotiation.Assumption;
import org.impasse.negotiation.Basis;
import org.impasse.negotiation.Circumstance;
import org.impasse.negotiation.Consent;
import org.impasse.negotiation.Evidence;
import org.impasse.negotiation.InfeasibleCombination;
import org.impasse.negotiation.Issue;
import org.impasse.negotiation.LegalStep;
import org.impasse.negotiation.NegotiationCase;
import org.impasse.negotiation.Parameter;
import org.impasse.negotiation.Party;
import org.impasse.negotiation.Proposal;
import org.impasse.negotiation.Reading;
import org.impasse.negotiation.Source;
import org.impasse.negotiation.StatementDate;
import org.impasse.negotiation.Stretch;
import org.impasse.redline.RuleExplainer;
import org.impasse.verdict.HarbourLease;
import org.impasse.verdict.HarbourRules;
import org.junit.jupiter.api.Test;

/** Every key that a file can write is compared, and both its values are told. */
class CaseChangesTest {

  private static final NegotiationCase CASE = HarbourLease.CASE;

  private static String changes(NegotiationCase before, NegotiationCase after) {
    RuleExplainer explainer = Guice.createInjector().getInstance(RuleExplainer.class);
    return new CaseChanges(explainer, state(before), state(after))
        .all().stream().map(CaseChangesTest::told).collect(Collectors.joining("\n"));
  }

  private static State state(NegotiationCase negotiation) {
    return new State(negotiation, new HarbourRules(), HarbourLease.settings());
  }

  private static String told(Change change) {
    return change.fields().stream()
        .map(field -> "\n  " + field.name() + ": [" + field.before() + "] [" + field.after() + "]")
        .collect(
            Collectors.joining(
                "",
                change.kind().id()
                    + " "
                    + change.id()
                    + " "
                    + change.sort().id()
                    + ", "
                    + change.title(),
                ""));
  }

  private static NegotiationCase with(
      List<Issue> issues,
      List<Party> parties,
      List<Source> sources,
      List<Evidence> evidence,
      List<Parameter> parameters,
      List<Circumstance> circumstances,
      List<Reading> readings,
      List<LegalStep> legalSteps,
      List<InfeasibleCombination> infeasible) {
    return new NegotiationCase(
        CASE.id(),
        "Another title",
        "Another summary.",
        LocalDate.parse("2026-02-28"),
        issues,
        List.of("lease.pier"),
        parties,
        sources,
        evidence,
        parameters,
        circumstances,
        readings,
        legalSteps,
        infeasible);
  }

  @Test
  void aCaseIsWhatItIs() {
    assertEquals("", changes(CASE, CASE));
  }

  @Test
  void everyKeyOfACaseIsCompared() {
    NegotiationCase other =
        with(
            List.of(
                new Issue(
                    "rent.monthly",
                    "Rent",
                    "How much?",
                    "Cash",
                    new Issue.Range(1, 90, "pounds", List.of(), Optional.empty())),
                new Issue(
                    "lease.pier",
                    "Use of the east pier",
                    "Who uses the east pier?",
                    "Use",
                    new Issue.Listed(
                        Issue.Kind.CHOICE,
                        List.of(new Issue.ListedPosition("shared", "all")),
                        Optional.of(new Issue.Axis("owner", "tenant"))))),
            List.of(
                new Party(
                    "owner",
                    "Company",
                    Party.Kind.INSTITUTION,
                    Consent.ADVISORY,
                    Optional.of("tenant"),
                    Optional.empty())),
            List.of(
                new Source(
                    "letter",
                    "A letter",
                    Optional.empty(),
                    "The town",
                    Optional.empty(),
                    Source.Kind.NEWS,
                    Optional.empty(),
                    Optional.of("A note."))),
            List.of(
                new Evidence(
                    "tenant-rent",
                    "owner",
                    new Evidence.Speaker("B. Roe", Optional.empty()),
                    StatementDate.parse("2025-11"),
                    "Something else.",
                    Map.of("lease.years", List.of()),
                    Evidence.Bearing.BEARS,
                    Basis.REPORTED,
                    "gazette",
                    Optional.empty(),
                    Optional.of("strict"),
                    List.of("tenant-low"))),
            List.of(
                new Parameter(
                    "tenant.ceiling",
                    "Highest rent",
                    "pounds",
                    39000,
                    List.of("gazette", "letter"),
                    List.of(),
                    Optional.of("A note."))),
            List.of(
                new Circumstance(
                    "season",
                    "Time of year",
                    List.of(
                        new Issue.ListedPosition("winter", "winter"),
                        new Issue.ListedPosition("summer", "summer")),
                    "winter",
                    LocalDate.parse("2025-12-01"),
                    Optional.of("A note."))),
            List.of(new Reading("strict", "Strict", "Another text.", true)),
            List.of(
                new LegalStep(
                    "charter-change", "Another charter", "All of the council.", Optional.empty())),
            List.of());
    assertEquals(
        """
        case harbour-lease changed, Another title
          title: [A lease for the harbour] [Another title]
          summary: [A tenant and the harbour company bargain over a lease.] [Another summary.]
          facts-until: [2026-01-31] [2026-02-28]
          focus: [rent.monthly, lease.pier] [lease.pier]
        issue rent.monthly changed, Rent
          title: [Monthly rent] [Rent]
          question: [What is the rent?] [How much?]
          theme: [Money] [Cash]
          positions: [0 to 90000 euros, to-be-agreed (to be agreed later), from tenant to owner] [1 to 90 pounds]
        issue lease.pier changed, Use of the east pier
          positions: [tenant-only (the tenant alone), shared (both), owner-only (the owner alone), from tenant to owner] [shared (all), from owner to tenant]
        issue lease.renewable removed, Renewal
        issue lease.years removed, Length of the lease
        party owner changed, Company
          name: [Harbour company] [Company]
          kind: [organisation] [institution]
          consent: [required] [advisory]
          ratifies: [] [tenant]
          note: [A party of the test case.] []
        party owner-council removed, Town council
        party tenant removed, Tenant
        party townspeople removed, Townspeople
        party bank removed, Bank
        party anglers removed, Anglers
        source letter changed, A letter
          title: [Letter to the town] [A letter]
          author: [J. Doe] []
          publisher: [Harbour company] [The town]
          date: [2025-11-20] []
          kind: [statement] [news]
          url: [https://example.org/letter] []
          note: [] [A note.]
        source gazette removed, What the harbour is worth
        evidence tenant-rent changed, Something else.
          party: [tenant] [owner]
          by: [A. Roe, director] [B. Roe]
          on: [2025-11-18] [2025-11]
          says: [The tenant would leave above its ceiling.] [Something else.]
          issues: [rent.monthly (40001 to 90000)] [lease.years]
          bearing: [refuses] [bears]
          basis: [stated] [reported]
          source: [letter] [gazette]
          locator: [page 2] []
          reading: [] [strict]
          contradicts: [] [tenant-low]
        evidence tenant-low removed, The tenant could live with ten to twenty thousand.
        evidence tenant-late removed, The tenant would pay more after all.
        evidence tenant-strict removed, Free use would please the tenant.
        evidence owner-rent removed, Below thirty-five thousand the company would not lease.
        evidence owner-pier removed, The company keeps a part of the pier.
        evidence council-years removed, The council wants a term in the lease.
        evidence town-poll removed, Most would rather keep the pier open.
        parameter tenant.ceiling changed, Highest rent
          title: [Highest rent the tenant can pay] [Highest rent]
          unit: [euros] [pounds]
          value: [40000] [39000]
          sources: [letter] [gazette, letter]
          disputed: [41000 to 45000] []
          note: [] [A note.]
        circumstance season changed, Time of year
          title: [Season] [Time of year]
          values: [summer, winter] [winter, summer]
          default: [summer] [winter]
          as-of: [2025-11-20] [2025-12-01]
          note: [] [A note.]
        reading strict changed, Strict
          title: [Strict reading] [Strict]
          text: [The tenant wants the whole pier.] [Another text.]
          default: [off] [on]
        legal-step charter-change changed, Another charter
          title: [Change of the charter] [Another charter]
          text: [Two thirds of the council.] [All of the council.]
          party: [owner] []
        combination Nobody leases nothing. removed, Nobody leases nothing.""",
        changes(CASE, other));
  }

  @Test
  void whatCameIsToldAndWhatCannotStandTogether() {
    assertEquals(
        "combination Because. changed, Because.\n"
            + "  positions: [lease.pier (shared, owner-only)] [rent.monthly (0 to 99)]",
        changes(
            combining("lease.pier", new Stretch.One("shared"), new Stretch.One("owner-only")),
            combining("rent.monthly", new Stretch.Amounts(0, 99))));
    assertEquals(
        "combination Because. added, Because.",
        changes(combining("lease.pier"), combining("lease.pier", new Stretch.One("shared"))));
  }

  private static NegotiationCase combining(String issue, Stretch... stretches) {
    return with(
        CASE.issues(),
        CASE.parties(),
        CASE.sources(),
        CASE.evidence(),
        CASE.parameters(),
        CASE.circumstances(),
        CASE.readings(),
        CASE.legalSteps(),
        stretches.length == 0
            ? List.of()
            : List.of(new InfeasibleCombination(Map.of(issue, List.of(stretches)), "Because.")));
  }

  @Test
  void everythingThatATextSaysIsCompared() {
    Proposal one =
        HarbourLease.text("first")
            .author("owner")
            .set("rent.monthly", 45000)
            .set("lease.pier", "shared")
            .make();
    Proposal two =
        HarbourLease.text("first")
            .title("Another title")
            .other("rent.monthly", "a share of profits")
            .assume("owner", Assumption.Answer.REFUSES)
            .set("lease.years", 20)
            .set("lease.renewable", "yes")
            .dated("2026-01-15")
            .make();
    assertEquals("", CaseChanges.of(one, one).map(CaseChangesTest::told).orElse(""));
    assertEquals(
        """
        text first changed, Another title
          title: [Text first] [Another title]
          date: [2025-12-01] [2026-01-15]
          authors: [owner] []
          rent.monthly: [45000] [other: a share of profits]
          lease.pier: [shared] [not-addressed]
          lease.renewable: [not-addressed] [yes]
          lease.years: [not-addressed] [20]
          clauses: [c1 Clause c1; c2 Clause c2] [c1 Clause c1; c2 Clause c2; c3 Clause c3]
          assume: [] [owner refuses]""",
        CaseChanges.of(one, two).map(CaseChangesTest::told).orElseThrow());
  }
}
