package org.impasse.negotiation;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A state of the world that rules refer to.
 *
 * @param id unique in the case, such as {@code front}
 * @param title a few words
 * @param values what it can be, at least two
 * @param usual the value used unless the command line says otherwise
 * @param asOf the day on which the usual value was looked up
 * @param note what it stands for and what is assumed
 */
public record Circumstance(
    String id,
    String title,
    List<Issue.ListedPosition> values,
    String usual,
    LocalDate asOf,
    Optional<String> note) {
  public Circumstance {
    values = List.copyOf(values);
  }
}
