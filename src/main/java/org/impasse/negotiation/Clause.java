package org.impasse.negotiation;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One article of a text.
 *
 * @param id unique in the text, such as {@code p6}
 * @param title a few words
 * @param text own paraphrase; empty when the clause was made on the command line or in a table
 * @param sets what it says, by issue; empty when it sets no issue of the case
 * @param sources ids of the sources that report it
 * @param note a caution on how it was read; may be empty
 */
public record Clause(
    String id,
    String title,
    Optional<String> text,
    Map<String, Position> sets,
    List<String> sources,
    Optional<String> note) {
  public Clause {
    sets = Collections.unmodifiableMap(new LinkedHashMap<>(sets));
    sources = List.copyOf(sources);
  }
}
