package org.impasse.cli;

import jakarta.inject.Inject;
import java.nio.file.Path;
import org.impasse.scenario.Surroundings;

/** The folders that a run writes to. */
final class OutputFolders {

  private final Surroundings surroundings;
  private final Witness witness;

  @Inject
  OutputFolders(Surroundings surroundings, Witness witness) {
    this.surroundings = surroundings;
    this.witness = witness;
  }

  /** A folder by the name that the user gives it. */
  OutputFolder at(Path folder) {
    return new OutputFolder(folder, surroundings, witness);
  }
}
