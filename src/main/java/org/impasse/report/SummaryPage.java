package org.impasse.report;

import java.util.ArrayList;
import java.util.List;
import org.impasse.negotiation.Consent;
import org.impasse.negotiation.Party;
import org.impasse.report.page.Line;
import org.impasse.report.page.Page;
import org.impasse.report.page.Tone;
import org.impasse.verdict.Evaluation;
import org.impasse.verdict.Ground;
import org.impasse.verdict.PartyVerdict;
import org.impasse.verdict.Verdict;
import org.impasse.verdict.VerdictMatrix;

/** Many texts side by side: the matrix, a line for each text, and the patterns among them. */
final class SummaryPage {

  private static final int COLUMNS = 15;

  /** Beyond so many texts only what they have in common is told. */
  private static final int MOST_LISTED = 60;

  private final VerdictMatrix matrix;

  SummaryPage(VerdictMatrix matrix) {
    this.matrix = matrix;
  }

  void write(Page page) {
    int texts = matrix.evaluations().size();
    page.heading(2, Words.count(texts, "text") + " side by side");
    if (texts > MOST_LISTED) {
      page.paragraph(
          "These are too many texts to tell one by one; the formats csv and json have them all.");
    } else {
      for (int first = 0; first < texts; first += COLUMNS) {
        table(page, first, Math.min(texts, first + COLUMNS));
      }
      page.paragraph(
          "R refuses; O objects, no refusal on record; ? nobody knows; . no objection on record; - no"
              + " red line recorded. In brackets: consent not needed for that text. * your"
              + " assumption.");
      for (int i = 0; i < texts; i++) {
        page.item(0, line(i + 1, matrix.evaluations().get(i)));
      }
    }
    new PatternsPart(matrix).write(page);
  }

  private static Line line(int number, Evaluation evaluation) {
    return Line.empty()
        .strong(number + " ")
        .code(evaluation.proposal().id())
        .plain(": " + evaluation.proposal().title() + ". ")
        .plain(Headline.outcome(evaluation));
  }

  private void table(Page page, int first, int end) {
    List<Evaluation> evaluations = matrix.evaluations().subList(first, end);
    List<Line> header = new ArrayList<>(List.of(Line.of("Party")));
    for (int i = first; i < end; i++) {
      header.add(Line.of(String.valueOf(i + 1)));
    }
    List<List<Line>> rows = new ArrayList<>();
    for (Party party : matrix.parties()) {
      List<Line> row = new ArrayList<>(List.of(Line.of(party.name())));
      evaluations.forEach(evaluation -> row.add(mark(evaluation.of(party.id()))));
      rows.add(row);
    }
    List<Line> deals = new ArrayList<>(List.of(Line.of("Recorded refusal", Tone.STRONG)));
    evaluations.forEach(e -> deals.add(Line.of(e.deal() ? "no" : "yes", Tone.STRONG)));
    rows.add(deals);
    page.table(header, rows);
  }

  private static Line mark(PartyVerdict verdict) {
    String letter;
    if (verdict.verdict() instanceof Verdict.Reject) {
      letter = "R";
    } else if (verdict.verdict() instanceof Verdict.Conditional) {
      letter = "O";
    } else if (verdict.verdict() instanceof Verdict.Undetermined) {
      letter = "?";
    } else {
      letter = verdict.ground() == Ground.NO_RULES ? "-" : ".";
    }
    String shown = letter + (verdict.assumed().isPresent() ? "*" : "");
    boolean advisory = verdict.consent().consent() == Consent.ADVISORY;
    return Line.of(advisory ? "(" + shown + ")" : shown, Tones.of(verdict.verdict()));
  }
}
