package org.impasse.report.html;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.impasse.negotiation.Consent;
import org.impasse.report.Headline;
import org.impasse.report.Names;
import org.impasse.report.PatternWords;
import org.impasse.report.Receipt;
import org.impasse.report.Words;
import org.impasse.report.picture.Stance;
import org.impasse.verdict.Comparison;
import org.impasse.verdict.Evaluation;
import org.impasse.verdict.PartyVerdict;
import org.impasse.verdict.VerdictMatrix;

/** Prepares the page of several texts. */
final class IndexMaker {

  private static final int MOST_NAMED = 12;

  private IndexMaker() {}

  static IndexPage page(VerdictMatrix matrix, Receipt receipt) {
    List<Evaluation> texts = matrix.evaluations();
    List<VerdictMatrix.Pattern> patterns = matrix.patterns(VerdictMatrix.Scope.REQUIRED);
    PatternWords words = new PatternWords(new Names(matrix.negotiation()));
    return new IndexPage(
        matrix.negotiation().title(),
        headline(texts),
        matrix.negotiation().summary(),
        matrix.parties().stream()
            .map(p -> new IndexPage.PartyHead(p.name(), p.ratifies().isPresent()))
            .toList(),
        texts.stream().map(IndexMaker::row).toList(),
        legend(texts),
        Words.count(patterns.size(), "pattern") + " of answers",
        PatternWords.MEANING,
        PatternWords.PARTING,
        IntStream.range(0, patterns.size())
            .mapToObj(i -> pattern(i + 1, patterns.get(i), words))
            .toList(),
        VerdictMatrix.separations(patterns).stream().map(IndexMaker::separation).toList(),
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

  private static IndexPage.PatternView pattern(
      int number, VerdictMatrix.Pattern pattern, PatternWords words) {
    int more = pattern.texts().size() - MOST_NAMED;
    return new IndexPage.PatternView(
        number,
        pattern.texts().stream().limit(MOST_NAMED).map(IndexMaker::link).toList(),
        more > 0 ? Optional.of(Words.number(more) + " more") : Optional.empty(),
        words.answers(pattern));
  }

  private static IndexPage.SeparationView separation(VerdictMatrix.Separation separation) {
    Comparison nearest = separation.nearest();
    return new IndexPage.SeparationView(
        PatternWords.title(separation),
        link(nearest.before()),
        link(nearest.after()),
        PatternWords.moves(nearest),
        PatternWords.shifts(nearest).stream()
            .map(shift -> PatternWords.shift(shift).text() + ".")
            .toList());
  }

  private static IndexPage.TextLink link(Evaluation text) {
    return new IndexPage.TextLink(file(text), text.proposal().title());
  }

  private static String file(Evaluation text) {
    return text.proposal().id() + ".html";
  }

  private static IndexPage.TextRow row(Evaluation text) {
    return new IndexPage.TextRow(
        file(text),
        text.proposal().title(),
        text.proposal().date().map(Words::date),
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
