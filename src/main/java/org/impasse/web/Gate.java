package org.impasse.web;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** Lets so many work at once, so many wait for so long, and sends the others away. */
final class Gate {

  private static final String BUSY = "The server is busy: too many questions at once. Ask again.";

  private final Semaphore places;
  private final int mostWaiting;
  private final Duration patience;
  private final AtomicInteger waiting = new AtomicInteger();

  Gate(int places, int mostWaiting, Duration patience) {
    this.places = new Semaphore(places, true);
    this.mostWaiting = mostWaiting;
    this.patience = patience;
  }

  /** Does the work when its turn comes. */
  <T> T pass(Callable<T> work) throws Exception {
    if (!places.tryAcquire()) {
      await();
    }
    try {
      return work.call();
    } finally {
      places.release();
    }
  }

  private void await() throws InterruptedException {
    try {
      if (waiting.incrementAndGet() > mostWaiting
          || !places.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS)) {
        throw new Refusal(503, BUSY);
      }
    } finally {
      waiting.decrementAndGet();
    }
  }
}
