package org.impasse.report;

import static org.impasse.verdict.HarbourLease.text;

import com.google.inject.Guice;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.impasse.analysis.ClaimFinder;
import org.impasse.analysis.ClauseFinder;
import org.impasse.analysis.DeadlockFinder;
import org.impasse.analysis.NearDealsFinder;
import org.impasse.analysis.Timelines;
import org.impasse.diagnostic.InvalidInputException;
import org.impasse.negotiation.Assumption;
import org.impasse.negotiation.Basis;
import org.impasse.negotiation.Claim;
import org.impasse.negotiation.Consent;
import org.impasse.negotiation.Evidence;
import org.impasse.negotiation.NegotiationCase;
import org.impasse.negotiation.Position;
import org.impasse.negotiation.Proposal;
import org.impasse.negotiation.Settings;
import org.impasse.negotiation.StatementDate;
import org.impasse.negotiation.Stretch;
import org.impasse.redline.RuleExplainer;
import org.impasse.report.page.Style;
import org.impasse.verdict.Comparison;
import org.impasse.verdict.Evaluation;
import org.impasse.verdict.Harbour;
import org.impasse.verdict.HarbourLease;
import org.impasse.verdict.HarbourRules;
import org.impasse.verdict.Sweeper;

/** Reports on the small case, for tests. */
final class HarbourReports {

  static final Proposal FIRST =
      text("first")
          .title("The owner's first offer")
          .author("owner")
          .set("rent.monthly", 45000)
          .set("lease.pier", "shared")
          .set("lease.years", 60)
          .make();

  static final Proposal SECOND =
      text("second")
          .title("=A second offer, with | and *stars*")
          .set("rent.monthly", 38000)
          .set("lease.pier", "owner-only")
          .set("lease.years", 20)
          .set("lease.renewable", "true")
          .make();

  static final Proposal OPEN =
      text("open")
          .title("Something new")
          .other("rent.monthly", "a share of profits")
          .assume("owner", Assumption.Answer.REFUSES)
          .set("lease.years", 20)
          .make();

  static final HarbourRules RULES = new HarbourRules();

  private HarbourReports() {}

  static Report.Texts texts(Report.Detail detail, Proposal... proposals) {
    return new Report.Texts(
        Arrays.stream(proposals).map(HarbourReports::result).toList(), detail, receipt());
  }

  static TextResult result(Proposal proposal) {
    Evaluation evaluation = Harbour.evaluate(proposal);
    return new TextResult(evaluation, Harbour.lines(evaluation));
  }

  static Receipt receipt() {
    Receipt receipt =
        Receipt.of(
            Map.of("owner", "sha256:" + "0".repeat(64)),
            Map.of("scenarios/harbour-lease/case.yaml", "sha256:" + "1".repeat(64)),
            HarbourLease.settings());
    return new Receipt(
        new Build("0.0.0", "0.0.0"),
        receipt.rules(),
        receipt.scenarios(),
        receipt.settings(),
        receipt.set(),
        receipt.unset(),
        receipt.redLinesOnLaterStatements());
  }

  static Report.Comparisons comparison() {
    return new Report.Comparisons(
        List.of(Comparison.of(Harbour.evaluate(FIRST), Harbour.evaluate(SECOND))), receipt());
  }

  static Report.CaseView view(Report.Topic topic) {
    return new Report.CaseView(HarbourLease.CASE, RULES, topic, receipt());
  }

  static Report.RuleView rule() {
    return new Report.RuleView(
        HarbourLease.CASE,
        RULES.rule("TE-1").orElseThrow(),
        List.of(new RuleExplainer.Line(0, "Fires when the rent is above the ceiling.")),
        receipt());
  }

  /** The case as a whole; with the strict reading there is no deal. */
  static Report.DeadlockView deadlock(String... readings) {
    return deadlock(HarbourLease.settings().withReadings(Set.of(readings)), Map.of());
  }

  /** Only texts that give the tenant the pier and no renewal, whatever the owner says. */
  static Report.DeadlockView deadlockWithWishes() {
    return deadlock(
        HarbourLease.settings().withConsent(Map.of("owner", Consent.ADVISORY)),
        Map.of(
            "lease.pier", new Position.Named("tenant-only"),
            "lease.renewable", new Position.Named("false")));
  }

  /** What could be left of a text. */
  static Report.ClausesView clauses(Proposal text, String... readings) {
    try {
      return new Report.ClausesView(
          Guice.createInjector()
              .getInstance(ClauseFinder.class)
              .find(
                  HarbourLease.CASE,
                  RULES,
                  HarbourLease.settings().withReadings(Set.of(readings)),
                  text),
          receipt());
    } catch (InvalidInputException e) {
      throw new AssertionError(e);
    }
  }

  private static Report.DeadlockView deadlock(Settings settings, Map<String, Position> fixed) {
    try {
      return new Report.DeadlockView(
          Guice.createInjector()
              .getInstance(DeadlockFinder.class)
              .find(HarbourLease.CASE, RULES, settings, new TreeMap<>(fixed)),
          receipt());
    } catch (InvalidInputException e) {
      throw new AssertionError(e);
    }
  }

  /** What the red lines that decided on a text rest on. */
  static Report.SourcesView sources(Proposal text, String... readings) {
    return new Report.SourcesView(
        Harbour.evaluate(text, HarbourLease.settings().withReadings(Set.of(readings))),
        RULES,
        receipt());
  }

  /** Who said what when, with a few statements more that move and contradict each other. */
  static Report.TimelineView timeline(Optional<String> issue) {
    List<Evidence> evidence = new ArrayList<>(HarbourLease.CASE.evidence());
    evidence.add(later("tenant-2024", "2024", Evidence.Bearing.BEARS, 38000, 50000));
    evidence.add(later("tenant-november", "2025-11", Evidence.Bearing.WELCOMES, 45000, 45000));
    evidence.add(later("tenant-whenever", "", Evidence.Bearing.DEMANDS, 0, 100));
    NegotiationCase negotiation = HarbourLease.CASE.withEvidence(evidence);
    return new Report.TimelineView(
        Timelines.of(negotiation, RULES, issue.flatMap(negotiation::issue)), receipt());
  }

  private static Evidence later(
      String id, String on, Evidence.Bearing bearing, long first, long last) {
    return new Evidence(
        id,
        "tenant",
        new Evidence.Speaker("the Gazette", Optional.empty()),
        on.isEmpty() ? Optional.empty() : StatementDate.parse(on),
        "Something <else> was said.",
        Map.of("rent.monthly", List.of(new Stretch.Amounts(first, last))),
        bearing,
        Basis.REPORTED,
        "gazette",
        Optional.of("line 20"),
        Optional.empty(),
        List.of());
  }

  /** A text with some issues of it moved from end to end. */
  static Report.SweepView sweep(Proposal text, String... issues) {
    return new Report.SweepView(
        Guice.createInjector()
            .getInstance(Sweeper.class)
            .sweep(
                HarbourLease.CASE,
                RULES,
                text,
                HarbourLease.settings(),
                Arrays.stream(issues).map(id -> HarbourLease.CASE.issue(id).orElseThrow()).toList())
            .orElseThrow(),
        receipt());
  }

  /** The texts near the first offer; with the strict reading there is no deal. */
  static Report.DealsView deals(Proposal text, Set<String> kept, String... readings) {
    try {
      return new Report.DealsView(
          Guice.createInjector()
              .getInstance(NearDealsFinder.class)
              .find(
                  HarbourLease.CASE,
                  RULES,
                  HarbourLease.settings().withReadings(Set.of(readings)),
                  text,
                  kept,
                  5),
          receipt());
    } catch (InvalidInputException e) {
      throw new AssertionError(e);
    }
  }

  /** That rent and pier decide, in the strict reading, on the tenant's own word. */
  static Report.ClaimView claim() {
    return claim(
        Claim.Unit.ISSUE,
        List.of(new Claim.Member(List.of("rent.monthly")), new Claim.Member(List.of("lease.pier"))),
        Optional.of("letter"),
        HarbourLease.settings().withReadings(Set.of("strict")));
  }

  /** That the rent decides, and nobody is said to claim it. */
  static Report.ClaimView claimOfClauses() {
    return claim(
        Claim.Unit.CLAUSE,
        List.of(new Claim.Member(List.of("c1", "c3"))),
        Optional.empty(),
        HarbourLease.settings());
  }

  private static Report.ClaimView claim(
      Claim.Unit unit, List<Claim.Member> set, Optional<String> source, Settings settings) {
    Claim claim =
        new Claim(
            HarbourLease.CASE.id(),
            "rent-decides",
            "What decides",
            "The tenant refuses the first offer for what it says here, the owner refuses it without.",
            "first",
            unit,
            set,
            "tenant",
            "owner",
            source,
            source.map(letter -> "page 2"),
            Optional.of(Claim.Answer.TRUE),
            Optional.empty(),
            "scenarios/harbour-lease/claims/rent-decides.yaml");
    try {
      return new Report.ClaimView(
          Guice.createInjector()
              .getInstance(ClaimFinder.class)
              .find(HarbourLease.CASE, RULES, settings, claim, FIRST),
          receipt());
    } catch (InvalidInputException e) {
      throw new AssertionError(e);
    }
  }

  static String write(ReportFormat format, Report report) {
    StringBuilder out = new StringBuilder();
    try {
      format.reporter(Style.PLAIN).write(report, out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toString();
  }
}
