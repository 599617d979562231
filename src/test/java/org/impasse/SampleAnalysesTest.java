package org.impasse;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The sample analyses are byte for byte what the program writes today. A new sample is a line of
 * {@link #samples()}. After an intended change, run with {@code -Dimpasse.golden=update} and read
 * the difference.
 */
class SampleAnalysesTest {

  private static final Path SAMPLES = Path.of("reports", "ukraine-2025", "analysis");
  private static final String ALL = " --format html,markdown,text,json";

  /**
   * A command and its sample.
   *
   * @param as what the sample's files are called in place of the command's name
   * @param stem what the names of all files that the command writes begin with
   * @param command without the options that say where to write
   */
  private record Sample(String as, String stem, String command) {

    Sample(String as, String command) {
      this(as, command.split(" ", 2)[0], command);
    }

    @Override
    public String toString() {
      return as;
    }
  }

  static Stream<Sample> samples() {
    return Stream.of(
        new Sample("deadlock", "deadlock ukraine-2025" + ALL),
        new Sample("deadlock-public-record", "deadlock ukraine-2025 --reading public-record" + ALL),
        new Sample("claim-digest-2025", "claim-digest-2025", "claim digest-2025" + ALL),
        new Sample("claim-mikhelidze-2025", "claim-mikhelidze-2025", "claim mikhelidze-2025" + ALL),
        new Sample("claim-roff-2025", "claim-roff-2025", "claim roff-2025" + ALL),
        new Sample("deals", "us-28-point-deals", "deals us-28-point" + ALL),
        new Sample(
            "deals-without-moscow",
            "us-28-point-deals",
            "deals us-28-point --consent russia=advisory" + ALL),
        new Sample(
            "sweep-army",
            "us-28-point-sweep-forces.ukraine-cap",
            "sweep us-28-point --issue forces.ukraine-cap" + ALL),
        new Sample(
            "sweep-army-donetsk",
            "us-28-point-sweep-forces.ukraine-cap-territory.donetsk-unoccupied",
            "sweep us-28-point --issue forces.ukraine-cap --issue territory.donetsk-unoccupied"
                + ALL));
  }

  @TempDir private Path temporary;

  @ParameterizedTest
  @MethodSource("samples")
  void sampleIsWhatTheProgramWrites(Sample sample) throws IOException {
    Map<String, String> written = written(sample);
    if ("update".equals(System.getProperty("impasse.golden"))) {
      Files.createDirectories(SAMPLES);
      for (Path file : ofSample(sample).values()) {
        Files.delete(file);
      }
      for (Map.Entry<String, String> file : written.entrySet()) {
        Files.writeString(SAMPLES.resolve(file.getKey()), file.getValue());
      }
    }
    Map<String, Path> samples = ofSample(sample);
    assertEquals(String.join("\n", samples.keySet()), String.join("\n", written.keySet()));
    for (Map.Entry<String, Path> file : samples.entrySet()) {
      assertEquals(Files.readString(file.getValue()), written.get(file.getKey()), file.getKey());
    }
  }

  @Test
  void everyFileBelongsToASample() throws IOException {
    Set<String> files = new TreeSet<>(files(SAMPLES).keySet());
    files.removeIf(file -> samples().anyMatch(sample -> owner(file).equals(sample.as())));
    assertEquals(Set.of(), files);
  }

  /** What the command writes, under the sample's names. */
  private Map<String, String> written(Sample sample) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    String command = sample.command() + " --output " + temporary;
    int code = Impasse.run(printer(out), printer(err), false, command.split(" "));
    assertEquals(0, code, () -> err.toString(UTF_8));
    Map<String, String> written = new TreeMap<>();
    for (Map.Entry<String, Path> file : files(temporary).entrySet()) {
      String rest = file.getKey().substring(sample.stem().length());
      written.put(sample.as() + rest, Files.readString(file.getValue()));
    }
    return written;
  }

  private static Map<String, Path> ofSample(Sample sample) throws IOException {
    Map<String, Path> files = files(SAMPLES);
    files.keySet().removeIf(file -> !owner(file).equals(sample.as()));
    return files;
  }

  /** The sample with the longest name that a file's name starts with. */
  private static String owner(String file) {
    return samples()
        .map(Sample::as)
        .filter(as -> file.startsWith(as + ".") || file.startsWith(as + "-"))
        .max((a, b) -> a.length() - b.length())
        .orElse("");
  }

  private static PrintStream printer(ByteArrayOutputStream out) {
    return new PrintStream(out, true, UTF_8);
  }

  private static Map<String, Path> files(Path folder) throws IOException {
    Map<String, Path> files = new TreeMap<>();
    if (Files.isDirectory(folder)) {
      try (Stream<Path> found = Files.list(folder)) {
        found.forEach(file -> files.put(file.getFileName().toString(), file));
      }
    }
    return files;
  }
}
