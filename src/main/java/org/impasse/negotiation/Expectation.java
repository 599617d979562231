package org.impasse.negotiation;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What a text's author expects the program to find for one party.
 *
 * @param party whose verdict
 * @param verdicts codes that would do, such as {@code reject}; at least one
 * @param because rules that must be among those that fire
 * @param under in which settings
 * @param note on what it rests; may be empty
 */
public record Expectation(
    String party, Set<String> verdicts, List<String> because, Under under, Optional<String> note) {
  public Expectation {
    verdicts = Set.copyOf(verdicts);
    because = List.copyOf(because);
  }

  /** In the case's own settings, without a note. */
  public Expectation(String party, Set<String> verdicts, List<String> because) {
    this(party, verdicts, because, Under.usual(), Optional.empty());
  }
}
