package org.impasse.redline.fact;

/** What a text says on one issue. */
public final class TermFact {

  private final String issue;
  private final String position;
  private final boolean numeric;
  private final long amount;

  private TermFact(String issue, String position, boolean numeric, long amount) {
    this.issue = issue;
    this.position = position;
    this.numeric = numeric;
    this.amount = amount;
  }

  /** A listed position, a special value or silence. */
  public static TermFact named(String issue, String position) {
    return new TermFact(issue, position, false, 0);
  }

  public static TermFact amount(String issue, long amount) {
    return new TermFact(issue, "", true, amount);
  }

  public String getIssue() {
    return issue;
  }

  /** The position's id; empty for an amount, so that no name can ever equal a number. */
  public String getPosition() {
    return position;
  }

  /** Whether there is an amount. */
  public boolean isNumeric() {
    return numeric;
  }

  /** The amount in the issue's unit; without meaning unless {@link #isNumeric()}. */
  public long getAmount() {
    return amount;
  }
}
