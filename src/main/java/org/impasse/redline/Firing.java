package org.impasse.redline;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * What one party's rules say of one text, whether or not they are in force.
 *
 * @param fired ids of the rules that fire whatever the text's unlisted positions mean, in the
 *     file's order
 * @param open ids of the rules that fire for some meanings of the text's unlisted positions and not
 *     for others, in the file's order; empty when the party's rules read no unlisted position
 */
public record Firing(Set<String> fired, Set<String> open) {
  public Firing {
    fired = Collections.unmodifiableSet(new LinkedHashSet<>(fired));
    open = Collections.unmodifiableSet(new LinkedHashSet<>(open));
  }
}
