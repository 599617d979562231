package org.impasse.report;

import java.util.ArrayList;
import java.util.List;
import org.impasse.negotiation.Evidence;
import org.impasse.negotiation.Issue;
import org.impasse.negotiation.NegotiationCase;
import org.impasse.negotiation.Proposal;
import org.impasse.negotiation.Term;
import org.impasse.report.page.Line;
import org.impasse.report.page.Page;
import org.impasse.verdict.Evaluation;
import org.impasse.verdict.PartyVerdict;
import org.impasse.verdict.Reason;
import org.impasse.verdict.Verdict;

/** The red lines that decided on a text, with the statements for and against each. */
final class SourcesPage {

  private final Report.SourcesView view;
  private final Evaluation evaluation;
  private final NegotiationCase negotiation;
  private final Footnotes footnotes;

  SourcesPage(Report.SourcesView view) {
    this.view = view;
    this.evaluation = view.evaluation();
    this.negotiation = view.negotiation();
    this.footnotes = footnotes(view);
  }

  /** The notes, in the order in which the page cites them. */
  static Footnotes footnotes(Report.SourcesView view) {
    List<Evidence> cited = new ArrayList<>();
    for (PartyVerdict verdict : view.evaluation().verdicts()) {
      for (Grounds grounds : Grounds.of(verdict, view)) {
        cited.addAll(grounds.reason().evidence());
        cited.addAll(grounds.besides());
        cited.addAll(grounds.against());
      }
    }
    return Footnotes.ofEvidence(view.negotiation(), cited);
  }

  void write(Page page) {
    Proposal text = evaluation.proposal();
    page.heading(1, text.title());
    page.paragraph(
        Line.empty()
            .code(text.id())
            .plain(": the red lines that decided, and what is on record for and against each."));
    page.paragraph(Line.empty().strong(Headline.outcomeInFull(evaluation)));
    page.paragraph(EndMatter.settings(negotiation, evaluation.settings(), view.receipt()));
    List<PartyVerdict> refusing =
        evaluation.verdicts().stream()
            .filter(verdict -> verdict.verdict() instanceof Verdict.Reject)
            .toList();
    if (refusing.isEmpty()) {
      page.paragraph("The text crosses no recorded red line, so none decided.");
    }
    refusing.forEach(verdict -> party(page, verdict));
    EndMatter.notes(page, footnotes);
    EndMatter.receipt(page, negotiation, view.receipt());
  }

  private void party(Page page, PartyVerdict verdict) {
    page.heading(
        2,
        verdict.party().name()
            + (Names.several(verdict.party()) ? " refuse (" : " refuses (")
            + Words.consent(verdict.consent())
            + ")");
    List<Grounds> all = Grounds.of(verdict, view);
    if (all.isEmpty()) {
      page.paragraph(
          verdict
              .assumed()
              .map(assumed -> "By your assumption, not by a red line. " + assumed.why())
              .orElse("Not by a red line."));
    }
    all.forEach(grounds -> redLine(page, grounds));
  }

  private void redLine(Page page, Grounds grounds) {
    Reason reason = grounds.reason();
    page.heading(3, reason.rule().id() + ": " + reason.rule().title());
    page.paragraph(
        Line.of(reason.because()).quiet(" (" + Words.basis(reason.rule(), negotiation) + ")"));
    page.item(
        0, "In the text: " + Words.list(reason.terms().stream().map(this::term).toList()) + ".");
    statements(page, "It rests on:", reason.evidence());
    statements(page, "Also on record for it:", grounds.besides());
    statements(page, "On record against it:", grounds.against());
    if (grounds.against().isEmpty()) {
      page.item(0, "Nothing is on record against it under these settings.");
    }
    if (grounds.leftOut() > 0) {
      page.item(
          0,
          Line.empty()
              .quiet(
                  Words.count(grounds.leftOut(), "more statement")
                      + " for or against it: of a reading that is off, later than the day, or on"
                      + " weaker evidence than asked for."));
    }
  }

  private String term(Term term) {
    Issue issue = negotiation.issue(term.issue()).orElseThrow();
    return term.addressed()
        ? issue.title() + ": " + Words.position(issue, term.position()) + ReasonLines.clauses(term)
        : "nothing on " + issue.title();
  }

  private void statements(Page page, String head, List<Evidence> statements) {
    if (!statements.isEmpty()) {
      page.item(0, head);
      statements.forEach(e -> page.item(1, StatementLines.noted(e, negotiation, footnotes)));
    }
  }
}
