package org.impasse.bundle;

import java.util.List;

/** Names of a bundle's files: plain names joined by slashes, which mean the same everywhere. */
public final class EntryNames {

  private static final int LONGEST = 1000;

  private EntryNames() {}

  /** Whether a name leads nowhere but down, on every system. */
  public static boolean isPlain(String name) {
    return !name.isEmpty()
        && name.length() <= LONGEST
        && name.codePoints().noneMatch(EntryNames::unwelcome)
        && List.of(name.split("/", -1)).stream().allMatch(EntryNames::isStep);
  }

  private static boolean isStep(String step) {
    return !step.isEmpty() && !step.equals(".") && !step.equals("..");
  }

  /** Control characters, and what parts names or drives on some systems. */
  private static boolean unwelcome(int c) {
    return c < ' '
        || c == 0x7f
        || c == '\\'
        || c == ':'
        || Character.getType(c) == Character.SURROGATE;
  }

  /** Whether a plain name is that of a file in one of a bundle's folders. */
  static boolean isKept(String name) {
    return isPlain(name)
        && (name.equals(Bundle.PRINTED)
            || name.startsWith(Bundle.FOLDER)
            || name.startsWith(Bundle.BUNDLED)
            || name.startsWith(Bundle.WRITTEN));
  }
}
