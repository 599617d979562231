package org.impasse.scenario;

import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.Optional;

/** The cases that come with the program. */
final class Bundled {

  /** What the names of its files begin with. */
  static final String SHOWN = "bundled:";

  private static final String FOLDER = "cases";

  private Bundled() {}

  /**
   * The root of the bundled cases, in the jar or among the compiled classes; empty when there are
   * none.
   */
  static Optional<CaseRoot> root() {
    CodeSource source = Bundled.class.getProtectionDomain().getCodeSource();
    if (source == null) {
      return Optional.empty();
    }
    try {
      Path program = Path.of(source.getLocation().toURI());
      return Optional.of(
          Files.isDirectory(program)
              ? new CaseRoot.OnDisk(program.resolve(FOLDER), SHOWN)
              : new CaseRoot.InJar(program, FOLDER + "/", SHOWN));
    } catch (URISyntaxException e) {
      return Optional.empty();
    }
  }
}
