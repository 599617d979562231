package org.impasse;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.concurrent.TimeUnit.SECONDS;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * Starts what was packaged, in processes of their own.
 *
 * @param temporary a folder for what the processes leave behind
 */
record Packaged(Path temporary) {

  static final Path JAR = Path.of(System.getProperty("impasse.jar"));
  static final Path ZIP = Path.of(System.getProperty("impasse.zip"));
  static final String VERSION = System.getProperty("impasse.version");

  /** What a process answered. */
  record Outcome(int exit, String out, String err) {}

  /** Unpacks the distribution into a new folder; the launcher's home. */
  Path unpack(String folder) throws IOException {
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

  /** Starts the distribution's launcher. */
  Outcome launch(Path home, Map<String, String> environment, String... arguments) throws Exception {
    List<String> command = new ArrayList<>(List.of("sh", home.resolve("bin/impasse").toString()));
    command.addAll(List.of(arguments));
    return run(environment, temporary, command);
  }

  /** Starts a jar from a folder, quickly. */
  Outcome jar(Path jar, Path folder, Map<String, String> environment, String... arguments)
      throws Exception {
    List<String> command =
        new ArrayList<>(
            List.of(java(javaHome()).toString(), "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"));
    command.addAll(List.of("-jar", jar.toString()));
    command.addAll(List.of(arguments));
    return run(environment, folder, command);
  }

  /** Runs a script of a shell in which {@code $JAVA} and {@code $JAR} are set. */
  Outcome shell(String shell, Path folder, String script) throws Exception {
    return run(
        Map.of("JAVA", java(javaHome()).toString(), "JAR", JAR.toString()),
        folder,
        List.of(shell, "-c", script));
  }

  private Outcome run(Map<String, String> environment, Path folder, List<String> command)
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
      throw new AssertionError("Still running after two minutes: " + command);
    }
    return new Outcome(
        process.exitValue(), Files.readString(out, UTF_8), Files.readString(err, UTF_8));
  }

  static Path javaHome() {
    return Path.of(System.getProperty("java.home"));
  }

  /** Where a Java home has its program. */
  static Path java(Path home) {
    return home.resolve("bin").resolve("java");
  }
}
