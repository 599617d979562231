package org.impasse.report.picture;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.impasse.negotiation.Clause;
import org.impasse.negotiation.Term;
import org.impasse.redline.Rule;
import org.impasse.redline.Strength;
import org.impasse.verdict.Evaluation;
import org.impasse.verdict.PartyVerdict;
import org.impasse.verdict.Reason;

/**
 * Parties by clauses: for each the strongest thing a rule of the party raised on what the clause
 * sets.
 *
 * @param clauses the text's clauses in order
 * @param rows one per party, in the case's order
 */
public record Matrix(List<Clause> clauses, List<Row> rows) {

  public Matrix {
    clauses = List.copyOf(clauses);
    rows = List.copyOf(rows);
  }

  /**
   * One party.
   *
   * @param verdict its answer
   * @param marks one per clause
   * @param leftOut the strongest thing raised because the text is silent; {@link Mark#EMPTY} for
   *     nothing
   */
  public record Row(PartyVerdict verdict, List<Mark> marks, Mark leftOut) {
    public Row {
      marks = List.copyOf(marks);
    }

    /** The clauses with one mark, by their place. */
    public List<Integer> places(Mark mark) {
      List<Integer> places = new ArrayList<>();
      for (int i = 0; i < marks.size(); i++) {
        if (marks.get(i) == mark) {
          places.add(i);
        }
      }
      return places;
    }
  }

  /** The matrix of one evaluated text. */
  public static Matrix of(Evaluation evaluation) {
    List<Clause> clauses = evaluation.proposal().clauses();
    List<Row> rows = new ArrayList<>();
    for (PartyVerdict verdict : evaluation.verdicts()) {
      Set<String> read = verdict.rulesRead().issues();
      List<Mark> marks = clauses.stream().map(clause -> mark(clause, verdict, read)).toList();
      rows.add(new Row(verdict, marks, leftOut(verdict)));
    }
    return new Matrix(clauses, rows);
  }

  /** Whether any party misses something in the text. */
  public boolean anythingLeftOut() {
    return rows.stream().anyMatch(row -> row.leftOut != Mark.EMPTY);
  }

  private static Mark mark(Clause clause, PartyVerdict verdict, Set<String> read) {
    if (clause.sets().isEmpty()) {
      return Mark.EMPTY;
    }
    Mark ground =
        clause.sets().keySet().stream().anyMatch(read::contains) ? Mark.QUIET : Mark.UNREAD;
    return strongest(verdict, term -> term.clauses().contains(clause.id()), ground);
  }

  private static Mark leftOut(PartyVerdict verdict) {
    return strongest(verdict, term -> !term.addressed(), Mark.EMPTY);
  }

  private static Mark strongest(PartyVerdict verdict, Predicate<Term> meant, Mark otherwise) {
    return verdict.reasons().stream()
        .filter(reason -> reason.terms().stream().anyMatch(meant))
        .map(Reason::rule)
        .map(Rule::strength)
        .flatMap(Optional::stream)
        .map(Matrix::markOf)
        .min(Mark::compareTo)
        .orElse(otherwise);
  }

  /** The mark of a rule that fired. */
  public static Mark markOf(Strength strength) {
    return switch (strength) {
      case RED_LINE -> Mark.RED_LINE;
      case OBJECTION -> Mark.OBJECTION;
      case NEGOTIABLE -> Mark.NEGOTIABLE;
      case GAIN -> Mark.GAIN;
    };
  }
}
