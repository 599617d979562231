package org.impasse.fuzz;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;

/**
 * Runs work that consists of many steps, and gives up when one step takes no end. Counts the
 * thread's own processor time, so that a busy machine is not taken for a hang.
 */
public final class HangWatch {

  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  private final long most;
  private volatile String step = "";

  /**
   * For work in steps.
   *
   * @param most processor time that no step should come near
   */
  public HangWatch(Duration most) {
    this.most = most.toNanos();
  }

  /** Called by the work before each of its steps; names differ. */
  public void step(String name) {
    step = name;
  }

  /** Does the work in a thread of its own; whatever it throws comes out here. */
  public void run(Callable<?> work) throws Exception {
    FutureTask<?> task = new FutureTask<>(work);
    Thread thread = new Thread(task, "watched");
    thread.setDaemon(true);
    thread.start();
    String seen = step;
    long since = 0;
    while (true) {
      try {
        task.get(1, TimeUnit.SECONDS);
        return;
      } catch (TimeoutException e) {
        // Looked at from outside, now and then: asking for the time is dear.
        long now = THREADS.getThreadCpuTime(thread.getId());
        String current = step;
        if (!current.equals(seen)) {
          seen = current;
          since = now;
        }
        long used = now - since;
        if (used > most) {
          throw new AssertionError(
              "no end after "
                  + Duration.ofNanos(used).toSeconds()
                  + " seconds of processor time: "
                  + current
                  + "\n"
                  + Arrays.stream(thread.getStackTrace())
                      .map(frame -> "\tat " + frame)
                      .collect(Collectors.joining("\n")),
              e);
        }
      } catch (ExecutionException e) {
        if (e.getCause() instanceof Error error) {
          throw error;
        }
        throw e.getCause() instanceof Exception cause ? cause : e;
      }
    }
  }
}
