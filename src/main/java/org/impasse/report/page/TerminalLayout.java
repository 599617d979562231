package org.impasse.report.page;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A page for a terminal: wrapped, with hanging indents, and in colours where they are wanted. */
public final class TerminalLayout implements Layout {

  private final int width;
  private final Style style;

  /**
   * Lays out for a terminal.
   *
   * @param width in columns, at least 40
   */
  public TerminalLayout(int width, Style style) {
    this.width = Math.max(40, width);
    this.style = style;
  }

  @Override
  public String write(Page page) {
    StringBuilder out = new StringBuilder();
    boolean afterItem = false;
    boolean close = true;
    for (Block block : page.blocks()) {
      boolean item = block instanceof Block.Item || block instanceof Block.Note;
      if (!close && !(item && afterItem)) {
        out.append('\n');
      }
      append(out, block);
      afterItem = item;
      // A heading stands right above what it heads.
      close = block instanceof Block.Heading;
    }
    return out.toString();
  }

  private void append(StringBuilder out, Block block) {
    if (block instanceof Block.Heading heading) {
      heading(out, heading);
    } else if (block instanceof Block.Paragraph paragraph) {
      wrapped(out, paragraph.line(), "", "");
    } else if (block instanceof Block.Item item) {
      String indent = "  ".repeat(item.depth() + 1);
      wrapped(out, item.line(), indent + "- ", indent + "  ");
    } else if (block instanceof Block.Note note) {
      wrapped(out, note.line(), "  - ", "    ");
    } else if (block instanceof Block.Table table) {
      table(out, table);
    } else if (block instanceof Block.Fixed fixed) {
      fixed.lines().forEach(line -> out.append("  ").append(TextWidth.visible(line)).append('\n'));
    }
  }

  private void heading(StringBuilder out, Block.Heading heading) {
    int longest = 0;
    for (Line line : Wrapper.wrap(heading.line(), width)) {
      String text = line.text();
      longest = Math.max(longest, TextWidth.of(text));
      out.append(style.paint(text, Tone.STRONG)).append('\n');
    }
    if (heading.level() < 3) {
      out.append((heading.level() == 1 ? "=" : "-").repeat(longest)).append('\n');
    }
  }

  private void wrapped(StringBuilder out, Line line, String first, String rest) {
    String indent = first;
    for (Line part : Wrapper.wrap(line, width - TextWidth.of(first))) {
      out.append((indent + painted(part)).stripTrailing()).append('\n');
      indent = rest;
    }
  }

  private String painted(Line line) {
    StringBuilder out = new StringBuilder();
    line.spans().forEach(span -> out.append(style.paint(span.text(), span.tone())));
    return out.toString();
  }

  private void table(StringBuilder out, Block.Table table) {
    List<List<Line>> all = new ArrayList<>();
    all.add(table.header().stream().map(cell -> Line.of(cell.text(), Tone.STRONG)).toList());
    all.addAll(table.rows());
    int[] widths = widths(all);
    for (int r = 0; r < all.size(); r++) {
      row(out, all.get(r), widths);
      if (r == 0) {
        StringBuilder rule = new StringBuilder();
        for (int w : widths) {
          rule.append(rule.length() > 0 ? "  " : "").append("-".repeat(w));
        }
        out.append("  ").append(rule).append('\n');
      }
    }
  }

  /**
   * As wide as the widest cell; where that is too much, the widest columns give way, down to their
   * longest word while that is enough.
   */
  private int[] widths(List<List<Line>> rows) {
    int columns = rows.get(0).size();
    int[] widths = new int[columns];
    int[] words = new int[columns];
    for (List<Line> row : rows) {
      for (int c = 0; c < columns; c++) {
        String text = TextWidth.visible(row.get(c).text());
        widths[c] = Math.max(widths[c], TextWidth.of(text));
        for (String word : text.split(" ", -1)) {
          words[c] = Math.max(words[c], TextWidth.of(word));
        }
      }
    }
    int room = width - 2 - 2 * (columns - 1);
    shrink(widths, words, room);
    shrink(widths, new int[columns], room);
    return widths;
  }

  private static void shrink(int[] widths, int[] least, int room) {
    while (Arrays.stream(widths).sum() > room) {
      int widest = -1;
      for (int c = 0; c < widths.length; c++) {
        boolean gives = widths[c] > Math.max(least[c], 1);
        if (gives && (widest < 0 || widths[c] > widths[widest])) {
          widest = c;
        }
      }
      if (widest < 0) {
        return;
      }
      widths[widest]--;
    }
  }

  private void row(StringBuilder out, List<Line> row, int[] widths) {
    List<List<Line>> cells = new ArrayList<>();
    int height = 1;
    for (int c = 0; c < widths.length; c++) {
      List<Line> lines = Wrapper.wrap(row.get(c), Math.max(1, widths[c]));
      cells.add(lines);
      height = Math.max(height, lines.size());
    }
    for (int h = 0; h < height; h++) {
      StringBuilder line = new StringBuilder("  ");
      for (int c = 0; c < widths.length; c++) {
        Line cell = h < cells.get(c).size() ? cells.get(c).get(h) : Line.empty();
        int used = TextWidth.of(cell.text());
        line.append(painted(cell)).append(" ".repeat(Math.max(0, widths[c] - used)));
        line.append(c + 1 < widths.length ? "  " : "");
      }
      out.append(line.toString().stripTrailing()).append('\n');
    }
  }
}
