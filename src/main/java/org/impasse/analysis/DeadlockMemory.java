package org.impasse.analysis;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.impasse.negotiation.Consent;
import org.impasse.negotiation.Position;
import org.impasse.negotiation.Settings;

/**
 * What was found for questions on one case and its rules, for later questions on the same: of a
 * question that differs in one number most has been answered before. What there was no time for is
 * not kept, and what was not asked for long is forgotten. May be used by several threads at once.
 */
public final class DeadlockMemory {

  private static final int MOST = 500;

  private final Map<PartKey, PartCores> cores = bounded();
  private final Map<StepKey, Ladders.Step> steps = bounded();

  /**
   * Everything that the cores of a part depend on.
   *
   * @param issues ids of those that the part has
   * @param rules ids of those whose cores these are
   * @param world what the rules read besides the text
   */
  record PartKey(
      Set<String> issues,
      List<String> rules,
      List<String> world,
      Map<String, Position> fixed,
      Map<String, Consent> consent) {}

  /**
   * Everything that a step of a ladder depends on.
   *
   * @param rules ids of those in force
   * @param settings with readings and basis that do not matter any more
   */
  record StepKey(List<String> rules, Settings settings, Map<String, Position> fixed) {}

  private static <K, V> Map<K, V> bounded() {
    return Collections.synchronizedMap(
        new LinkedHashMap<K, V>(16, 0.75f, true) {
          @Override
          protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
            return size() > MOST;
          }
        });
  }

  Optional<PartCores> cores(PartKey key) {
    return Optional.ofNullable(cores.get(key));
  }

  void keep(PartKey key, PartCores found) {
    if (found.complete()) {
      cores.put(key, found);
    }
  }

  Optional<Ladders.Step> step(StepKey key) {
    return Optional.ofNullable(steps.get(key));
  }

  void keep(StepKey key, Ladders.Step found) {
    if (found.complete()) {
      steps.put(key, found);
    }
  }
}
