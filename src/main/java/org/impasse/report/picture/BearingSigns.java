package org.impasse.report.picture;

import static org.impasse.report.picture.Svg.n;

import org.impasse.negotiation.Evidence;

/**
 * The signs for what a statement says of a stand. Each has a shape of its own; none is red, which
 * stands for red lines alone.
 */
final class BearingSigns {

  /** Half the size of a sign. */
  static final double RADIUS = 6;

  private BearingSigns() {}

  static Svg draw(Svg svg, Evidence.Bearing bearing, double x, double y) {
    return switch (bearing) {
      case REFUSES ->
          svg.rect("i-ink", x - RADIUS, y - RADIUS, 2 * RADIUS, 2 * RADIUS)
              .rect("i-ground", x - 3.6, y - 1.2, 7.2, 2.4);
      case DEMANDS ->
          svg.path("i-ink", "M" + n(x) + " " + n(y - 6.5) + "l6.5 6.5l-6.5 6.5l-6.5 -6.5z");
      case BEARS -> svg.circle("i-outline", x, y, RADIUS - 0.75);
      case WELCOMES ->
          svg.circle("i-ground", x, y, RADIUS)
              .path(
                  "i-stroke", "M" + n(x - 5) + " " + n(y) + "h10M" + n(x) + " " + n(y - 5) + "v10");
    };
  }

  static String words(Evidence.Bearing bearing) {
    return switch (bearing) {
      case REFUSES -> "would not have it";
      case DEMANDS -> "insists on it";
      case BEARS -> "would put up with it";
      case WELCOMES -> "welcomes it";
    };
  }
}
