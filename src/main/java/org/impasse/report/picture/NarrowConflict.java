package org.impasse.report.picture;

import static org.impasse.report.picture.Svg.n;

import java.util.List;

/** Draws a conflict for a phone: each quarrel, and below it the sides tied to it. */
final class NarrowConflict {

  private static final double WIDTH = 356;
  private static final double INDENT = 34;
  private static final double NAME_SIZE = 14;
  private static final double TEXT = 12.5;
  private static final double SMALL = 11.5;

  private final Conflict conflict;
  private final Svg svg = new Svg();

  NarrowConflict(Conflict conflict) {
    this.conflict = conflict;
  }

  Picture draw(String name, String title, String caption) {
    double y = 1;
    for (int k = 0; k < conflict.knots().size(); k++) {
      y = knot(k, y) + 22;
    }
    y = ConflictPicture.Ties.legend(svg, conflict, y + 4, WIDTH);
    for (String sentence : conflict.apart()) {
      for (String line : TextFit.wrap(sentence, WIDTH, SMALL)) {
        y += 17;
        svg.text("i-text i-muted", 0, y - 4, line, "font-size", n(SMALL)).newLine();
      }
    }
    return Canvas.picture(name, "i-picture i-tall", title, caption, WIDTH, y + 6, svg);
  }

  private double knot(int index, double top) {
    Conflict.Knot knot = conflict.knots().get(index);
    List<String> titles =
        knot.issues().stream()
            .flatMap(i -> ConflictPicture.lines(i, WIDTH - 24, TextFit.bold(NAME_SIZE)).stream())
            .toList();
    double height = 34 + 18 * titles.size();
    svg.rect("i-ink", 0, top, WIDTH, height);
    double y = top + 4;
    for (String line : titles) {
      y += 18;
      svg.text("i-text i-bold i-onink", 12, y, line, "font-size", n(NAME_SIZE));
    }
    String all =
        "Sticking point "
            + ConflictPicture.Ties.number(index)
            + ", "
            + ConflictPicture.Ties.holds(knot);
    String holds = TextFit.cut(all, WIDTH - 24, SMALL);
    svg.text("i-text i-onink", 12, y + 18, holds, "font-size", n(SMALL)).newLine();
    double next = top + height;
    double from = next;
    for (int c : conflict.tiedTo(index)) {
      Conflict.Camp camp = conflict.camps().get(c);
      for (Conflict.Tie tie : camp.ties()) {
        if (tie.knot() == index) {
          double middle = next + 24;
          svg.path(
              ConflictPicture.Ties.line(tie.basis()),
              "M14 " + n(from) + "V" + n(middle) + "H" + n(INDENT - 8));
          svg.rect("i-red", INDENT - 10, middle - 6, 6, 12);
          from = middle;
          next = tie(camp, tie, next + 12);
        }
      }
    }
    return next;
  }

  private double tie(Conflict.Camp camp, Conflict.Tie tie, double top) {
    double room = WIDTH - INDENT;
    double y = top;
    for (String line : ConflictPicture.lines(camp.name(), room, TextFit.bold(TEXT))) {
      y += 16;
      svg.text("i-text i-bold", INDENT, y, line, "font-size", n(TEXT));
    }
    if (!camp.with().isEmpty()) {
      for (String line : ConflictPicture.lines(camp.with(), room, SMALL)) {
        y += 15;
        svg.text("i-text i-muted", INDENT, y, line, "font-size", n(SMALL));
      }
    }
    y += 16;
    String rules = TextFit.cut(ConflictPicture.Ties.rules(tie), room, SMALL);
    svg.text("i-text", INDENT, y, rules, "font-size", n(SMALL));
    for (String line : ConflictPicture.lines("“" + tie.says() + "”", room, TEXT)) {
      y += 16;
      svg.text("i-text", INDENT, y, line, "font-size", n(TEXT));
    }
    for (String line : tie.about().map(a -> TextFit.wrap(a, room, SMALL)).orElse(List.of())) {
      y += 15;
      svg.text("i-text i-muted", INDENT, y, line, "font-size", n(SMALL));
    }
    svg.newLine();
    return y + 2;
  }
}
