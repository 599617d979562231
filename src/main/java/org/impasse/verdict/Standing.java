package org.impasse.verdict;

/** How a party stands to one value of an integer issue, as far as its record goes. */
public enum Standing {
  /** A red line that reads the issue is crossed. */
  REFUSED("refused"),
  /** An objection that reads the issue fires, and no red line. */
  OBJECTED("objected"),
  /** Somebody has put on record that the party would bear it, asks for it or gains by it. */
  BORNE("borne"),
  /** Nobody has recorded anything for or against it. */
  UNTESTED("untested"),
  /** The answer depends on what an unlisted position elsewhere in the text means. */
  UNKNOWN("unknown");

  private final String id;

  Standing(String id) {
    this.id = id;
  }

  /** As JSON writes it. */
  public String id() {
    return id;
  }
}
