package org.impasse.report;

import java.io.IOException;
import java.util.List;
import org.impasse.negotiation.Term;
import org.impasse.verdict.Comparison;

/** Comparisons as JSON. */
final class ComparisonJson {

  private final JsonOut json;
  private final ReasonJson reasons;
  private final List<Comparison> comparisons;
  private final String caseId;

  ComparisonJson(JsonOut json, Report.Comparisons report) {
    this.json = json;
    this.comparisons = report.comparisons();
    this.caseId = report.negotiation().id();
    this.reasons = new ReasonJson(json, Footnotes.ofComparisons(report.negotiation(), comparisons));
  }

  /** For comparisons inside another report, with that report's footnotes. */
  ComparisonJson(JsonOut json, ReasonJson reasons) {
    this.json = json;
    this.reasons = reasons;
    this.comparisons = List.of();
    this.caseId = "";
  }

  void write() throws IOException {
    json.text("case", caseId);
    json.objects("comparisons", comparisons, this::comparison);
    reasons.footnotes();
  }

  void comparison(Comparison comparison) throws IOException {
    json.text("before", comparison.before().proposal().id());
    json.text("after", comparison.after().proposal().id());
    json.flag("dealBefore", comparison.before().deal());
    json.flag("dealAfter", comparison.after().deal());
    json.objects(
        "moves",
        comparison.moves(),
        move -> {
          json.text("issue", move.issue().id());
          json.object("before", () -> term(move.from()));
          json.object("after", () -> term(move.to()));
        });
    json.objects("shifts", comparison.shifts(), this::shift);
  }

  private void term(Term term) throws IOException {
    reasons.position(term.position());
    json.texts("clauses", term.clauses());
  }

  private void shift(Comparison.Shift shift) throws IOException {
    json.text("party", shift.after().party().id());
    json.text("before", shift.before().verdict().code());
    json.text("after", shift.after().verdict().code());
    json.text("consentBefore", shift.before().consent().consent().id());
    json.text("consentAfter", shift.after().consent().consent().id());
    reasons.reasons("noLongerFires", shift.fallen());
    reasons.reasons("nowFires", shift.risen());
  }
}
