package org.impasse.report.picture;

import static org.impasse.report.picture.Svg.n;

/**
 * The signs for marks and answers. Each has a shape of its own, so that nothing hangs on colour: a
 * barred block is a red line, a half-filled block an objection, a lozenge something to bargain
 * over, a plus a gain, a dot a rule that read and said nothing.
 */
public final class Signs {

  private static final double RADIUS = 6.5;

  private Signs() {}

  /** One sign as an SVG element for the middle of a line of text. Words must stand beside it. */
  public static String inline(Mark mark) {
    return mark(frame(), mark, 8, 8).close().toString();
  }

  /** One sign as an SVG element for the middle of a line of text. Words must stand beside it. */
  public static String inline(Stance stance) {
    return stance(frame(), stance, 8, 8).close().toString();
  }

  private static Svg frame() {
    return new Svg()
        .open(
            "svg",
            "class",
            "i-sign",
            "viewBox",
            "0 0 16 16",
            "aria-hidden",
            "true",
            "focusable",
            "false");
  }

  static Svg mark(Svg svg, Mark mark, double x, double y) {
    return switch (mark) {
      case RED_LINE -> barred(svg, x, y);
      case OBJECTION -> half(svg, x, y);
      case NEGOTIABLE -> lozenge(svg, x, y);
      case GAIN ->
          svg.path(
              "i-stroke", "M" + n(x - 5) + " " + n(y) + "h10M" + n(x) + " " + n(y - 5) + "v10");
      case QUIET -> svg.circle("i-dot", x, y, 1.7);
      case UNREAD, EMPTY -> svg;
    };
  }

  static Svg stance(Svg svg, Stance stance, double x, double y) {
    return switch (stance) {
      case REFUSES -> barred(svg, x, y);
      case OBJECTS -> half(svg, x, y);
      case NO_OBJECTION -> svg.circle("i-outline", x, y, RADIUS - 0.75);
      case NOBODY_KNOWS ->
          svg.circle("i-dashed", x, y, RADIUS - 0.5)
              .text("i-text i-bold i-middle", x, y + 3.7, "?", "font-size", "10.5");
      case NO_RULES -> svg.circle("i-dashed", x, y, RADIUS - 0.5);
    };
  }

  private static Svg barred(Svg svg, double x, double y) {
    return block(svg, "i-red", x, y, RADIUS).rect("i-ground", x - 4, y - 1.25, 8, 2.5);
  }

  private static Svg half(Svg svg, double x, double y) {
    double r = RADIUS - 0.75;
    String lower = "M" + n(x - r) + " " + n(y - r) + "v" + n(2 * r) + "h" + n(2 * r) + "z";
    return block(svg, "i-outline", x, y, r).path("i-ink", lower);
  }

  private static Svg lozenge(Svg svg, double x, double y) {
    return svg.path("i-outline", "M" + n(x) + " " + n(y - 6) + "l6 6l-6 6l-6 -6z");
  }

  private static Svg block(Svg svg, String cls, double x, double y, double r) {
    return svg.leaf(
        "rect", "class", cls, "x", n(x - r), "y", n(y - r), "width", n(2 * r), "height", n(2 * r),
        "rx", "1");
  }
}
