package org.impasse.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Option;

/** Where cases are looked for. */
final class CaseOptions {

  @Option(
      names = "--cases",
      paramLabel = "DIR",
      description =
          "A folder with scenarios/ and rules/ in it (default: the working folder, then the bundled cases).")
  private List<Path> folders = new ArrayList<>();

  List<Path> folders() {
    return List.copyOf(folders);
  }
}
