package org.impasse.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import org.impasse.analysis.DeadlockMemory;
import org.impasse.casebook.Sitting;
import org.impasse.negotiation.NegotiationCase;
import org.impasse.negotiation.Proposal;
import org.impasse.scenario.CaseClaim;

/**
 * A case that is asked about: opened once, its rules compiled once, shared by everybody. Nothing in
 * it changes.
 */
final class ServedCase {

  private final String key;
  private final Optional<String> name;
  private final Map<String, String> files;
  private final Sitting sitting;
  private final List<Proposal> shown;
  private final Map<String, Proposal> texts = new LinkedHashMap<>();
  private final Map<String, CaseClaim> claims;
  private final ReentrantLock lock = new ReentrantLock();
  private final DeadlockMemory memory = new DeadlockMemory();

  /**
   * @param key what requests call it by
   * @param name what the command line calls it by; empty for one that was uploaded whole
   * @param files what was uploaded of it
   * @param sitting with all of its texts
   * @param shown those of them that the board shows
   * @param claims by id
   */
  ServedCase(
      String key,
      Optional<String> name,
      Map<String, String> files,
      Sitting sitting,
      List<Proposal> shown,
      Map<String, CaseClaim> claims) {
    this.key = key;
    this.name = name;
    this.files = Map.copyOf(files);
    this.sitting = sitting;
    this.shown = List.copyOf(shown);
    this.claims = new LinkedHashMap<>(claims);
    sitting.texts().forEach(text -> texts.put(text.id(), text));
  }

  String key() {
    return key;
  }

  Optional<String> name() {
    return name;
  }

  Map<String, String> files() {
    return files;
  }

  Sitting sitting() {
    return sitting;
  }

  /** What was found for questions on its deadlocks, none of which changes case or rules. */
  DeadlockMemory memory() {
    return memory;
  }

  NegotiationCase negotiation() {
    return sitting.negotiation();
  }

  /** The texts that the board shows, the one to start with first. */
  List<Proposal> shown() {
    return shown;
  }

  /** Any text of the case. */
  Optional<Proposal> text(String id) {
    return Optional.ofNullable(texts.get(id));
  }

  Iterable<CaseClaim> claims() {
    return claims.values();
  }

  Optional<CaseClaim> claim(String id) {
    return Optional.ofNullable(claims.get(id));
  }

  /** Held by whoever reads more of the case's files, which one thread at a time may do. */
  ReentrantLock lock() {
    return lock;
  }
}
