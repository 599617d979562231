package org.impasse.scenario;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.impasse.diagnostic.DiagnosticPrinter;
import org.impasse.diagnostic.Diagnostics;
import org.impasse.negotiation.Proposal;

/** A small case for tests, in a working folder of its own. */
final class Harbour {

  static final Path RESOURCES = Path.of("src", "test", "resources", "scenario");

  private Harbour() {}

  /** Opens the case, which has no errors. */
  static OpenedCase open() {
    Diagnostics problems = new Diagnostics();
    Optional<OpenedCase> opened =
        library(RESOURCES.resolve("harbour"), problems).open("harbour-lease");
    return opened.orElseThrow(() -> new AssertionError(DiagnosticPrinter.print(problems)));
  }

  static Proposal text(String id) {
    return open().proposal(id).orElseThrow();
  }

  /** A library without bundled cases. */
  static CaseLibrary library(Path workingFolder, Diagnostics problems) {
    return new CaseLibrary(List.of(), workingFolder, Optional.empty(), problems);
  }

  /** Copies the case, to be changed at will. */
  static void copyTo(Path folder) {
    copy(RESOURCES.resolve("harbour"), folder);
  }

  /** Copies a folder's files over those of another. */
  static void copy(Path from, Path to) {
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Path target = to.resolve(from.relativize(file).toString());
        Files.createDirectories(target.getParent());
        Files.write(target, Files.readAllBytes(file));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
