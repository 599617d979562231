package org.impasse;

/** How many random cases a test looks at. */
public final class Seeds {

  private Seeds() {}

  /**
   * So many, or fewer with {@code -Dimpasse.seeds=N}: for runs that repeat every test a thousand
   * times.
   */
  public static int atMost(int usual) {
    return Math.min(usual, Integer.getInteger("impasse.seeds", usual));
  }
}
