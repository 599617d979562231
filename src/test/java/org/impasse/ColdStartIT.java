package org.impasse;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the packaged program does not load, so that it starts quickly. */
class ColdStartIT {

  private static final List<String> RULE_ENGINE = List.of("org.drools.", "org.kie.", "org.mvel2.");
  private static final List<String> PAGES = List.of("gg.jte.", "org.impasse.report.html.");
  private static final List<String> XML = List.of("org.xml.sax.", "com.sun.org.apache.");

  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(
      strings = {"--help", "--version", "evaluate --help", "compare -h", "no-such-command"})
  void whoAsksForHelpDoesNotWaitForTheRuleEngine(String commandLine) throws Exception {
    List<String> loaded = classesLoadedBy(commandLine.split(" "));

    assertEquals(List.of(), among(loaded, RULE_ENGINE));
  }

  @Test
  void aTextReportNeedsNoTemplatesAndNoXml() throws Exception {
    List<String> loaded = classesLoadedBy("evaluate");

    // The log is what it is taken for.
    assertTrue(!among(loaded, RULE_ENGINE).isEmpty(), "no rule engine in " + loaded.size());
    assertEquals(List.of(), among(loaded, PAGES));
    assertEquals(List.of(), among(loaded, XML));
  }

  private static List<String> among(List<String> loaded, List<String> packages) {
    return loaded.stream().filter(name -> packages.stream().anyMatch(name::startsWith)).toList();
  }

  private List<String> classesLoadedBy(String... arguments) throws Exception {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    // A file name alone: options of -Xlog are parted by colons, as are drives on Windows.
    command.add("-Xlog:class+load=info:file=classes.log");
    command.addAll(List.of("-jar", Path.of(System.getProperty("impasse.jar")).toString()));
    command.addAll(List.of(arguments));
    Process process =
        new ProcessBuilder(command)
            .directory(folder.toFile())
            .redirectInput(ProcessBuilder.Redirect.PIPE)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    process.getOutputStream().close();
    if (!process.waitFor(120, SECONDS)) {
      process.destroyForcibly();
      throw new AssertionError("Still running after two minutes: " + command);
    }
    // [0.014s][info][class,load] java.lang.Object source: shared objects file
    return Files.readAllLines(folder.resolve("classes.log")).stream()
        .map(line -> line.replaceFirst("^(\\[[^]]*\\])+ *", "").replaceFirst(" .*", ""))
        .toList();
  }
}
