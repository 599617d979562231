package org.impasse;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is handed out: the jar alone, and the distribution with its launcher. */
class PackagedIT {

  private static final String NAME_AND_VERSION = "impasse " + Packaged.VERSION;

  @TempDir private Path temporary;
  private Packaged packaged;

  @BeforeEach
  void start() {
    packaged = new Packaged(temporary);
  }

  /** All but the schemas beside a case: they serve an editor, and {@code schema} writes them. */
  @Test
  void theJarHoldsTheCasesOfTheTree() throws Exception {
    try (JarFile jar = new JarFile(Packaged.JAR.toFile())) {
      for (String top : List.of("rules", "scenarios")) {
        Path tree = Path.of(top);
        if (Files.exists(tree)) {
          try (var files = Files.walk(tree)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
              if (file.toString().contains(".schema")) {
                continue;
              }
              String entry = "cases/" + file.toString().replace('\\', '/');
              assertTrue(jar.getEntry(entry) != null, () -> entry + " is missing");
            }
          }
        }
      }
    }
  }

  @Test
  void theJarIsOneVersionOfEverythingAndUnsigned() throws Exception {
    try (JarFile jar = new JarFile(Packaged.JAR.toFile())) {
      List<String> names = jar.stream().map(ZipEntry::getName).toList();
      assertEquals(names.stream().distinct().count(), names.size());
      assertTrue(names.stream().noneMatch(n -> n.matches("META-INF/[^/]*\\.(SF|RSA|DSA)")));
      assertTrue(names.contains("META-INF/LICENSE"));
      assertTrue(names.contains("META-INF/NOTICE"));
      assertTrue(names.stream().noneMatch(n -> n.startsWith("org/eclipse/jdt")));

      Properties build = new Properties();
      try (InputStream in = jar.getInputStream(jar.getEntry("org/impasse/build.properties"))) {
        build.load(in);
      }
      assertEquals(Packaged.VERSION, build.getProperty("version"));
      assertTrue(build.getProperty("drools").matches("\\d+\\.\\d+\\.\\d+"), build::toString);
    }
  }

  @Test
  void theLauncherRunsFromAFolderWithSpaces() throws Exception {
    Packaged.Outcome outcome =
        packaged.launch(packaged.unpack("a folder with spaces"), Map.of(), "--version");

    assertEquals("", outcome.err());
    assertTrue(outcome.out().startsWith(NAME_AND_VERSION), outcome.out());
    assertEquals(0, outcome.exit());
  }

  @Test
  void theSecondRunUsesTheArchiveOfTheFirst() throws Exception {
    Path home = packaged.unpack("here");
    String[] command = {"evaluate", "us-28-point", "--format", "csv"};

    Packaged.Outcome first = packaged.launch(home, Map.of(), command);
    List<Path> left = archives();
    FileTime made = Files.getLastModifiedTime(left.get(0));
    Packaged.Outcome second = packaged.launch(home, Map.of(), command);

    assertEquals(0, first.exit(), first::err);
    assertEquals("", first.err());
    assertEquals(first, second);
    assertEquals(left, archives());
    assertEquals(made, Files.getLastModifiedTime(left.get(0)));
  }

  private List<Path> archives() throws IOException {
    try (Stream<Path> files = Files.list(temporary.resolve("cache/impasse"))) {
      List<Path> found = files.toList();
      assertEquals(1, found.size(), found::toString);
      assertTrue(found.get(0).toString().endsWith(".jsa"), found::toString);
      return found;
    }
  }

  @Test
  void theLauncherHandsOnTheExitCodeAndTheArguments() throws Exception {
    Path home = packaged.unpack("here");

    Packaged.Outcome direct =
        packaged.jar(Packaged.JAR, temporary, Map.of(), "evaluate", "no such file.yaml");
    Packaged.Outcome launched = packaged.launch(home, Map.of(), "evaluate", "no such file.yaml");

    assertEquals(2, launched.exit());
    assertEquals(direct, launched);
  }

  @Test
  void aCacheThatCannotBeWrittenIsNoFailure() throws Exception {
    Path file = Files.writeString(temporary.resolve("a-file"), "not a folder");

    Packaged.Outcome outcome =
        packaged.launch(
            packaged.unpack("here"),
            Map.of("XDG_CACHE_HOME", file.toString()),
            "evaluate",
            "x.yaml");

    assertEquals(2, outcome.exit());
    assertTrue(!outcome.err().contains("a-file"), outcome.err());
  }

  @Test
  void aMissingJavaIsSaid() throws Exception {
    Path nothing = Files.createDirectories(temporary.resolve("no java"));

    Packaged.Outcome outcome =
        packaged.launch(
            packaged.unpack("here"), Map.of("JAVA_HOME", nothing.toString()), "--version");

    assertEquals(3, outcome.exit());
    assertTrue(outcome.err().contains("needs Java 17 or newer"), outcome.err());
    assertEquals("", outcome.out());
  }

  @Test
  void anOldJavaIsSaid() throws Exception {
    Path old = Files.createDirectories(temporary.resolve("old java"));
    Path java = Packaged.java(old);
    Files.createDirectories(java.getParent());
    Files.writeString(java, "#!/bin/sh\nexit 1\n");
    assertTrue(java.toFile().setExecutable(true));
    Files.writeString(old.resolve("release"), "JAVA_VERSION=\"11.0.2\"\n");

    Packaged.Outcome outcome =
        packaged.launch(packaged.unpack("here"), Map.of("JAVA_HOME", old.toString()), "--version");

    assertEquals(3, outcome.exit());
    assertTrue(outcome.err().contains("is Java 11.0.2. Impasse needs Java 17"), outcome.err());
  }
}
