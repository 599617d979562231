package org.impasse.board;

/** One character for each small number; those of a table's cells. */
final class Digits {

  private static final String FIRST =
      "0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ";

  /** Where the characters of larger numbers begin; most tables need none of them. */
  private static final char MORE = 0x100;

  private Digits() {}

  static char of(int number) {
    return number < FIRST.length() ? FIRST.charAt(number) : (char) (MORE + number - FIRST.length());
  }
}
