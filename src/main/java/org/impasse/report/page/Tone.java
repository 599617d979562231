package org.impasse.report.page;

/** What a piece of text is, so that each layout can set it apart in its own way. */
public enum Tone {
  PLAIN,
  STRONG,
  /** Less important than its surroundings. */
  QUIET,
  /** An id that a reader may type again. */
  CODE,
  /** A reference to a note of the page. */
  NOTE,
  /** A refusal. */
  BAD,
  /** An objection. */
  DOUBTFUL,
  /** Something nobody knows. */
  OPEN
}
