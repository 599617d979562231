package org.impasse.report.html;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.impasse.negotiation.Basis;
import org.impasse.negotiation.Clause;
import org.impasse.negotiation.Evidence;
import org.impasse.negotiation.Issue;
import org.impasse.negotiation.Term;
import org.impasse.redline.Strength;
import org.impasse.report.Footnotes;
import org.impasse.report.Words;
import org.impasse.report.picture.Matrix;
import org.impasse.verdict.Evaluation;
import org.impasse.verdict.Reason;

/** Prepares reasons and statements, with links to the clauses meant and numbers of the notes. */
final class ReasonMaker {

  private final Evaluation evaluation;
  private final Footnotes footnotes;

  ReasonMaker(Evaluation evaluation, Footnotes footnotes) {
    this.evaluation = evaluation;
    this.footnotes = footnotes;
  }

  Page.ReasonView view(Reason reason) {
    Optional<Strength> strength = reason.rule().strength();
    List<Page.MeantView> meant = new ArrayList<>();
    List<String> silent = new ArrayList<>();
    for (Term term : reason.terms()) {
      if (term.addressed()) {
        meant.add(meant(term));
      } else {
        silent.add(
            evaluation.negotiation().issue(term.issue()).map(Issue::title).orElse(term.issue()));
      }
    }
    return new Page.ReasonView(
        strength.map(Matrix::markOf),
        strength.map(Words::strength).orElse("makes this necessary"),
        reason.rule().id(),
        basis(reason.rule().basis()),
        reason.because(),
        meant,
        silent,
        reason.evidence().stream().map(this::statement).toList());
  }

  private Page.MeantView meant(Term term) {
    List<Page.Link> clauses =
        evaluation.proposal().clauses().stream()
            .filter(clause -> term.clauses().contains(clause.id()))
            .map(ReasonMaker::link)
            .toList();
    Optional<Issue> issue = evaluation.negotiation().issue(term.issue());
    return new Page.MeantView(
        clauses,
        issue.map(Issue::title).orElse(term.issue()),
        issue.map(i -> Words.position(i, term.position())).orElse(term.position().id()));
  }

  private static Page.Link link(Clause clause) {
    return new Page.Link(
        PageMaker.anchor("clause", clause.id()), clause.id() + " " + clause.title());
  }

  Page.StatementView statement(Evidence evidence) {
    return new Page.StatementView(
        evidence.says(),
        Words.speaker(evidence),
        Words.basis(evidence.basis()),
        footnotes.of(evidence));
  }

  private static Page.BasisView basis(Basis basis) {
    return new Page.BasisView(basis.id(), Words.basis(basis), Words.basisMeans(basis));
  }
}
