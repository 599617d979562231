package org.impasse.report.html;

import java.util.Optional;
import org.impasse.negotiation.Evidence;
import org.impasse.negotiation.NegotiationCase;
import org.impasse.redline.Rule;
import org.impasse.report.Footnotes;
import org.impasse.report.Words;

/** Prepares statements with the numbers of their notes, and what a rule's ground is worth. */
final class StatementMaker {

  private final NegotiationCase negotiation;
  private final Footnotes footnotes;

  StatementMaker(NegotiationCase negotiation, Footnotes footnotes) {
    this.negotiation = negotiation;
    this.footnotes = footnotes;
  }

  /** A statement with the number of its note, or with its source where the notes do not have it. */
  HtmlPage.StatementView statement(Evidence evidence) {
    Optional<Integer> note = footnotes.of(evidence);
    Optional<String> source =
        note.isPresent()
            ? Optional.empty()
            : negotiation.source(evidence.source()).map(s -> Footnotes.text(s, evidence.locator()));
    return new HtmlPage.StatementView(
        evidence.says(), Words.speaker(evidence), Words.basis(evidence, negotiation), note, source);
  }

  HtmlPage.BasisView basis(Rule rule) {
    return new HtmlPage.BasisView(
        rule.basis().id(), Words.basis(rule, negotiation), Words.basisMeans(rule, negotiation));
  }
}
