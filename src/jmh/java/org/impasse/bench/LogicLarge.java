package org.impasse.bench;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.impasse.analysis.logic.Budget;
import org.impasse.analysis.logic.Concessions;
import org.impasse.analysis.logic.Cores;
import org.impasse.analysis.logic.Deals;
import org.impasse.analysis.logic.Nearest;
import org.impasse.analysis.logic.Problem;
import org.impasse.analysis.logic.Quarrels;
import org.impasse.analysis.logic.RandomProblems;
import org.impasse.analysis.logic.Stakes;
import org.impasse.analysis.logic.Text;
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

/** Questions about generated cases with 400 red lines over 100 issues, the tables being there. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class LogicLarge {

  /** There is a deal for 0, 7 and 9, and none for the others. */
  @Param({"0", "1", "3", "5", "8", "9"})
  private long seed;

  private Problem problem;

  @Setup
  public void generate() {
    problem = RandomProblems.of(RandomProblems.LARGE, seed);
  }

  private static Budget budget() {
    return Budget.of(System::nanoTime, Duration.ofSeconds(10), 1000);
  }

  @Benchmark
  public Object dealOrNone() {
    return Deals.any(problem, budget());
  }

  @Benchmark
  public Object oneCore() {
    return Cores.one(Stakes.redLines(problem), budget());
  }

  @Benchmark
  public Object smallestCore() {
    return Cores.smallest(Stakes.redLines(problem), budget());
  }

  @Benchmark
  public Object quarrels() {
    return Quarrels.of(Stakes.redLines(problem), budget());
  }

  @Benchmark
  public Object smallestConcessions() {
    return Concessions.smallest(Stakes.redLines(problem), stake -> true, budget());
  }

  @Benchmark
  public Object nearest() {
    return Nearest.to(
        Text.of(new int[problem.space().size()]), problem, List.of(), budget().atMost(5));
  }
}
