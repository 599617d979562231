package org.impasse.report;

import java.util.ArrayList;
import java.util.List;
import org.impasse.negotiation.Consent;
import org.impasse.negotiation.Party;
import org.impasse.report.page.Line;
import org.impasse.report.page.Page;
import org.impasse.report.page.Tone;
import org.impasse.verdict.Comparison;
import org.impasse.verdict.Evaluation;
import org.impasse.verdict.Ground;
import org.impasse.verdict.PartyVerdict;
import org.impasse.verdict.Reason;
import org.impasse.verdict.Verdict;
import org.impasse.verdict.VerdictMatrix;

/** Many texts side by side: the matrix, the patterns among them, and what parts the patterns. */
final class SummaryPage {

  private static final int COLUMNS = 15;
  private static final int MOST_NAMED = 12;

  private final VerdictMatrix matrix;
  private final Names names;

  SummaryPage(VerdictMatrix matrix) {
    this.matrix = matrix;
    this.names = new Names(matrix.negotiation());
  }

  void write(Page page) {
    page.heading(1, Words.count(matrix.evaluations().size(), "text") + " side by side");
    int texts = matrix.evaluations().size();
    if (texts <= TextsPage.MOST_LISTED) {
      for (int first = 0; first < texts; first += COLUMNS) {
        table(page, first, Math.min(texts, first + COLUMNS));
      }
      page.paragraph(
          "R refuses; O objects, no refusal on record; ? nobody knows; . no objection on record; - no"
              + " red line recorded. In brackets: consent not needed for that text. * your"
              + " assumption.");
      page.paragraph("Texts:");
      for (int i = 0; i < texts; i++) {
        Evaluation evaluation = matrix.evaluations().get(i);
        page.item(
            0,
            Line.of((i + 1) + " ")
                .code(evaluation.proposal().id())
                .plain(": " + evaluation.proposal().title() + "; ")
                .plain(Headline.brief(evaluation) + "."));
      }
    }
    patterns(page);
  }

  private void table(Page page, int first, int end) {
    List<Line> header = new ArrayList<>(List.of(Line.of("Party")));
    for (int i = first; i < end; i++) {
      header.add(Line.of(String.valueOf(i + 1)));
    }
    List<List<Line>> rows = new ArrayList<>();
    for (Party party : matrix.parties()) {
      List<Line> row = new ArrayList<>(List.of(Line.of(party.name())));
      for (Evaluation evaluation : matrix.evaluations().subList(first, end)) {
        row.add(mark(evaluation.of(party.id())));
      }
      rows.add(row);
    }
    List<Line> deals =
        new ArrayList<>(List.of(Line.of("A recorded refusal blocks it", Tone.STRONG)));
    for (Evaluation evaluation : matrix.evaluations().subList(first, end)) {
      deals.add(evaluation.deal() ? Line.of("no", Tone.STRONG) : Line.of("yes", Tone.STRONG));
    }
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
    String assumed = verdict.assumed().isPresent() ? "*" : "";
    boolean advisory = !needed(verdict);
    String shown = letter + assumed;
    return Line.of(advisory ? "(" + shown + ")" : shown, Tones.of(verdict.verdict()));
  }

  private void patterns(Page page) {
    List<VerdictMatrix.Pattern> patterns = matrix.patterns(VerdictMatrix.Scope.REQUIRED);
    page.heading(2, Words.count(patterns.size(), "pattern") + " of answers");
    page.paragraph("Texts are of one pattern when everyone whose consent is needed answers alike.");
    for (int i = 0; i < patterns.size(); i++) {
      VerdictMatrix.Pattern pattern = patterns.get(i);
      page.item(
          0,
          Line.empty()
              .strong("Pattern " + (i + 1))
              .plain(" (" + Words.count(pattern.texts().size(), "text") + "): ")
              .plain(texts(pattern) + ". ")
              .plain(answers(pattern)));
    }
    for (VerdictMatrix.Separation separation : VerdictMatrix.separations(patterns)) {
      separation(page, separation);
    }
  }

  private static String texts(VerdictMatrix.Pattern pattern) {
    List<String> ids = pattern.texts().stream().map(e -> e.proposal().id()).toList();
    if (ids.size() <= MOST_NAMED) {
      return String.join(", ", ids);
    }
    return String.join(", ", ids.subList(0, MOST_NAMED))
        + " and "
        + Words.number(ids.size() - MOST_NAMED)
        + " more";
  }

  private String answers(VerdictMatrix.Pattern pattern) {
    Evaluation example = pattern.example();
    List<String> parts = new ArrayList<>();
    List<Party> refuse = example.blockers().stream().map(PartyVerdict::party).toList();
    if (!refuse.isEmpty()) {
      parts.add(names.list(refuse) + names.verb(refuse, " refuses", " refuse"));
    }
    List<Party> object = required(example, Verdict.Conditional.class);
    if (!object.isEmpty()) {
      parts.add(names.list(object) + names.verb(object, " objects", " object"));
    }
    List<Party> open = required(example, Verdict.Undetermined.class);
    if (!open.isEmpty()) {
      parts.add("nobody knows about " + names.list(open));
    }
    if (parts.isEmpty()) {
      return "No refusal and no objection on record.";
    }
    return Words.capital(String.join("; ", parts)) + ".";
  }

  private static List<Party> required(Evaluation example, Class<? extends Verdict> sort) {
    return example.verdicts().stream()
        .filter(SummaryPage::needed)
        .filter(v -> sort.isInstance(v.verdict()))
        .map(PartyVerdict::party)
        .toList();
  }

  private static boolean needed(PartyVerdict verdict) {
    return verdict.consent().consent() == Consent.REQUIRED;
  }

  private void separation(Page page, VerdictMatrix.Separation separation) {
    Comparison nearest = separation.nearest();
    page.heading(
        3,
        "What parts pattern " + (separation.to() + 1) + " from pattern " + (separation.from() + 1));
    page.paragraph(
        Line.of("Nearest texts: ")
            .code(nearest.before().proposal().id())
            .plain(" and ")
            .code(nearest.after().proposal().id())
            .plain(", which differ in " + Words.count(nearest.moves().size(), "term") + "."));
    for (Comparison.Shift shift : nearest.shifts()) {
      boolean asked = needed(shift.before()) || needed(shift.after());
      if (asked && (shift.verdictChanged() || shift.consentChanged())) {
        page.item(0, shift(shift));
      }
    }
  }

  /** Who answers otherwise, and the rules that fire on one of the two only. */
  private static Line shift(Comparison.Shift shift) {
    Line line =
        Line.empty().plain(shift.after().party().name() + ": ").then(Tones.answer(shift.before()));
    line =
        shift.verdictChanged()
            ? line.plain(" becomes ").then(Tones.answer(shift.after()))
            : line.plain(", as before");
    if (shift.consentChanged()) {
      line =
          line.plain(
              " ("
                  + Words.consent(shift.before().consent())
                  + " becomes "
                  + Words.consent(shift.after().consent())
                  + ")");
    }
    if (!shift.fallen().isEmpty()) {
      line = line.plain("; no longer fires: ").code(ids(shift.fallen()));
    }
    if (!shift.risen().isEmpty()) {
      line = line.plain("; now fires: ").code(ids(shift.risen()));
    }
    return line;
  }

  private static String ids(List<Reason> reasons) {
    return String.join(", ", reasons.stream().map(r -> r.rule().id()).toList());
  }
}
