package org.impasse.report.picture;

import static org.impasse.report.picture.Svg.n;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.impasse.analysis.Timeline;
import org.impasse.negotiation.Evidence;
import org.impasse.negotiation.StatementDate;

/**
 * What the two pictures of statements in time share: the scale, contests, red lines, the legend.
 */
final class TimelineFrame {

  static final double SMALL = 11;
  static final double HEAD = 12.5;
  private static final double UNDATED = 62;

  /** Bold letters are wider. */
  private static final double BOLD = 1.12;

  private final Svg svg;
  private final String name;
  private final Timeline timeline;
  private final double width;
  private final TimeScale scale;

  /**
   * A frame for a timeline with at least one date.
   *
   * @param left where time begins
   */
  TimelineFrame(Svg svg, String name, Timeline timeline, double left, double width) {
    this.svg = svg;
    this.name = name;
    this.timeline = timeline;
    this.width = width;
    this.scale = TimeScale.of(days(timeline), left + 10, timeEnd() - 10);
  }

  private static Set<LocalDate> days(Timeline timeline) {
    Set<LocalDate> days = new TreeSet<>();
    for (Evidence evidence : timeline.statements()) {
      evidence.on().ifPresent(date -> days.addAll(List.of(date.first(), date.last())));
    }
    timeline.lanes().stream()
        .flatMap(lane -> lane.moves().stream())
        .flatMap(move -> move.steps().stream())
        .forEach(step -> days.add(step.day()));
    return days;
  }

  boolean hasUndated() {
    return timeline.lanes().stream().anyMatch(lane -> !lane.undated().isEmpty());
  }

  /** Where time ends; what bears no date stands beyond. */
  double timeEnd() {
    return hasUndated() ? width - UNDATED : width;
  }

  /** Where statements without a date stand. */
  double undatedX() {
    return width - UNDATED / 2;
  }

  TimeScale scale() {
    return scale;
  }

  double x(LocalDate day) {
    return scale.x(day);
  }

  /** The middle of a statement's time. */
  double x(StatementDate date) {
    return (scale.x(date.first()) + scale.x(date.last())) / 2;
  }

  /** The heading over what bears no date. */
  void undatedHead(double baseline) {
    if (hasUndated()) {
      svg.text("i-text i-muted i-middle", undatedX(), baseline, "undated", "font-size", n(SMALL));
      svg.newLine();
    }
  }

  void laneHead(Timeline.Lane lane, double baseline) {
    String who = TextFit.cut(lane.party().name(), width - 90, HEAD);
    double x = TextFit.width(who, HEAD) * BOLD + 10;
    int all = lane.statements().size();
    String aside = all + (all == 1 ? " statement" : " statements");
    String shown = TextFit.cut(aside, timeEnd() - x, SMALL);
    svg.rect("i-ground", 0, baseline - 11, x + TextFit.width(shown, SMALL), 15);
    svg.text("i-text i-bold", 0, baseline, who, "font-size", n(HEAD));
    svg.text("i-text i-muted", x, baseline, shown, "font-size", n(SMALL)).newLine();
  }

  /** Hatches the times for which statements of a lane contradict each other. */
  void contests(Timeline.Lane lane, double top, double height) {
    List<double[]> bands = new ArrayList<>();
    for (Timeline.Contest contest : lane.contests()) {
      for (Evidence evidence : contest.statements()) {
        evidence
            .on()
            .ifPresent(
                date ->
                    bands.add(new double[] {scale.x(date.first()) - 9, scale.x(date.last()) + 9}));
      }
    }
    for (double[] band : merged(bands)) {
      Canvas.hatched(svg, name, band[0], top, band[1] - band[0], height);
      svg.text(
          "i-text i-bold i-middle", (band[0] + band[1]) / 2, top - 2, "!", "font-size", n(SMALL));
    }
    svg.newLine();
  }

  private static List<double[]> merged(List<double[]> bands) {
    List<double[]> sorted = new ArrayList<>(bands);
    sorted.sort((a, b) -> Double.compare(a[0], b[0]));
    List<double[]> merged = new ArrayList<>();
    for (double[] band : sorted) {
      int last = merged.size() - 1;
      if (last >= 0 && band[0] <= merged.get(last)[1]) {
        merged.get(last)[1] = Math.max(merged.get(last)[1], band[1]);
      } else {
        merged.add(band.clone());
      }
    }
    return merged;
  }

  /** The time of a statement that is not known to the day. */
  void extent(StatementDate date, double y) {
    double from = scale.x(date.first());
    double to = scale.x(date.last());
    if (to - from > 2 * BearingSigns.RADIUS) {
      svg.line("i-rule", from, y, to, y);
      svg.line("i-rule", from, y - 3, from, y + 3);
      svg.line("i-rule", to, y - 3, to, y + 3);
    }
  }

  /** Marks the first and last days of red lines: a red triangle that points the way it goes. */
  boolean redLines(Timeline.Lane lane, double y) {
    TreeSet<LocalDate> first = new TreeSet<>();
    TreeSet<LocalDate> last = new TreeSet<>();
    lane.moves().stream()
        .flatMap(move -> move.steps().stream())
        .filter(Timeline.Ruled.class::isInstance)
        .map(Timeline.Ruled.class::cast)
        .forEach(ruled -> (ruled.begins() ? first : last).add(ruled.day()));
    first.forEach(day -> begin(scale.x(day), y));
    last.forEach(day -> end(scale.x(day), y));
    return !first.isEmpty() || !last.isEmpty();
  }

  private void begin(double x, double y) {
    svg.rect("i-red", x - 1, y - 5, 2, 10)
        .path("i-red", "M" + n(x) + " " + n(y - 4) + "l8 4l-8 4z");
  }

  private void end(double x, double y) {
    svg.rect("i-red", x - 1, y - 5, 2, 10)
        .path("i-red", "M" + n(x) + " " + n(y - 4) + "l-8 4l8 4z");
  }

  /** What the signs mean; returns where the picture ends. */
  double legend(double top) {
    double x = 0;
    double y = top;
    for (Evidence.Bearing bearing : Evidence.Bearing.values()) {
      if (timeline.statements().stream().anyMatch(e -> e.bearing() == bearing)) {
        double room = room(BearingSigns.words(bearing));
        if (x > 0 && x + room > width) {
          x = 0;
          y += 20;
        }
        BearingSigns.draw(svg, bearing, x + 7, y);
        legend(x, y, BearingSigns.words(bearing));
        x += room;
      }
    }
    if (timeline.lanes().stream().anyMatch(lane -> !lane.contests().isEmpty())) {
      String words = "statements that may be of one time contradict each other";
      if (x > 0 && x + room(words) > width) {
        x = 0;
        y += 20;
      }
      Canvas.hatched(svg, name, x, y - 7, 15, 14);
      svg.text("i-text i-bold i-middle", x + 7.5, y + 4, "!", "font-size", n(SMALL));
      legend(x, y, words);
      x += room(words);
    }
    boolean ruled =
        timeline.lanes().stream()
            .flatMap(lane -> lane.moves().stream())
            .flatMap(move -> move.steps().stream())
            .anyMatch(Timeline.Ruled.class::isInstance);
    if (ruled) {
      String words = "first or last day of a red line";
      if (x > 0 && x + room(words) + 8 > width) {
        x = 0;
        y += 20;
      }
      begin(x + 1, y);
      end(x + 22, y);
      svg.text("i-text i-muted", x + 30, y + 4, words, "font-size", n(SMALL));
    }
    svg.newLine();
    return y + 14;
  }

  private void legend(double x, double y, String words) {
    svg.text(
        "i-text i-muted",
        x + 20,
        y + 4,
        TextFit.cut(words, width - x - 20, SMALL),
        "font-size",
        n(SMALL));
  }

  private static double room(String words) {
    return 20 + TextFit.width(words, SMALL) + 18;
  }
}
