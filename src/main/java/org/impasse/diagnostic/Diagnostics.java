package org.impasse.diagnostic;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Collects the diagnostics of one run, and the text of the files they point into, so that each can
 * be shown with the offending line. Not thread-safe: one collector belongs to one run.
 */
public final class Diagnostics {

  private final Set<Diagnostic> all = new LinkedHashSet<>();
  private final Map<String, String> sources = new LinkedHashMap<>();
  private long errors;

  /** Remembers the text of a file under the name its locations use. */
  public void source(String file, String text) {
    sources.put(file, text);
  }

  /** Adds a problem, unless the very same is there already. */
  public void add(Diagnostic diagnostic) {
    if (all.add(diagnostic) && diagnostic.severity() == Severity.ERROR) {
      errors++;
    }
  }

  /** In the order they were found. */
  public List<Diagnostic> all() {
    return List.copyOf(all);
  }

  public boolean hasErrors() {
    return errors > 0;
  }

  /** How many errors so far: lets a reader see whether a step of its own added any. */
  public long errorCount() {
    return errors;
  }

  /** The warnings alone, in the order they were found. */
  public List<Diagnostic> warnings() {
    return all.stream().filter(d -> d.severity() == Severity.WARNING).toList();
  }

  /** Stops with everything found so far if any of it is an error. */
  public void throwIfErrors() throws InvalidInputException {
    if (hasErrors()) {
      throw new InvalidInputException(this);
    }
  }

  /** The text of a file under the name its locations use, if a reader handed it over. */
  public Optional<String> sourceOf(String file) {
    return Optional.ofNullable(sources.get(file));
  }
}
