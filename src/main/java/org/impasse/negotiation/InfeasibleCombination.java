package org.impasse.negotiation;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Positions that cannot stand in one text, whoever would accept them.
 *
 * @param positions for each issue, the stretches meant; a text breaks it when every issue listed
 *     lies in one of its stretches
 * @param why one sentence
 */
public record InfeasibleCombination(Map<String, List<Stretch>> positions, String why) {
  public InfeasibleCombination {
    positions = Collections.unmodifiableMap(new LinkedHashMap<>(positions));
  }

  /** Whether a text breaks it. */
  public boolean brokenBy(Proposal proposal) {
    return positions.entrySet().stream()
        .allMatch(
            entry ->
                entry.getValue().stream()
                    .anyMatch(
                        stretch -> stretch.contains(proposal.term(entry.getKey()).position())));
  }
}
