package org.impasse.redline;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.antlr.v4.runtime.Token;
import org.impasse.diagnostic.Location;

/** The text of a rule file, and where its tokens stand. A line ends with a line feed. */
final class RuleSource {

  private final String file;
  private final String text;
  private final List<Integer> lineStarts = new ArrayList<>();

  /** Where each code point starts; empty when every one is a single character. */
  private final int[] starts;

  RuleSource(String file, String text) {
    this.file = file;
    this.text = text;
    lineStarts.add(0);
    for (int i = text.indexOf('\n'); i >= 0; i = text.indexOf('\n', i + 1)) {
      lineStarts.add(i + 1);
    }
    int codePoints = text.codePointCount(0, text.length());
    starts = new int[codePoints == text.length() ? 0 : codePoints];
    for (int i = 0, at = 0; i < starts.length; i++) {
      starts[i] = at;
      at += Character.charCount(text.codePointAt(at));
    }
  }

  String file() {
    return file;
  }

  String text() {
    return text;
  }

  /** The place of some characters of the text, cut off at the end of their line. */
  Location at(int start, int length) {
    int line = lineOf(start);
    int lineEnd = line + 1 < lineStarts.size() ? lineStarts.get(line + 1) - 1 : text.length();
    int column = characters(start) - characters(lineStarts.get(line));
    int shown = characters(Math.min(start + length, lineEnd)) - characters(start);
    return new Location(file, line + 1, column + 1, Math.max(1, shown));
  }

  Location at(Token token) {
    return at(token, token);
  }

  Location at(Token first, Token last) {
    int start = Math.min(offset(first), text.length());
    int end = Math.min(utf16(last.getStopIndex() + 1), text.length());
    return at(start, end - start);
  }

  /** The characters from one token to another, both included. */
  String between(Token first, Token last) {
    int end = Math.min(utf16(last.getStopIndex() + 1), text.length());
    return text.substring(offset(first), end);
  }

  /** Where a token starts in the text. */
  int offset(Token token) {
    return utf16(token.getStartIndex());
  }

  private int lineOf(int offset) {
    int low = 0;
    int high = lineStarts.size() - 1;
    while (low < high) {
      int middle = (low + high + 1) >>> 1;
      if (lineStarts.get(middle) <= offset) {
        low = middle;
      } else {
        high = middle - 1;
      }
    }
    return low;
  }

  /**
   * Where the n-th character starts: ANTLR and readers count a character outside the first plane
   * once.
   */
  private int utf16(int character) {
    if (starts.length == 0) {
      return character;
    }
    return character < starts.length ? starts[character] : text.length();
  }

  /** How many characters stand before a place of the text. */
  private int characters(int utf16) {
    if (starts.length == 0) {
      return utf16;
    }
    int found = Arrays.binarySearch(starts, utf16);
    return found >= 0 ? found : -found - 1;
  }
}
