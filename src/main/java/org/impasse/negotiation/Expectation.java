package org.impasse.negotiation;

import java.util.List;
import java.util.Set;

/**
 * What a text's author expects the program to find for one party, in the default settings.
 *
 * @param party whose verdict
 * @param verdicts codes that would do, such as {@code reject}; at least one
 * @param because rules that must be among those that fire
 */
public record Expectation(String party, Set<String> verdicts, List<String> because) {
  public Expectation {
    verdicts = Set.copyOf(verdicts);
    because = List.copyOf(because);
  }
}
