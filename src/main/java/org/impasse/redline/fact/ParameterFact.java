package org.impasse.redline.fact;

/** The value of a parameter. */
public final class ParameterFact {

  private final String name;
  private final long amount;

  public ParameterFact(String name, long amount) {
    this.name = name;
    this.amount = amount;
  }

  public String getName() {
    return name;
  }

  public long getAmount() {
    return amount;
  }
}
