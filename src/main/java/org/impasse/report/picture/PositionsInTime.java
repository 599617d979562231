package org.impasse.report.picture;

import static org.impasse.report.picture.Svg.n;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;
import org.impasse.analysis.Timeline;
import org.impasse.negotiation.Evidence;
import org.impasse.negotiation.Issue;
import org.impasse.negotiation.Position;
import org.impasse.negotiation.Stretch;
import org.impasse.report.TimelineWords;
import org.impasse.report.Words;

/**
 * Draws what was said on one issue: for each party time goes to the right and positions go up, or
 * down a list; a bar spans the amounts that a statement names.
 */
final class PositionsInTime {

  private static final double ROW = 17;
  private static final double AMOUNTS = 118;
  private static final double DODGE = 13;
  private static final String WHOLE = "the issue as a whole";

  private final String name;
  private final Timeline timeline;
  private final Issue issue;
  private final double width;
  private final double left;
  private final Svg svg = new Svg();
  private final TimelineFrame frame;
  private final NumberScale scale;

  PositionsInTime(String name, Timeline timeline, double width) {
    this.name = name;
    this.timeline = timeline;
    this.issue = timeline.issue().orElseThrow();
    this.width = width;
    this.left = width > 500 ? 190 : 104;
    this.frame = new TimelineFrame(svg, name, timeline, left, width);
    this.scale = scale();
  }

  /** One scale for all parties, so that they can be compared. */
  private NumberScale scale() {
    NavigableSet<Long> ends = new TreeSet<>();
    for (Evidence evidence : timeline.statements()) {
      for (Stretch stretch : stretches(evidence)) {
        if (stretch instanceof Stretch.Amounts range) {
          ends.add(range.first());
          ends.add(range.last());
        }
      }
    }
    return issue.values() instanceof Issue.Range range
        ? NumberScale.of(range, ends, 0, AMOUNTS)
        : new NumberScale(0, 0, 0, 0, 0, AMOUNTS);
  }

  private List<Stretch> stretches(Evidence evidence) {
    return evidence.issues().getOrDefault(issue.id(), List.of());
  }

  Picture draw(String cls) {
    Canvas.hatching(svg, name);
    List<Panel> panels = new ArrayList<>();
    double y = 16;
    for (Timeline.Lane lane : timeline.lanes()) {
      Panel panel = new Panel(lane, y + 30);
      panels.add(panel);
      y = panel.bottom();
    }
    TimeAxis axis = new TimeAxis(svg, frame.scale());
    axis.grid(16, y);
    axis.head(10);
    frame.undatedHead(10);
    panels.forEach(Panel::draw);
    double end = frame.legend(axis.draw(y, width) + 16);
    TimelineWords words = new TimelineWords(timeline);
    return Canvas.picture(
        name,
        cls,
        words.title(),
        words.extent()
            + " "
            + words.headline()
            + " For each party time goes to the right and positions lie one above the other; a bar"
            + " spans the amounts that a statement names. Signs that would cover each other stand side by"
            + " side.",
        width,
        end,
        svg);
  }

  /** One party's part of the picture. */
  private final class Panel {
    private final Timeline.Lane lane;
    private final double top;
    private final boolean amounts;
    private final List<String> rows;
    private final List<double[]> taken = new ArrayList<>();

    Panel(Timeline.Lane lane, double top) {
      this.lane = lane;
      this.top = top;
      this.amounts = named().stream().anyMatch(Stretch.Amounts.class::isInstance);
      this.rows = rows();
    }

    private List<Stretch> named() {
      return lane.statements().stream().flatMap(e -> stretches(e).stream()).toList();
    }

    /** What is no amount, by id: positions in the issue's order, silence, the issue as a whole. */
    private List<String> rows() {
      Set<String> used = new LinkedHashSet<>();
      named().stream()
          .filter(Stretch.One.class::isInstance)
          .forEach(stretch -> used.add(((Stretch.One) stretch).position()));
      List<String> rows = new ArrayList<>();
      issue.listed().stream()
          .map(Issue.ListedPosition::id)
          .filter(id -> used.contains(id) || !issue.isInteger())
          .forEach(rows::add);
      if (used.contains(Position.NOT_ADDRESSED)) {
        rows.add(Position.NOT_ADDRESSED);
      }
      if (lane.statements().stream().anyMatch(e -> stretches(e).isEmpty())) {
        rows.add(WHOLE);
      }
      return rows;
    }

    private double rowsTop() {
      return top + (amounts ? AMOUNTS + 16 : 0);
    }

    double bottom() {
      return rowsTop() + rows.size() * ROW + 24;
    }

    private double y(double amount) {
      return top + AMOUNTS - scale.x(amount);
    }

    private double rowY(String id) {
      return rowsTop() + rows.indexOf(id) * ROW + ROW / 2;
    }

    void draw() {
      svg.line("i-rule", 0, top - 30, width, top - 30);
      frame.contests(lane, top, bottom() - top - 24);
      frame.laneHead(lane, top - 16);
      labels();
      lane.dated().forEach(e -> statement(e, frame.x(e.on().orElseThrow())));
      lane.undated().forEach(e -> statement(e, frame.undatedX() - 14));
      frame.redLines(lane, bottom() - 12);
      svg.newLine();
    }

    private void labels() {
      double last = Double.MAX_VALUE;
      for (long border : amounts ? borders() : Set.<Long>of()) {
        double y = y((double) border);
        if (last - y >= 12) {
          label(Words.number(border), y + 4);
          svg.line("i-hair", left, y, frame.timeEnd(), y);
          last = y;
        }
      }
      for (String row : rows) {
        String words =
            row.equals(WHOLE)
                ? WHOLE
                : row.equals(Position.NOT_ADDRESSED) ? "nothing said on it" : issue.labelOf(row);
        label(words, rowY(row) + 4);
      }
      svg.newLine();
    }

    /** The amounts at which a statement of the party begins or ends, the rounder of two beside. */
    private Set<Long> borders() {
      Set<Long> borders = new TreeSet<>();
      for (Stretch stretch : named()) {
        if (stretch instanceof Stretch.Amounts range) {
          borders.add(Amounts.border(range.first()));
          borders.add(Amounts.border(range.last() + 1));
        }
      }
      return borders;
    }

    private void label(String words, double baseline) {
      String shown = TextFit.cut(words, left - 8, TimelineFrame.SMALL);
      svg.open(
          "text",
          "class",
          "i-text i-muted i-end",
          "x",
          n(left - 6),
          "y",
          n(baseline),
          "font-size",
          n(TimelineFrame.SMALL));
      svg.words("title", words).words("tspan", shown).close();
    }

    private void statement(Evidence evidence, double x) {
      if (stretches(evidence).isEmpty()) {
        sign(evidence, x, rowY(WHOLE));
      }
      for (Stretch stretch : stretches(evidence)) {
        if (stretch instanceof Stretch.One one) {
          sign(evidence, x, rowY(one.position()));
        } else if (stretch instanceof Stretch.Amounts range) {
          bar(evidence, range, x);
        }
      }
    }

    private void bar(Evidence evidence, Stretch.Amounts range, double x) {
      double high = y((double) range.last());
      double low = y((double) range.first());
      double middle = (high + low) / 2;
      double free = free(x, high - BearingSigns.RADIUS, low + BearingSigns.RADIUS);
      if (low - high > 2) {
        boolean refused = evidence.bearing() == Evidence.Bearing.REFUSES;
        svg.rect("i-ink", free - (refused ? 2 : 0.75), high, refused ? 4 : 1.5, low - high);
        svg.rect("i-ink", free - 5, high, 10, 1.5).rect("i-ink", free - 5, low - 1.5, 10, 1.5);
      }
      BearingSigns.draw(svg, evidence.bearing(), free, middle);
    }

    private void sign(Evidence evidence, double x, double y) {
      evidence.on().ifPresent(date -> frame.extent(date, y));
      double free = free(x, y - BearingSigns.RADIUS, y + BearingSigns.RADIUS);
      BearingSigns.draw(svg, evidence.bearing(), free, y);
    }

    /** The nearest place on either side where nothing was drawn yet; given up at the edges. */
    private double free(double x, double high, double low) {
      boolean dated = x <= frame.timeEnd();
      double first = (dated ? left : frame.timeEnd()) + BearingSigns.RADIUS;
      double last = (dated ? frame.timeEnd() : width) - BearingSigns.RADIUS;
      double free = x;
      for (int step = 1; taken(free, high, low); step++) {
        int places = (step + 1) / 2;
        double aside = x + (step % 2 == 0 ? -places : places) * DODGE;
        if (aside >= first && aside <= last) {
          free = aside;
        } else if (step * DODGE > 2 * width) {
          break;
        }
      }
      taken.add(new double[] {free, high, low});
      return free;
    }

    private boolean taken(double x, double high, double low) {
      return taken.stream()
          .anyMatch(t -> Math.abs(t[0] - x) < DODGE - 0.5 && high < t[2] && t[1] < low);
    }
  }
}
