package org.impasse.report.html;

import static org.impasse.verdict.HarbourLease.text;

import com.google.inject.Guice;
import com.google.inject.Injector;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.impasse.analysis.Deadlock;
import org.impasse.analysis.DeadlockFinder;
import org.impasse.analysis.DisputedLines;
import org.impasse.diagnostic.InvalidInputException;
import org.impasse.negotiation.Assumption;
import org.impasse.negotiation.NegotiationCase;
import org.impasse.negotiation.Proposal;
import org.impasse.negotiation.Settings;
import org.impasse.report.Build;
import org.impasse.report.Receipt;
import org.impasse.report.Report;
import org.impasse.verdict.Evaluation;
import org.impasse.verdict.Evaluator;
import org.impasse.verdict.HarbourLease;
import org.impasse.verdict.HarbourRules;
import org.impasse.verdict.NumberLine;
import org.impasse.verdict.NumberLines;

/** Pages of the small case. */
final class Harbour {

  final HtmlPages pages;
  private final Evaluator evaluator;
  private final NumberLines numberLines;
  private final DeadlockFinder finder;
  private final DisputedLines disputed;
  private final HarbourRules rules = new HarbourRules();

  Harbour() {
    Injector injector = Guice.createInjector();
    pages = injector.getInstance(HtmlPages.class);
    evaluator = injector.getInstance(Evaluator.class);
    finder = injector.getInstance(DeadlockFinder.class);
    disputed = injector.getInstance(DisputedLines.class);
    numberLines = injector.getInstance(NumberLines.class);
  }

  /** Refused by both sides, open with the voters, silent on one issue, assumed of nobody. */
  static Proposal offer() {
    return text("first-offer")
        .title("The owner's first offer")
        .set("rent.monthly", 45000)
        .set("lease.pier", "shared")
        .set("lease.renewable", "false")
        .make();
  }

  /** Refused by nobody whose consent is needed. */
  static Proposal compromise() {
    return text("compromise")
        .title("A middle way")
        .set("rent.monthly", 38000)
        .set("lease.pier", "owner-only")
        .set("lease.renewable", "true")
        .set("lease.years", 60)
        .make();
  }

  /** Needs a vote, about which its author assumes something. */
  static Proposal assumption() {
    return text("assumption")
        .title("A text with an assumption")
        .set("rent.monthly", 38000)
        .other("lease.pier", "by the hour")
        .assume("owner", Assumption.Answer.REFUSES)
        .make();
  }

  Evaluation evaluate(Proposal proposal) {
    return evaluate(HarbourLease.CASE, proposal);
  }

  Evaluation evaluate(NegotiationCase negotiation, Proposal proposal) {
    return evaluator.evaluate(negotiation, rules, proposal, HarbourLease.settings());
  }

  List<NumberLine> lines(Evaluation evaluation) {
    return numberLines.of(evaluation, rules);
  }

  String page(Evaluation evaluation) {
    return pages.text(evaluation, lines(evaluation), receipt());
  }

  /** The case as a whole under some readings; with the strict one there is no deal. */
  Report.DeadlockView deadlock(NegotiationCase negotiation, String... readings) {
    Settings settings = HarbourLease.settings().withReadings(Set.of(readings));
    try {
      Deadlock deadlock = finder.find(negotiation, rules, settings, Map.of());
      return new Report.DeadlockView(deadlock, disputed.of(deadlock, rules), receipt());
    } catch (InvalidInputException e) {
      throw new AssertionError(e);
    }
  }

  static Receipt receipt() {
    String hash = "sha256:" + "0123456789abcdef".repeat(4);
    return new Receipt(
        new Build("0.0.0", "0.0.0"),
        new TreeMap<>(Map.of("owner", hash, "tenant", hash)),
        new TreeMap<>(Map.of("scenarios/harbour-lease/case.yaml", hash)),
        HarbourLease.settings(),
        new TreeMap<>(Map.of("rent.monthly", "45000")),
        new TreeSet<>(List.of("lease.years")),
        List.of());
  }
}
