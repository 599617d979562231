package org.impasse.docs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A page of the documentation, as something to follow step by step.
 *
 * <p>A fenced block below a line that ends with a file's name and a colon is saved under that name;
 * where the line speaks of the end of the file, what is there stays and the block follows. In a
 * {@code console} block each line that starts with {@code $} is a command, and the lines below it
 * are what it prints; {@code ...} on a line of its own stands for any lines.
 *
 * @param file the page
 * @param lines its lines
 * @param steps what it tells a reader to do, in order
 */
record DocPage(Path file, List<String> lines, List<Step> steps) {

  static final Path SITE = Path.of("src", "site", "markdown");

  private static final Pattern NAME = Pattern.compile("`([^` ]+\\.(?:yaml|csv|drl))`:$");

  /** One thing a reader does. */
  sealed interface Step permits Save, Command {}

  /**
   * Writes a file.
   *
   * @param atEnd whether below what the file holds already
   */
  record Save(String name, String content, boolean atEnd) implements Step {}

  /**
   * Runs a command.
   *
   * @param written the command as the page has it
   * @param from the index of the first line of what it prints
   * @param to the index below the last one
   */
  record Command(String written, int from, int to) implements Step {

    /** The arguments of Impasse, or nothing when the line runs something else. */
    Optional<List<String>> arguments() {
      List<String> words = words(written);
      if (words.get(0).equals("impasse")) {
        return Optional.of(words.subList(1, words.size()));
      }
      List<String> jar = List.of("java", "-jar", "target/impasse.jar");
      return words.size() >= 3 && words.subList(0, 3).equals(jar)
          ? Optional.of(words.subList(3, words.size()))
          : Optional.empty();
    }

    private static List<String> words(String line) {
      List<String> words = new ArrayList<>();
      Matcher word = Pattern.compile("'([^']*)'|\"([^\"]*)\"|(\\S+)").matcher(line);
      while (word.find()) {
        String quoted = Optional.ofNullable(word.group(1)).orElse(word.group(2));
        words.add(Optional.ofNullable(quoted).orElse(word.group(3)));
      }
      return words;
    }
  }

  /** Every page: the README and those of the site. */
  static List<Path> all() {
    List<Path> pages = new ArrayList<>(List.of(Path.of("README.md")));
    try (var files = Files.list(SITE)) {
      files.filter(file -> file.toString().endsWith(".md")).sorted().forEach(pages::add);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return pages;
  }

  static DocPage read(Path file) {
    try {
      return of(file, Files.readAllLines(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static DocPage of(Path file, List<String> lines) {
    List<Step> steps = new ArrayList<>();
    String above = "";
    for (int i = 0; i < lines.size(); i++) {
      if (!lines.get(i).startsWith("```")) {
        above = lines.get(i).isBlank() ? above : lines.get(i);
        continue;
      }
      String language = lines.get(i).substring(3);
      int end = i + 1;
      while (!lines.get(end).equals("```")) {
        end++;
      }
      List<String> content = lines.subList(i + 1, end);
      Matcher name = NAME.matcher(above);
      if (language.equals("console")) {
        steps.addAll(commands(content, i + 1));
      } else if (name.find()) {
        boolean atEnd = above.contains("the end of `" + name.group(1));
        steps.add(new Save(name.group(1), String.join("\n", content) + "\n", atEnd));
      }
      above = "";
      i = end;
    }
    return new DocPage(file, List.copyOf(lines), steps);
  }

  private static List<Step> commands(List<String> content, int offset) {
    List<Step> commands = new ArrayList<>();
    int end = content.size();
    for (int i = content.size() - 1; i >= 0; i--) {
      if (content.get(i).startsWith("$ ")) {
        commands.add(0, new Command(content.get(i).substring(2), offset + i + 1, offset + end));
        end = i;
      }
    }
    return commands;
  }

  List<String> expected(Command command) {
    return lines.subList(command.from(), command.to());
  }
}
