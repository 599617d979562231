package org.impasse;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
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

  private static final Path FLAGSHIP = Path.of("reports", "ukraine-2025", "analysis");
  private static final Path IRELAND = Path.of("reports", "northern-ireland-1998");
  private static final Path LESSON = Path.of("reports", "house-sale");
  private static final String ALL = " --format html,markdown,text,json";

  /**
   * A command and its sample.
   *
   * @param folder where the sample lies
   * @param as what the sample's files are called in place of the command's name
   * @param stem what the names of all files that the command writes begin with
   * @param command without the options that say where to write
   */
  private record Sample(Path folder, String as, String stem, String command) {

    Sample(String as, String command) {
      this(as, command.split(" ", 2)[0], command);
    }

    Sample(String as, String stem, String command) {
      this(FLAGSHIP, as, stem, command);
    }

    /** Whether a file of its folder is one of its files; the longest name that fits wins. */
    boolean owns(String file) {
      return samples()
          .filter(sample -> sample.folder().equals(folder))
          .map(Sample::as)
          .filter(name -> file.startsWith(name + ".") || file.startsWith(name + "-"))
          .max(Comparator.comparingInt(String::length))
          .filter(as::equals)
          .isPresent();
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
        new Sample(
            "clauses", "us-28-point-clauses", "deadlock us-28-point --subject clauses" + ALL),
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
                + ALL),
        new Sample("sources", "us-28-point-sources", "sources us-28-point" + ALL),
        new Sample("timeline", "timeline ukraine-2025" + ALL),
        new Sample(
            "timeline-army",
            "timeline-forces.ukraine-cap",
            "timeline ukraine-2025 --issue forces.ukraine-cap" + ALL),
        ireland("agreement-1998", "agreement-1998", "evaluate agreement-1998"),
        ireland("deadlock", "deadlock", "deadlock northern-ireland-1998"),
        ireland(
            "deadlock-march-1998", "deadlock", "deadlock northern-ireland-1998 --as-of 1998-03-09"),
        ireland("claim-arms-1998", "claim-arms-1998", "claim arms-1998"),
        ireland("claim-north-south-1998", "claim-north-south-1998", "claim north-south-1998"),
        new Sample(LESSON, "deadlock", "deadlock", "deadlock house-sale" + ALL));
  }

  private static Sample ireland(String as, String stem, String command) {
    return new Sample(IRELAND, as, stem, command + ALL);
  }

  @TempDir private Path temporary;

  @ParameterizedTest
  @MethodSource("samples")
  void sampleIsWhatTheProgramWrites(Sample sample) throws IOException {
    Map<String, String> written = written(sample);
    if ("update".equals(System.getProperty("impasse.golden"))) {
      Files.createDirectories(sample.folder());
      for (Path file : ofSample(sample).values()) {
        Files.delete(file);
      }
      for (Map.Entry<String, String> file : written.entrySet()) {
        Files.writeString(sample.folder().resolve(file.getKey()), file.getValue());
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
    for (Path folder : List.of(FLAGSHIP, IRELAND, LESSON)) {
      Set<String> files = new TreeSet<>(files(folder).keySet());
      files.removeIf(file -> samples().anyMatch(s -> s.folder().equals(folder) && s.owns(file)));
      assertEquals(Set.of(), files);
    }
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
    Map<String, Path> files = files(sample.folder());
    files.keySet().removeIf(file -> !sample.owns(file));
    return files;
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
