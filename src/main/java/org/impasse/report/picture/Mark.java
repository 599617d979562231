package org.impasse.report.picture;

/** What one party's rules make of one clause, strongest first. */
public enum Mark {
  RED_LINE("crosses a red line"),
  OBJECTION("meets an objection"),
  NEGOTIABLE("would be bargained over"),
  GAIN("counts as a gain"),
  /** A rule in force reads it and raises nothing. */
  QUIET("read by a rule, nothing raised"),
  /** No rule in force reads it: nobody looked. */
  UNREAD("not researched: no rule reads it"),
  /** The clause sets no issue of the case, or a text leaves nothing out that a rule asks for. */
  EMPTY("sets no issue of the case");

  private final String words;

  Mark(String words) {
    this.words = words;
  }

  /** As the legend says it. */
  public String words() {
    return words;
  }

  /** Whether a rule raised something. */
  public boolean raised() {
    return compareTo(QUIET) < 0;
  }
}
