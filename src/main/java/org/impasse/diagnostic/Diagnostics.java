package org.impasse.diagnostic;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;

/**
 * Collects the diagnostics of one run, and the text of the files they point into, so that each can
 * be shown with the offending line. Not thread-safe: one collector belongs to one run.
 */
public final class Diagnostics {

  private final Set<Diagnostic> all = new LinkedHashSet<>();
  private final Map<String, String> sources = new LinkedHashMap<>();
  private final BiConsumer<String, byte[]> reads;
  private long errors;

  /** A collector that tells nobody of the files read. */
  public Diagnostics() {
    this((file, bytes) -> {});
  }

  /**
   * A collector for a run whose input is kept.
   *
   * @param reads told of the name shown and the bytes of each file that the run's result depends on
   */
  public Diagnostics(BiConsumer<String, byte[]> reads) {
    this.reads = reads;
  }

  /** Another collector of the same run: whoever is told of files read is told of its files too. */
  public Diagnostics another() {
    return new Diagnostics(reads);
  }

  /** A file was read, and the result depends on it; {@code file} is the name shown. */
  public void read(String file, byte[] bytes) {
    reads.accept(file, bytes);
  }

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
