package org.impasse.analysis.drift;

import java.util.List;

/**
 * Which changes turned an answer.
 *
 * @param sets each turns the answer when these changes are made and no others. Of one change each
 *     where one is enough; else smallest sets, or one from which none can be left out
 */
public record Attribution(List<List<Cause>> sets) {
  public Attribution {
    sets = sets.stream().map(List::copyOf).toList();
  }

  /** Whether one change alone turns the answer. */
  public boolean alone() {
    return !sets.isEmpty() && sets.get(0).size() == 1;
  }
}
