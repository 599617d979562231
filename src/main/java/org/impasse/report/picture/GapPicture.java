package org.impasse.report.picture;

import static org.impasse.report.picture.Svg.n;

import java.util.ArrayList;
import java.util.List;

/** Draws a quarrel over a number: a bar for each side, and below them what is left. */
public final class GapPicture {

  private static final double WIDE = 860;
  private static final double NARROW = 356;
  private static final double BAR = 20;
  private static final double LEAST = 9;
  private static final double NAME_SIZE = 13;
  private static final double SMALL = 11.5;

  private final String name;
  private final Gap gap;
  private final NumberScale scale;
  private final double width;
  private final Svg svg = new Svg();

  private GapPicture(String name, Gap gap, double width) {
    this.name = name;
    this.gap = gap;
    this.width = width;
    this.scale = NumberScale.of(gap.range(), gap.cuts(), 1, width - 1);
  }

  /** For screens, slides and paper. */
  public static Picture wide(Gap gap, String caption) {
    return new GapPicture(name(gap), gap, WIDE).draw("i-picture i-wide", caption);
  }

  /** For phones. */
  public static Picture narrow(Gap gap, String caption) {
    return new GapPicture(name(gap) + "-narrow", gap, NARROW).draw("i-picture i-tall", caption);
  }

  private static String name(Gap gap) {
    return "gap-" + gap.issue().id().replace('.', '-');
  }

  private Picture draw(String cls, String caption) {
    Canvas.hatching(svg, name);
    Svg rows = new Svg();
    double y = 2;
    for (Gap.Row row : gap.sides()) {
      y = row(rows, row, y);
    }
    y += 6;
    double between = y;
    for (Gap.Row row : gap.left()) {
      y = row(rows, row, y + 4);
    }
    for (long cut : gap.cuts()) {
      svg.line("i-hair", scale.before(cut), 0, scale.before(cut), y);
    }
    svg.newLine().raw(rows);
    svg.line("i-axis", 0, between, width, between);
    double end = new NumberAxis(svg, scale, width).draw(y, gap.cuts(), gap.range().unit());
    for (String sentence : gap.besides()) {
      for (String line : TextFit.wrap(sentence, width, SMALL)) {
        end += 16;
        svg.text("i-text i-muted", 0, end, line, "font-size", n(SMALL)).newLine();
      }
    }
    String title = gap.issue().title() + ": what is left";
    return Canvas.picture(name, cls, title, caption, width, end + 8, svg);
  }

  private double row(Svg rows, Gap.Row row, double top) {
    double y = top + 4;
    for (String line : TextFit.wrap(row.name(), width, NAME_SIZE)) {
      y += 17;
      ground(rows, line, y, NAME_SIZE);
      rows.text("i-text i-bold", 0, y, line, "font-size", n(NAME_SIZE)).newLine();
    }
    String aside = aside(row);
    for (String line : aside.isEmpty() ? List.<String>of() : TextFit.wrap(aside, width, SMALL)) {
      y += 15;
      ground(rows, line, y, SMALL);
      rows.text("i-text i-muted", 0, y, line, "font-size", n(SMALL)).newLine();
    }
    for (Gap.Piece piece : row.pieces()) {
      piece(rows, piece, y + 7);
    }
    rows.newLine();
    return y + 7 + BAR + 10;
  }

  /** What stands below a name: its own words, and those that bars have no room for. */
  private String aside(Gap.Row row) {
    List<String> asides = new ArrayList<>();
    if (!row.aside().isEmpty()) {
      asides.add(row.aside());
    }
    for (Gap.Piece piece : row.pieces()) {
      boolean bare = label(piece, left(piece), right(piece)).isEmpty();
      if (bare && piece.kind() != Gap.Kind.NONE) {
        asides.add(Amounts.of(piece.interval(), gap.range()) + ": " + shorter(piece));
      }
    }
    return String.join("; ", asides);
  }

  private double left(Gap.Piece piece) {
    double from = scale.before(piece.interval().first());
    double to = scale.after(piece.interval().last());
    return to - from < LEAST ? Math.max(0, Math.min(width - LEAST, (from + to - LEAST) / 2)) : from;
  }

  private double right(Gap.Piece piece) {
    return Math.max(left(piece) + LEAST, scale.after(piece.interval().last()));
  }

  private static String shorter(Gap.Piece piece) {
    return piece.kind().words().split(",", 2)[0];
  }

  /** The words that a bar has room for; none where there is room for none. */
  private static String label(Gap.Piece piece, double from, double to) {
    for (String words : List.of(piece.kind().words(), shorter(piece))) {
      if (TextFit.width(words, SMALL) <= to - from - 10) {
        return words;
      }
    }
    return "";
  }

  /** Words are not crossed by the lines that mark borders. */
  private static void ground(Svg rows, String line, double baseline, double size) {
    rows.rect("i-ground", 0, baseline - size, TextFit.width(line, size), size + 3);
  }

  private void piece(Svg rows, Gap.Piece piece, double y) {
    double from = left(piece);
    double to = right(piece);
    double middle = y + BAR / 2;
    switch (piece.kind()) {
      case REFUSED -> rows.rect("i-red", from + 0.5, y, to - from - 1, BAR);
      case OBJECTED ->
          rows.rect("i-outline", from + 0.75, y + 0.75, to - from - 1.5, BAR - 1.5)
              .rect("i-ink", from + 0.75, y + BAR - 4, to - from - 1.5, 3.25);
      case BORNE ->
          rows.rect("i-ground", from, y, to - from, BAR)
              .rect("i-ink", from, middle - 1.5, to - from, 3)
              .rect("i-ink", from, y + 2, 2, BAR - 4)
              .rect("i-ink", to - 2, y + 2, 2, BAR - 4);
      case UNTESTED -> Canvas.hatched(rows, name, from, y, to - from, BAR);
      case OPEN -> rows.rect("i-outline", from + 1, y + 1, to - from - 2, BAR - 2);
      case NONE -> rows.rect("i-dashed", from + 0.5, y + 0.5, to - from - 1, BAR - 1);
    }
    label(rows, piece, from, to, y);
  }

  private static void label(Svg rows, Gap.Piece piece, double from, double to, double y) {
    String words = label(piece, from, to);
    if (words.isEmpty()) {
      return;
    }
    double taken = TextFit.width(words, SMALL);
    double middle = (from + to) / 2;
    if (piece.kind() == Gap.Kind.BORNE || piece.kind() == Gap.Kind.UNTESTED) {
      rows.rect("i-ground", middle - taken / 2 - 3, y + 2, taken + 6, BAR - 4);
    }
    String cls = piece.kind() == Gap.Kind.REFUSED ? "i-text i-onred i-middle" : "i-text i-middle";
    rows.text(cls, middle, y + 14.2, words, "font-size", n(SMALL));
  }
}
