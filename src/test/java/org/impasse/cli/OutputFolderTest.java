package org.impasse.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.impasse.report.Words;
import org.impasse.scenario.Surroundings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OutputFolderTest {

  private static final String REPORT = "A report.\n\n" + Words.CLOSING + "\n";

  @TempDir private Path temporary;

  @Test
  void writesEveryFileAndNothingElse() throws Exception {
    Path folder = temporary.resolve("new").resolve("deeper");
    Map<String, String> contents = new LinkedHashMap<>();
    contents.put("b.md", REPORT);
    contents.put("a.md", "Größe\n");

    List<Path> written = at(folder).write(contents);

    assertEquals(List.of(folder.resolve("b.md"), folder.resolve("a.md")), written);
    assertEquals(List.of("a.md", "b.md"), names(folder));
    assertEquals("Größe\n", Files.readString(folder.resolve("a.md")));
  }

  @Test
  void replacesReports() throws Exception {
    Files.writeString(temporary.resolve("a.md"), REPORT);

    at(temporary).write(Map.of("a.md", "new"));

    assertEquals("new", Files.readString(temporary.resolve("a.md")));
  }

  @Test
  void oneForeignFileStopsAllOfThem() throws Exception {
    Files.writeString(temporary.resolve("b.md"), "Dear diary");
    Map<String, String> contents = new LinkedHashMap<>();
    contents.put("a.md", REPORT);
    contents.put("b.md", REPORT);

    OutputException refused =
        assertThrows(OutputException.class, () -> at(temporary).write(contents));

    assertTrue(String.valueOf(refused.getMessage()).contains("b.md is there already"));
    assertEquals(List.of("b.md"), names(temporary));
    assertEquals("Dear diary", Files.readString(temporary.resolve("b.md")));
  }

  @Test
  void aNewFileReplacesNothingNotEvenAReport() throws Exception {
    Files.writeString(temporary.resolve("a.yaml"), REPORT);

    assertThrows(OutputException.class, () -> at(temporary).writeNew("a.yaml", "new"));

    assertEquals(REPORT, Files.readString(temporary.resolve("a.yaml")));
  }

  private static List<String> names(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }

  private static OutputFolder at(Path folder) {
    return new OutputFolder(folder, new Surroundings(), Witness.NOBODY);
  }
}
