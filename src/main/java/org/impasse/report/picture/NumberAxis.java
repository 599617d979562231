package org.impasse.report.picture;

import static org.impasse.report.picture.Svg.n;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.impasse.report.Words;

/** The line below bars of amounts, with a number at each border between them. */
final class NumberAxis {

  private static final double SMALL = 11;

  private final Svg svg;
  private final NumberScale scale;
  private final double width;
  private final List<double[]> taken = new ArrayList<>();

  NumberAxis(Svg svg, NumberScale scale, double width) {
    this.svg = svg;
    this.scale = scale;
    this.width = width;
  }

  /**
   * Draws it.
   *
   * @param cuts the first amount of each stretch but the first
   * @return where the next thing may start
   */
  double draw(double y, Collection<Long> cuts, String unit) {
    svg.line("i-axis", 0, y, scale.foldedLow() ? scale.lowX() - 30 : scale.lowX(), y);
    svg.line(
        "i-axis",
        scale.lowX() - (scale.foldedLow() ? 18 : 0),
        y,
        scale.highX() + (scale.foldedHigh() ? 18 : 0),
        y);
    svg.line("i-axis", scale.foldedHigh() ? scale.highX() + 30 : width, y, width, y);
    if (scale.foldedLow()) {
      fold(scale.lowX() - 24, y);
    }
    if (scale.foldedHigh()) {
      fold(scale.highX() + 24, y);
    }
    svg.newLine();
    Set<Long> written = new HashSet<>();
    double deepest = y;
    for (long cut : cuts) {
      svg.line("i-axis", scale.before(cut), y, scale.before(cut), y + 5);
      if (written.add(Amounts.border(cut))) {
        String words = Words.number(Amounts.border(cut));
        deepest = Math.max(deepest, number(words, scale.before(cut), y, "i-text"));
      }
    }
    if (written.add(scale.min())) {
      deepest = Math.max(deepest, number(Words.number(scale.min()), 0, y, "i-text i-muted"));
    }
    String end = Words.number(scale.max()) + " " + unit;
    deepest = Math.max(deepest, number(end, width, y, "i-text i-muted"));
    svg.newLine();
    return deepest + 8;
  }

  private void fold(double x, double y) {
    svg.path("i-axis", "M" + n(x - 6) + " " + n(y) + "l3 -5l6 10l3 -5");
  }

  private double number(String words, double x, double y, String cls) {
    double half = TextFit.width(words, SMALL) / 2;
    double middle = Math.max(half, Math.min(width - half, x));
    double baseline = y + 18;
    while (overlaps(middle - half, middle + half, baseline)) {
      baseline += 14;
    }
    taken.add(new double[] {middle - half, middle + half, baseline});
    svg.text(cls + " i-middle", middle, baseline, words, "font-size", n(SMALL));
    return baseline;
  }

  private boolean overlaps(double from, double to, double baseline) {
    return taken.stream().anyMatch(t -> t[2] == baseline && from < t[1] + 5 && t[0] < to + 5);
  }
}
