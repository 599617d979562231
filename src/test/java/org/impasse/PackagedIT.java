package org.impasse;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.jar.JarFile;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is handed out: the jar alone, and the distribution with its launcher. */
class PackagedIT {

  private static final Path JAR = Path.of(System.getProperty("impasse.jar"));
  private static final Path ZIP = Path.of(System.getProperty("impasse.zip"));
  private static final String VERSION = System.getProperty("impasse.version");
  private static final String NAME_AND_VERSION = "impasse " + VERSION;

  @TempDir private Path temporary;

  @Test
  void theJarAloneRunsFromAFolderWithSpaces() throws Exception {
    Path folder = Files.createDirectories(temporary.resolve("a folder with spaces"));
    Path jar = Files.copy(JAR, folder.resolve("impasse.jar"));

    Outcome outcome =
        run(Map.of(), folder, javaIn(javaHome()).toString(), "-jar", jar.toString(), "--version");

    assertEquals("", outcome.err());
    assertTrue(outcome.out().startsWith(NAME_AND_VERSION), outcome.out());
    assertEquals(0, outcome.exit());
  }

  @Test
  void theJarHoldsTheCasesOfTheTree() throws Exception {
    try (JarFile jar = new JarFile(JAR.toFile())) {
      for (String top : List.of("rules", "scenarios")) {
        Path tree = Path.of(top);
        if (Files.exists(tree)) {
          try (var files = Files.walk(tree)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
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
    try (JarFile jar = new JarFile(JAR.toFile())) {
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
      assertEquals(VERSION, build.getProperty("version"));
      assertTrue(build.getProperty("drools").matches("\\d+\\.\\d+\\.\\d+"), build::toString);
    }
  }

  @Test
  void theLauncherRunsFromAFolderWithSpaces() throws Exception {
    Outcome outcome = launch(unpack("a folder with spaces"), Map.of(), "--version");

    assertEquals("", outcome.err());
    assertTrue(outcome.out().startsWith(NAME_AND_VERSION), outcome.out());
    assertEquals(0, outcome.exit());
  }

  @Test
  void theLauncherHandsOnTheExitCodeAndTheArguments() throws Exception {
    Path home = unpack("here");

    Outcome direct =
        run(
            Map.of(),
            temporary,
            javaIn(javaHome()).toString(),
            "-jar",
            JAR.toString(),
            "evaluate",
            "no such file.yaml");
    Outcome launched = launch(home, Map.of(), "evaluate", "no such file.yaml");

    assertEquals(2, launched.exit());
    assertEquals(direct, launched);
  }

  @Test
  void aCacheThatCannotBeWrittenIsNoFailure() throws Exception {
    Path file = Files.writeString(temporary.resolve("a-file"), "not a folder");

    Outcome outcome =
        launch(unpack("here"), Map.of("XDG_CACHE_HOME", file.toString()), "evaluate", "x.yaml");

    assertEquals(2, outcome.exit());
    assertTrue(!outcome.err().contains("a-file"), outcome.err());
  }

  @Test
  void aMissingJavaIsSaid() throws Exception {
    Path nothing = Files.createDirectories(temporary.resolve("no java"));

    Outcome outcome = launch(unpack("here"), Map.of("JAVA_HOME", nothing.toString()), "--version");

    assertEquals(3, outcome.exit());
    assertTrue(outcome.err().contains("needs Java 17 or newer"), outcome.err());
    assertEquals("", outcome.out());
  }

  @Test
  void anOldJavaIsSaid() throws Exception {
    Path old = Files.createDirectories(temporary.resolve("old java"));
    Path java = javaIn(old);
    Files.createDirectories(java.getParent());
    Files.writeString(java, "#!/bin/sh\nexit 1\n");
    assertTrue(java.toFile().setExecutable(true));
    Files.writeString(old.resolve("release"), "JAVA_VERSION=\"11.0.2\"\n");

    Outcome outcome = launch(unpack("here"), Map.of("JAVA_HOME", old.toString()), "--version");

    assertEquals(3, outcome.exit());
    assertTrue(outcome.err().contains("is Java 11.0.2. Impasse needs Java 17"), outcome.err());
  }

  private Path unpack(String folder) throws IOException {
    Path target = Files.createDirectories(temporary.resolve(folder));
    try (ZipFile zip = new ZipFile(ZIP.toFile())) {
      for (ZipEntry entry : Collections.list(zip.entries())) {
        Path path = target.resolve(entry.getName());
        if (entry.isDirectory()) {
          Files.createDirectories(path);
        } else {
          Files.createDirectories(path.getParent());
          Files.copy(zip.getInputStream(entry), path);
        }
      }
    }
    return target.resolve("impasse-" + VERSION);
  }

  private Outcome launch(Path home, Map<String, String> environment, String... arguments)
      throws Exception {
    List<String> command = new ArrayList<>(List.of("sh", home.resolve("bin/impasse").toString()));
    command.addAll(List.of(arguments));
    return run(environment, temporary, command.toArray(String[]::new));
  }

  private Outcome run(Map<String, String> environment, Path folder, String... command)
      throws Exception {
    Path out = Files.createTempFile(temporary, "out", "");
    Path err = Files.createTempFile(temporary, "err", "");
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .directory(folder.toFile())
            .redirectInput(ProcessBuilder.Redirect.PIPE)
            .redirectOutput(out.toFile())
            .redirectError(err.toFile());
    builder.environment().remove("JAVA_TOOL_OPTIONS");
    builder.environment().remove("JDK_JAVA_OPTIONS");
    builder.environment().put("JAVA_HOME", javaHome().toString());
    builder.environment().put("XDG_CACHE_HOME", temporary.resolve("cache").toString());
    builder.environment().putAll(environment);
    Process process = builder.start();
    process.getOutputStream().close();
    if (!process.waitFor(120, SECONDS)) {
      process.destroyForcibly();
      throw new AssertionError("Still running after two minutes: " + List.of(command));
    }
    return new Outcome(
        process.exitValue(), Files.readString(out, UTF_8), Files.readString(err, UTF_8));
  }

  private static Path javaHome() {
    return Path.of(System.getProperty("java.home"));
  }

  private static Path javaIn(Path home) {
    return home.resolve("bin").resolve("java");
  }

  private record Outcome(int exit, String out, String err) {}
}
