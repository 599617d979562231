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
          "Look for cases in this folder, which has scenarios/ and rules/ in it, before the"
              + " working folder and the bundled cases.")
  private List<Path> folders = new ArrayList<>();

  CaseOptions() {}

  List<Path> folders() {
    return List.copyOf(folders);
  }
}
