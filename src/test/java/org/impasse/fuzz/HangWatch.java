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
  private volatile long started;
  private volatile String step = "";

  /**
   * @param most processor time that no step should come near
   */
  public HangWatch(Duration most) {
    this.most = most.toNanos();
  }

  /** Called by the work before each of its steps. */
  public void step(String name) {
    started = THREADS.getCurrentThreadCpuTime();
    step = name;
  }

  /** Does the work in a thread of its own; whatever it throws comes out here. */
  public void run(Callable<?> work) throws Exception {
    FutureTask<?> task = new FutureTask<>(work);
    Thread thread = new Thread(task, "watched");
    thread.setDaemon(true);
    thread.start();
    while (true) {
      try {
        task.get(1, TimeUnit.SECONDS);
        return;
      } catch (TimeoutException e) {
        long used = THREADS.getThreadCpuTime(thread.getId()) - started;
        if (used > most) {
          throw new AssertionError(
              "no end after "
                  + Duration.ofNanos(used).toSeconds()
                  + " seconds of processor time: "
                  + step
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
