package org.impasse.cli;

import jakarta.inject.Inject;
import java.nio.file.Path;
import java.util.function.Predicate;
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

  /** A folder for reports, by the name that the user gives it. */
  OutputFolder at(Path folder) {
    return new OutputFolder(folder, surroundings, witness);
  }

  /**
   * A folder for files of one sort.
   *
   * @param sort what such a file is: "a schema"
   * @param own tells from its contents whether a file is of this sort and was written by Impasse
   */
  OutputFolder at(Path folder, String sort, Predicate<String> own) {
    return new OutputFolder(folder, sort, own, surroundings, witness);
  }
}
