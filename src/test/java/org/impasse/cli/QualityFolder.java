package org.impasse.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Stream;
import org.impasse.Impasse;
import org.impasse.report.Build;

/** The small case of the tests on quality, in a folder that may be written to. */
final class QualityFolder {

  static final Path RIGHT = Path.of("src/test/resources/cli/quality");
  static final Path WRONG = Path.of("src/test/resources/cli/quality-wrong");

  private final Path folder;

  /** A copy in a folder of its own; of several sources the later count. */
  QualityFolder(Path folder, Path... sources) throws IOException {
    this.folder = folder;
    for (Path source : sources) {
      try (Stream<Path> files = Files.walk(source)) {
        for (Path file : files.filter(Files::isRegularFile).toList()) {
          Path target = folder.resolve(source.relativize(file).toString());
          Files.createDirectories(target.getParent());
          Files.copy(file, target, StandardCopyOption.REPLACE_EXISTING);
        }
      }
    }
  }

  /** What a command said. */
  record Answer(int code, String out, String err) {}

  Path scenario(String name) {
    return folder.resolve("scenarios/ferry").resolve(name);
  }

  /**
   * Runs a command; {@code {cases}} stands for the folder, in what is asked and in what is said.
   */
  Answer run(String... words) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    int code =
        Impasse.run(
            new PrintStream(out, true, UTF_8),
            new PrintStream(err, true, UTF_8),
            false,
            Stream.concat(
                    List.of(words).stream().map(word -> word.replace("{cases}", folder.toString())),
                    Stream.of("--cases", folder.toString()))
                .toArray(String[]::new));
    return new Answer(code, plain(out.toString(UTF_8)), plain(err.toString(UTF_8)));
  }

  private String plain(String said) {
    return said.replace(folder.toString(), "{cases}")
        .replace(Build.current().impasse(), "{version}")
        .replace(Build.current().drools(), "{version}");
  }
}
