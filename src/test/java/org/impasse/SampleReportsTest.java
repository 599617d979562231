package org.impasse;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
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

  @TempDir private Path temporary;

  @Test
  void samplesAreWhatTheProgramWrites() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    Path folder = temporary.resolve("reports");
    int code = Impasse.run(printer(out), printer(err), false, "--output", folder.toString());
    assertEquals(0, code, () -> err.toString(UTF_8));

    Map<String, Path> written = files(folder);
    if ("update".equals(System.getProperty("impasse.golden"))) {
      renew(written);
    }
    Map<String, Path> samples = files(SAMPLES);
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

  private static void renew(Map<String, Path> written) throws IOException {
    for (Path old : files(SAMPLES).values()) {
      Files.delete(old);
    }
    for (Map.Entry<String, Path> file : written.entrySet()) {
      Files.copy(file.getValue(), SAMPLES.resolve(file.getKey()));
    }
  }
}
