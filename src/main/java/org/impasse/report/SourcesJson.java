package org.impasse.report;

import java.io.IOException;
import java.util.List;
import org.impasse.negotiation.NegotiationCase;
import org.impasse.verdict.Evaluation;
import org.impasse.verdict.PartyVerdict;
import org.impasse.verdict.Verdict;

/** The red lines that decided on a text as JSON, with the statements for and against each. */
final class SourcesJson {

  private final JsonOut json;
  private final Report.SourcesView view;
  private final Evaluation evaluation;
  private final ReasonJson reasons;

  SourcesJson(JsonOut json, Report.SourcesView view) {
    this.json = json;
    this.view = view;
    this.evaluation = view.evaluation();
    this.reasons = new ReasonJson(json, SourcesPage.footnotes(view));
  }

  void write() throws IOException {
    NegotiationCase negotiation = evaluation.negotiation();
    json.text("case", negotiation.id());
    json.text("text", evaluation.proposal().id());
    json.text("title", evaluation.proposal().title());
    json.flag("deal", evaluation.deal());
    json.text("headline", Headline.outcomeInFull(evaluation));
    List<PartyVerdict> refusing =
        evaluation.verdicts().stream().filter(v -> v.verdict() instanceof Verdict.Reject).toList();
    json.objects("parties", refusing, this::party);
    reasons.footnotes();
  }

  private void party(PartyVerdict verdict) throws IOException {
    json.text("party", verdict.party().id());
    json.text("verdict", verdict.verdict().code());
    json.text("consent", verdict.consent().consent().id());
    json.flag("assumed", verdict.assumed().isPresent());
    json.objects("redLines", Grounds.of(verdict, view), this::grounds);
  }

  private void grounds(Grounds grounds) throws IOException {
    reasons.reason(grounds.reason());
    json.text("title", grounds.reason().rule().title());
    reasons.evidence("besides", grounds.besides());
    reasons.evidence("against", grounds.against());
    json.number("leftOut", grounds.leftOut());
  }
}
