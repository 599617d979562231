package org.impasse.report.picture;

import static org.impasse.report.picture.Svg.n;

import java.util.ArrayList;
import java.util.List;
import org.impasse.negotiation.Basis;
import org.impasse.report.Words;

/**
 * Draws the ladder of evidence for a quarrel: a rail for each reading, all evidence on top. A
 * filled stretch holds, a framed one is open, on a hatched one no red line is on record.
 */
public final class RungsPicture {

  private static final double WIDE = 860;
  private static final double NARROW = 356;
  private static final double LEAST_ROW = 34;
  private static final double LINE = 16;
  private static final double GAP = 8;
  private static final double RAIL = 20;

  private final String name;
  private final Rungs rungs;
  private final double width;
  private final double size;
  private final double labels;
  private final int abreast;
  private final Svg svg = new Svg();

  private RungsPicture(
      String name, Rungs rungs, double width, double size, double labels, int abreast) {
    this.name = name;
    this.rungs = rungs;
    this.width = width;
    this.size = size;
    this.labels = labels;
    this.abreast = abreast;
  }

  /** For screens, slides and paper. */
  public static Picture wide(Rungs rungs, String caption) {
    return new RungsPicture(name(rungs), rungs, WIDE, 12.5, 176, 4)
        .draw("i-picture i-wide", caption);
  }

  /** For phones. */
  public static Picture narrow(Rungs rungs, String caption) {
    return new RungsPicture(name(rungs) + "-narrow", rungs, NARROW, 11.5, 88, 2)
        .draw("i-picture i-tall", caption);
  }

  private static String name(Rungs rungs) {
    return "ladder-" + rungs.id().replace('.', '-');
  }

  /** Consecutive steps that are alike. */
  private record Run(int from, int to, Rungs.Step step) {
    int length() {
      return to - from;
    }
  }

  private static List<Run> runs(Rungs.Column column) {
    List<Run> runs = new ArrayList<>();
    List<Rungs.Step> steps = column.steps();
    int from = 0;
    for (int i = 1; i <= steps.size(); i++) {
      if (i == steps.size() || !steps.get(i).like(steps.get(from))) {
        runs.add(new Run(from, i, steps.get(from)));
        from = i;
      }
    }
    return runs;
  }

  private Picture draw(String cls, String caption) {
    Canvas.hatching(svg, name);
    double y = 0;
    for (int first = 0; first < rungs.columns().size(); first += abreast) {
      int last = Math.min(rungs.columns().size(), first + abreast);
      y = band(rungs.columns().subList(first, last), y) + 16;
    }
    String title = rungs.title() + ": down to which evidence it holds";
    return Canvas.picture(name, cls, title, caption, width, y - 12, svg);
  }

  private double band(List<Rungs.Column> columns, double top) {
    double column = (width - labels) / columns.size();
    double inside = column - GAP;
    double head = 0;
    for (Rungs.Column c : columns) {
      head = Math.max(head, 4 + LINE * heading(c, inside).size());
    }
    for (int i = 0; i < columns.size(); i++) {
      List<String> lines = heading(columns.get(i), inside);
      double y = top + head - 6 - LINE * (lines.size() - 1);
      for (String line : lines) {
        svg.text("i-text i-bold", labels + i * column, y, line, "font-size", n(size));
        y += LINE;
      }
    }
    svg.newLine();
    double row = LEAST_ROW;
    for (Rungs.Column c : columns) {
      for (Run run : runs(c)) {
        double needed = 14 + LINE * words(run, inside).size();
        row = Math.max(row, needed / run.length());
      }
    }
    List<Rungs.Step> steps = columns.get(0).steps();
    for (int s = 0; s < steps.size(); s++) {
      row = Math.max(row, 10 + LINE * label(steps, s).size());
    }
    double start = top + head;
    for (int s = 0; s < steps.size(); s++) {
      double y = start + s * row;
      svg.line("i-rule", 0, y, width - GAP, y);
      double baseline = y + row / 2 + 4 - LINE * (label(steps, s).size() - 1) / 2;
      for (String line : label(steps, s)) {
        svg.text("i-text", 0, baseline, line, "font-size", n(size));
        baseline += LINE;
      }
    }
    double end = start + steps.size() * row;
    svg.line("i-rule", 0, end, width - GAP, end).newLine();
    for (int i = 0; i < columns.size(); i++) {
      for (Run run : runs(columns.get(i))) {
        run(run, labels + i * column, start + run.from() * row, inside, run.length() * row);
      }
    }
    return end;
  }

  private List<String> label(List<Rungs.Step> steps, int step) {
    return TextFit.wrap(label(steps.get(step).basis()), labels - 10, size);
  }

  private static String label(Basis basis) {
    return switch (basis) {
      case ASSUMED -> "All evidence, assumptions too";
      case STATED -> "“" + Words.basis(basis) + "” alone";
      default -> "At least “" + Words.basis(basis) + "”";
    };
  }

  private List<String> heading(Rungs.Column column, double inside) {
    List<String> lines = new ArrayList<>();
    column
        .readings()
        .forEach(reading -> lines.addAll(TextFit.wrap(reading, inside, TextFit.bold(size))));
    return lines;
  }

  private List<String> words(Run run, double inside) {
    double as = run.step().kind() == Rungs.Kind.HOLDS ? TextFit.bold(size) : size;
    return TextFit.wrap(run.step().words(), inside - RAIL - 12, as);
  }

  /** A stretch of a rail, and beside it what it means. */
  private void run(Run run, double x, double y, double inside, double height) {
    double top = y + 2;
    double tall = height - 4;
    svg.rect("i-ground", x, y + 1, inside, height - 2);
    switch (run.step().kind()) {
      case HOLDS ->
          svg.rect("i-red", x, top, RAIL, tall)
              .rect("i-ground", x + 4, top + tall / 2 - 2, RAIL - 8, 4);
      case OPEN -> svg.rect("i-outline", x + 0.75, top + 0.75, RAIL - 1.5, tall - 1.5);
      case UNREAD -> Canvas.hatched(svg, name, x, top, RAIL, tall);
      case UNKNOWN -> svg.rect("i-dashed", x + 0.75, top + 0.75, RAIL - 1.5, tall - 1.5);
    }
    List<String> lines = words(run, inside);
    String cls = run.step().kind() == Rungs.Kind.HOLDS ? "i-text i-bold" : "i-text";
    double baseline = top + tall / 2 + 4 - LINE * (lines.size() - 1) / 2;
    for (String line : lines) {
      svg.text(cls, x + RAIL + 10, baseline, line, "font-size", n(size));
      baseline += LINE;
    }
    svg.newLine();
  }
}
