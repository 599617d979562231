package org.impasse.redline;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.impasse.diagnostic.Location;
import org.impasse.diagnostic.Waiver;

/**
 * What a rule's file says of it besides what it does: for checks, never for answers.
 *
 * @param annotations where the value of each annotation begins, its quotation mark included, by key
 * @param waivers findings on the rule that may stand
 */
public record Margin(Map<String, Location> annotations, List<Waiver> waivers) {

  public Margin {
    annotations = Collections.unmodifiableMap(new LinkedHashMap<>(annotations));
    waivers = List.copyOf(waivers);
  }

  /** For rules that stand in no file. */
  public static Margin empty() {
    return new Margin(Map.of(), List.of());
  }
}
