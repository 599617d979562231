package org.impasse.fuzz;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Changes files at random, the same way for the same seed: by bytes, and by what files of ours are
 * made of (lines, words, numbers, indentation, brackets). Knows no format, and so serves all.
 */
public final class Mutator {

  /** What grows beyond this is cut: how readers take large files is tested elsewhere. */
  private static final int MOST_BYTES = 300_000;

  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}$@._-]+");
  private static final Pattern NUMBER = Pattern.compile("[0-9][0-9_.]*");

  private static final List<String> PIECES =
      List.of(
          "&a ",
          "*a",
          "!!int ",
          "!!java.io.File ",
          "- ",
          ": ",
          "{",
          "}",
          "[",
          "]",
          ",",
          ";",
          "\"",
          "\"\"\"",
          "'",
          "#",
          "//",
          "/*",
          "*/",
          "\n",
          "\n\n",
          "\t",
          "|\n",
          ">-\n",
          "---\n",
          "...\n",
          "%YAML 9.9\n",
          "@",
          "? ",
          "<<: ",
          "~",
          "0x1F",
          "1e6",
          "\\",
          "\\u0022",
          "\\x41",
          "\u0000",
          "\u00e9",
          "\u0406",
          "\u202e",
          "\u2028",
          "\ud83d\ude80",
          "\ufeff",
          "\r",
          "\r\n",
          "not-addressed",
          "other",
          "true",
          "no",
          "null",
          "..",
          "-",
          "2025-02-30",
          "99999999999999999999",
          "-1",
          " ",
          "    ",
          "based-on: ",
          "under: { ",
          "expect: ",
          "(",
          ")",
          "( ",
          " or ",
          " and ",
          "not ",
          " in ",
          " && ",
          " || ",
          " == ",
          " != ",
          "<= ",
          "$x",
          " : amount",
          "Term( issue == ",
          "Parameter( name == ",
          "Circumstance( name == ",
          "rule ",
          "when ",
          "then ",
          "end ",
          "objections.raise(drools);",
          "eval(true)",
          "@because(\"{",
          "}\")",
          "import java.io.File;\n");

  private static final List<String> NUMBERS =
      List.of(
          "0",
          "-0",
          "-1",
          "1",
          "00",
          "007",
          "2147483648",
          "9223372036854775807",
          "9223372036854775808",
          "-9223372036854775808",
          "1000000000000000",
          "1000000000000001",
          "99999999999999999999999999999999999999",
          "0.5",
          "1e309",
          "NaN",
          ".inf",
          "1_000",
          "1,000",
          "0x10",
          "0o17",
          "\u0661\u0662");

  private static final List<byte[]> NOT_UTF_8 =
      List.of(
          new byte[] {(byte) 0x80},
          new byte[] {(byte) 0xc0, (byte) 0x80},
          new byte[] {(byte) 0xed, (byte) 0xa0, (byte) 0x80},
          new byte[] {(byte) 0xf8, (byte) 0x88, (byte) 0x80, (byte) 0x80},
          new byte[] {(byte) 0xff, (byte) 0xfe},
          new byte[] {(byte) 0xe2, (byte) 0x82});

  private final Random random;
  private final List<byte[]> others;

  /**
   * Changes at random.
   *
   * @param others files of the same kinds, to take lines and words from
   */
  public Mutator(Random random, List<byte[]> others) {
    this.random = random;
    this.others = List.copyOf(others);
  }

  /** A file with one to four changes. */
  public byte[] mutate(byte[] valid) {
    byte[] bytes = valid;
    for (int n = 1 + random.nextInt(4); n > 0 && bytes.length > 0; n--) {
      bytes = random.nextInt(5) < 2 ? byBytes(bytes) : byText(bytes);
      if (bytes.length > MOST_BYTES) {
        bytes = splice(bytes, MOST_BYTES, bytes.length - MOST_BYTES, new byte[0]);
      }
    }
    return bytes;
  }

  private byte[] byBytes(byte[] bytes) {
    int at = random.nextInt(bytes.length + 1);
    int length = Math.min(bytes.length - at, random.nextInt(12));
    return switch (random.nextInt(7)) {
      case 0 -> splice(bytes, at, length, new byte[0]);
      case 1 -> splice(bytes, at, 0, utf8(pick(PIECES)));
      case 2 -> splice(bytes, at, length, utf8(pick(PIECES)));
      case 3 -> splice(bytes, at, Math.min(1, length), new byte[] {(byte) random.nextInt(256)});
      case 4 -> splice(bytes, at, 0, pick(NOT_UTF_8));
      case 5 -> splice(bytes, at, length, slice(pick(others)));
      default -> splice(bytes, at, bytes.length - at, new byte[0]);
    };
  }

  private byte[] byText(byte[] bytes) {
    String text = new String(bytes, StandardCharsets.UTF_8);
    return utf8(
        switch (random.nextInt(12)) {
          case 0, 1 -> lines(text);
          case 2 -> indented(text);
          case 3 -> nested(text);
          case 4, 5 -> replaced(text, NUMBER, pick(NUMBERS));
          case 6 -> replaced(text, WORD, pick(PIECES).strip());
          case 7 -> replaced(text, WORD, wordOf(text));
          case 8, 9 ->
              replaced(text, WORD, wordOf(new String(pick(others), StandardCharsets.UTF_8)));
          case 10 -> repeated(text);
          default -> replaced(text, WORD, "a".repeat(1 << random.nextInt(14)));
        });
  }

  /** Lines left out, doubled, exchanged, moved, or taken from another file. */
  private String lines(String text) {
    List<String> lines = new ArrayList<>(text.lines().toList());
    if (lines.isEmpty()) {
      return text;
    }
    int at = random.nextInt(lines.size());
    int to = Math.min(lines.size(), at + 1 + random.nextInt(6));
    List<String> some = List.copyOf(lines.subList(at, to));
    switch (random.nextInt(5)) {
      case 0 -> lines.subList(at, to).clear();
      case 1 -> lines.addAll(random.nextInt(lines.size() + 1), some);
      case 2 -> {
        lines.subList(at, to).clear();
        lines.addAll(random.nextInt(lines.size() + 1), some);
      }
      case 3 -> {
        int other = random.nextInt(lines.size());
        String line = lines.set(at, lines.get(other));
        lines.set(other, line);
      }
      default -> {
        List<String> theirs = new String(pick(others), StandardCharsets.UTF_8).lines().toList();
        if (!theirs.isEmpty()) {
          int from = random.nextInt(theirs.size());
          int until = Math.min(theirs.size(), from + 1 + random.nextInt(6));
          lines.addAll(at, theirs.subList(from, until));
        }
      }
    }
    return String.join("\n", lines) + "\n";
  }

  private String indented(String text) {
    List<String> lines = new ArrayList<>(text.lines().toList());
    if (lines.isEmpty()) {
      return text;
    }
    int from = random.nextInt(lines.size());
    int until = Math.min(lines.size(), from + 1 + random.nextInt(4));
    String by = " ".repeat(1 << random.nextInt(8));
    boolean less = random.nextBoolean();
    for (int i = from; i < until; i++) {
      String line = lines.get(i);
      lines.set(i, less ? line.stripLeading() : by + line);
    }
    return String.join("\n", lines) + "\n";
  }

  private String nested(String text) {
    int at = random.nextInt(text.length() + 1);
    int deep = 1 << random.nextInt(random.nextInt(20) == 0 ? 16 : 8);
    String open = pick(List.of("[", "{", "{a: ", "(", "- ", "? ", "/*", "\"", "( not "));
    return text.substring(0, at) + open.repeat(deep) + text.substring(at);
  }

  private String replaced(String text, Pattern what, String by) {
    List<MatchResult> found = what.matcher(text).results().toList();
    if (found.isEmpty()) {
      return text + by;
    }
    MatchResult one = pick(found);
    return text.substring(0, one.start()) + by + text.substring(one.end());
  }

  private String wordOf(String text) {
    List<MatchResult> found = WORD.matcher(text).results().toList();
    return found.isEmpty() ? "" : pick(found).group();
  }

  /** A stretch of the file many times over. */
  private String repeated(String text) {
    int at = random.nextInt(text.length() + 1);
    int until = Math.min(text.length(), at + random.nextInt(80));
    int times = 1 << random.nextInt(random.nextInt(20) == 0 ? 12 : 6);
    return text.substring(0, at) + text.substring(at, until).repeat(times) + text.substring(at);
  }

  private byte[] slice(byte[] bytes) {
    int from = random.nextInt(bytes.length + 1);
    int length = Math.min(bytes.length - from, random.nextInt(200));
    byte[] some = new byte[length];
    System.arraycopy(bytes, from, some, 0, length);
    return some;
  }

  private <T> T pick(List<T> from) {
    return from.get(random.nextInt(from.size()));
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] splice(byte[] bytes, int at, int removed, byte[] added) {
    ByteArrayOutputStream result = new ByteArrayOutputStream();
    result.write(bytes, 0, at);
    result.writeBytes(added);
    result.write(bytes, at + removed, bytes.length - at - removed);
    return result.toByteArray();
  }
}
