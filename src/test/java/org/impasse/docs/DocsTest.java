package org.impasse.docs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Whoever does what the pages say sees what the pages show. With {@code -Dimpasse.golden=update}
 * the pages are brought up to date.
 */
class DocsTest {

  private static final Path FORMATS = DocPage.SITE.resolve("file-formats.md");

  /** Pages whose examples belong to the case that another page writes. */
  private static final Map<Path, Path> STANDS_ON =
      Map.of(
          DocPage.SITE.resolve("writing-rules.md"),
          FORMATS,
          DocPage.SITE.resolve("checking.md"),
          FORMATS);

  @TempDir Path scratch;

  static Stream<Path> pages() {
    return DocPage.all().stream().filter(page -> !commands(DocPage.read(page)).isEmpty());
  }

  @ParameterizedTest
  @MethodSource("pages")
  void commandsPrintWhatThePageShows(Path file) throws Exception {
    DocPage page = DocPage.read(file);
    List<DocPage.Command> commands = commands(page);
    Path printed = follow(file);
    StringBuilder wrong = new StringBuilder();
    List<String> updated = new ArrayList<>(page.lines());
    for (int i = commands.size() - 1; i >= 0; i--) {
      DocPage.Command command = commands.get(i);
      List<String> actual =
          Files.readString(printed.resolve(String.valueOf(i))).stripTrailing().lines().toList();
      List<String> expected = page.expected(command);
      if (Printed.matches(expected, actual)) {
        continue;
      }
      wrong.insert(
          0,
          "\n%s:%d: $ %s\n%s\n"
              .formatted(
                  file, command.from(), command.written(), String.join("\n", actual).indent(2)));
      updated.subList(command.from(), command.to()).clear();
      updated.addAll(command.from(), Printed.updated(expected, actual));
    }
    if ("update".equals(System.getProperty("impasse.golden"))) {
      Files.writeString(file, String.join("\n", updated) + "\n");
    } else {
      assertEquals("", wrong.toString(), "commands that print something else, and what they print");
    }
  }

  /** Follows a page in a fresh folder; what its commands print is in the folder given back. */
  private Path follow(Path page) throws IOException, InterruptedException {
    Path home = Files.createDirectory(scratch.resolve("home"));
    Path printed = Files.createDirectory(scratch.resolve("printed"));
    String classPath =
        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    List<String> line = new ArrayList<>();
    line.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    line.addAll(List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-cp", classPath));
    line.addAll(List.of(DocShell.class.getName(), printed.toString()));
    if (STANDS_ON.containsKey(page)) {
      line.add(STANDS_ON.get(page).toAbsolutePath().toString());
    }
    line.add(page.toAbsolutePath().toString());
    Process process =
        new ProcessBuilder(line).directory(home.toFile()).redirectErrorStream(true).start();
    String said =
        new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
    assertEquals(0, process.waitFor(), said);
    return printed;
  }

  private static List<DocPage.Command> commands(DocPage page) {
    return page.steps().stream()
        .filter(DocPage.Command.class::isInstance)
        .map(DocPage.Command.class::cast)
        .sorted(Comparator.comparing(DocPage.Command::from))
        .toList();
  }

  @ParameterizedTest
  @MethodSource("org.impasse.docs.DocPage#all")
  void linksLeadSomewhere(Path file) {
    List<String> broken = new Links(DocPage.read(file)).broken();
    assertTrue(broken.isEmpty(), () -> file + ": " + broken);
  }
}
