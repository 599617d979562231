package org.impasse.report.picture;

import static org.impasse.report.picture.Svg.n;

import java.util.ArrayList;
import java.util.List;
import org.impasse.negotiation.Basis;
import org.impasse.report.Words;

/**
 * Draws who is tied to what: sides left and right, the quarrels between them, and a line from each
 * side to each quarrel that its red lines are part of. Words stand inside boxes and lines run in
 * the lanes between them, so nothing covers anything, however many there are.
 */
public final class ConflictPicture {

  private static final String NAME = "conflict";
  private static final double BOX = 316;
  private static final double LANE = 92;
  private static final double KNOT = 208;
  private static final double WIDTH = 2 * BOX + 2 * LANE + KNOT;
  private static final double PAD = 12;
  private static final double GAP = 16;
  private static final double NAME_SIZE = 15;
  private static final double TEXT = 13;
  private static final double SMALL = 12;
  private static final double MOST_SPREAD = 130;
  private static final double NUMBER = 24;

  /** Room for a title, with some to spare: fonts at hand may be wider than measured. */
  private static final double SAYS = 0.94 * (BOX - 2 * PAD - NUMBER);

  private static final int MOST_LINES = 2;

  private final Conflict conflict;
  private final String caption;
  private final Svg svg = new Svg();

  private ConflictPicture(Conflict conflict, String caption) {
    this.conflict = conflict;
    this.caption = caption;
  }

  /** For screens, slides and paper. */
  public static Picture wide(Conflict conflict, String title, String caption) {
    return new ConflictPicture(conflict, caption).draw(title);
  }

  /** A box that words stand in: where it starts, and where lines meet it. */
  private record Placed(double top, double height, List<Double> ports) {}

  private Picture draw(String title) {
    boolean[] right = conflict.right();
    double left = height(right, false);
    double rightHeight = height(right, true);
    double knots =
        conflict.knots().stream().mapToDouble(this::height).sum()
            + GAP * Math.max(0, conflict.knots().size() - 1);
    double height = Math.max(knots, Math.max(left, rightHeight));
    List<Placed> camps = new ArrayList<>();
    double[] next = {(height - left) / 2, (height - rightHeight) / 2};
    for (int i = 0; i < conflict.camps().size(); i++) {
      int column = right[i] ? 1 : 0;
      Placed placed = camp(conflict.camps().get(i), right[i] ? WIDTH - BOX : 0, next[column] + 1);
      camps.add(placed);
      next[column] += placed.height() + GAP;
    }
    double gap = gap(height, knots);
    double spread = knots + (gap - GAP) * (conflict.knots().size() - 1);
    double y = (height - spread) / 2 + 1;
    for (int k = 0; k < conflict.knots().size(); k++) {
      double taken = height(conflict.knots().get(k));
      knot(k, y, taken);
      ties(k, right, camps, y, taken);
      y += taken + gap;
    }
    double end = Ties.legend(svg, conflict, height + 28, WIDTH);
    for (String sentence : conflict.apart()) {
      for (String line : TextFit.wrap(sentence, WIDTH, SMALL)) {
        end += 18;
        svg.text("i-text i-muted", 0, end - 4, line, "font-size", n(SMALL)).newLine();
      }
    }
    return Canvas.picture(NAME, "i-picture i-wide", title, caption, WIDTH, end + 6, svg);
  }

  /** Quarrels are spread over the height, but stay near each other. */
  private double gap(double height, double knots) {
    int between = conflict.knots().size() + 1;
    return GAP + Math.min(MOST_SPREAD, Math.max(0, height - knots) / between);
  }

  private double height(boolean[] right, boolean side) {
    double height = -GAP;
    for (int i = 0; i < conflict.camps().size(); i++) {
      if (right[i] == side) {
        height += height(conflict.camps().get(i)) + GAP;
      }
    }
    return Math.max(0, height);
  }

  private static double height(Conflict.Camp camp) {
    return head(camp) + camp.ties().stream().mapToDouble(ConflictPicture::height).sum() + 4;
  }

  private static double head(Conflict.Camp camp) {
    return 12
        + 19 * lines(camp.name(), BOX - 2 * PAD, TextFit.bold(NAME_SIZE)).size()
        + 16 * with(camp).size();
  }

  private static List<String> with(Conflict.Camp camp) {
    return camp.with().isEmpty() ? List.of() : lines(camp.with(), BOX - 2 * PAD, SMALL);
  }

  private static double height(Conflict.Tie tie) {
    return 32 + 17 * says(tie).size() + 16 * about(tie).size();
  }

  private static List<String> about(Conflict.Tie tie) {
    return tie.about().map(a -> TextFit.wrap(a, BOX - 2 * PAD - NUMBER, SMALL)).orElse(List.of());
  }

  private static List<String> says(Conflict.Tie tie) {
    return lines("“" + tie.says() + "”", SAYS, TEXT);
  }

  private double height(Conflict.Knot knot) {
    return 42 + 19 * issues(knot).size() + 15 * holds(knot).size();
  }

  private static List<String> issues(Conflict.Knot knot) {
    List<String> lines = new ArrayList<>();
    knot.issues()
        .forEach(issue -> lines.addAll(lines(issue, KNOT - 2 * PAD, TextFit.bold(NAME_SIZE))));
    return lines;
  }

  /** The words in at most two lines. */
  static List<String> lines(String words, double width, double size) {
    List<String> lines = TextFit.wrap(words, width, size);
    if (lines.size() <= MOST_LINES) {
      return lines;
    }
    List<String> kept = new ArrayList<>(lines.subList(0, MOST_LINES - 1));
    String rest = String.join(" ", lines.subList(MOST_LINES - 1, lines.size()));
    kept.add(TextFit.cut(rest + "…", width, size));
    return kept;
  }

  private Placed camp(Conflict.Camp camp, double x, double top) {
    double height = height(camp);
    svg.rect("i-outline", x + 1, top, BOX - 2, height - 2);
    double y = top + 6;
    for (String line : lines(camp.name(), BOX - 2 * PAD, TextFit.bold(NAME_SIZE))) {
      y += 19;
      svg.text("i-text i-bold", x + PAD, y - 3, line, "font-size", n(NAME_SIZE));
    }
    for (String line : with(camp)) {
      y += 16;
      svg.text("i-text i-muted", x + PAD, y - 2, line, "font-size", n(SMALL));
    }
    y = top + head(camp);
    List<Double> ports = new ArrayList<>();
    for (Conflict.Tie tie : camp.ties()) {
      svg.line("i-hair", x + 2, y, x + BOX - 2, y);
      ports.add(y + height(tie) / 2);
      tie(tie, x, y);
      y += height(tie);
    }
    svg.newLine();
    return new Placed(top, height, ports);
  }

  private void tie(Conflict.Tie tie, double x, double top) {
    double baseline = top + 19;
    svg.circle("i-ink", x + PAD + 8, baseline - 4.5, 9);
    String number = Ties.number(tie.knot());
    svg.text(
        "i-text i-bold i-onink i-middle", x + PAD + 8, baseline - 0.5, number, "font-size", "11");
    svg.text(
        "i-text i-bold",
        x + PAD + NUMBER,
        baseline,
        TextFit.cut(Ties.rules(tie), BOX - 2 * PAD - NUMBER, TextFit.bold(TEXT)),
        "font-size",
        n(TEXT));
    for (String line : says(tie)) {
      baseline += 17;
      svg.text("i-text", x + PAD + NUMBER, baseline, line, "font-size", n(TEXT));
    }
    for (String line : about(tie)) {
      baseline += 16;
      svg.text("i-text i-muted", x + PAD + NUMBER, baseline, line, "font-size", n(SMALL));
    }
    svg.newLine();
  }

  private void knot(int index, double top, double height) {
    Conflict.Knot knot = conflict.knots().get(index);
    double x = BOX + LANE;
    svg.rect("i-ink", x, top, KNOT, height - 2);
    double y = top + 20;
    svg.text(
        "i-text i-onink i-middle", x + KNOT / 2, y + 1, Ties.number(index), "font-size", n(TEXT));
    y += 5;
    for (String line : issues(knot)) {
      y += 19;
      svg.text(
          "i-text i-bold i-onink i-middle", x + KNOT / 2, y - 2, line, "font-size", n(NAME_SIZE));
    }
    y += 3;
    for (String line : holds(knot)) {
      y += 15;
      svg.text("i-text i-onink i-middle", x + KNOT / 2, y, line, "font-size", n(SMALL));
    }
    svg.newLine();
  }

  private static List<String> holds(Conflict.Knot knot) {
    return lines(Ties.holds(knot), KNOT - 2 * PAD, SMALL);
  }

  private void ties(int knot, boolean[] right, List<Placed> camps, double top, double height) {
    for (boolean side : new boolean[] {false, true}) {
      List<Integer> tied = conflict.tiedTo(knot).stream().filter(c -> right[c] == side).toList();
      for (int i = 0; i < tied.size(); i++) {
        Conflict.Camp camp = conflict.camps().get(tied.get(i));
        for (int t = 0; t < camp.ties().size(); t++) {
          if (camp.ties().get(t).knot() == knot) {
            double from = camps.get(tied.get(i)).ports().get(t);
            double to = top + (height - 2) * (i + 1) / (tied.size() + 1);
            link(camp.ties().get(t).basis(), side, from, to);
          }
        }
      }
    }
    svg.newLine();
  }

  private void link(Basis basis, boolean right, double from, double to) {
    double start = right ? WIDTH - BOX : BOX;
    double end = right ? BOX + LANE + KNOT + 8 : BOX + LANE - 8;
    double middle = (start + end) / 2;
    svg.path(
        Ties.line(basis),
        "M" + n(start) + " " + n(from) + "C" + n(middle) + " " + n(from) + " " + n(middle) + " "
            + n(to) + " " + n(end) + " " + n(to));
    svg.rect("i-red", start - 3, from - 4, 6, 8);
    svg.rect("i-red", right ? end - 8 : end, to - 8, 8, 16);
  }

  /** For phones: each quarrel with its sides below it. */
  public static Picture narrow(Conflict conflict, String title, String caption) {
    return new NarrowConflict(conflict).draw(NAME + "-narrow", title, caption);
  }

  /** What both drawings say of a tie. */
  static final class Ties {
    private Ties() {}

    /** "UA-S1 and 3 more, attributed". */
    static String rules(Conflict.Tie tie) {
      int more = tie.rules().size() - 1;
      return tie.rules().get(0)
          + (more > 0 ? " and " + more + " more" : "")
          + ", "
          + tie.basis().id();
    }

    /** The number that the quarrel has on the page. */
    static String number(int knot) {
      return String.valueOf(knot + 1);
    }

    static String holds(Conflict.Knot knot) {
      return "holds down to “" + Words.basis(knot.holdsDownTo()) + "”";
    }

    static String line(Basis basis) {
      return switch (basis) {
        case STATED, REPORTED -> "i-tie";
        case ATTRIBUTED -> "i-tie i-long";
        case INFERRED, ASSUMED -> "i-tie i-short";
      };
    }

    private static final List<List<Basis>> KINDS =
        List.of(
            List.of(Basis.STATED, Basis.REPORTED),
            List.of(Basis.ATTRIBUTED),
            List.of(Basis.INFERRED, Basis.ASSUMED));

    /** The lines that occur, with their words; returns where the next thing may start. */
    static double legend(Svg svg, Conflict conflict, double y, double width) {
      double x = 0;
      double line = y;
      for (List<Basis> kinds : KINDS) {
        boolean occurs =
            conflict.camps().stream()
                .flatMap(camp -> camp.ties().stream())
                .anyMatch(tie -> kinds.contains(tie.basis()));
        if (occurs) {
          String words = "red lines, at firmest " + String.join(" or ", words(kinds));
          double room = 46 + TextFit.width(words, SMALL) + 22;
          if (x > 0 && x + room > width) {
            x = 0;
            line += 20;
          }
          svg.line(line(kinds.get(0)), x, line - 4, x + 38, line - 4);
          svg.text("i-text i-muted", x + 46, line, words, "font-size", n(SMALL)).newLine();
          x += room;
        }
      }
      return line + 10;
    }

    private static List<String> words(List<Basis> kinds) {
      return kinds.stream().map(Words::basis).toList();
    }
  }
}
