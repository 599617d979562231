package org.impasse.report.page;

/** A way to write a page. */
public interface Layout {

  /** The page as text that ends with a line feed. */
  String write(Page page);
}
