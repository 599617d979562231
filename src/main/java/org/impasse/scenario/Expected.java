package org.impasse.scenario;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.impasse.diagnostic.Location;

/**
 * An expectation and where it stands.
 *
 * @param at its key, or its start
 * @param rules where it names rules, by rule
 */
public record Expected<T>(T value, Location at, Map<String, Location> rules) {
  public Expected {
    Objects.requireNonNull(value);
    rules = new LinkedHashMap<>(rules);
  }

  /** Where it names a rule; where it does not, its start. */
  public Location of(String rule) {
    return Optional.ofNullable(rules.get(rule)).orElse(at);
  }
}
