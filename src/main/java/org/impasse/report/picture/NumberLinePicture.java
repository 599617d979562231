package org.impasse.report.picture;

import static org.impasse.report.picture.Svg.n;

import java.util.ArrayList;
import java.util.List;
import org.impasse.report.Names;
import org.impasse.report.Words;
import org.impasse.verdict.NumberLine;
import org.impasse.verdict.Standing;

/**
 * Draws one integer issue from end to end: the text's value as a line through all, and for each
 * party a lane that says where it refuses, objects, is on record for bearing it, and where nobody
 * has said anything.
 */
public final class NumberLinePicture {

  private static final double WIDE = 860;
  private static final double NARROW = 356;
  private static final double BAR = 18;
  private static final double LANE = 50;
  private static final double TOP = 34;
  private static final double LEAST = 9;
  private static final double SMALL = 11;

  private final String name;
  private final NumberLine line;
  private final List<Lane> lanes;
  private final NumberScale scale;
  private final double width;
  private final Svg svg = new Svg();

  private NumberLinePicture(String name, NumberLine line, double width) {
    this.name = name;
    this.line = line;
    this.width = width;
    this.lanes = line.parties().stream().map(Lane::of).toList();
    this.scale = NumberScale.of(line, lanes, 1, width - 1);
  }

  /** For screens, slides and paper. */
  public static Picture wide(NumberLine line, Names names) {
    return new NumberLinePicture(name(line), line, WIDE).draw("i-picture i-wide", names);
  }

  /** For phones. */
  public static Picture narrow(NumberLine line, Names names) {
    return new NumberLinePicture(name(line) + "-narrow", line, NARROW)
        .draw("i-picture i-tall", names);
  }

  private static String name(NumberLine line) {
    return "number-" + line.issue().id().replace('.', '-');
  }

  private Picture draw(String cls, Names names) {
    Canvas.hatching(svg, name);
    double bottom = TOP + lanes.size() * LANE + 4;
    for (long cut : NumberScale.cuts(line, lanes)) {
      svg.line("i-hair", scale.before(cut), TOP, scale.before(cut), bottom);
    }
    svg.newLine();
    List<String> asides = new ArrayList<>();
    for (int i = 0; i < lanes.size(); i++) {
      asides.add(bars(lanes.get(i), TOP + i * LANE + 21));
    }
    value(bottom);
    for (int i = 0; i < lanes.size(); i++) {
      heading(lanes.get(i).party().party().name(), asides.get(i), TOP + i * LANE + 15);
    }
    double end =
        new NumberAxis(svg, scale, width)
            .draw(bottom, NumberScale.cuts(line, lanes), line.range().unit());
    end = specials(end);
    return Canvas.picture(
        name, cls, line.issue().title(), NumberWords.caption(line, names), width, end, svg);
  }

  /** Draws a party's stretches; returns what its heading adds to the name. */
  private String bars(Lane lane, double y) {
    List<Boolean> labelled = lane.stretches().stream().map(stretch -> bar(stretch, y)).toList();
    List<String> asides = new ArrayList<>(List.of(lane.party().consent().id()));
    if (!lane.party().regardless().isEmpty()) {
      asides.add("other grounds too");
    }
    for (int i = 0; i < labelled.size(); i++) {
      boolean said =
          labelled.get(i) || saidBeside(lane, labelled, i, -1) || saidBeside(lane, labelled, i, 1);
      if (!said) {
        asides.add(NumberWords.stretch(line, lane.stretches().get(i)));
      }
    }
    return String.join("; ", asides);
  }

  /** Whether a neighbour of the same standing carries the words already. */
  private static boolean saidBeside(Lane lane, List<Boolean> labelled, int i, int step) {
    int beside = i + step;
    return beside >= 0
        && beside < labelled.size()
        && labelled.get(beside)
        && Words.standing(lane.stretches().get(i).stand())
            .equals(Words.standing(lane.stretches().get(beside).stand()));
  }

  private void heading(String who, String aside, double baseline) {
    double x = TextFit.width(who, 12.5) + 8;
    String shown = TextFit.cut(aside, width - x, SMALL);
    svg.rect("i-ground", 0, baseline - 11, x + TextFit.width(shown, SMALL), 15);
    svg.text("i-text i-bold", 0, baseline, who, "font-size", "12.5");
    svg.text("i-text i-muted", x, baseline, shown, "font-size", n(SMALL)).newLine();
  }

  /** Draws one stretch; false when there is no room for its words. */
  private boolean bar(NumberLine.Segment segment, double y) {
    double from = scale.before(segment.interval().first());
    double to = scale.after(segment.interval().last());
    if (to - from < LEAST) {
      from = Math.max(0, Math.min(width - LEAST, (from + to - LEAST) / 2));
      to = from + LEAST;
    }
    double middle = y + BAR / 2;
    switch (segment.stand().standing()) {
      case REFUSED -> svg.rect("i-red", from + 0.5, y, to - from - 1, BAR);
      case OBJECTED ->
          svg.rect("i-outline", from + 0.75, y + 0.75, to - from - 1.5, BAR - 1.5)
              .rect("i-ink", from + 0.75, y + BAR - 4, to - from - 1.5, 3.25);
      case BORNE ->
          svg.rect("i-ground", from, y, to - from, BAR)
              .rect("i-ink", from, middle - 1.5, to - from, 3)
              .rect("i-ink", from, y + 2, 2, BAR - 4)
              .rect("i-ink", to - 2, y + 2, 2, BAR - 4);
      case UNTESTED -> Canvas.hatched(svg, name, from, y, to - from, BAR);
      case UNKNOWN -> svg.rect("i-dashed", from + 0.5, y + 0.5, to - from - 1, BAR - 1);
    }
    return label(segment, from, to, y);
  }

  private boolean label(NumberLine.Segment segment, double from, double to, double y) {
    Standing standing = segment.stand().standing();
    // The line of the text's value must not run through the words: they take the longer side of it.
    double left = from;
    double right = to;
    if (line.amount().isPresent()) {
      double mark = scale.x(line.amount().orElseThrow());
      if (mark > from && mark < to) {
        left = mark - from > to - mark ? from : mark;
        right = mark - from > to - mark ? mark : to;
      }
    }
    String words = Words.standing(segment.stand());
    String rules = String.join(", ", segment.stand().rules());
    String longer = rules.isEmpty() ? words : words + " · " + rules;
    double room = right - left - 12;
    String shown = TextFit.width(longer, SMALL) <= room ? longer : words;
    double taken = TextFit.width(shown, SMALL);
    if (taken > room) {
      return false;
    }
    double middle = (left + right) / 2;
    boolean plain = standing == Standing.REFUSED || standing == Standing.OBJECTED;
    if (!plain) {
      svg.rect("i-ground", middle - taken / 2 - 3, y + 1, taken + 6, BAR - 2);
    }
    String cls = standing == Standing.REFUSED ? "i-text i-onred i-middle" : "i-text i-middle";
    double baseline = y + (standing == Standing.OBJECTED ? 11.2 : 13);
    svg.text(cls, middle, baseline, shown, "font-size", n(SMALL)).newLine();
    return true;
  }

  private void value(double bottom) {
    double y = TOP - 18;
    if (line.amount().isEmpty()) {
      svg.text("i-text i-bold", 0, y + 4, NumberWords.value(line), "font-size", "12.5").newLine();
      return;
    }
    double x = scale.x(line.amount().orElseThrow());
    svg.line("i-mark", x, y + 10, x, bottom);
    svg.path("i-ink", "M" + n(x - 5) + " " + n(y + 8) + "h10l-5 8z");
    String words = NumberWords.value(line);
    double half = TextFit.width(words, 12.5) / 2;
    double middle = Math.max(half, Math.min(width - half, x));
    svg.text("i-text i-bold i-middle", middle, y + 3, words, "font-size", "12.5").newLine();
  }

  /** What parties say of the values that are no numbers. */
  private double specials(double y) {
    double next = y;
    for (String sentence : NumberWords.specials(line)) {
      for (String row : TextFit.wrap(sentence, width, SMALL)) {
        next += 15;
        svg.text("i-text i-muted", 0, next, row, "font-size", n(SMALL)).newLine();
      }
    }
    return next + 6;
  }
}
