package org.impasse.verdict;

/** What a verdict stands on. */
public enum Ground {
  /** Some rule of the party spoke. */
  RULES("rules"),
  /** The party has rules; none reads what the text sets, or none fired. */
  SILENT("silent"),
  /** Nobody has recorded a red line or an objection for the party: no answer of it is consent. */
  NO_RULES("no-rules");

  private final String id;

  Ground(String id) {
    this.id = id;
  }

  /** As JSON writes it. */
  public String id() {
    return id;
  }
}
