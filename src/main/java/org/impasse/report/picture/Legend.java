package org.impasse.report.picture;

import java.util.ArrayList;
import java.util.List;

/** The signs of a matrix with their words, in as many lines as they need. */
final class Legend {

  private static final double SIZE = 11.5;
  private static final double LINE = 22;

  private Legend() {}

  /** Draws the marks that occur; returns where the next thing may start. */
  static double draw(Svg svg, String name, Matrix matrix, double top, double width) {
    double x = 0;
    double y = top;
    for (Mark mark : occurring(matrix)) {
      double room = 22 + TextFit.width(mark.words(), SIZE) + 18;
      if (x > 0 && x + room > width) {
        x = 0;
        y += LINE;
      }
      if (mark == Mark.UNREAD) {
        Canvas.hatched(svg, name, x, y - 7, 15, 14);
      } else if (mark == Mark.EMPTY) {
        svg.leaf(
            "rect",
            "class",
            "i-hair",
            "x",
            Svg.n(x + 0.5),
            "y",
            Svg.n(y - 6.5),
            "width",
            "14",
            "height",
            "13");
      } else {
        Signs.mark(svg, mark, x + 7.5, y);
      }
      svg.text("i-text i-muted", x + 22, y + 4, mark.words(), "font-size", Svg.n(SIZE));
      x += room;
    }
    svg.newLine();
    return y + LINE / 2 + 4;
  }

  private static List<Mark> occurring(Matrix matrix) {
    List<Mark> found = new ArrayList<>();
    for (Mark mark : Mark.values()) {
      boolean leftOut =
          mark.raised() && matrix.rows().stream().anyMatch(row -> row.leftOut() == mark);
      if (leftOut || matrix.rows().stream().anyMatch(row -> row.marks().contains(mark))) {
        found.add(mark);
      }
    }
    return found;
  }
}
