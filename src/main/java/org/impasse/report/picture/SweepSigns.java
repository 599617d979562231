package org.impasse.report.picture;

import static org.impasse.report.picture.Svg.n;

/**
 * The signs of a sweep: those of the other pictures, and for answers that other terms cause the
 * same shapes hollow.
 */
final class SweepSigns {

  private static final double RADIUS = 6.5;

  private SweepSigns() {}

  static Svg draw(Svg svg, SweepMark mark, double x, double y) {
    return switch (mark) {
      case REFUSES -> Signs.mark(svg, Mark.RED_LINE, x, y);
      case REFUSES_REST -> hollow(svg, x, y).rect("i-red", x - 4, y - 1.25, 8, 2.5);
      case OBJECTS -> Signs.mark(svg, Mark.OBJECTION, x, y);
      case OBJECTS_REST ->
          hollow(svg, x, y)
              .path(
                  "i-axis",
                  "M"
                      + n(x - RADIUS)
                      + " "
                      + n(y - RADIUS)
                      + "l"
                      + n(2 * RADIUS)
                      + " "
                      + n(2 * RADIUS));
      case BORNE ->
          svg.rect("i-ink", x - 7, y - 1.25, 14, 2.5)
              .rect("i-ink", x - 7, y - 5, 2, 10)
              .rect("i-ink", x + 5, y - 5, 2, 10);
      case NOBODY_KNOWS -> Signs.stance(svg, Stance.NOBODY_KNOWS, x, y);
      case ASSUMED ->
          svg.circle("i-dashed", x, y, RADIUS - 0.5)
              .text("i-text i-bold i-middle", x, y + 3.5, "a", "font-size", "10.5");
      case UNTESTED -> svg;
    };
  }

  private static Svg hollow(Svg svg, double x, double y) {
    double r = RADIUS - 0.6;
    return svg.leaf(
        "rect",
        "class",
        "i-outline",
        "x",
        n(x - r),
        "y",
        n(y - r),
        "width",
        n(2 * r),
        "height",
        n(2 * r),
        "rx",
        "1");
  }
}
