package org.impasse.report.page;

import java.util.List;
import java.util.stream.Collectors;

/** A page as Markdown with tables as GitHub reads them. Text never turns into markup. */
public final class MarkdownLayout implements Layout {

  private static final String MARKUP = "\\`*_[]<>|~&";

  @Override
  public String write(Page page) {
    StringBuilder out = new StringBuilder();
    boolean afterItem = false;
    for (Block block : page.blocks()) {
      boolean item = block instanceof Block.Item || block instanceof Block.Note;
      if (out.length() > 0 && !(afterItem && item)) {
        out.append('\n');
      }
      append(out, block);
      afterItem = item;
    }
    return out.toString();
  }

  private static void append(StringBuilder out, Block block) {
    if (block instanceof Block.Heading heading) {
      out.append("#".repeat(heading.level())).append(' ');
      out.append(escaped(heading.line().text())).append('\n');
    } else if (block instanceof Block.Paragraph paragraph) {
      out.append(lineStart(marked(paragraph.line()))).append('\n');
    } else if (block instanceof Block.Item item) {
      out.append("  ".repeat(item.depth())).append("- ");
      out.append(lineStart(marked(item.line()))).append('\n');
    } else if (block instanceof Block.Note note) {
      out.append("- ").append(escaped("[" + note.number() + "] " + note.text()));
      note.url().ifPresent(url -> out.append(' ').append(address(url)));
      out.append('\n');
    } else if (block instanceof Block.Table table) {
      row(out, table.header());
      out.append("|").append(" --- |".repeat(table.header().size())).append('\n');
      table.rows().forEach(row -> row(out, row));
    } else if (block instanceof Block.Fixed fixed) {
      out.append("```text\n");
      fixed.lines().forEach(l -> out.append(TextWidth.visible(l).replace('`', '\'')).append('\n'));
      out.append("```\n");
    }
  }

  /** A web address as a link; whatever else a case may say there as words. */
  private static String address(String url) {
    return url.matches("https?://[^\\s<>]+") ? "<" + url + ">" : escaped(url);
  }

  private static void row(StringBuilder out, List<Line> cells) {
    out.append(
        cells.stream().map(MarkdownLayout::marked).collect(Collectors.joining(" | ", "| ", " |")));
    out.append('\n');
  }

  private static String marked(Line line) {
    StringBuilder out = new StringBuilder();
    for (Line.Span span : line.spans()) {
      String text = TextWidth.visible(span.text());
      switch (span.tone()) {
        case PLAIN, QUIET, NOTE -> out.append(escaped(text));
        case CODE -> out.append(around("`", text.replace('`', '\''), text));
        case STRONG, BAD, DOUBTFUL, OPEN -> out.append(around("**", escaped(text), text));
      }
    }
    return out.toString();
  }

  /** Marks do not work next to a blank, so blanks at the ends stay outside. */
  private static String around(String mark, String shown, String text) {
    if (text.isBlank()) {
      return text;
    }
    String before = text.startsWith(" ") ? " " : "";
    String after = text.endsWith(" ") ? " " : "";
    return before + mark + shown.strip() + mark + after;
  }

  private static String escaped(String text) {
    StringBuilder out = new StringBuilder(text.length());
    TextWidth.visible(text)
        .codePoints()
        .forEach(
            c -> {
              if (MARKUP.indexOf(c) >= 0) {
                out.append('\\');
              }
              out.appendCodePoint(c);
            });
    return out.toString();
  }

  /** Keeps a paragraph that begins like a list, a quotation or a heading a paragraph. */
  private static String lineStart(String marked) {
    if (marked.matches("(?s)[-+#=].*")) {
      return "\\" + marked;
    }
    return marked.replaceFirst("^(\\d+)([.)])", "$1\\\\$2");
  }
}
