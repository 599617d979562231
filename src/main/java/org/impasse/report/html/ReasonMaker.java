package org.impasse.report.html;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.impasse.negotiation.Clause;
import org.impasse.negotiation.Issue;
import org.impasse.negotiation.Term;
import org.impasse.redline.Strength;
import org.impasse.report.Contradictions;
import org.impasse.report.Footnotes;
import org.impasse.report.Words;
import org.impasse.report.picture.Matrix;
import org.impasse.verdict.Evaluation;
import org.impasse.verdict.Reason;

/** Prepares reasons and statements, with links to the clauses meant and numbers of the notes. */
final class ReasonMaker {

  private final Evaluation evaluation;
  private final StatementMaker statements;

  ReasonMaker(Evaluation evaluation, Footnotes footnotes) {
    this.evaluation = evaluation;
    this.statements = new StatementMaker(evaluation.negotiation(), footnotes);
  }

  HtmlPage.ReasonView view(Reason reason) {
    Optional<Strength> strength = reason.rule().strength();
    List<HtmlPage.MeantView> meant = new ArrayList<>();
    List<String> silent = new ArrayList<>();
    for (Term term : reason.terms()) {
      if (term.addressed()) {
        meant.add(meant(term));
      } else {
        silent.add(
            evaluation.negotiation().issue(term.issue()).map(Issue::title).orElse(term.issue()));
      }
    }
    return new HtmlPage.ReasonView(
        strength.map(Matrix::markOf),
        strength.map(Words::strength).orElse("makes this necessary"),
        reason.rule().id(),
        statements.basis(reason.rule()),
        reason.because(),
        meant,
        silent,
        reason.evidence().stream().map(statements::statement).toList(),
        Contradictions.of(reason.evidence(), evaluation.negotiation(), evaluation.settings())
            .stream()
            .map(statements::statement)
            .toList());
  }

  private HtmlPage.MeantView meant(Term term) {
    List<HtmlPage.Link> clauses =
        evaluation.proposal().clauses().stream()
            .filter(clause -> term.clauses().contains(clause.id()))
            .map(ReasonMaker::link)
            .toList();
    Optional<Issue> issue = evaluation.negotiation().issue(term.issue());
    return new HtmlPage.MeantView(
        clauses,
        issue.map(Issue::title).orElse(term.issue()),
        issue.map(i -> Words.position(i, term.position())).orElse(term.position().id()));
  }

  private static HtmlPage.Link link(Clause clause) {
    return new HtmlPage.Link(
        PageMaker.anchor("clause", clause.id()), clause.id() + " " + clause.title());
  }
}
