package org.impasse.diagnostic;

/**
 * A stretch of one line of a file.
 *
 * @param file the name to show, as the user wrote it (or {@code bundled:...} for a file inside the
 *     jar)
 * @param line 1-based; 0 when the problem is the file as a whole
 * @param column 1-based, in characters; 0 when the problem is the line or file as a whole
 * @param length how many characters of the line are meant; at least 1
 */
public record Location(String file, int line, int column, int length) {

  public Location {
    if (line < 0 || column < 0 || length < 1 || (line == 0 && column != 0)) {
      throw new IllegalArgumentException("no such place: " + line + ":" + column + "+" + length);
    }
  }

  /** The file as a whole. */
  public static Location of(String file) {
    return new Location(file, 0, 0, 1);
  }

  /** One character of a file; line and column count from 1. */
  public static Location of(String file, int line, int column) {
    return new Location(file, line, column, 1);
  }

  /** {@code file:line:column}, leaving out what is not known. */
  @Override
  public String toString() {
    if (line == 0) {
      return file;
    }
    return column == 0 ? file + ":" + line : file + ":" + line + ":" + column;
  }
}
