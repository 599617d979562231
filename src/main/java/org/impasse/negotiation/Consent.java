package org.impasse.negotiation;

/** Whether a text needs a party's consent. */
public enum Consent {
  REQUIRED("required"),
  ADVISORY("advisory");

  private final String id;

  Consent(String id) {
    this.id = id;
  }

  /** As files, the command line and JSON write it. */
  public String id() {
    return id;
  }
}
