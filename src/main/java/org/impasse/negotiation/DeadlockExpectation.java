package org.impasse.negotiation;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What a case's author expects of the question whether any text passes.
 *
 * @param deal whether some text passes
 * @param stickingPoints the issues of each sticking point, no more and no fewer; empty when nothing
 *     is said of them
 * @param cores proofs, each the rules of one
 * @param onlyCores whether these are all the proofs there are; else they are among them
 * @param under in which settings
 * @param note on what it rests; may be empty
 */
public record DeadlockExpectation(
    boolean deal,
    Optional<List<Set<String>>> stickingPoints,
    List<Set<String>> cores,
    boolean onlyCores,
    Under under,
    Optional<String> note) {
  public DeadlockExpectation {
    stickingPoints = stickingPoints.map(DeadlockExpectation::copy);
    cores = copy(cores);
  }

  /** Keeps the order in which a file writes them, for showing. */
  private static List<Set<String>> copy(List<Set<String>> sets) {
    return sets.stream().map(set -> Collections.unmodifiableSet(new LinkedHashSet<>(set))).toList();
  }
}
