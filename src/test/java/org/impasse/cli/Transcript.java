package org.impasse.cli;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.impasse.Impasse;
import org.impasse.report.Build;

/**
 * A session at the command line, as a file: lines that begin with {@code $} are commands, and what
 * follows them is the answer: {@code |} results, {@code !} what is said besides, {@code =} the exit
 * code. A line {@code > file: words} writes a file beforehand, {@code < folder: other} copies
 * another folder there, and {@code ~ file: words => others} changes some words of a file.
 * Everything else is commentary.
 */
final class Transcript {

  /** What the file calls the folder for the session's own files. */
  private static final String OWN = "{tmp}";

  /** Where the two small cases of these tests are. */
  private static final String CASES = "src/test/resources/cli/cases";

  private final Path own;

  Transcript(Path own) {
    this.own = own;
  }

  /** One command with its answer as the file has it and as the program gives it now. */
  record Exchange(String command, String expected, String actual, boolean refused, boolean wrote) {}

  /** Plays the commands of a transcript, one after the other. */
  List<Exchange> play(List<String> lines) throws IOException {
    List<Exchange> exchanges = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i);
      if (line.startsWith("> ")) {
        write(line.substring(2));
      } else if (line.startsWith("< ")) {
        copy(line.substring(2));
      } else if (line.startsWith("~ ")) {
        change(line.substring(2));
      } else if (line.startsWith("$ ")) {
        StringBuilder expected = new StringBuilder();
        while (i + 1 < lines.size() && isAnswer(lines.get(i + 1))) {
          i++;
          expected.append(lines.get(i)).append('\n');
        }
        exchanges.add(exchange(line.substring(2), expected.toString()));
      }
    }
    return exchanges;
  }

  /** The transcript with the answers that the program gives now. */
  static String renewed(List<String> lines, List<Exchange> exchanges) {
    StringBuilder out = new StringBuilder();
    int next = 0;
    for (String line : lines) {
      if (isAnswer(line)) {
        continue;
      }
      out.append(line).append('\n');
      if (line.startsWith("$ ")) {
        out.append(exchanges.get(next).actual());
        next++;
      }
    }
    return out.toString();
  }

  private static boolean isAnswer(String line) {
    return line.startsWith("|") || line.startsWith("!") || line.startsWith("=");
  }

  private void write(String file) throws IOException {
    int colon = file.indexOf(": ");
    Path path = Path.of(file.substring(0, colon).replace(OWN, own.toString()));
    Files.createDirectories(path.getParent());
    Files.writeString(path, file.substring(colon + 2) + "\n");
  }

  private void copy(String folders) throws IOException {
    int colon = folders.indexOf(": ");
    Path to = path(folders.substring(0, colon));
    Path from = path(folders.substring(colon + 2));
    try (Stream<Path> found = Files.walk(from)) {
      for (Path path : found.filter(Files::isRegularFile).toList()) {
        Path copied = to.resolve(from.relativize(path).toString());
        Files.createDirectories(copied.getParent());
        Files.copy(path, copied);
      }
    }
  }

  private void change(String file) throws IOException {
    int colon = file.indexOf(": ");
    int arrow = file.indexOf(" => ");
    Path path = path(file.substring(0, colon));
    String text = Files.readString(path);
    String words = file.substring(colon + 2, arrow);
    if (!text.contains(words)) {
      throw new IllegalArgumentException("not in " + path + ": " + words);
    }
    Files.writeString(path, text.replace(words, file.substring(arrow + 4)));
  }

  private Path path(String name) {
    return Path.of(name.replace(OWN, own.toString()).replace("{cases}", CASES));
  }

  private Exchange exchange(String command, String expected) throws IOException {
    List<String> words = words(command.replace(OWN, own.toString()).replace("{cases}", CASES));
    if (!words.remove(0).equals("impasse")) {
      throw new IllegalArgumentException("not a command of Impasse: " + command);
    }
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    String before = files();
    int code =
        Impasse.run(
            new PrintStream(out, true, UTF_8),
            new PrintStream(err, true, UTF_8),
            false,
            words.toArray(String[]::new));
    String actual =
        marked("|", out.toString(UTF_8)) + marked("!", err.toString(UTF_8)) + "= " + code + "\n";
    return new Exchange(
        command,
        expected,
        withoutVersions(actual.replace(own.toString(), OWN).replace(CASES, "{cases}")),
        code != 0,
        !files().equals(before));
  }

  private static String withoutVersions(String answer) {
    return answer
        .replace("\"impasse\": \"" + Build.current().impasse(), "\"impasse\": \"{version}")
        .replace("\"drools\": \"" + Build.current().drools(), "\"drools\": \"{version}")
        .replace("mpasse " + Build.current().impasse(), "mpasse {version}")
        .replace("rools " + Build.current().drools(), "rools {version}");
  }

  private static String marked(String mark, String text) {
    StringBuilder marked = new StringBuilder();
    text.lines().forEach(line -> marked.append((mark + " " + line).stripTrailing()).append('\n'));
    return marked.toString();
  }

  /** Every file of the session with its contents: what a refused command must leave alone. */
  private String files() throws IOException {
    TreeMap<String, String> contents = new TreeMap<>();
    try (Stream<Path> found = Files.walk(own)) {
      for (Path path : found.toList()) {
        contents.put(
            path.toString(), Files.isDirectory(path) ? "" : Files.readString(path, ISO_8859_1));
      }
    }
    return contents.toString();
  }

  /** Splits as a shell does that knows single quotes alone. */
  private static List<String> words(String command) {
    List<String> words = new ArrayList<>();
    StringBuilder word = new StringBuilder();
    boolean quoted = false;
    boolean any = false;
    for (int i = 0; i < command.length(); i++) {
      char c = command.charAt(i);
      if (c == '\'') {
        quoted = !quoted;
        any = true;
      } else if (c == ' ' && !quoted) {
        if (any) {
          words.add(word.toString());
        }
        word.setLength(0);
        any = false;
      } else {
        word.append(c);
        any = true;
      }
    }
    if (any) {
      words.add(word.toString());
    }
    return words;
  }
}
