package org.impasse.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.impasse.bundle.Bundle;
import org.impasse.scenario.Surroundings;

/**
 * Where the texts, or the claims, of a kept run are today.
 *
 * @param caseId their case
 * @param known ids of those in the case's folder
 * @param folder the bundle's working folder
 */
record TextsToday(String caseId, List<String> known, String folder, Surroundings surroundings) {

  TextsToday {
    known = List.copyOf(known);
  }

  /**
   * The name of a text today; empty when there is none.
   *
   * @param file the bundle's file that holds it
   */
  Optional<String> name(String id, String file) {
    return nameOrPlace(id, own(file));
  }

  /**
   * The same for what the run named by itself.
   *
   * @param own its file as the run named it, where it is none of the program's own
   */
  Optional<String> nameOrPlace(String id, Optional<String> own) {
    if (known.contains(id)) {
      return Optional.of(caseId + "/" + id);
    }
    // A text of the user's own lies where it lay then.
    return own.filter(name -> Files.exists(surroundings.at(Path.of(name))));
  }

  /** Whether there is none because nobody can tell where it lay. */
  boolean unknownPlace(String id, String file) {
    return name(id, file).isEmpty() && own(file).filter(BundleNames::isOutside).isPresent();
  }

  private Optional<String> own(String file) {
    return file.startsWith(Bundle.FOLDER)
        ? Optional.of(
            Path.of(folder).relativize(Path.of(file.substring(Bundle.FOLDER.length()))).toString())
        : Optional.empty();
  }
}
