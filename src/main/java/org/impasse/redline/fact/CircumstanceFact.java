package org.impasse.redline.fact;

/** The value of a circumstance. */
public final class CircumstanceFact {

  private final String name;
  private final String value;

  public CircumstanceFact(String name, String value) {
    this.name = name;
    this.value = value;
  }

  public String getName() {
    return name;
  }

  public String getValue() {
    return value;
  }
}
