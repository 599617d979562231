package org.impasse.bench;

import java.lang.management.ManagementFactory;
import java.util.Set;
import java.util.TreeSet;
import org.impasse.diagnostic.InvalidInputException;
import org.impasse.negotiation.Proposal;
import org.impasse.verdict.Evaluation;

/**
 * Evaluates many random texts in one process, and prints what is left in memory as it goes: the
 * same at the end as near the beginning.
 *
 * <p>Argument: how many (default 10,000).
 */
public final class ManyTexts {

  private ManyTexts() {}

  public static void main(String[] args) throws InvalidInputException {
    int count = args.length > 0 ? Integer.parseInt(args[0]) : 10_000;
    Bench bench = Bench.of(Bench.FLAGSHIP);
    Set<Integer> told = new TreeSet<>(Set.of(count / 10, count / 2, count));
    RandomTexts texts = new RandomTexts(bench.sitting().negotiation(), 28);
    Proposal base = bench.sitting().texts().get(0);
    int deals = 0;
    long start = System.nanoTime();
    for (int i = 1; i <= count; i++) {
      Evaluation evaluation = bench.evaluate(texts.next(base));
      deals += evaluation.deal() ? 1 : 0;
      if (told.contains(i)) {
        long millis = (System.nanoTime() - start) / 1_000_000;
        System.out.printf("%,7d texts %,7d ms %,7d kB in use%n", i, millis, used() / 1024);
      }
    }
    System.out.printf("%,7d of them without a recorded refusal%n", deals);
  }

  /** The heap in use when nothing more can be collected. */
  private static long used() {
    for (int i = 0; i < 3; i++) {
      System.gc();
    }
    return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
  }
}
