package org.impasse.negotiation;

/** How strong a piece of evidence is, strongest first. */
public enum Basis {
  /** The party itself said it, in words on record. */
  STATED("stated"),
  /** Named reporting says that the party said or did it. */
  REPORTED("reported"),
  /** An analyst says that this is the party's stand. */
  ATTRIBUTED("attributed"),
  /** It follows from something else on record. */
  INFERRED("inferred"),
  /** Nobody said it; it is assumed for the exercise. */
  ASSUMED("assumed");

  private final String id;

  Basis(String id) {
    this.id = id;
  }

  /** As files, the command line and JSON write it. */
  public String id() {
    return id;
  }

  /** Whether this basis is at least as strong as the other. */
  public boolean atLeast(Basis other) {
    return compareTo(other) <= 0;
  }
}
