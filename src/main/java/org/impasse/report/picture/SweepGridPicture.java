package org.impasse.report.picture;

import static org.impasse.report.picture.Svg.n;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.impasse.negotiation.Party;
import org.impasse.report.Names;
import org.impasse.report.SweepLetters;
import org.impasse.report.SweepRows;
import org.impasse.report.SweepTable;
import org.impasse.report.SweepWords;
import org.impasse.verdict.Sweep;

/**
 * Draws two issues moved at once: a grid with, in each cell, those who block it. On a phone letters
 * stand for names.
 */
public final class SweepGridPicture {

  private static final String NAME = "sweep";
  private static final double SLANT = Math.toRadians(52);

  private final Sweep sweep;
  private final SweepWords words;
  private final SweepTable table;
  private final String name;
  private final boolean letters;
  private final int down;
  private final int across;
  private final Map<Party, String> keys = new LinkedHashMap<>();
  private final Svg svg = new Svg();

  private SweepGridPicture(Sweep sweep, String name, boolean letters) {
    this.sweep = SweepRows.of(sweep);
    this.words = new SweepWords(sweep);
    this.table = new SweepTable(this.sweep);
    this.name = name;
    this.letters = letters;
    // The longer axis goes down the page.
    List<Sweep.Axis> axes = this.sweep.axes();
    this.down = axes.get(1).bands().size() > axes.get(0).bands().size() ? 1 : 0;
    this.across = 1 - down;
    for (Party party : sweep.negotiation().parties()) {
      if (this.sweep.cells().stream().anyMatch(cell -> table.blockers(cell).contains(party))) {
        keys.put(party, SweepLetters.next(party.name(), keys.values()));
      }
    }
  }

  /** For screens, slides and paper: names in the cells. */
  public static Picture wide(Sweep sweep) {
    return new SweepGridPicture(sweep, NAME, false).draw("i-picture i-wide");
  }

  /** For phones: letters in the cells. */
  public static Picture narrow(Sweep sweep) {
    return new SweepGridPicture(sweep, NAME + "-narrow", true).draw("i-picture i-tall");
  }

  private Picture draw(String cls) {
    List<Sweep.Band> rows = sweep.axes().get(down).bands();
    List<Sweep.Band> columns = sweep.axes().get(across).bands();
    double size = letters ? 10.5 : 11.5;
    double titles = letters ? 132 : 236;
    double cell =
        letters
            ? Math.max(18, 216.0 / columns.size())
            : Math.max(48, Math.min(96, 640.0 / columns.size()));
    double row = letters ? 26 : 36;
    double most = letters ? 190 : 360;
    double room =
        columns.stream()
            .mapToDouble(band -> Math.min(most, width(across, band, size)))
            .reduce(90, Math::max);
    double head = Math.sin(SLANT) * room + 14;
    double right = titles + columns.size() * cell;
    double width = Math.max(right, letters ? 356 : 640);
    Canvas.hatching(svg, name);
    for (int c = 0; c < columns.size(); c++) {
      double x = titles + c * cell + cell / 2;
      heading(x, head, columns.get(c), room, size);
      // A heading leans to the right, beyond its column; its letters' foot goes further still.
      double end = Math.cos(SLANT) * Math.min(room, width(across, columns.get(c), size));
      width = Math.max(width, x + 3 + end + Math.sin(SLANT) * size * 0.4);
    }
    axes(head, titles, size);
    double y = head;
    for (int r = 0; r < rows.size(); r++) {
      svg.line(r == 0 ? "i-rule" : "i-hair", 0, y, right, y);
      boolean texts = table.isTexts(down, rows.get(r));
      svg.text(
          texts ? "i-text i-bold" : "i-text",
          0,
          y + row / 2 + 4,
          TextFit.cut(table.band(down, rows.get(r)), titles - 8, measure(down, rows.get(r), size)),
          "font-size",
          n(size));
      for (int c = 0; c < columns.size(); c++) {
        cell(down == 0 ? sweep.cell(r, c) : sweep.cell(c, r), titles + c * cell, y, cell, row);
        if (texts && table.isTexts(across, columns.get(c))) {
          svg.leaf(
              "rect",
              "class",
              "i-mark",
              "x",
              n(titles + c * cell + 1),
              "y",
              n(y + 1),
              "width",
              n(cell - 2),
              "height",
              n(row - 2));
        }
      }
      svg.newLine();
      y += row;
    }
    svg.line("i-rule", 0, y, right, y).newLine();
    double bottom = legend(y + 20, width, size);
    return Canvas.picture(
        name,
        cls,
        words.title(),
        "“"
            + sweep.axes().get(down).issue().title()
            + "” down, “"
            + sweep.axes().get(across).issue().title()
            + "” across; in each cell those whose consent is needed and who refuse, no ratifier"
            + " beside its party. "
            + words.headline(),
        width,
        bottom,
        svg);
  }

  /** The size to measure a band's words by: the text's own are bold. */
  private double measure(int axis, Sweep.Band band, double size) {
    return table.isTexts(axis, band) ? TextFit.bold(size) : size;
  }

  private double width(int axis, Sweep.Band band, double size) {
    return TextFit.width(table.band(axis, band), measure(axis, band, size)) + 4;
  }

  /** Which issue goes which way. */
  private void axes(double head, double titles, double size) {
    String right = sweep.axes().get(across).issue().title() + " →";
    String below = sweep.axes().get(down).issue().title() + " ↓";
    String bold = "i-text i-muted i-bold";
    svg.text(
        bold,
        0,
        head - 24,
        TextFit.cut(right, titles - 8, TextFit.bold(size)),
        "font-size",
        n(size));
    svg.text(
        bold,
        0,
        head - 8,
        TextFit.cut(below, titles - 8, TextFit.bold(size)),
        "font-size",
        n(size));
    svg.newLine();
  }

  private void heading(double x, double head, Sweep.Band band, double room, double size) {
    String label = table.band(across, band);
    svg.open(
        "g",
        "transform",
        "translate(" + n(x + 3) + " " + n(head - 8) + ") rotate(-52)",
        "font-size",
        n(size));
    String cls = table.isTexts(across, band) ? "i-text i-bold" : "i-text";
    svg.open("text", "class", cls).words("title", label);
    svg.words("tspan", TextFit.cut(label, room, measure(across, band, size)))
        .close()
        .close()
        .newLine();
  }

  private void cell(Sweep.Cell cell, double x, double y, double width, double height) {
    List<Party> blockers = table.blockers(cell);
    double middle = x + width / 2;
    double centre = y + height / 2;
    svg.line("i-hair", x, y, x, y + height);
    if (cell.untested()) {
      Canvas.hatched(svg, name, x + 1, y + 1, width - 2, height - 2);
    }
    if (cell.contradicts()) {
      svg.text("i-text i-bold i-middle", middle, centre + 4, "!", "font-size", "12.5");
    } else if (blockers.isEmpty()) {
      boolean free = table.free(cell);
      Signs.stance(svg, free ? Stance.NO_OBJECTION : Stance.NOBODY_KNOWS, middle, centre);
    } else if (letters) {
      names(String.join(" ", blockers.stream().map(keys::get).toList()), middle, centre, width);
    } else {
      double top = centre - (Math.min(blockers.size(), 2) - 1) * 6.5;
      for (int i = 0; i < Math.min(blockers.size(), 2); i++) {
        boolean more = i == 1 && blockers.size() > 2;
        String shown = more ? "and " + (blockers.size() - 1) + " more" : blockers.get(i).name();
        names(shown, middle, top + i * 13, width);
      }
    }
  }

  private void names(String shown, double middle, double y, double width) {
    String fit = TextFit.cut(shown, width - 4, TextFit.bold(10.5));
    svg.text("i-text i-redtext i-bold i-middle", middle, y + 3.7, fit, "font-size", "10.5");
  }

  private double legend(double top, double width, double size) {
    double y = top;
    if (sweep.cells().stream().anyMatch(table::free)) {
      Signs.stance(svg, Stance.NO_OBJECTION, 7.5, y);
      y = line("nobody whose consent is needed refuses on record", y, width, size);
    }
    if (sweep.cells().stream().anyMatch(Sweep.Cell::untested)) {
      Canvas.hatched(svg, name, 0, y - 7, 15, 14);
      y = line("nothing on record of any of them here, which is not consent", y, width, size);
    }
    if (sweep.cells().stream().anyMatch(Sweep.Cell::contradicts)) {
      svg.text("i-text i-bold i-middle", 7.5, y + 4, "!", "font-size", "12.5");
      y = line("the text would contradict itself", y, width, size);
    }
    if (sweep.axes().stream().flatMap(a -> a.bands().stream()).anyMatch(Sweep.Band::unlisted)) {
      Signs.stance(svg, Stance.NOBODY_KNOWS, 7.5, y);
      y = line("a position nobody listed: nobody knows", y, width, size);
    }
    if (letters) {
      for (Map.Entry<Party, String> key : keys.entrySet()) {
        svg.text(
            "i-text i-redtext i-bold i-middle", 7.5, y + 4, key.getValue(), "font-size", "10.5");
        String refuses = Names.several(key.getKey()) ? " refuse" : " refuses";
        y = line(key.getKey().name() + refuses, y, width, size);
      }
    } else if (!keys.isEmpty()) {
      svg.text("i-text i-redtext i-bold", 0, y + 4, "Name", "font-size", "10.5");
      svg.text("i-text i-muted", 38, y + 4, "refuses", "font-size", n(size));
      y += 20;
    }
    y = line("Framed and in bold: what the text says now.", y, width, size);
    svg.newLine();
    return y;
  }

  private double line(String shown, double y, double width, double size) {
    svg.text(
        "i-text i-muted", 22, y + 4, TextFit.cut(shown, width - 22, size), "font-size", n(size));
    return y + 20;
  }
}
