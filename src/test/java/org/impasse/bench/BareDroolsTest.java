package org.impasse.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A rule file is a Drools file: only the imports are missing that the profile leaves out. */
class BareDroolsTest {

  static List<Path> files() throws IOException {
    try (Stream<Path> tree = Files.walk(Path.of("rules"))) {
      return tree.filter(file -> file.toString().endsWith(".drl")).sorted().toList();
    }
  }

  @ParameterizedTest
  @MethodSource("files")
  void droolsReadsTheFileAsItIs(Path file) throws IOException {
    String text = Files.readString(file);
    long rules = text.lines().filter(line -> line.startsWith("rule ")).count();
    assertEquals(
        rules,
        BareDrools.compiled(List.of(BareDrools.withImports(text))).getKiePackages().stream()
            .mapToLong(one -> one.getRules().size())
            .sum());
  }
}
