package org.impasse.report;

import java.util.ArrayList;
import java.util.List;
import org.impasse.negotiation.Consent;
import org.impasse.negotiation.Party;
import org.impasse.report.page.Line;
import org.impasse.verdict.Comparison;
import org.impasse.verdict.Evaluation;
import org.impasse.verdict.Ground;
import org.impasse.verdict.PartyVerdict;
import org.impasse.verdict.Reason;
import org.impasse.verdict.Verdict;
import org.impasse.verdict.VerdictMatrix;

/** Patterns of answers among many texts, and what parts them, in words. */
public final class PatternWords {

  /** What makes texts one pattern. */
  public static final String MEANING =
      "Texts are of one pattern when everyone whose consent is needed answers alike.";

  /** The heading over what parts patterns. */
  public static final String PARTING = "Which rule parts one pattern from the next";

  private static final int MOST_MOVES_TOLD = 3;

  private final Names names;

  public PatternWords(Names names) {
    this.names = names;
  }

  /** What the texts of a pattern have in common. */
  public String answers(VerdictMatrix.Pattern pattern) {
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
      parts.add("no refusal and no objection on record");
    }
    List<Party> unrecorded =
        example.verdicts().stream()
            .filter(v -> needed(v) && v.ground() == Ground.NO_RULES && v.assumed().isEmpty())
            .map(PartyVerdict::party)
            .toList();
    if (!unrecorded.isEmpty()) {
      parts.add("no red line recorded for " + names.list(unrecorded));
    }
    return Words.capital(String.join("; ", parts)) + ".";
  }

  private static List<Party> required(Evaluation example, Class<? extends Verdict> sort) {
    return example.verdicts().stream()
        .filter(PatternWords::needed)
        .filter(v -> sort.isInstance(v.verdict()))
        .map(PartyVerdict::party)
        .toList();
  }

  /** Which patterns are parted: "Pattern 1 → 3". */
  public static String title(VerdictMatrix.Separation separation) {
    return "Pattern " + (separation.from() + 1) + " → " + (separation.to() + 1);
  }

  /** In how many terms two texts differ, and in which where they are few. */
  public static String moves(Comparison nearest) {
    List<Comparison.Move> moves = nearest.moves();
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

  /** Whose answers part two texts, among those whose consent one of them needs. */
  public static List<Comparison.Shift> shifts(Comparison comparison) {
    return comparison.shifts().stream()
        .filter(shift -> needed(shift.before()) || needed(shift.after()))
        .filter(shift -> shift.verdictChanged() || shift.consentChanged())
        .toList();
  }

  private static boolean needed(PartyVerdict verdict) {
    return verdict.consent().consent() == Consent.REQUIRED;
  }

  /** Who answers otherwise, and the rules that fire on one of the two only. */
  public static Line shift(Comparison.Shift shift) {
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
