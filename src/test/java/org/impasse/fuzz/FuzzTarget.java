package org.impasse.fuzz;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * One kind of file for a fuzzer that makes up its content: which file of a bundled case it stands
 * for, and what to start from.
 */
public enum FuzzTarget {
  CASE_FILE("scenarios/house-sale/case.yaml"),
  EVIDENCE_FILE("scenarios/house-sale/evidence.yaml"),
  TEXT_FILE("scenarios/house-sale/buyers-offer.yaml"),
  TABLE_FILE("scenarios/northern-ireland-1998/variants.csv"),
  CLAIM_FILE("scenarios/house-sale/claims/price-decides.yaml"),
  RULE_FILE("rules/house-sale/seller.drl");

  private static final Path FOUND = Path.of("src/test/resources/org/impasse/fuzz");

  private final String name;

  FuzzTarget(String name) {
    this.name = name;
  }

  /** The case, opened for many contents. */
  public Targets open() {
    return new Targets(Path.of(""), name.split("/", -1)[1]);
  }

  /** Puts a content in the place of the file. */
  public void take(Targets opened, byte[] content) {
    opened.file(name, content);
  }

  /** The bundled files of this kind. */
  public List<byte[]> bundled() {
    Targets opened = open();
    String folder = name.substring(0, name.lastIndexOf('/') + 1);
    String ending = name.substring(name.lastIndexOf('.'));
    boolean only = this == CASE_FILE || this == EVIDENCE_FILE;
    return opened.files().names().stream()
        .filter(one -> only ? one.equals(name) : one.startsWith(folder) && one.endsWith(ending))
        .map(one -> opened.files().text(one).getBytes(StandardCharsets.UTF_8))
        .toList();
  }

  /** What was found to make trouble once: {@code <Class>Inputs/fuzz/}, where Jazzer puts it. */
  public List<byte[]> found(Class<?> fuzzed) {
    Path folder = FOUND.resolve(fuzzed.getSimpleName() + "Inputs").resolve("fuzz");
    List<byte[]> all = new ArrayList<>();
    if (Files.isDirectory(folder)) {
      try (Stream<Path> files = Files.list(folder)) {
        for (Path file : files.sorted().toList()) {
          all.add(Files.readAllBytes(file));
        }
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return all;
  }
}
