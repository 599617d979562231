package org.impasse.report.picture;

import static org.impasse.report.picture.Svg.n;

import org.impasse.negotiation.Clause;
import org.impasse.verdict.Evaluation;

/** Draws the same matrix with a row for each clause, for phones and upright paper. */
public final class TallMatrixPicture {

  private static final double TITLES = 158;
  private static final double CELL = 16.5;
  private static final double ROW = 20;
  private static final double NAME_ROOM = 118;
  private static final double SIZE = 10.5;

  private final String name;
  private final Matrix matrix;
  private final double width;
  private final Svg svg = new Svg();

  private TallMatrixPicture(String name, Matrix matrix) {
    this.name = name;
    this.matrix = matrix;
    this.width = TITLES + Math.max(matrix.rows().size() * CELL, 120);
  }

  /** The picture of one evaluated text. */
  public static Picture of(Evaluation evaluation, Matrix matrix) {
    String id = evaluation.proposal().id() + "-matrix-tall";
    String title = "Clauses by parties: " + evaluation.proposal().title();
    String caption = MatrixPicture.caption(matrix).replace("One row for each party, one column", "One column for each party, one row");
    return new TallMatrixPicture(id, matrix).draw(title, caption);
  }

  private Picture draw(String title, String caption) {
    Canvas.hatching(svg, name);
    names();
    double y = NAME_ROOM + 8;
    answers(y);
    y += ROW + 4;
    for (int i = 0; i < matrix.clauses().size(); i++) {
      clause(i, y);
      y += ROW;
    }
    if (matrix.anythingLeftOut()) {
      y += 4;
      leftOut(y);
      y += ROW;
    }
    svg.line("i-rule", 0, y, width, y).newLine();
    double bottom = Legend.draw(svg, name, matrix, y + 18, width);
    return Canvas.picture(name, "i-picture i-tall", title, caption, width, bottom, svg);
  }

  private double middle(int party) {
    return TITLES + party * CELL + CELL / 2;
  }

  private void names() {
    for (int i = 0; i < matrix.rows().size(); i++) {
      var party = matrix.rows().get(i).verdict().party();
      String cls = party.ratifies().isPresent() ? "i-text" : "i-text i-bold";
      svg.open("g", "transform", "translate(" + n(middle(i) + 3.5) + " " + n(NAME_ROOM) + ") rotate(-90)");
      svg.text(cls, 0, 0, TextFit.cut(party.name(), NAME_ROOM, SIZE), "font-size", n(SIZE)).close().newLine();
    }
  }

  private void answers(double y) {
    svg.line("i-rule", 0, y, width, y);
    svg.text("i-text i-bold", 0, y + ROW / 2 + 3.7, "Answer to the text", "font-size", n(SIZE));
    for (int i = 0; i < matrix.rows().size(); i++) {
      Signs.stance(svg, Stance.of(matrix.rows().get(i).verdict()), middle(i), y + ROW / 2);
    }
    svg.line("i-rule", 0, y + ROW, width, y + ROW).newLine();
  }

  private void clause(int place, double y) {
    Clause clause = matrix.clauses().get(place);
    if (place > 0) {
      svg.line("i-hair", 0, y, width, y);
    }
    String cls = clause.sets().isEmpty() ? "i-text i-muted" : "i-text";
    double idRoom = 26;
    svg.text("i-text i-bold", 0, y + ROW / 2 + 3.7, TextFit.cut(clause.id(), idRoom - 2, SIZE), "font-size", n(SIZE));
    svg.text(cls, idRoom, y + ROW / 2 + 3.7, TextFit.cut(clause.title(), TITLES - idRoom - 4, SIZE), "font-size", n(SIZE));
    int from = 0;
    for (int i = 0; i < matrix.rows().size(); i++) {
      Mark mark = matrix.rows().get(i).marks().get(place);
      if (mark != Mark.UNREAD) {
        Signs.mark(svg, mark, middle(i), y + ROW / 2);
        from = i + 1;
      } else if (i + 1 == matrix.rows().size() || matrix.rows().get(i + 1).marks().get(place) != Mark.UNREAD) {
        Canvas.hatched(svg, name, TITLES + from * CELL, y + 1, (i + 1 - from) * CELL, ROW - 2);
      }
    }
    svg.newLine();
  }

  private void leftOut(double y) {
    svg.line("i-rule", 0, y, width, y);
    svg.text("i-text", 0, y + ROW / 2 + 3.7, "left out of the text", "font-size", n(SIZE));
    for (int i = 0; i < matrix.rows().size(); i++) {
      Signs.mark(svg, matrix.rows().get(i).leftOut(), middle(i), y + ROW / 2);
    }
    svg.newLine();
  }
}
