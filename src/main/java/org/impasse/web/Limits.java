package org.impasse.web;

import java.time.Duration;

/**
 * How much the server takes on.
 *
 * @param question bytes of a question
 * @param upload bytes of a request with files
 * @param files files of an upload
 * @param uploads uploaded cases kept; the one longest unused goes first
 * @param seats texts that a room holds
 * @param answers bytes of answers kept
 * @param connections connections open at once
 * @param threads requests read or answered at once
 * @param quickWaiting quick questions that may wait their turn
 * @param slowWaiting others that may wait theirs
 * @param patience how long either may wait
 * @param idle how long a connection may be silent
 */
public record Limits(
    int question,
    int upload,
    int files,
    int uploads,
    int seats,
    long answers,
    int connections,
    int threads,
    int quickWaiting,
    int slowWaiting,
    Duration patience,
    Duration idle) {

  private static final int KILOBYTE = 1024;
  private static final int MEGABYTE = 1024 * KILOBYTE;

  /** Enough for a room of fifty, small enough for a laptop. */
  public static Limits usual() {
    return new Limits(
        64 * KILOBYTE,
        2 * MEGABYTE,
        60,
        16,
        60,
        32L * MEGABYTE,
        400,
        160,
        100,
        50,
        Duration.ofSeconds(20),
        Duration.ofSeconds(30));
  }
}
