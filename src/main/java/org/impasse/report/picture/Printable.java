package org.impasse.report.picture;

/** Keeps what a reader can see, and nothing that works behind their back. */
public final class Printable {

  private static final int REPLACEMENT = 0xFFFD;
  private static final int JOINER = 0x200D;
  private static final int SOFT_HYPHEN = 0x00AD;

  private Printable() {}

  /**
   * The same words; control characters, halves of pairs and characters that turn lines around are
   * replaced by a sign that shows something was there.
   */
  public static String of(String words) {
    if (words.codePoints().allMatch(Printable::is)) {
      return words;
    }
    StringBuilder kept = new StringBuilder(words.length());
    words.codePoints().map(c -> is(c) ? c : REPLACEMENT).forEach(kept::appendCodePoint);
    return kept.toString();
  }

  private static boolean is(int c) {
    return switch (Character.getType(c)) {
      case Character.CONTROL -> c == '\n' || c == '\t';
      case Character.SURROGATE, Character.UNASSIGNED -> false;
      case Character.FORMAT -> c == JOINER || c == SOFT_HYPHEN;
      default -> true;
    };
  }
}
