package org.impasse;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The sample reports are byte for byte what the program writes today when it is started without
 * arguments. After an intended change, run with {@code -Dimpasse.golden=update} and read the
 * difference.
 */
class SampleReportsTest {

  private static final Path SAMPLES = Path.of("reports", "ukraine-2025");

  /** What deeper questions give, in a folder of their own: one command line each. */
  private static final Path ANALYSIS = SAMPLES.resolve("analysis");

  private static final List<List<String>> QUESTIONS =
      List.of(
          List.of(
              "sweep",
              "us-28-point",
              "--issue",
              "forces.ukraine-cap",
              "--format",
              "html,markdown,json,csv"),
          List.of(
              "sweep",
              "us-28-point",
              "--issue",
              "forces.ukraine-cap",
              "--issue",
              "territory.donetsk-unoccupied",
              "--format",
              "html,markdown,csv"));

  @TempDir private Path temporary;

  @Test
  void samplesAreWhatTheProgramWrites() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    Path folder = temporary.resolve("reports");
    int code = Impasse.run(printer(out), printer(err), false, "--output", folder.toString());
    assertEquals(0, code, () -> err.toString(UTF_8));

    check(folder, SAMPLES);
  }

  @Test
  void answersToDeeperQuestionsAreWhatTheProgramWrites() throws IOException {
    Path folder = temporary.resolve("analysis");
    for (List<String> question : QUESTIONS) {
      List<String> line = new ArrayList<>(question);
      line.addAll(List.of("--quiet", "--output", folder.toString()));
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      ByteArrayOutputStream err = new ByteArrayOutputStream();
      int code = Impasse.run(printer(out), printer(err), false, line.toArray(String[]::new));
      assertEquals(0, code, () -> err.toString(UTF_8));
    }
    check(folder, ANALYSIS);
  }

  private static void check(Path folder, Path kept) throws IOException {
    Map<String, Path> written = files(folder);
    if ("update".equals(System.getProperty("impasse.golden"))) {
      renew(written, kept);
    }
    Map<String, Path> samples = files(kept);
    assertEquals(String.join("\n", samples.keySet()), String.join("\n", written.keySet()));
    for (Map.Entry<String, Path> sample : samples.entrySet()) {
      long difference = Files.mismatch(sample.getValue(), written.get(sample.getKey()));
      assertEquals(-1, difference, () -> sample.getKey() + " differs; see this test's comment");
    }
  }

  private static PrintStream printer(ByteArrayOutputStream out) {
    return new PrintStream(out, true, UTF_8);
  }

  private static Map<String, Path> files(Path folder) throws IOException {
    Map<String, Path> files = new TreeMap<>();
    try (Stream<Path> found = Files.list(folder)) {
      found
          .filter(Files::isRegularFile)
          .forEach(file -> files.put(file.getFileName().toString(), file));
    }
    return files;
  }

  private static void renew(Map<String, Path> written, Path kept) throws IOException {
    Files.createDirectories(kept);
    for (Path old : files(kept).values()) {
      Files.delete(old);
    }
    for (Map.Entry<String, Path> file : written.entrySet()) {
      Files.copy(file.getValue(), kept.resolve(file.getKey()));
    }
  }
}
