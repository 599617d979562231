package org.impasse.report;

import java.util.ArrayList;
import java.util.List;
import org.impasse.negotiation.Consent;
import org.impasse.negotiation.Party;
import org.impasse.report.page.Line;
import org.impasse.report.page.Page;
import org.impasse.verdict.Comparison;
import org.impasse.verdict.Evaluation;
import org.impasse.verdict.PartyVerdict;
import org.impasse.verdict.Reason;
import org.impasse.verdict.Verdict;
import org.impasse.verdict.VerdictMatrix;

/** The patterns among many texts' answers, and what parts each from the nearest before it. */
final class PatternsPart {

  private static final int MOST_NAMED = 12;
  private static final int MOST_MOVES_TOLD = 3;

  private final VerdictMatrix matrix;
  private final Names names;

  PatternsPart(VerdictMatrix matrix) {
    this.matrix = matrix;
    this.names = new Names(matrix.negotiation());
  }

  void write(Page page) {
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
              .plain(answers(pattern) + " ")
              .quiet(texts(pattern) + "."));
    }
    if (patterns.size() > 1) {
      page.heading(2, "Which rule parts one pattern from the next");
      VerdictMatrix.separations(patterns).forEach(separation -> separation(page, separation));
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
        .filter(PatternsPart::needed)
        .filter(v -> sort.isInstance(v.verdict()))
        .map(PartyVerdict::party)
        .toList();
  }

  private static boolean needed(PartyVerdict verdict) {
    return verdict.consent().consent() == Consent.REQUIRED;
  }

  private static void separation(Page page, VerdictMatrix.Separation separation) {
    Comparison nearest = separation.nearest();
    page.item(
        0,
        Line.empty()
            .strong("Pattern " + (separation.from() + 1) + " → " + (separation.to() + 1))
            .plain(": from ")
            .code(nearest.before().proposal().id())
            .plain(" to ")
            .code(nearest.after().proposal().id())
            .plain(", which differ in " + moves(nearest.moves()) + "."));
    for (Comparison.Shift shift : nearest.shifts()) {
      boolean asked = needed(shift.before()) || needed(shift.after());
      if (asked && (shift.verdictChanged() || shift.consentChanged())) {
        page.item(1, shift(shift));
      }
    }
  }

  private static String moves(List<Comparison.Move> moves) {
    String count = Words.count(moves.size(), "term");
    if (moves.size() > MOST_MOVES_TOLD) {
      return count;
    }
    return count
        + ": "
        + String.join(
            "; ",
            moves.stream()
                .map(
                    move ->
                        move.issue().title()
                            + " ("
                            + Words.position(move.issue(), move.from().position())
                            + " → "
                            + Words.position(move.issue(), move.to().position())
                            + ")")
                .toList());
  }

  /** Who answers otherwise, and the rules that fire on one of the two only. */
  private static Line shift(Comparison.Shift shift) {
    Line line =
        Line.empty().plain(shift.after().party().name() + ": ").then(Tones.answer(shift.before()));
    line =
        shift.verdictChanged()
            ? line.plain(" → ").then(Tones.answer(shift.after()))
            : line.plain(", as before");
    if (shift.consentChanged()) {
      line =
          line.plain(
              " ("
                  + Words.consent(shift.before().consent())
                  + " → "
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
