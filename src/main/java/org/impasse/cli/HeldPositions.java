package org.impasse.cli;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.impasse.casebook.Sitting;
import org.impasse.diagnostic.Diagnostic;
import org.impasse.diagnostic.Diagnostics;
import org.impasse.diagnostic.InvalidInputException;
import org.impasse.diagnostic.Location;
import org.impasse.negotiation.Issue;
import org.impasse.negotiation.Position;
import org.impasse.scenario.WrittenPosition;

/** What every text looked at is to say, where a question is about all texts of a case. */
final class HeldPositions {

  private HeldPositions() {}

  /**
   * By issue.
   *
   * @throws InvalidInputException when one is a position that nobody listed
   */
  static Map<String, Position> of(Sitting sitting) throws InvalidInputException {
    Diagnostics problems = new Diagnostics();
    Map<String, Position> fixed = new LinkedHashMap<>();
    for (Issue issue : sitting.negotiation().issues()) {
      String written = sitting.set().get(issue.id());
      if (written != null) {
        Location place = Location.of("--set " + issue.id() + "=" + written);
        Optional<Position> position = WrittenPosition.read(issue, written, place, problems);
        if (position.filter(Position.Other.class::isInstance).isPresent()) {
          problems.add(
              Diagnostic.error(
                      "unlisted-position",
                      place,
                      "Nobody knows what the parties would make of a position nobody listed, so"
                          + " it cannot be followed here.")
                  .withHint("'evaluate' shows whose answer it leaves open."));
        }
        position.ifPresent(p -> fixed.put(issue.id(), p));
      }
      if (sitting.unset().contains(issue.id())) {
        fixed.put(issue.id(), Position.SILENCE);
      }
    }
    problems.throwIfErrors();
    return fixed;
  }
}
