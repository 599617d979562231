package org.impasse.report.picture;

import static org.impasse.report.picture.Svg.n;

import java.util.List;
import org.impasse.negotiation.Clause;
import org.impasse.negotiation.Party;
import org.impasse.report.Words;
import org.impasse.verdict.Evaluation;
import org.impasse.verdict.PartyVerdict;

/**
 * Draws the matrix of parties by clauses: wide, with a row for each party, for screens and slides.
 */
public final class MatrixPicture {

  private static final double CELL = 24;
  private static final double ROW = 34;
  private static final double NAMES = 212;
  private static final double GAP = 12;
  private static final double ANSWERS = 212;
  private static final double TITLE_ROOM = 196;
  private static final double TITLE_SIZE = 11.5;
  private static final double SLANT = Math.toRadians(52);

  private final String name;
  private final Matrix matrix;
  private final double head;
  private final double right;
  private final double answers;
  private final Svg svg = new Svg();

  private MatrixPicture(String name, Matrix matrix) {
    this.name = name;
    this.matrix = matrix;
    this.head = Math.sin(SLANT) * TITLE_ROOM + 18;
    this.right = NAMES + matrix.clauses().size() * CELL;
    this.answers = right + (matrix.anythingLeftOut() ? 2 * GAP + CELL : GAP) + GAP;
  }

  /** The picture of one evaluated text. */
  public static Picture of(Evaluation evaluation, Matrix matrix) {

    String title = "Parties by clauses: " + evaluation.proposal().title();
    return new MatrixPicture("matrix", matrix).draw(title, caption(matrix));
  }

  static String caption(Matrix matrix) {
    long refuse =
        matrix.rows().stream()
            .map(Matrix.Row::verdict)
            .filter(v -> Stance.of(v) == Stance.REFUSES && v.assumed().isEmpty())
            .count();
    List<String> assumed =
        matrix.rows().stream()
            .map(Matrix.Row::verdict)
            .filter(v -> v.assumed().isPresent())
            .map(v -> v.party().name())
            .toList();
    String yours =
        assumed.isEmpty() ? "" : " Answered by your assumption: " + Words.list(assumed) + ".";
    return "One row for each party, one column for each of the "
        + matrix.clauses().size()
        + " clauses in the text's order. A sign is the strongest thing a recorded rule of that party raises there; "
        + refuse
        + " of "
        + matrix.rows().size()
        + " parties and ratifiers refuse on record."
        + yours
        + " Hatched: no rule of the party reads the clause, which says nothing of its stand.";
  }

  private Picture draw(String title, String caption) {
    Canvas.hatching(svg, name);
    titles();
    double y = head;
    for (Matrix.Row row : matrix.rows()) {
      row(row, y);
      y += ROW;
    }
    svg.line("i-rule", 0, y, answers + ANSWERS, y).newLine();
    double bottom = Legend.draw(svg, name, matrix, y + 26, answers + ANSWERS);
    return Canvas.picture(name, "i-picture i-wide", title, caption, answers + ANSWERS, bottom, svg);
  }

  private void titles() {
    for (int i = 0; i < matrix.clauses().size(); i++) {
      Clause clause = matrix.clauses().get(i);
      slanted(NAMES + i * CELL + CELL / 2, clause.id(), clause.title(), clause.sets().isEmpty());
    }
    if (matrix.anythingLeftOut()) {
      slanted(right + GAP + CELL / 2, "", "left out of the text", false);
    }
  }

  private void slanted(double x, String id, String words, boolean muted) {
    String shown =
        TextFit.cut(words, TITLE_ROOM - TextFit.width(id + "  ", TITLE_SIZE), TITLE_SIZE);
    svg.open(
        "g",
        "transform",
        "translate(" + n(x + 3) + " " + n(head - 9) + ") rotate(-52)",
        "font-size",
        n(TITLE_SIZE));
    svg.open("text", "class", muted ? "i-text i-muted" : "i-text").words("title", id + " " + words);
    svg.words("tspan", id, "class", "i-bold")
        .words("tspan", shown, id.isEmpty() ? "x" : "dx", id.isEmpty() ? "0" : "5");
    svg.close().close().newLine();
  }

  private void row(Matrix.Row row, double y) {
    PartyVerdict verdict = row.verdict();
    Party party = verdict.party();
    boolean ratifier = party.ratifies().isPresent();
    svg.line(ratifier ? "i-hair" : "i-rule", ratifier ? 18 : 0, y, answers + ANSWERS, y);
    double indent = ratifier ? 18 : 0;
    svg.text(
        ratifier ? "i-text" : "i-text i-bold",
        indent,
        y + 15,
        TextFit.cut(party.name(), NAMES - indent - 10, 13.5),
        "font-size",
        "13.5");
    svg.text("i-text i-muted", indent, y + 28, Words.consent(verdict.consent()), "font-size", "11")
        .newLine();
    cells(row.marks(), y);
    if (matrix.anythingLeftOut()) {
      Signs.mark(svg, row.leftOut(), right + GAP + CELL / 2, y + ROW / 2);
    }
    Stance stance = Stance.of(verdict);
    Signs.stance(svg, stance, answers + 7, y + ROW / 2);
    svg.text(
            stance == Stance.REFUSES ? "i-text i-bold" : "i-text",
            answers + 22,
            y + ROW / 2 + 4.5,
            Words.answer(verdict),
            "font-size",
            "13")
        .newLine();
  }

  private void cells(List<Mark> marks, double y) {
    int from = 0;
    for (int i = 0; i < marks.size(); i++) {
      double x = NAMES + i * CELL;
      if (marks.get(i) != Mark.UNREAD) {
        Signs.mark(svg, marks.get(i), x + CELL / 2, y + ROW / 2);
        from = i + 1;
      } else if (i + 1 == marks.size() || marks.get(i + 1) != Mark.UNREAD) {
        Canvas.hatched(svg, name, NAMES + from * CELL, y + 1, (i + 1 - from) * CELL, ROW - 2);
      }
    }
    svg.newLine();
  }
}
