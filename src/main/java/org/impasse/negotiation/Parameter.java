package org.impasse.negotiation;

import java.util.List;
import java.util.Optional;

/**
 * A sourced number that rules refer to.
 *
 * @param id unique in the case, such as {@code ukraine.force-floor}
 * @param title a few words
 * @param unit such as "persons"
 * @param value the value used unless the command line says otherwise
 * @param sources ids of the sources of the value
 * @param disputed other values on record, each with its source
 * @param note what the number means and how sure it is
 */
public record Parameter(
    String id,
    String title,
    String unit,
    long value,
    List<String> sources,
    List<Disputed> disputed,
    Optional<String> note) {

  public Parameter {
    sources = List.copyOf(sources);
    disputed = List.copyOf(disputed);
  }

  /**
   * A value or interval that somebody else gives.
   *
   * @param first smallest value, included
   * @param last largest value, included; equal to {@code first} for a single number
   * @param sources ids of the sources
   * @param note how they come to it
   */
  public record Disputed(long first, long last, List<String> sources, Optional<String> note) {
    public Disputed {
      sources = List.copyOf(sources);
    }
  }
}
