package org.impasse.report.picture;

import static org.impasse.report.picture.Svg.n;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.impasse.report.TimelineWords;

/** The line below a picture of statements in time, with its days, months or years. */
final class TimeAxis {

  private static final double SMALL = 11;

  /** Steps between two ticks, finest first: days, then months, then years. */
  private static final List<Step> STEPS =
      List.of(
          new Step(1, 0),
          new Step(7, 0),
          new Step(0, 1),
          new Step(0, 3),
          new Step(0, 12),
          new Step(0, 24),
          new Step(0, 60),
          new Step(0, 120),
          new Step(0, 300),
          new Step(0, 600),
          new Step(0, 1200),
          new Step(0, 3000),
          new Step(0, 6000));

  private record Step(int days, int months) {

    /** The first tick on or after a day. */
    LocalDate from(LocalDate day) {
      if (months == 0) {
        return day;
      }
      LocalDate start = day.getDayOfMonth() == 1 ? day : day.withDayOfMonth(1).plusMonths(1);
      while (Math.floorMod(start.getYear() * 12 + start.getMonthValue() - 1, months) != 0) {
        start = start.plusMonths(1);
      }
      return start;
    }

    LocalDate next(LocalDate day) {
      return months == 0 ? day.plusDays(days) : day.plusMonths(months);
    }

    long length() {
      return days + 30L * months;
    }

    String words(LocalDate day) {
      String whole = TimelineWords.shortDay(day);
      return months == 0
          ? whole
          : months < 12 ? whole.substring(whole.indexOf(' ') + 1) : String.valueOf(day.getYear());
    }
  }

  private final Svg svg;
  private final TimeScale scale;
  private final List<double[]> taken = new ArrayList<>();

  TimeAxis(Svg svg, TimeScale scale) {
    this.svg = svg;
    this.scale = scale;
  }

  /** Lines of each tick through the picture, to be drawn before everything else. */
  void grid(double top, double bottom) {
    for (TimeScale.Piece piece : scale.pieces()) {
      for (LocalDate day : ticks(piece)) {
        svg.line("i-hair", piece.x(day), top, piece.x(day), bottom);
      }
    }
    svg.newLine();
  }

  /**
   * The words of the grid's lines, where they have room, above what may be too tall for a screen.
   */
  void head(double baseline) {
    for (TimeScale.Piece piece : scale.pieces()) {
      Step step = step(piece);
      for (LocalDate day : ticks(piece)) {
        String words = step.words(day);
        double x = piece.x(day);
        double half = TextFit.width(words, SMALL) / 2;
        if (x - half >= 0 && x + half <= end() && !overlaps(x - half, x + half, baseline)) {
          taken.add(new double[] {x - half, x + half, baseline});
          svg.text("i-text i-muted i-middle", x, baseline, words, "font-size", n(SMALL));
        }
      }
    }
    svg.newLine();
  }

  private double end() {
    return scale.pieces().get(scale.pieces().size() - 1).right();
  }

  /** Draws the line with its words; returns where the next thing may start. */
  double draw(double y, double width) {
    double deepest = y;
    TimeScale.Piece before = null;
    for (TimeScale.Piece piece : scale.pieces()) {
      svg.line("i-axis", piece.left(), y, piece.right(), y);
      if (before != null) {
        double middle = (before.right() + piece.left()) / 2;
        svg.path("i-axis", "M" + n(middle - 6) + " " + n(y) + "l3 -5l6 10l3 -5");
      }
      before = piece;
    }
    // The ends of a piece say where it lies; ticks between them come after.
    for (TimeScale.Piece piece : scale.pieces()) {
      deepest = Math.max(deepest, tick(piece.first(), piece, y, width, whole(piece.first()), true));
      if (piece.days() > 0) {
        deepest = Math.max(deepest, tick(piece.last(), piece, y, width, whole(piece.last()), true));
      }
    }
    for (TimeScale.Piece piece : scale.pieces()) {
      Step step = step(piece);
      for (LocalDate day : ticks(piece)) {
        deepest = Math.max(deepest, tick(day, piece, y, width, step.words(day), false));
      }
    }
    svg.newLine();
    return deepest + 8;
  }

  private static String whole(LocalDate day) {
    return TimelineWords.shortDay(day);
  }

  private double tick(
      LocalDate day, TimeScale.Piece piece, double y, double width, String words, boolean must) {
    double x = piece.x(day);
    double half = TextFit.width(words, SMALL) / 2;
    double middle = Math.max(half, Math.min(width - half, x));
    double baseline = y + 18;
    if (!must && overlaps(middle - half, middle + half, baseline)) {
      svg.line("i-axis", x, y, x, y + 3);
      return y;
    }
    while (overlaps(middle - half, middle + half, baseline)) {
      baseline += 14;
    }
    taken.add(new double[] {middle - half, middle + half, baseline});
    svg.line("i-axis", x, y, x, y + 5);
    svg.text("i-text i-muted i-middle", middle, baseline, words, "font-size", n(SMALL));
    return baseline;
  }

  private boolean overlaps(double from, double to, double baseline) {
    return taken.stream().anyMatch(t -> t[2] == baseline && from < t[1] + 8 && t[0] < to + 8);
  }

  private static List<LocalDate> ticks(TimeScale.Piece piece) {
    List<LocalDate> ticks = new ArrayList<>();
    Step step = step(piece);
    for (LocalDate day = step.from(piece.first());
        !day.isAfter(piece.last());
        day = step.next(day)) {
      ticks.add(day);
    }
    return ticks;
  }

  /** The finest step whose words have room. */
  private static Step step(TimeScale.Piece piece) {
    double width = piece.right() - piece.left();
    for (Step step : STEPS) {
      if (step.length() * width >= 84.0 * Math.max(1, piece.days())) {
        return step;
      }
    }
    return STEPS.get(STEPS.size() - 1);
  }
}
