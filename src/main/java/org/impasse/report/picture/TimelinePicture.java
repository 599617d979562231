package org.impasse.report.picture;

import static org.impasse.report.picture.Svg.n;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.impasse.analysis.Timeline;
import org.impasse.negotiation.Evidence;
import org.impasse.report.TimelineWords;

/**
 * Draws who said what when: a lane for each party, in it a row for each bearing. Signs that would
 * lie on each other are one, with their number beside it.
 */
public final class TimelinePicture {

  private static final double WIDE = 860;
  private static final double NARROW = 356;
  private static final double HEAD = 36;
  private static final double ROW = 16;
  private static final double TOUCHING = 14;

  private final String name;
  private final Timeline timeline;
  private final double width;
  private final Svg svg = new Svg();
  private final TimelineFrame frame;

  private TimelinePicture(String name, Timeline timeline, double width) {
    this.name = name;
    this.timeline = timeline;
    this.width = width;
    this.frame = new TimelineFrame(svg, name, timeline, 0, width);
  }

  /** For screens, slides and paper; empty when nothing bears a date. */
  public static Optional<Picture> wide(Timeline timeline) {
    return of(timeline, false);
  }

  /** For phones; empty when nothing bears a date. */
  public static Optional<Picture> narrow(Timeline timeline) {
    return of(timeline, true);
  }

  private static Optional<Picture> of(Timeline timeline, boolean narrow) {
    if (timeline.span().isEmpty()) {
      return Optional.empty();
    }
    String name = narrow ? "timeline-narrow" : "timeline";
    String cls = narrow ? "i-picture i-tall" : "i-picture i-wide";
    double width = narrow ? NARROW : WIDE;
    return Optional.of(
        timeline.issue().isPresent()
            ? new PositionsInTime(name, timeline, width).draw(cls)
            : new TimelinePicture(name, timeline, width).draw(cls));
  }

  private Picture draw(String cls) {
    Canvas.hatching(svg, name);
    List<Double> tops = new ArrayList<>();
    double y = 16;
    for (Timeline.Lane lane : timeline.lanes()) {
      tops.add(y);
      y += height(lane);
    }
    TimeAxis axis = new TimeAxis(svg, frame.scale());
    axis.grid(16, y);
    axis.head(10);
    frame.undatedHead(10);
    for (int i = 0; i < tops.size(); i++) {
      lane(timeline.lanes().get(i), tops.get(i));
    }
    double end = frame.legend(axis.draw(y, width) + 16);
    TimelineWords words = new TimelineWords(timeline);
    return Canvas.picture(
        name,
        cls,
        words.title(),
        words.extent() + " " + words.headline() + " " + caption(),
        width,
        end,
        svg);
  }

  private static String caption() {
    return "A lane for each party; a number beside a sign says for how many statements it stands.";
  }

  private static List<Evidence.Bearing> rows(Timeline.Lane lane) {
    return List.of(Evidence.Bearing.values()).stream()
        .filter(bearing -> lane.statements().stream().anyMatch(e -> e.bearing() == bearing))
        .toList();
  }

  private static boolean ruled(Timeline.Lane lane) {
    return lane.moves().stream()
        .flatMap(move -> move.steps().stream())
        .anyMatch(Timeline.Ruled.class::isInstance);
  }

  private static double height(Timeline.Lane lane) {
    return HEAD + (rows(lane).size() + (ruled(lane) ? 1 : 0)) * ROW;
  }

  private void lane(Timeline.Lane lane, double top) {
    svg.line("i-rule", 0, top, width, top);
    double first = top + HEAD;
    List<Evidence.Bearing> rows = rows(lane);
    frame.contests(lane, first - ROW / 2, rows.size() * ROW);
    frame.laneHead(lane, top + 14);
    double y = first;
    for (Evidence.Bearing bearing : rows) {
      row(lane, bearing, y);
      y += ROW;
    }
    frame.redLines(lane, y);
    svg.newLine();
  }

  private void row(Timeline.Lane lane, Evidence.Bearing bearing, double y) {
    List<Evidence> dated = lane.dated().stream().filter(e -> e.bearing() == bearing).toList();
    dated.forEach(e -> frame.extent(e.on().orElseThrow(), y));
    List<double[]> groups = new ArrayList<>();
    dated.stream()
        .map(e -> frame.x(e.on().orElseThrow()))
        .sorted()
        .forEach(
            x -> {
              int last = groups.size() - 1;
              if (last >= 0 && x - groups.get(last)[0] < TOUCHING) {
                groups.get(last)[1]++;
              } else {
                groups.add(new double[] {x, 1});
              }
            });
    for (int i = 0; i < groups.size(); i++) {
      double next = i + 1 < groups.size() ? groups.get(i + 1)[0] : width;
      sign(bearing, groups.get(i)[0], y, (int) groups.get(i)[1], next);
    }
    int undated = (int) lane.undated().stream().filter(e -> e.bearing() == bearing).count();
    if (undated > 0) {
      sign(bearing, frame.undatedX() - 6, y, undated, width + 20);
    }
  }

  private void sign(Evidence.Bearing bearing, double x, double y, int count, double next) {
    BearingSigns.draw(svg, bearing, x, y);
    String number = String.valueOf(count);
    boolean fits = x + 8 + TextFit.width(number, 9.5) <= next - BearingSigns.RADIUS;
    if (count > 1 && fits) {
      svg.text("i-text", x + 8, y + 3.5, number, "font-size", n(9.5));
    }
  }
}
