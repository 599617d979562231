package org.impasse.report.picture;

import static org.impasse.report.picture.Svg.n;

import org.impasse.negotiation.Clause;
import org.impasse.verdict.Evaluation;

/** Draws the same matrix with a row for each clause, for phones and upright paper. */
public final class TallMatrixPicture {

  /**
   * Sizes for one kind of reader: the room for clauses' titles and parties' names, a cell, and the
   * letters.
   */
  private record Sizes(double titles, double cell, double row, double names, double letters) {}

  private static final Sizes PHONE = new Sizes(158, 16.5, 20, 118, 10.5);
  private static final Sizes PAPER = new Sizes(268, 25, 22, 150, 11.5);

  private final Sizes sizes;
  private final String name;
  private final Matrix matrix;
  private final double width;
  private final Svg svg = new Svg();

  private TallMatrixPicture(Sizes sizes, String name, Matrix matrix) {
    this.sizes = sizes;
    this.name = name;
    this.matrix = matrix;
    this.width = sizes.titles + Math.max(matrix.rows().size() * sizes.cell, 120);
  }

  /** For a phone's width. */
  public static Picture forPhones(Evaluation evaluation, Matrix matrix) {
    return new TallMatrixPicture(PHONE, "matrix-narrow", matrix)
        .draw("i-picture i-tall", evaluation);
  }

  /** For an upright page. */
  public static Picture forPaper(Evaluation evaluation, Matrix matrix) {
    return new TallMatrixPicture(PAPER, "matrix-upright", matrix)
        .draw("i-picture i-paper", evaluation);
  }

  private Picture draw(String cls, Evaluation evaluation) {
    String title = "Clauses by parties: " + evaluation.proposal().title();
    String caption =
        MatrixPicture.caption(matrix)
            .replace("One row for each party, one column", "One column for each party, one row");
    Canvas.hatching(svg, name);
    names();
    double y = sizes.names + 8;
    answers(y);
    y += sizes.row + 4;
    for (int i = 0; i < matrix.clauses().size(); i++) {
      clause(i, y);
      y += sizes.row;
    }
    if (matrix.anythingLeftOut()) {
      y += 4;
      leftOut(y);
      y += sizes.row;
    }
    svg.line("i-rule", 0, y, width, y).newLine();
    double bottom = Legend.draw(svg, name, matrix, y + 18, width);
    return Canvas.picture(name, cls, title, caption, width, bottom, svg);
  }

  private double middle(int party) {
    return sizes.titles + party * sizes.cell + sizes.cell / 2;
  }

  private void names() {
    for (int i = 0; i < matrix.rows().size(); i++) {
      var party = matrix.rows().get(i).verdict().party();
      String cls = party.ratifies().isPresent() ? "i-text" : "i-text i-bold";
      svg.open(
          "g",
          "transform",
          "translate(" + n(middle(i) + 3.5) + " " + n(sizes.names) + ") rotate(-90)");
      svg.text(
              cls,
              0,
              0,
              TextFit.cut(party.name(), sizes.names, sizes.letters),
              "font-size",
              n(sizes.letters))
          .close()
          .newLine();
    }
  }

  private void answers(double y) {
    svg.line("i-rule", 0, y, width, y);
    svg.text(
        "i-text i-bold",
        0,
        y + sizes.row / 2 + 3.7,
        "Answer to the text",
        "font-size",
        n(sizes.letters));
    for (int i = 0; i < matrix.rows().size(); i++) {
      Signs.stance(svg, Stance.of(matrix.rows().get(i).verdict()), middle(i), y + sizes.row / 2);
    }
    svg.line("i-rule", 0, y + sizes.row, width, y + sizes.row).newLine();
  }

  private void clause(int place, double y) {
    Clause clause = matrix.clauses().get(place);
    if (place > 0) {
      svg.line("i-hair", 0, y, width, y);
    }
    String cls = clause.sets().isEmpty() ? "i-text i-muted" : "i-text";
    double idRoom = sizes.letters * 2.5;
    svg.text(
        "i-text i-bold",
        0,
        y + sizes.row / 2 + 3.7,
        TextFit.cut(clause.id(), idRoom - 2, sizes.letters),
        "font-size",
        n(sizes.letters));
    svg.text(
        cls,
        idRoom,
        y + sizes.row / 2 + 3.7,
        TextFit.cut(clause.title(), sizes.titles - idRoom - 4, sizes.letters),
        "font-size",
        n(sizes.letters));
    int from = 0;
    for (int i = 0; i < matrix.rows().size(); i++) {
      Mark mark = matrix.rows().get(i).marks().get(place);
      if (mark != Mark.UNREAD) {
        Signs.mark(svg, mark, middle(i), y + sizes.row / 2);
        from = i + 1;
      } else if (i + 1 == matrix.rows().size()
          || matrix.rows().get(i + 1).marks().get(place) != Mark.UNREAD) {
        Canvas.hatched(
            svg,
            name,
            sizes.titles + from * sizes.cell,
            y + 1,
            (i + 1 - from) * sizes.cell,
            sizes.row - 2);
      }
    }
    svg.newLine();
  }

  private void leftOut(double y) {
    svg.line("i-rule", 0, y, width, y);
    svg.text(
        "i-text",
        0,
        y + sizes.row / 2 + 3.7,
        "left out of the text",
        "font-size",
        n(sizes.letters));
    for (int i = 0; i < matrix.rows().size(); i++) {
      Signs.mark(svg, matrix.rows().get(i).leftOut(), middle(i), y + sizes.row / 2);
    }
    svg.newLine();
  }
}
