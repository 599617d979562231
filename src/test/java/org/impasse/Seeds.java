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

  /** Whether fewer are looked at than usual, so that not everything may come up. */
  public static boolean fewer() {
    return Integer.getInteger("impasse.seeds") != null;
  }
}
