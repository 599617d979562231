package org.impasse.report;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.impasse.negotiation.Assumption;
import org.impasse.negotiation.Party;
import org.impasse.negotiation.Proposal;
import org.impasse.negotiation.StatementDate;
import org.impasse.verdict.ConsentNeed;
import org.impasse.verdict.Evaluation;
import org.impasse.verdict.LegalNeed;
import org.impasse.verdict.PartyVerdict;
import org.impasse.verdict.Verdict;
import org.impasse.verdict.VerdictMatrix;

/** Texts and their verdicts as JSON. */
final class TextsJson {

  private final JsonOut json;
  private final Report.Texts report;
  private final ReasonJson reasons;
  private final Names names;

  TextsJson(JsonOut json, Report.Texts report) {
    this.json = json;
    this.report = report;
    this.reasons = new ReasonJson(json, report.footnotes());
    this.names = new Names(report.negotiation());
  }

  void write() throws IOException {
    json.text("case", report.negotiation().id());
    json.objects("proposals", report.texts(), this::proposal);
    if (report.texts().size() > 1) {
      matrix(report.matrix());
    }
    reasons.footnotes();
  }

  private void proposal(TextResult text) throws IOException {
    Evaluation evaluation = text.evaluation();
    Proposal proposal = evaluation.proposal();
    json.text("id", proposal.id());
    json.text("title", proposal.title());
    json.text("date", proposal.date().map(StatementDate::text));
    json.text("basedOn", proposal.basedOn());
    json.texts("authors", proposal.authors());
    json.text("headline", Headline.of(evaluation));
    json.flag("deal", evaluation.deal());
    json.texts("blockers", ids(evaluation.blockers()));
    json.texts("open", ids(evaluation.open()));
    json.objects("verdicts", evaluation.verdicts(), this::verdict);
    json.objects("legalSteps", evaluation.legalNeeds(), this::legalStep);
    json.objects("remarks", evaluation.remarks(), this::remark);
    reasons.terms("terms", proposal.addressed());
    new NumberLineJson(json, reasons).write("numberLines", text.lines());
  }

  private static List<String> ids(List<PartyVerdict> verdicts) {
    return verdicts.stream().map(v -> v.party().id()).toList();
  }

  private void verdict(PartyVerdict verdict) throws IOException {
    json.text("party", verdict.party().id());
    json.text("verdict", verdict.verdict().code());
    json.text("ground", verdict.ground().id());
    json.text("shown", Words.answer(verdict));
    consent(verdict.consent());
    assumed(verdict.assumed());
    json.object(
        "rulesRead",
        () -> {
          json.number("terms", verdict.rulesRead().terms());
          json.number("of", verdict.rulesRead().of());
        });
    reasons.reasons("reasons", verdict.reasons());
    if (verdict.verdict() instanceof Verdict.Undetermined undetermined) {
      json.objects("unknown", undetermined.because(), this::unknown);
    } else {
      json.objects("unknown", List.<Verdict.Unknown>of(), this::unknown);
    }
  }

  private void consent(ConsentNeed need) throws IOException {
    json.object(
        "consent",
        () -> {
          json.text("need", need.consent().id());
          json.text("origin", need.origin().id());
          reasons.reasons("because", need.because());
        });
  }

  private void assumed(Optional<Assumption> assumed) throws IOException {
    if (assumed.isEmpty()) {
      json.none("assumed");
      return;
    }
    json.object(
        "assumed",
        () -> {
          json.text("answer", assumed.get().answer().id());
          json.text("why", assumed.get().why());
        });
  }

  private void unknown(Verdict.Unknown unknown) throws IOException {
    if (unknown instanceof Verdict.Unlisted unlisted) {
      json.text("kind", "unlisted");
      json.text("issue", unlisted.issue());
      json.text("words", unlisted.words());
      json.texts("rules", unlisted.rules());
    } else {
      json.text("kind", "vote");
    }
  }

  private void legalStep(LegalNeed need) throws IOException {
    json.text("id", need.step().id());
    json.text("title", need.step().title());
    json.text("party", need.step().party());
    reasons.reasons("because", need.because());
  }

  private void remark(Evaluation.Remark remark) throws IOException {
    if (remark instanceof Evaluation.AuthorRefuses refuses) {
      json.text("kind", "author-refuses");
      json.text("party", refuses.party());
      json.texts("rules", refuses.rules());
    } else if (remark instanceof Evaluation.Infeasible infeasible) {
      json.text("kind", "infeasible");
      json.texts("issues", infeasible.issues());
    } else if (remark instanceof Evaluation.AssumptionUnused unused) {
      json.text("kind", "assumption-unused");
      json.text("party", unused.party());
    } else if (remark instanceof Evaluation.MayRequire may) {
      json.text("kind", "may-require");
      json.text("target", may.target());
      json.texts("rules", may.rules());
    }
    json.text("text", Words.remark(remark, names));
  }

  private void matrix(VerdictMatrix matrix) throws IOException {
    List<VerdictMatrix.Pattern> patterns = matrix.patterns(VerdictMatrix.Scope.REQUIRED);
    json.objects("patterns", patterns, pattern -> pattern(matrix.parties(), pattern));
    json.objects(
        "separations",
        VerdictMatrix.separations(patterns),
        separation -> {
          json.number("from", separation.from());
          json.number("to", separation.to());
          new ComparisonJson(json, reasons).comparison(separation.nearest());
        });
  }

  private void pattern(List<Party> parties, VerdictMatrix.Pattern pattern) throws IOException {
    json.object(
        "verdicts",
        () -> {
          for (int i = 0; i < parties.size(); i++) {
            String code = pattern.codes().get(i);
            if (!code.equals(VerdictMatrix.Pattern.NOT_ASKED)) {
              json.text(parties.get(i).id(), code);
            }
          }
        });
    json.texts("texts", pattern.texts().stream().map(e -> e.proposal().id()).toList());
  }
}
