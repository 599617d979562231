package org.impasse.web;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/**
 * Answers kept for the next who asks the same, up to so many bytes; the one longest unasked goes
 * first. A question that is being answered is not worked on twice: who asks it too waits.
 */
final class KeptAnswers {

  /** What an entry takes besides its answer: the question, for the most part. */
  private static final int OVERHEAD = 4096;

  private final long most;
  private final Map<Object, FutureTask<byte[]>> kept = new LinkedHashMap<>(16, 0.75f, true);
  private final Map<Object, FutureTask<byte[]>> asked = new LinkedHashMap<>();
  private long bytes;

  KeptAnswers(long most) {
    this.most = most;
  }

  /**
   * The answer to a question.
   *
   * @param question equal to every question with the same answer
   * @param work finds the answer; one that fails is not kept
   */
  byte[] answer(Object question, Callable<byte[]> work) throws Exception {
    FutureTask<byte[]> task = new FutureTask<>(work);
    FutureTask<byte[]> known;
    synchronized (this) {
      known = kept.get(question);
      if (known == null) {
        known = asked.putIfAbsent(question, task);
      }
    }
    if (known != null) {
      return result(known);
    }
    try {
      task.run();
      byte[] answer = result(task);
      keep(question, task, answer.length);
      return answer;
    } finally {
      synchronized (this) {
        asked.remove(question);
      }
    }
  }

  private static byte[] result(FutureTask<byte[]> task) throws Exception {
    try {
      return task.get();
    } catch (ExecutionException e) {
      if (e.getCause() instanceof Exception problem) {
        throw problem;
      }
      if (e.getCause() instanceof Error error) {
        throw error;
      }
      throw e;
    }
  }

  private synchronized void keep(Object question, FutureTask<byte[]> task, int length)
      throws Exception {
    if (length > most / 4) {
      return;
    }
    kept.put(question, task);
    bytes += length + OVERHEAD;
    Iterator<FutureTask<byte[]>> oldest = kept.values().iterator();
    while (bytes > most && oldest.hasNext()) {
      bytes -= result(oldest.next()).length + OVERHEAD;
      oldest.remove();
    }
  }

  /** Bytes kept, about. */
  synchronized long bytes() {
    return bytes;
  }
}
