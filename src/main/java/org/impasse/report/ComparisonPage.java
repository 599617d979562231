package org.impasse.report;

import java.util.ArrayList;
import java.util.List;
import org.impasse.negotiation.Term;
import org.impasse.report.page.Line;
import org.impasse.report.page.Page;
import org.impasse.verdict.Comparison;
import org.impasse.verdict.Evaluation;
import org.impasse.verdict.Reason;

/** Two texts, or a row of them: what moved, whose answer changed, and which rules did it. */
final class ComparisonPage {

  private final Report.Comparisons report;
  private final Footnotes footnotes;
  private final ReasonLines reasons;

  ComparisonPage(Report.Comparisons report) {
    this.report = report;
    this.footnotes = Footnotes.ofComparisons(report.negotiation(), report.comparisons());
    this.reasons = new ReasonLines(report.negotiation(), report.receipt().settings(), footnotes);
  }

  void write(Page page) {
    report.comparisons().forEach(comparison -> one(page, comparison));
    EndMatter.sources(page, footnotes);
    EndMatter.receipt(page, report.negotiation(), report.receipt());
  }

  private void one(Page page, Comparison comparison) {
    Evaluation before = comparison.before();
    Evaluation after = comparison.after();
    page.heading(1, before.proposal().title() + " → " + after.proposal().title());
    page.paragraph(head(before));
    page.paragraph(head(after));
    page.heading(2, Words.count(comparison.moves().size(), "term") + " moved");
    if (comparison.moves().isEmpty()) {
      page.paragraph("The two texts say the same on every issue.");
    } else {
      moves(page, comparison);
    }
    int changed = comparison.changedVerdicts().size();
    page.heading(
        2, changed == 0 ? "No answer changed" : Words.count(changed, "answer") + " changed");
    if (comparison.shifts().isEmpty()) {
      page.paragraph("The same rules fire on both.");
    }
    comparison.shifts().forEach(shift -> shift(page, shift));
  }

  private static Line head(Evaluation evaluation) {
    return Line.empty()
        .code(evaluation.proposal().id())
        .plain(": ")
        .strong(Headline.of(evaluation));
  }

  private static void moves(Page page, Comparison comparison) {
    List<List<Line>> rows = new ArrayList<>();
    for (Comparison.Move move : comparison.moves()) {
      rows.add(
          List.of(Line.of(move.issue().title()), said(move, move.from()), said(move, move.to())));
    }
    page.table(
        List.of(
            Line.of("Issue"),
            Line.of(comparison.before().proposal().id()),
            Line.of(comparison.after().proposal().id())),
        rows);
  }

  private static Line said(Comparison.Move move, Term term) {
    return Line.of(Words.position(move.issue(), term.position()) + ReasonLines.clauses(term));
  }

  private void shift(Page page, Comparison.Shift shift) {
    page.heading(3, shift.after().party().name());
    Line answers = Line.empty().then(Tones.answer(shift.before()));
    answers =
        shift.verdictChanged()
            ? answers.plain(" → ").then(Tones.answer(shift.after()))
            : answers.plain(", as before");
    if (shift.consentChanged()) {
      answers =
          answers.plain(
              "; "
                  + Words.consent(shift.before().consent())
                  + " → "
                  + Words.consent(shift.after().consent()));
    }
    page.paragraph(answers.plain("."));
    list(page, "No longer fires:", shift.fallen());
    list(page, "Now fires:", shift.risen());
  }

  private void list(Page page, String title, List<Reason> fired) {
    if (!fired.isEmpty()) {
      page.item(0, title);
      fired.forEach(reason -> reasons.write(page, 1, reason));
    }
  }
}
