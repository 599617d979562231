package org.impasse.redline;

/** What it means that a rule fires. */
public enum Strength {
  /** The party refuses. */
  RED_LINE("red-line"),
  /** The party objects and does not refuse. */
  OBJECTION("objection"),
  /** The party would bargain over it; changes no verdict. */
  NEGOTIABLE("negotiable"),
  /** The party gains by it; changes no verdict. */
  GAIN("gain");

  private final String id;

  Strength(String id) {
    this.id = id;
  }

  /** As rule files, JSON and the command line write it. */
  public String id() {
    return id;
  }

  /** Whether a rule of this strength can change a verdict. */
  public boolean decides() {
    return this == RED_LINE || this == OBJECTION;
  }
}
