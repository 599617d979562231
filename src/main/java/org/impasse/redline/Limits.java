package org.impasse.redline;

/**
 * How large a rule file may be. Generous for people, small enough that no file exhausts the
 * machine.
 */
final class Limits {

  /** Characters in a file. */
  static final int FILE = 1_000_000;

  static final int RULES = 500;

  /** Characters in a string. */
  static final int STRING = 2_000;

  /** Characters in a word that does not stand in quotes. */
  static final int WORD = 200;

  /** Characters in a rule's name. */
  static final int RULE_NAME = 60;

  /** Brackets open at once. */
  static final int DEPTH = 8;

  /** Condition elements of a rule, those in arms included. */
  static final int ELEMENTS = 64;

  /** Comparisons and listed positions in one term. */
  static final int TESTS = 128;

  /** Branches of a rule after distribution. */
  static final int BRANCHES = 64;

  /**
   * Terms and tests of all rules of a file together, after distribution: what Drools builds its
   * network from.
   */
  static final int SPREAD_OF_FILE = 20_000;

  private Limits() {}
}
