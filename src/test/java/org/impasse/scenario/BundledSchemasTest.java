package org.impasse.scenario;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.impasse.Impasse;
import org.impasse.scenario.schema.SchemaKind;
import org.impasse.scenario.schema.Schemas;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The bundled cases have the schemas of today beside them, name them, and are sound for them. After
 * an intended change, run with {@code -Dimpasse.golden=update}.
 */
class BundledSchemasTest {

  private static final Path SCENARIOS = Path.of("scenarios");

  @TempDir private Path temporary;

  static List<String> cases() throws IOException {
    try (Stream<Path> folders = Files.list(SCENARIOS)) {
      return folders.map(folder -> folder.getFileName().toString()).sorted().toList();
    }
  }

  private static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(file -> file.toString().endsWith(".yaml")).sorted().toList();
    }
  }

  @ParameterizedTest
  @MethodSource("cases")
  void schemasAreThoseOfToday(String caseId) throws IOException {
    Path folder = SCENARIOS.resolve(caseId).resolve(Schemas.FOLDER);
    boolean update = "update".equals(System.getProperty("impasse.golden"));
    Path written = update ? folder : temporary;
    ByteArrayOutputStream said = new ByteArrayOutputStream();
    PrintStream stream = new PrintStream(said, true, UTF_8);
    String[] line = {"schema", caseId, "--output", written.toString()};
    assertEquals(0, Impasse.run(stream, stream, false, line), () -> said.toString(UTF_8));
    for (SchemaKind kind : SchemaKind.values()) {
      assertEquals(
          Files.readString(folder.resolve(kind.fileName())),
          Files.readString(written.resolve(kind.fileName())),
          caseId + ": " + kind.fileName());
    }
    try (Stream<Path> files = Files.list(folder)) {
      assertEquals(SchemaKind.values().length, files.count());
    }
  }

  /** The first line is what editors look for. */
  @ParameterizedTest
  @MethodSource("cases")
  void everyFileNamesTheSchemaOfItsKindAndIsSoundForIt(String caseId) throws IOException {
    Path folder = SCENARIOS.resolve(caseId);
    EditorSchemas own =
        new EditorSchemas(kind -> read(folder.resolve(Schemas.FOLDER).resolve(kind.fileName())));
    EditorSchemas general = new EditorSchemas(Schemas::general);
    List<String> wrong = new ArrayList<>();
    List<Path> files = files(folder);
    assertFalse(files.isEmpty());
    for (Path file : files) {
      String yaml = Files.readString(file);
      JsonNode tree = EditorTree.read(file.toString(), yaml);
      SchemaKind kind = EditorSchemas.kindOf(file.getFileName().toString(), tree);
      Path schema =
          file.getParent().relativize(folder.resolve(Schemas.FOLDER).resolve(kind.fileName()));
      String first = "# yaml-language-server: $schema=" + schema.toString().replace('\\', '/');
      if (!yaml.lines().findFirst().orElseThrow().equals(first)) {
        wrong.add(file + " does not begin with: " + first);
      }
      own.complaints(kind, tree).forEach(complaint -> wrong.add(file + ": " + complaint));
      general.complaints(kind, tree).forEach(complaint -> wrong.add(file + ": " + complaint));
    }
    assertEquals("", String.join("\n", wrong));
  }

  /** What the other tests read without complaint. */
  @Test
  void filesOfOtherTestsAreSoundForTheGeneralSchemas() throws IOException {
    EditorSchemas general = new EditorSchemas(Schemas::general);
    List<Path> files = new ArrayList<>(files(Path.of("src/test/resources/cli/cases")));
    files.addAll(files(Path.of("src/test/resources/scenario/harbour")));
    files.addAll(files(Path.of("src/test/resources/scenario/drafts")));
    List<String> wrong = new ArrayList<>();
    for (Path file : files) {
      JsonNode tree = EditorTree.read(file.toString(), Files.readString(file));
      SchemaKind kind = EditorSchemas.kindOf(file.getFileName().toString(), tree);
      general.complaints(kind, tree).forEach(complaint -> wrong.add(file + ": " + complaint));
    }
    assertEquals("", String.join("\n", wrong));
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }
}
