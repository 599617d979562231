package org.impasse.report.html;

import java.util.Arrays;
import java.util.List;
import org.impasse.negotiation.Consent;
import org.impasse.negotiation.StatementDate;
import org.impasse.report.Headline;
import org.impasse.report.Receipt;
import org.impasse.report.Words;
import org.impasse.report.picture.Stance;
import org.impasse.verdict.Evaluation;
import org.impasse.verdict.PartyVerdict;
import org.impasse.verdict.VerdictMatrix;

/** Prepares the page of several texts. */
final class IndexMaker {

  private IndexMaker() {}

  static IndexPage page(VerdictMatrix matrix, Receipt receipt) {
    List<Evaluation> texts = matrix.evaluations();
    return new IndexPage(
        matrix.negotiation().title(),
        headline(texts),
        matrix.negotiation().summary(),
        matrix.parties().stream()
            .map(p -> new IndexPage.PartyHead(p.name(), p.ratifies().isPresent()))
            .toList(),
        texts.stream().map(IndexMaker::row).toList(),
        legend(texts),
        ReceiptRows.of(receipt, matrix.negotiation()),
        Words.CLOSING);
  }

  private static String headline(List<Evaluation> texts) {
    long deals = texts.stream().filter(Evaluation::deal).count();
    String counted = Words.count(texts.size(), "text") + ": ";
    if (deals == 0) {
      return counted + "each meets a refusal by somebody whose consent is needed.";
    }
    if (deals == texts.size()) {
      return counted + "no recorded refusal by anyone whose consent is needed.";
    }
    return counted
        + Words.number(deals)
        + (deals == 1 ? " meets" : " meet")
        + " no recorded refusal by anyone whose consent is needed.";
  }

  private static IndexPage.TextRow row(Evaluation text) {
    return new IndexPage.TextRow(
        text.proposal().id() + ".html",
        text.proposal().title(),
        text.proposal().date().map(StatementDate::text),
        Headline.brief(text),
        text.deal(),
        text.verdicts().stream().map(IndexMaker::sign).toList());
  }

  private static IndexPage.Sign sign(PartyVerdict verdict) {
    boolean asked = verdict.consent().consent() == Consent.REQUIRED;
    String words = Words.answer(verdict) + (asked ? "" : ", consent not needed");
    return new IndexPage.Sign(Stance.of(verdict), words, verdict.party().name(), asked);
  }

  private static List<IndexPage.Sign> legend(List<Evaluation> texts) {
    return Arrays.stream(Stance.values())
        .flatMap(
            stance ->
                texts.stream()
                    .flatMap(text -> text.verdicts().stream())
                    .filter(v -> Stance.of(v) == stance && v.assumed().isEmpty())
                    .limit(1))
        .map(v -> new IndexPage.Sign(Stance.of(v), Words.answer(v), v.party().name(), true))
        .toList();
  }
}
