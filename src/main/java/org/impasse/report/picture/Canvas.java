package org.impasse.report.picture;

import static org.impasse.report.picture.Svg.n;

import java.util.List;

/**
 * Frames what was drawn: as an element for a page, and as a document of its own with style and
 * caption.
 */
final class Canvas {

  private static final double CAPTION_SIZE = 12.5;
  private static final double CAPTION_LINE = 18;
  private static final double MARGIN = 20;
  private static final double TOP = 44;
  private static final double TITLE_SIZE = 19;

  private Canvas() {}

  /**
   * A finished picture.
   *
   * @param drawing what was drawn, in a box from 0,0 to width,height
   * @param cls class of the element on a page
   */
  static Picture picture(
      String name,
      String cls,
      String title,
      String caption,
      double width,
      double height,
      Svg drawing) {
    Svg inline = new Svg().open("svg", frame(cls, name, 0, 0, width, height)).newLine();
    inline.raw(accessible(name, title, caption)).raw(drawing).close().newLine();
    String file = file(name, title, caption, width, height, drawing).toString();
    return new Picture(name, title, caption, inline.toString(), file);
  }

  private static Svg file(
      String name, String title, String caption, double width, double height, Svg drawing) {
    List<String> lines = TextFit.wrap(caption, width, CAPTION_SIZE);
    double wholeWidth = width + 2 * MARGIN;
    double wholeHeight = TOP + height + lines.size() * CAPTION_LINE + 14 + MARGIN;
    Svg svg = new Svg();
    svg.openDocument(frame("i-file", name, -MARGIN, -TOP, wholeWidth, wholeHeight)).newLine();
    svg.raw(accessible(name, title, caption)).words("style", PictureStyle.CSS).newLine();
    svg.rect("i-ground", -MARGIN, -TOP, wholeWidth, wholeHeight);
    String shown = TextFit.cut(title, width, TITLE_SIZE);
    svg.text("i-title i-bold", 0, -16, shown, "font-size", n(TITLE_SIZE)).newLine();
    double y = height + CAPTION_LINE;
    for (String line : lines) {
      svg.text("i-text i-muted", 0, y, line, "font-size", n(CAPTION_SIZE)).newLine();
      y += CAPTION_LINE;
    }
    return svg.raw(drawing).close().newLine();
  }

  private static String[] frame(
      String cls, String name, double x, double y, double width, double height) {
    return new String[] {
      "class",
      cls,
      "viewBox",
      n(x) + " " + n(y) + " " + n(width) + " " + n(height),
      "width",
      n(width),
      "height",
      n(height),
      "role",
      "img",
      "aria-labelledby",
      name + "-title " + name + "-desc"
    };
  }

  private static Svg accessible(String name, String title, String caption) {
    return new Svg()
        .words("title", title, "id", name + "-title")
        .newLine()
        .words("desc", caption, "id", name + "-desc")
        .newLine();
  }

  /** The hatching that stands for what nobody looked into, and its name. */
  static Svg hatching(Svg svg, String name) {
    return svg.open("defs")
        .open(
            "pattern",
            "id",
            hatchId(name),
            "width",
            "6",
            "height",
            "6",
            "patternUnits",
            "userSpaceOnUse",
            "patternTransform",
            "rotate(45)")
        .path("i-hatch", "M0 0V6")
        .close()
        .close()
        .newLine();
  }

  static Svg hatched(Svg svg, String name, double x, double y, double width, double height) {
    return svg.leaf(
        "rect",
        "fill",
        "url(#" + hatchId(name) + ")",
        "x",
        n(x),
        "y",
        n(y),
        "width",
        n(width),
        "height",
        n(height));
  }

  private static String hatchId(String name) {
    return name + "-hatch";
  }
}
