package org.impasse.report.picture;

import static org.impasse.report.picture.Svg.n;

import java.util.List;

/** Draws a strip of positions, one below the other, with a sign for each side. */
public final class StripPicture {

  private static final double WIDE = 860;
  private static final double NARROW = 356;
  private static final double LEVEL_HEAD = 92;
  private static final double MOST_COLUMN = 150;
  private static final double TURNED = 130;

  private final String name;
  private final Strip strip;
  private final double width;
  private final double size;
  private final double column;
  private final double labels;
  private final Svg svg = new Svg();

  private StripPicture(String name, Strip strip, double width, double size) {
    this.name = name;
    this.strip = strip;
    this.width = width;
    this.size = size;
    double room = width * (width > 500 ? 0.58 : 0.5);
    this.column = Math.min(MOST_COLUMN, room / Math.max(1, strip.sides().size()));
    this.labels = width - column * strip.sides().size() - 12;
  }

  /** For screens, slides and paper. */
  public static Picture wide(Strip strip, String caption) {
    return new StripPicture(name(strip), strip, WIDE, 13).draw("i-picture i-wide", caption);
  }

  /** For phones. */
  public static Picture narrow(Strip strip, String caption) {
    return new StripPicture(name(strip) + "-narrow", strip, NARROW, 12)
        .draw("i-picture i-tall", caption);
  }

  private static String name(Strip strip) {
    return "positions-" + strip.id().replace('.', '-');
  }

  private Picture draw(String cls, String caption) {
    double y = head();
    for (Strip.Row row : strip.rows()) {
      y = row(row, y);
    }
    y += 22;
    Signs.stance(svg, Stance.REFUSES, 8, y - 4);
    String refuses = "refused on record";
    svg.text("i-text i-muted", 20, y, refuses, "font-size", n(size - 1));
    double x = 20 + TextFit.width(refuses, size - 1) + 22;
    Signs.stance(svg, Stance.NO_OBJECTION, x + 8, y - 4);
    String left = "not refused by the red lines of this quarrel";
    for (String line : TextFit.wrap(left, width - x - 20, size - 1)) {
      svg.text("i-text i-muted", x + 20, y, line, "font-size", n(size - 1));
      y += 16;
    }
    svg.newLine();
    String title = strip.title() + ": who refuses what";
    return Canvas.picture(name, cls, title, caption, width, y, svg);
  }

  /** The sides' names, upright where they fit and turned where they do not. */
  private double head() {
    boolean level =
        column >= LEVEL_HEAD || strip.sides().stream().allMatch(s -> fits(s, column - 8));
    double height =
        level
            ? 8 + 16 * strip.sides().stream().mapToInt(s -> lines(s).size()).max().orElse(1)
            : 10
                + strip.sides().stream()
                    .mapToDouble(s -> Math.min(TURNED, TextFit.width(s, TextFit.bold(size))))
                    .max()
                    .orElse(0);
    for (int i = 0; i < strip.sides().size(); i++) {
      double x = middle(i);
      if (level) {
        List<String> lines = lines(strip.sides().get(i));
        double y = height - 8 - 16 * (lines.size() - 1);
        for (String line : lines) {
          svg.text("i-text i-bold i-middle", x, y, line, "font-size", n(size));
          y += 16;
        }
      } else {
        String words = TextFit.cut(strip.sides().get(i), TURNED, TextFit.bold(size));
        String turn = "rotate(-90 " + n(x + 4) + " " + n(height - 6) + ")";
        svg.text(
            "i-text i-bold", x + 4, height - 6, words, "font-size", n(size), "transform", turn);
      }
    }
    svg.newLine();
    return height;
  }

  private boolean fits(String name, double room) {
    return lines(name).stream().allMatch(line -> TextFit.width(line, TextFit.bold(size)) <= room)
        && lines(name).size() <= 3
        && List.of(name.split("\\s+")).stream()
            .allMatch(w -> TextFit.width(w, TextFit.bold(size)) <= room);
  }

  private List<String> lines(String name) {
    return TextFit.wrap(name, column - 8, TextFit.bold(size));
  }

  private double middle(int side) {
    return labels + 12 + column * (side + 0.5);
  }

  private double row(Strip.Row row, double top) {
    List<String> lines =
        row.label().stream().flatMap(l -> TextFit.wrap(l, labels, size).stream()).toList();
    double height = 14 + 17 * lines.size();
    svg.line("i-hair", 0, top, width, top);
    double y = top + 8;
    for (String line : lines) {
      y += 16;
      svg.text("i-text", 0, y - 3, line, "font-size", n(size));
      y += 1;
    }
    for (int i = 0; i < row.refused().size(); i++) {
      Stance stance = row.refused().get(i) ? Stance.REFUSES : Stance.NO_OBJECTION;
      Signs.stance(svg, stance, middle(i), top + height / 2);
    }
    svg.newLine();
    return top + height;
  }
}
