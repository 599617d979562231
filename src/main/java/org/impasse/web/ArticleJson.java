package org.impasse.web;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import org.impasse.report.page.Block;
import org.impasse.report.page.Line;
import org.impasse.report.page.Page;

/**
 * A page of a report as JSON: parts, each under its heading. A line is a list of pieces of text,
 * each with its tone.
 */
final class ArticleJson {

  private ArticleJson() {}

  static ArrayNode of(Page page) {
    ArrayNode parts = Json.array();
    ArrayNode blocks = part(parts, 1, Line.empty());
    for (Block block : page.blocks()) {
      if (block instanceof Block.Heading heading) {
        blocks = part(parts, heading.level(), heading.line());
      } else {
        block(blocks.addObject(), block);
      }
    }
    if (parts.get(0).path("blocks").isEmpty()) {
      parts.remove(0);
    }
    return parts;
  }

  private static ArrayNode part(ArrayNode parts, int level, Line heading) {
    ObjectNode part = parts.addObject();
    part.put("level", level);
    part.put("heading", heading.text());
    return part.putArray("blocks");
  }

  private static void block(ObjectNode json, Block block) {
    if (block instanceof Block.Paragraph paragraph) {
      json.put("kind", "paragraph");
      json.set("line", line(paragraph.line()));
    } else if (block instanceof Block.Item item) {
      json.put("kind", "item");
      json.put("depth", item.depth());
      json.set("line", line(item.line()));
    } else if (block instanceof Block.Table table) {
      json.put("kind", "table");
      json.set("header", lines(table.header()));
      ArrayNode rows = json.putArray("rows");
      table.rows().forEach(row -> rows.add(lines(row)));
    } else if (block instanceof Block.Fixed fixed) {
      json.put("kind", "fixed");
      ArrayNode lines = json.putArray("lines");
      fixed.lines().forEach(lines::add);
    }
  }

  private static ArrayNode lines(List<Line> cells) {
    ArrayNode lines = Json.array();
    cells.forEach(cell -> lines.add(line(cell)));
    return lines;
  }

  private static ArrayNode line(Line line) {
    ArrayNode spans = Json.array();
    for (Line.Span span : line.spans()) {
      ObjectNode json = spans.addObject();
      json.put("text", span.text());
      json.put("tone", span.tone().name().toLowerCase(Locale.ROOT));
    }
    return spans;
  }
}
