package org.impasse.scenario;

import java.util.Locale;
import java.util.OptionalLong;

/** How ids and whole numbers are written. */
final class Spelling {

  static final int MOST_DIGITS = 15;
  private static final int LONGEST_ID = 80;

  private Spelling() {}

  /** A whole number in plain decimal digits, with a minus sign if need be, of at most 15 digits. */
  static OptionalLong plainDecimal(String text) {
    int start = text.startsWith("-") ? 1 : 0;
    int digits = text.length() - start;
    if (digits < 1 || digits > MOST_DIGITS) {
      return OptionalLong.empty();
    }
    for (int i = start; i < text.length(); i++) {
      if (!isDigit(text.charAt(i))) {
        return OptionalLong.empty();
      }
    }
    boolean leadingZero = text.charAt(start) == '0' && (digits > 1 || start == 1);
    return leadingZero ? OptionalLong.empty() : OptionalLong.of(Long.parseLong(text));
  }

  /** Whether it would be a plain number, were it not so long. */
  static boolean isTooLong(String text) {
    return text.matches("-?[1-9]\\d{" + MOST_DIGITS + ",}");
  }

  /** Whether somebody seems to have meant a number. */
  static boolean looksNumeric(String text) {
    String digits = text.startsWith("-") || text.startsWith("+") ? text.substring(1) : text;
    return !digits.isEmpty() && isDigit(digits.charAt(0));
  }

  /** How to write a number that is not plain decimal. */
  static String numberHint(String text) {
    StringBuilder digits = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean separator = "_,' \u00a0\u202f\u2009".indexOf(c) >= 0;
      if (!separator) {
        digits.append(c);
      }
    }
    String joined = digits.toString();
    if (!joined.equals(text) && plainDecimal(joined).isPresent()) {
      return "Write " + joined + ".";
    }
    return "Write all digits and nothing else, as in 600000.";
  }

  /** Small letters and digits, in groups joined by single dots and hyphens. */
  static boolean isId(String text) {
    boolean afterSeparator = true;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean separator = c == '-' || c == '.';
      if (separator ? afterSeparator : !(isDigit(c) || (c >= 'a' && c <= 'z'))) {
        return false;
      }
      afterSeparator = separator;
    }
    return !afterSeparator && text.length() <= LONGEST_ID;
  }

  /** A rule's name: an id that may have capitals. */
  static boolean isRuleId(String text) {
    return isId(text.toLowerCase(Locale.ROOT));
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }
}
