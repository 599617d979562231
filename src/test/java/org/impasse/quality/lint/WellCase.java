package org.impasse.quality.lint;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The small case of these tests, which has nothing doubtful, and what examples change in it. */
final class WellCase {

  static final Path FOLDER = Path.of("src/test/resources/org/impasse/quality/lint");

  private static final Pattern PLACE = Pattern.compile("(\\S+) (below|instead of) \"(.*)\"");

  private final Map<String, String> files = new TreeMap<>();

  WellCase() {
    try (Stream<Path> base = Files.list(FOLDER.resolve("base"))) {
      for (Path file : base.toList()) {
        files.put(file.getFileName().toString(), Files.readString(file));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * An example: what it shows, and what it changes.
   *
   * @param fires whether the lint must find something
   */
  record Example(boolean fires, String shows, List<Change> changes) {}

  /**
   * A change of a file.
   *
   * @param where {@code FILE}, whose end it is added to, or {@code FILE below "LINE"}, or {@code
   *     FILE instead of "LINE"}
   */
  record Change(String where, String text) {
    String file() {
      return where.split(" ", 2)[0];
    }

    /** For a sentence; empty for what is added at the end. */
    String place() {
      Matcher place = PLACE.matcher(where);
      return place.matches() ? ", %s `%s`".formatted(place.group(2), place.group(3).strip()) : "";
    }
  }

  /** The examples of a lint. */
  static List<Example> examples(String code) {
    List<Example> examples = new ArrayList<>();
    try {
      for (String part :
          Files.readString(FOLDER.resolve(code).resolve("examples.txt")).split("(?m)^=== ", -1)) {
        if (!part.isBlank()) {
          examples.add(example(part));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return examples;
  }

  private static Example example(String part) {
    String[] pieces = part.split("(?m)^--- ", -1);
    String head = pieces[0].strip();
    List<Change> changes = new ArrayList<>();
    for (int i = 1; i < pieces.length; i++) {
      String[] lines = pieces[i].split("\n", 2);
      changes.add(new Change(lines[0], lines[1]));
    }
    return new Example(
        head.startsWith("fires: "), head.replaceFirst("^(fires|near): ", ""), changes);
  }

  WellCase with(Change change) {
    Matcher place = PLACE.matcher(change.where());
    String before = files.getOrDefault(change.file(), "");
    if (!place.matches()) {
      boolean rules = change.file().endsWith(".drl");
      files.put(change.file(), before + (rules && !before.isEmpty() ? "\n" : "") + change.text());
      return this;
    }
    String line = place.group(3) + "\n";
    int at = before.indexOf("\n" + line) + 1;
    if (at == 0) {
      throw new IllegalArgumentException("no such line: " + change.where());
    }
    int end = at + line.length();
    boolean below = place.group(2).equals("below");
    files.put(
        change.file(),
        before.substring(0, below ? end : at) + change.text() + before.substring(end));
    return this;
  }

  WellCase with(String where, String text) {
    return with(new Change(where, text));
  }

  /** Writes the case into a folder, as {@code scenarios/well} and {@code rules/well}. */
  void write(Path folder) throws IOException {
    for (Map.Entry<String, String> file : files.entrySet()) {
      String kind = file.getKey().endsWith(".drl") ? "rules" : "scenarios";
      Path path = folder.resolve(kind).resolve("well").resolve(file.getKey());
      Files.createDirectories(path.getParent());
      Files.writeString(path, file.getValue());
    }
  }
}
