package org.impasse.report.html;

import java.util.ArrayList;
import java.util.List;
import org.impasse.report.page.Block;
import org.impasse.report.page.Line;
import org.impasse.report.page.Page;

/**
 * A page for reading, in the shape that HTML wants: sections with headings, lists within lists.
 *
 * @param title the page's title
 * @param top what stands before the first section
 * @param sections the rest
 */
public record ArticleHtml(String title, List<Part> top, List<Section> sections) {

  public ArticleHtml {
    top = List.copyOf(top);
    sections = List.copyOf(sections);
  }

  /**
   * What stands under one heading.
   *
   * @param id an anchor, unique on the page
   */
  public record Section(String id, String title, List<Part> parts) {}

  /** A piece of a section. */
  public sealed interface Part {

    /** A heading within a section. */
    record Heading(String title) implements Part {}

    record Paragraph(Line line) implements Part {}

    record Entries(List<Entry> entries) implements Part {}

    record Table(Block.Table table) implements Part {}

    /** The notes that lines of the page refer to. */
    record Notes(List<HtmlPage.NoteView> notes) implements Part {}

    /** Lines whose blanks matter. */
    record Fixed(List<String> lines) implements Part {}
  }

  /** An entry of a list, with those below it. */
  public record Entry(Line line, List<Entry> below) {}

  /** The same page, grouped. */
  public static ArticleHtml of(Page page) {
    return new Grouping().group(page.blocks());
  }

  private static final class Grouping {
    private String title = "";
    private List<Part> parts = new ArrayList<>();
    private final List<Part> top = parts;
    private final List<Section> sections = new ArrayList<>();

    /** The lists that are still open, the outermost first; none after anything but an item. */
    private final List<List<Entry>> open = new ArrayList<>();

    ArticleHtml group(List<Block> blocks) {
      for (Block block : blocks) {
        if (block instanceof Block.Note note) {
          add(note);
        } else if (block instanceof Block.Item item) {
          add(item);
        } else {
          open.clear();
          add(block);
        }
      }
      return new ArticleHtml(title, top, sections);
    }

    private void add(Block block) {
      if (block instanceof Block.Heading heading) {
        add(heading);
      } else if (block instanceof Block.Paragraph paragraph) {
        parts.add(new Part.Paragraph(paragraph.line()));
      } else if (block instanceof Block.Table table) {
        parts.add(new Part.Table(table));
      } else if (block instanceof Block.Fixed fixed) {
        parts.add(new Part.Fixed(fixed.lines()));
      }
    }

    private void add(Block.Heading heading) {
      String words = heading.line().text();
      if (title.isEmpty()) {
        title = words;
      } else if (heading.level() <= 2) {
        parts = new ArrayList<>();
        sections.add(new Section("section-" + (sections.size() + 1), words, parts));
      } else {
        parts.add(new Part.Heading(words));
      }
    }

    private void add(Block.Note note) {
      int last = parts.size() - 1;
      boolean more = last >= 0 && parts.get(last) instanceof Part.Notes;
      List<HtmlPage.NoteView> notes = new ArrayList<>();
      if (more) {
        notes.addAll(((Part.Notes) parts.remove(last)).notes());
      }
      notes.add(
          new HtmlPage.NoteView(
              note.number(), note.text(), note.url().filter(PageMaker::followable)));
      parts.add(new Part.Notes(notes));
    }

    private void add(Block.Item item) {
      if (open.isEmpty()) {
        List<Entry> outermost = new ArrayList<>();
        parts.add(new Part.Entries(outermost));
        open.add(outermost);
      }
      int depth = Math.min(item.depth(), open.size() - 1);
      open.subList(depth + 1, open.size()).clear();
      List<Entry> below = new ArrayList<>();
      open.get(depth).add(new Entry(item.line(), below));
      open.add(below);
    }
  }
}
