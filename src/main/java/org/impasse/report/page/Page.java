package org.impasse.report.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A page under construction. Belongs to one thread. */
public final class Page {

  private final List<Block> blocks = new ArrayList<>();

  public Page heading(int level, String text) {
    return heading(level, Line.of(text));
  }

  public Page heading(int level, Line line) {
    blocks.add(new Block.Heading(level, line));
    return this;
  }

  public Page paragraph(String text) {
    return paragraph(Line.of(text));
  }

  public Page paragraph(Line line) {
    blocks.add(new Block.Paragraph(line));
    return this;
  }

  public Page item(int depth, Line line) {
    blocks.add(new Block.Item(depth, line));
    return this;
  }

  public Page item(int depth, String text) {
    return item(depth, Line.of(text));
  }

  /** A note; lines refer to it with {@link Line#note(int)}. */
  public Page note(int number, String text, Optional<String> url) {
    blocks.add(new Block.Note(number, text, url));
    return this;
  }

  public Page table(List<Line> header, List<List<Line>> rows) {
    blocks.add(new Block.Table(header, rows));
    return this;
  }

  public Page fixed(List<String> lines) {
    blocks.add(new Block.Fixed(lines));
    return this;
  }

  /** The blocks so far, in order. */
  public List<Block> blocks() {
    return List.copyOf(blocks);
  }
}
