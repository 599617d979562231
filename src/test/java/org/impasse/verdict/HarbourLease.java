package org.impasse.verdict;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.impasse.negotiation.Assumption;
import org.impasse.negotiation.Basis;
import org.impasse.negotiation.Circumstance;
import org.impasse.negotiation.Clause;
import org.impasse.negotiation.Consent;
import org.impasse.negotiation.Evidence;
import org.impasse.negotiation.InfeasibleCombination;
import org.impasse.negotiation.Issue;
import org.impasse.negotiation.LegalStep;
import org.impasse.negotiation.NegotiationCase;
import org.impasse.negotiation.Parameter;
import org.impasse.negotiation.Party;
import org.impasse.negotiation.Position;
import org.impasse.negotiation.Proposal;
import org.impasse.negotiation.Reading;
import org.impasse.negotiation.Settings;
import org.impasse.negotiation.Source;
import org.impasse.negotiation.StatementDate;
import org.impasse.negotiation.Stretch;
import org.impasse.negotiation.Term;

/** A small case for tests: the lease of a harbour, with a party for each sort of answer. */
public final class HarbourLease {

  /** The case. */
  public static final NegotiationCase CASE = negotiation();

  private HarbourLease() {}

  /** The case's own settings. */
  public static Settings settings() {
    return Settings.defaultsOf(CASE);
  }

  private static NegotiationCase negotiation() {
    return new NegotiationCase(
        "harbour-lease",
        "A lease for the harbour",
        "A tenant and the harbour company bargain over a lease.",
        LocalDate.parse("2026-01-31"),
        issues(),
        List.of("rent.monthly", "lease.pier"),
        parties(),
        sources(),
        evidence(),
        List.of(
            new Parameter(
                "tenant.ceiling",
                "Highest rent the tenant can pay",
                "euros",
                40000,
                List.of("letter"),
                List.of(
                    new Parameter.Disputed(
                        41000, 45000, List.of("gazette"), Optional.of("from the accounts"))),
                Optional.empty())),
        List.of(
            new Circumstance(
                "season",
                "Season",
                List.of(
                    new Issue.ListedPosition("summer", "summer"),
                    new Issue.ListedPosition("winter", "winter")),
                "summer",
                LocalDate.parse("2025-11-20"),
                Optional.empty())),
        List.of(new Reading("strict", "Strict reading", "The tenant wants the whole pier.", false)),
        List.of(
            new LegalStep(
                "charter-change",
                "Change of the charter",
                "Two thirds of the council.",
                Optional.of("owner"))),
        List.of(
            new InfeasibleCombination(
                Map.of(
                    "rent.monthly", List.of(new Stretch.Amounts(0, 100)),
                    "lease.pier", List.of(new Stretch.One("owner-only"))),
                "Nobody leases nothing.")));
  }

  private static List<Issue> issues() {
    return List.of(
        new Issue(
            "rent.monthly",
            "Monthly rent",
            "What is the rent?",
            "Money",
            new Issue.Range(
                0,
                90000,
                "euros",
                List.of(new Issue.ListedPosition("to-be-agreed", "to be agreed later")),
                Optional.of(new Issue.Axis("tenant", "owner")))),
        new Issue(
            "lease.pier",
            "Use of the east pier",
            "Who uses the east pier?",
            "Use",
            new Issue.Listed(
                Issue.Kind.CHOICE,
                List.of(
                    new Issue.ListedPosition("tenant-only", "the tenant alone"),
                    new Issue.ListedPosition("shared", "both"),
                    new Issue.ListedPosition("owner-only", "the owner alone")),
                Optional.of(new Issue.Axis("tenant", "owner")))),
        new Issue(
            "lease.renewable",
            "Renewal",
            "May the lease be renewed?",
            "Term",
            new Issue.Listed(
                Issue.Kind.BOOLEAN,
                List.of(
                    new Issue.ListedPosition("false", "not renewable"),
                    new Issue.ListedPosition("true", "renewable")),
                Optional.empty())),
        new Issue(
            "lease.years",
            "Length of the lease",
            "For how many years?",
            "Term",
            new Issue.Range(1, 99, "years", List.of(), Optional.empty())));
  }

  private static List<Party> parties() {
    return List.of(
        party("owner", "Harbour company", Party.Kind.ORGANISATION, Consent.REQUIRED, ""),
        party("owner-council", "Town council", Party.Kind.INSTITUTION, Consent.ADVISORY, "owner"),
        party("tenant", "Tenant", Party.Kind.ORGANISATION, Consent.REQUIRED, ""),
        party("townspeople", "Townspeople", Party.Kind.ELECTORATE, Consent.ADVISORY, "owner"),
        party("bank", "Bank", Party.Kind.ORGANISATION, Consent.REQUIRED, ""),
        party("anglers", "Anglers", Party.Kind.PUBLIC, Consent.ADVISORY, ""));
  }

  private static Party party(
      String id, String name, Party.Kind kind, Consent consent, String ratifies) {
    return new Party(
        id,
        name,
        kind,
        consent,
        Optional.of(ratifies).filter(r -> !r.isEmpty()),
        Optional.of("A party of the test case."));
  }

  private static List<Source> sources() {
    return List.of(
        new Source(
            "letter",
            "Letter to the town",
            Optional.of("J. Doe"),
            "Harbour company",
            StatementDate.parse("2025-11-20"),
            Source.Kind.STATEMENT,
            Optional.of("https://example.org/letter"),
            Optional.empty()),
        new Source(
            "gazette",
            "What the harbour is worth",
            Optional.empty(),
            "Town Gazette",
            StatementDate.parse("2025-11"),
            Source.Kind.NEWS,
            Optional.empty(),
            Optional.of("Machine-written.")));
  }

  private static List<Evidence> evidence() {
    return List.of(
        evidence("tenant-rent", "tenant", Evidence.Bearing.REFUSES, Basis.STATED, "page 2")
            .says("The tenant would leave above its ceiling.")
            .on("rent.monthly", new Stretch.Amounts(40001, 90000))
            .make(),
        evidence("tenant-low", "tenant", Evidence.Bearing.BEARS, Basis.REPORTED, "page 3")
            .says("The tenant could live with ten to twenty thousand.")
            .on("rent.monthly", new Stretch.Amounts(10000, 20000))
            .make(),
        evidence("tenant-late", "tenant", Evidence.Bearing.BEARS, Basis.STATED, "page 9")
            .says("The tenant would pay more after all.")
            .on("rent.monthly", new Stretch.Amounts(41000, 42000))
            .dated("2026-03-01")
            .make(),
        evidence("tenant-strict", "tenant", Evidence.Bearing.WELCOMES, Basis.INFERRED, "page 4")
            .says("Free use would please the tenant.")
            .on("rent.monthly", new Stretch.Amounts(0, 0))
            .reading("strict")
            .make(),
        evidence("owner-rent", "owner", Evidence.Bearing.REFUSES, Basis.ATTRIBUTED, "line 7")
            .says("Below thirty-five thousand the company would not lease.")
            .on("rent.monthly", new Stretch.Amounts(0, 34999))
            .source("gazette")
            .make(),
        evidence("owner-pier", "owner", Evidence.Bearing.REFUSES, Basis.STATED, "page 1")
            .says("The company keeps a part of the pier.")
            .on("lease.pier", new Stretch.One("tenant-only"))
            .make(),
        evidence(
                "council-years",
                "owner-council",
                Evidence.Bearing.DEMANDS,
                Basis.REPORTED,
                "line 9")
            .says("The council wants a term in the lease.")
            .on("lease.years")
            .source("gazette")
            .make(),
        evidence("town-poll", "townspeople", Evidence.Bearing.REFUSES, Basis.REPORTED, "line 12")
            .says("Most would rather keep the pier open.")
            .on("lease.pier", new Stretch.One("tenant-only"))
            .source("gazette")
            .make());
  }

  private static EvidenceBuilder evidence(
      String id, String party, Evidence.Bearing bearing, Basis basis, String locator) {
    return new EvidenceBuilder(id, party, bearing, basis, locator);
  }

  private static final class EvidenceBuilder {
    private final String id;
    private final String party;
    private final Evidence.Bearing bearing;
    private final Basis basis;
    private final String locator;
    private String says = "";
    private String source = "letter";
    private Optional<StatementDate> date = StatementDate.parse("2025-11-18");
    private Optional<String> reading = Optional.empty();
    private final Map<String, List<Stretch>> issues = new LinkedHashMap<>();

    EvidenceBuilder(
        String id, String party, Evidence.Bearing bearing, Basis basis, String locator) {
      this.id = id;
      this.party = party;
      this.bearing = bearing;
      this.basis = basis;
      this.locator = locator;
    }

    EvidenceBuilder says(String text) {
      says = text;
      return this;
    }

    EvidenceBuilder on(String issue, Stretch... stretches) {
      issues.put(issue, List.of(stretches));
      return this;
    }

    EvidenceBuilder source(String sourceId) {
      source = sourceId;
      return this;
    }

    EvidenceBuilder dated(String day) {
      date = StatementDate.parse(day);
      return this;
    }

    EvidenceBuilder reading(String readingId) {
      reading = Optional.of(readingId);
      return this;
    }

    Evidence make() {
      return new Evidence(
          id,
          party,
          new Evidence.Speaker("A. Roe", Optional.of("director")),
          date,
          says,
          issues,
          bearing,
          basis,
          source,
          Optional.of(locator),
          reading,
          List.of());
    }
  }

  /** A text that is silent on everything but what it is told to set. */
  public static TextBuilder text(String id) {
    return new TextBuilder(id);
  }

  /** Builds a text with one clause for each position. */
  public static final class TextBuilder {
    private final String id;
    private String title;
    private final List<Clause> clauses = new ArrayList<>();
    private final List<String> authors = new ArrayList<>();
    private final List<Assumption> assumptions = new ArrayList<>();
    private String date = "2025-12-01";

    private TextBuilder(String id) {
      this.id = id;
      this.title = "Text " + id;
    }

    public TextBuilder title(String words) {
      title = words;
      return this;
    }

    public TextBuilder dated(String day) {
      date = day;
      return this;
    }

    public TextBuilder set(String issue, long amount) {
      return set(issue, new Position.Amount(amount));
    }

    public TextBuilder set(String issue, String position) {
      return set(issue, new Position.Named(position));
    }

    public TextBuilder other(String issue, String words) {
      return set(issue, new Position.Other(words));
    }

    private TextBuilder set(String issue, Position position) {
      String clause = "c" + (clauses.size() + 1);
      clauses.add(
          new Clause(
              clause,
              "Clause " + clause,
              Optional.empty(),
              Map.of(issue, position),
              List.of("letter"),
              Optional.empty()));
      return this;
    }

    public TextBuilder author(String party) {
      authors.add(party);
      return this;
    }

    public TextBuilder assume(String party, Assumption.Answer answer) {
      assumptions.add(new Assumption(party, answer, "It said so in private."));
      return this;
    }

    public Proposal make() {
      Map<String, Term> terms = new LinkedHashMap<>();
      for (Issue issue : CASE.issues()) {
        terms.put(issue.id(), Term.silent(issue.id()));
        for (Clause clause : clauses) {
          Position position = clause.sets().get(issue.id());
          if (position != null) {
            terms.put(issue.id(), new Term(issue.id(), position, List.of(clause.id())));
          }
        }
      }
      return new Proposal(
          CASE.id(),
          id,
          title,
          StatementDate.parse(date),
          Optional.empty(),
          authors,
          clauses,
          terms,
          assumptions,
          List.of(),
          Optional.empty(),
          "scenarios/harbour-lease/" + id + ".yaml");
    }
  }
}
