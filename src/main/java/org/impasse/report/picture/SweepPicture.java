package org.impasse.report.picture;

import static org.impasse.report.picture.Svg.n;

import java.util.List;
import java.util.Optional;
import org.impasse.negotiation.Consent;
import org.impasse.negotiation.Party;
import org.impasse.report.SweepRows;
import org.impasse.report.SweepTable;
import org.impasse.report.SweepWords;
import org.impasse.report.Words;
import org.impasse.verdict.PartyVerdict;
import org.impasse.verdict.Standing;
import org.impasse.verdict.Sweep;

/**
 * Draws one issue moved from end to end: parties by positions, a sign in each cell for the answer
 * and hatching where nothing is on record of the party on that position.
 */
public final class SweepPicture {

  private static final String NAME = "sweep";
  private static final double SMALL = 11.5;
  private static final double SLANT = Math.toRadians(52);

  private final Sweep sweep;
  private final SweepWords words;
  private final SweepTable table;
  private final String name;
  private final List<Party> parties;
  private final List<Sweep.Band> bands;
  private final Svg svg = new Svg();

  private SweepPicture(Sweep sweep, String name) {
    this.sweep = SweepRows.of(sweep);
    this.words = new SweepWords(sweep);
    this.table = new SweepTable(this.sweep);
    this.name = name;
    this.parties = sweep.negotiation().parties();
    this.bands = this.sweep.axes().get(0).bands();
  }

  /** For screens, slides and paper: a row for each party. */
  public static Picture wide(Sweep sweep) {
    return new SweepPicture(sweep, NAME).wide();
  }

  /** For phones: a row for each position. */
  public static Picture narrow(Sweep sweep) {
    return new SweepPicture(sweep, NAME + "-narrow").narrow();
  }

  private String caption(String order) {
    return order
        + " A sign is the answer to the text with that position and the rest as it is. "
        + words.headline()
        + " Hatched: no rule and no statement of the party reaches the position, which is not"
        + " consent.";
  }

  private Picture wide() {
    double names = 212;
    double cell = Math.max(26, Math.min(56, 640.0 / bands.size()));
    double row = 34;
    double room = 190;
    double head = Math.sin(SLANT) * room + 18;
    double width = names + bands.size() * cell + Math.cos(SLANT) * room * 0.62;
    Canvas.hatching(svg, name);
    for (int i = 0; i < bands.size(); i++) {
      String band = table.band(0, bands.get(i));
      svg.open(
          "g",
          "transform",
          "translate(" + n(names + i * cell + cell / 2 + 3) + " " + n(head - 9) + ") rotate(-52)",
          "font-size",
          n(SMALL));
      boolean texts = table.isTexts(0, bands.get(i));
      double size = texts ? TextFit.bold(SMALL) : SMALL;
      svg.open("text", "class", texts ? "i-text i-bold" : "i-text").words("title", band);
      svg.words("tspan", (i + 1) + "  ", "class", "i-bold")
          .words("tspan", TextFit.cut(band, room - 26, size), "x", "18");
      svg.close().close().newLine();
    }
    double y = head;
    double right = names + bands.size() * cell;
    for (Party party : parties) {
      boolean ratifier = party.ratifies().isPresent();
      double indent = ratifier ? 18 : 0;
      svg.line(ratifier ? "i-hair" : "i-rule", indent, y, right, y);
      svg.text(
          ratifier ? "i-text" : "i-text i-bold",
          indent,
          y + 15,
          TextFit.cut(party.name(), names - indent - 10, 13.5),
          "font-size",
          "13.5");
      svg.text("i-text i-muted", indent, y + 28, consent(party), "font-size", "11").newLine();
      for (int i = 0; i < bands.size(); i++) {
        cell(party, i, names + i * cell, y, cell, row);
      }
      svg.newLine();
      y += row;
    }
    svg.line("i-rule", 0, y, right, y).newLine();
    text(names, cell, head - 4, y);
    double bottom = legend(y + 26, Math.max(width, 700));
    return Canvas.picture(
        name,
        "i-picture i-wide",
        words.title(),
        caption("One row for each party, one column for each position."),
        Math.max(width, 700),
        bottom,
        svg);
  }

  /** A frame around the text's own column. */
  private void text(double left, double cell, double top, double bottom) {
    for (int i = 0; i < bands.size(); i++) {
      if (table.isTexts(0, bands.get(i))) {
        svg.path(
                "i-mark",
                "M"
                    + n(left + i * cell + 0.75)
                    + " "
                    + n(top)
                    + "V"
                    + n(bottom)
                    + "h"
                    + n(cell - 1.5)
                    + "V"
                    + n(top))
            .newLine();
      }
    }
  }

  private Picture narrow() {
    double names = 150;
    double titles = 140;
    double cell = Math.max(16.5, Math.min(28, 216.0 / parties.size()));
    double row = 22;
    double width = Math.max(356, titles + parties.size() * cell);
    double letters = 10.5;
    Canvas.hatching(svg, name);
    for (int p = 0; p < parties.size(); p++) {
      String cls = parties.get(p).ratifies().isPresent() ? "i-text" : "i-text i-bold";
      svg.open(
          "g",
          "transform",
          "translate(" + n(titles + p * cell + cell / 2 + 3.5) + " " + n(names) + ") rotate(-90)");
      svg.text(
              cls,
              0,
              0,
              TextFit.cut(parties.get(p).name(), names, letters),
              "font-size",
              n(letters))
          .close()
          .newLine();
    }
    double y = names + 8;
    for (int i = 0; i < bands.size(); i++) {
      svg.line(i == 0 ? "i-rule" : "i-hair", 0, y, width, y);
      boolean texts = table.isTexts(0, bands.get(i));
      svg.text(
          texts ? "i-text i-bold" : "i-text",
          0,
          y + row / 2 + 3.7,
          TextFit.cut(
              (texts ? "▸ " : "") + table.band(0, bands.get(i)),
              titles - 6,
              texts ? TextFit.bold(letters) : letters),
          "font-size",
          n(letters));
      for (int p = 0; p < parties.size(); p++) {
        cell(parties.get(p), i, titles + p * cell, y, cell, row);
      }
      svg.newLine();
      y += row;
    }
    svg.line("i-rule", 0, y, width, y).newLine();
    double bottom = legend(y + 18, width);
    return Canvas.picture(
        name,
        "i-picture i-tall",
        words.title(),
        caption("One column for each party, one row for each position."),
        width,
        bottom,
        svg);
  }

  private void cell(Party party, int band, double x, double y, double width, double height) {
    Sweep.Cell cell = sweep.cells().get(band);
    if (cell.standOf(party).standing() == Standing.UNTESTED) {
      Canvas.hatched(svg, name, x + 0.5, y + 1, width - 1, height - 2);
    }
    SweepSigns.draw(svg, mark(party, cell), x + width / 2, y + height / 2);
    if (table.sometimes(party) && !cell.evaluation().of(party.id()).required()) {
      brackets(x + width / 2, y + height / 2, Math.min(10.5, width / 2 - 1));
    }
  }

  private void brackets(double x, double y, double aside) {
    svg.text("i-text i-muted i-middle", x - aside, y + 4, "(", "font-size", n(SMALL));
    svg.text("i-text i-muted i-middle", x + aside, y + 4, ")", "font-size", n(SMALL));
  }

  private static SweepMark mark(Party party, Sweep.Cell cell) {
    return SweepMark.of(cell.evaluation().of(party.id()), cell.standOf(party));
  }

  private String consent(Party party) {
    List<String> all =
        sweep.cells().stream()
            .map(cell -> cell.evaluation().of(party.id()))
            .map(PartyVerdict::consent)
            .map(Words::consent)
            .distinct()
            .toList();
    boolean advisory =
        sweep.cells().stream()
            .map(cell -> cell.evaluation().of(party.id()).consent().consent())
            .anyMatch(consent -> consent == Consent.ADVISORY);
    return all.size() == 1
        ? all.get(0)
        : advisory ? "consent required at some positions" : "consent required";
  }

  private double legend(double top, double width) {
    double x = 0;
    double y = top;
    for (SweepMark mark : SweepMark.values()) {
      Optional<Party> where =
          parties.stream()
              .filter(p -> sweep.cells().stream().anyMatch(cell -> mark(p, cell) == mark))
              .findFirst();
      if (where.isEmpty()) {
        continue;
      }
      double room = 22 + TextFit.width(mark.words(), SMALL) + 18;
      if (x > 0 && x + room > width) {
        x = 0;
        y += 22;
      }
      if (mark == SweepMark.UNTESTED) {
        Canvas.hatched(svg, name, x, y - 7, 15, 14);
      } else {
        SweepSigns.draw(svg, mark, x + 7.5, y);
      }
      svg.text("i-text i-muted", x + 22, y + 4, mark.words(), "font-size", n(SMALL));
      x += room;
    }
    y += 22;
    if (parties.stream().anyMatch(table::sometimes)) {
      brackets(7.5, y, 6);
      svg.text(
          "i-text i-muted", 22, y + 4, "its consent is not needed there", "font-size", n(SMALL));
      y += 22;
    }
    String framed = "Framed or in bold: what the text says now.";
    svg.text("i-text i-muted", 0, y + 4, framed, "font-size", n(SMALL));
    svg.newLine();
    return y + 15;
  }
}
