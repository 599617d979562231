package org.impasse.scenario;

import java.util.Optional;
import org.impasse.diagnostic.Diagnostic;
import org.impasse.diagnostic.Diagnostics;
import org.impasse.diagnostic.Location;
import org.impasse.negotiation.Issue;
import org.impasse.negotiation.Position;

/**
 * A position written in one line, as in a cell of a table or on the command line: a listed
 * position, an amount, {@code not-addressed}, or {@code other: in words}.
 */
public final class WrittenPosition {

  private static final String OTHER_PREFIX = Position.OTHER + ":";

  private WrittenPosition() {}

  /**
   * What the words mean on an issue; empty when they mean nothing admissible, which is then
   * reported.
   */
  public static Optional<Position> read(
      Issue issue, String written, Location place, Diagnostics problems) {
    return read(issue, new Node.Scalar(place, written.strip(), true), problems);
  }

  static Optional<Position> read(Issue issue, Node.Scalar cell, Diagnostics problems) {
    String text = cell.text();
    if (text.equals(Position.NOT_ADDRESSED)) {
      return Optional.of(Position.SILENCE);
    }
    if (text.startsWith(OTHER_PREFIX) && !text.equals(OTHER_PREFIX)) {
      return Optional.of(new Position.Other(text.substring(OTHER_PREFIX.length()).strip()));
    }
    if (text.equals(Position.OTHER) || text.equals(OTHER_PREFIX)) {
      problems.add(
          Diagnostic.error("other-without-words", cell.at(), "'other' needs words of its own.")
              .withExpected("other: in your words"));
      return Optional.empty();
    }
    return Positions.readCell(issue, cell, problems);
  }
}
