package org.impasse.bench;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.impasse.analysis.logic.Budget;
import org.impasse.analysis.logic.Coalitions;
import org.impasse.analysis.logic.Concessions;
import org.impasse.analysis.logic.Counting;
import org.impasse.analysis.logic.Problem;
import org.impasse.analysis.logic.Quarrels;
import org.impasse.analysis.logic.RandomProblems;
import org.impasse.analysis.logic.RedLine;
import org.impasse.analysis.logic.Stakes;
import org.impasse.analysis.logic.TextTables;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Questions about generated cases about as large as the bundled one: 43 issues, 80 red lines. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class LogicCase {

  private static final int TEXTS = 1 << 20;

  @Param({"1", "4", "10"})
  private long seed;

  private Problem problem;
  private TextTables tables;

  @Setup
  public void generate() {
    problem = RandomProblems.of(RandomProblems.CASE, seed);
    tables = TextTables.of(problem.redLines().stream().map(RedLine::firing).toList());
  }

  private static Budget budget() {
    return Budget.of(System::nanoTime, Duration.ofSeconds(10), 10_000);
  }

  @Benchmark
  public Object allCores() {
    return Quarrels.of(Stakes.redLines(problem), budget());
  }

  @Benchmark
  public Object eachPartyAlone() {
    Stakes groups = Stakes.groups(problem);
    List<Concessions> all =
        problem.parties().stream()
            .map(party -> Concessions.alone(groups, party::equals, budget()))
            .toList();
    return all;
  }

  @Benchmark
  public Object coalitions() {
    return Coalitions.of(problem, budget());
  }

  @Benchmark
  public Object counts() {
    return Counting.of(problem, 1 << 22, budget());
  }

  /** All combinations of the first two classes on twenty issues. */
  @Benchmark
  public long aMillionTexts() {
    int[] classes = new int[problem.space().size()];
    long[] counting = new long[tables.words()];
    long sum = 0;
    for (int n = 0; n < TEXTS; n++) {
      for (int bit = 0; bit < 20; bit++) {
        classes[2 * bit] = n >> bit & 1;
      }
      tables.look(classes, counting);
      sum += Long.bitCount(counting[0]);
    }
    return sum;
  }
}
