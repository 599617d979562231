package org.impasse.report.page;

import java.util.List;
import java.util.Optional;

/** One part of a page. */
public sealed interface Block {

  /** A heading; level 1 is the page's title. */
  record Heading(int level, Line line) implements Block {}

  record Paragraph(Line line) implements Block {}

  /** An entry of a list; depth 0 is the outermost. */
  record Item(int depth, Line line) implements Block {}

  /**
   * A note that others on the page refer to by its number.
   *
   * @param text ready to paste
   * @param url where it was read; empty when nobody recorded it
   */
  record Note(int number, String text, Optional<String> url) implements Block {

    /** The note as one line. */
    Line line() {
      return Line.of("[" + number + "] " + text + url.map(place -> " " + place).orElse(""));
    }
  }

  /** A table; every row is as long as the header. */
  record Table(List<Line> header, List<List<Line>> rows) implements Block {
    public Table {
      header = List.copyOf(header);
      rows = rows.stream().map(List::copyOf).toList();
      for (List<Line> row : rows) {
        if (row.size() != header.size()) {
          throw new IllegalArgumentException("a row of " + row.size() + " under " + header.size());
        }
      }
    }
  }

  /** Lines whose blanks matter; at most 100 characters each. */
  record Fixed(List<String> lines) implements Block {
    public Fixed {
      lines = List.copyOf(lines);
    }
  }
}
