package org.impasse.quality.lint;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Words that take a side, as the list of this package has them. */
final class LoadedWords {

  private static final String LIST = "loaded-words.txt";

  /** Pairs of quotation marks; a single straight one may be an apostrophe and is none. */
  private static final Pattern QUOTATION =
      Pattern.compile(
          "\u201c[^\u201d]*\u201d|\u2018[^\u2019]*\u2019|\"[^\"]*\"|\u00ab[^\u00bb]*\u00bb");

  /**
   * A kind of words.
   *
   * @param why what is wrong with them
   * @param instead what to write
   */
  record Kind(Pattern words, List<String> plain, String why, String instead) {}

  /**
   * A word found.
   *
   * @param at where it begins in the text
   * @param nth how many times it stands in the text before, whatever it means there
   */
  record Found(Kind kind, String word, int at, int nth) {}

  private final List<Kind> kinds;

  LoadedWords() {
    kinds =
        read()
            .lines()
            .filter(l -> !l.isBlank() && !l.startsWith("#"))
            .map(LoadedWords::kind)
            .toList();
  }

  private static String read() {
    try (InputStream in = LoadedWords.class.getResourceAsStream(LIST)) {
      if (in == null) {
        throw new IllegalStateException("not there: " + LIST);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Kind kind(String line) {
    List<String> cells = Arrays.stream(line.split("\\|", -1)).map(String::strip).toList();
    String words =
        words(cells.get(0)).stream().map(LoadedWords::spaced).collect(Collectors.joining("|"));
    return new Kind(
        Pattern.compile(
            "(?<![\\p{L}\\p{N}-])(?:" + words + ")(?![\\p{L}\\p{N}-])",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE),
        words(cells.get(1)),
        cells.get(2),
        cells.get(3));
  }

  private static List<String> words(String cell) {
    return Arrays.stream(cell.split(",", -1)).map(String::strip).filter(w -> !w.isEmpty()).toList();
  }

  /** With line breaks where there are blanks. */
  private static String spaced(String words) {
    return Arrays.stream(words.split(" ", -1))
        .map(Pattern::quote)
        .collect(Collectors.joining("\\s+"));
  }

  /**
   * The words of a text that take a side.
   *
   * @param speakers whoever may be quoted: words between quotation marks are theirs when one of
   *     them is named outside the marks
   */
  List<Found> in(String text, List<String> speakers) {
    List<int[]> quoted = quoted(text, speakers);
    List<Found> found = new ArrayList<>();
    for (Kind kind : kinds) {
      List<MatchResult> all = kind.words().matcher(text).results().toList();
      for (int i = 0; i < all.size(); i++) {
        MatchResult match = all.get(i);
        int nth = (int) all.subList(0, i).stream().filter(m -> same(m, match)).count();
        if (!isPlain(kind, text, match)
            && quoted.stream().noneMatch(q -> q[0] <= match.start() && match.end() <= q[1])) {
          found.add(new Found(kind, match.group(), match.start(), nth));
        }
      }
    }
    return found;
  }

  private static boolean same(MatchResult one, MatchResult other) {
    return one.group().equals(other.group());
  }

  private static boolean isPlain(Kind kind, String text, MatchResult match) {
    return kind.plain().stream()
        .map(LoadedWords::spaced)
        .map(phrase -> Pattern.compile(phrase, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE))
        .flatMap(phrase -> phrase.matcher(text).results())
        .anyMatch(phrase -> phrase.start() <= match.start() && match.end() <= phrase.end());
  }

  private static List<int[]> quoted(String text, List<String> speakers) {
    List<int[]> quoted = new ArrayList<>();
    QUOTATION.matcher(text).results().forEach(q -> quoted.add(new int[] {q.start(), q.end()}));
    StringBuilder outside = new StringBuilder(text);
    quoted.forEach(q -> outside.replace(q[0], q[1], " ".repeat(q[1] - q[0])));
    String said = outside.toString().toLowerCase(Locale.ROOT);
    boolean named = speakers.stream().anyMatch(n -> said.contains(n.toLowerCase(Locale.ROOT)));
    return named ? List.copyOf(quoted) : List.of();
  }
}
