package org.impasse.bench;

import com.google.inject.Guice;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.impasse.analysis.Deadlock;
import org.impasse.analysis.DeadlockFinder;
import org.impasse.casebook.CaseOpener;
import org.impasse.casebook.Sitting;
import org.impasse.diagnostic.InvalidInputException;
import org.impasse.report.Build;
import org.impasse.report.Receipt;
import org.impasse.report.Report;
import org.impasse.report.ReportFormat;
import org.impasse.report.TextResult;
import org.impasse.report.page.Style;
import org.impasse.verdict.Evaluation;
import org.impasse.verdict.NumberLine;
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

/** What each step costs on the flagship text once the program is warm. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
public class WarmBenchmark {

  /** The case, read and compiled, and one text's answers. */
  @State(Scope.Benchmark)
  public static class Flagship {
    Bench bench;
    CaseOpener opener;
    Evaluation evaluation;
    DeadlockFinder finder;

    @Setup
    public void open() throws InvalidInputException {
      finder = Guice.createInjector().getInstance(DeadlockFinder.class);
      bench = Bench.of(Bench.FLAGSHIP);
      opener = Bench.opener();
      evaluation = bench.evaluate();
    }
  }

  /** A report of the text, still to be written. */
  @State(Scope.Benchmark)
  public static class Written {
    @Param({"TEXT", "JSON", "MARKDOWN", "HTML", "CSV"})
    ReportFormat format;

    Report report;

    @Setup
    public void report(Flagship flagship) {
      Sitting sitting = flagship.bench.sitting();
      Receipt receipt =
          new Receipt(
              Build.current(),
              sitting.ruleFingerprints(),
              sitting.fingerprints(sitting.texts()),
              sitting.settings(),
              sitting.set(),
              sitting.unset(),
              sitting.redLinesOnLaterStatements());
      TextResult result =
          new TextResult(
              flagship.evaluation,
              flagship.bench.numberLines().of(flagship.evaluation, sitting.rules()));
      report = new Report.Texts(List.of(result), Report.Detail.FULL, receipt);
    }
  }

  /**
   * Everything that {@code deadlock} finds, from tabulating the rules on: quarrels, cores, ways
   * out, circles, the ladder of evidence, robustness.
   */
  @Benchmark
  public Deadlock deadlock(Flagship flagship) throws InvalidInputException {
    Sitting sitting = flagship.bench.sitting();
    return flagship.finder.find(
        sitting.negotiation(), sitting.rules(), sitting.settings(), Map.of());
  }

  /** All parties' verdicts with their reasons. */
  @Benchmark
  public Evaluation verdicts(Flagship flagship) {
    return flagship.bench.evaluate();
  }

  /** The number lines of every integer issue. */
  @Benchmark
  public List<NumberLine> numberLines(Flagship flagship) {
    return flagship.bench.numberLines().of(flagship.evaluation, flagship.bench.sitting().rules());
  }

  /** Reading and checking the case, its evidence, its rules and the text. */
  @Benchmark
  public Sitting reading(Flagship flagship) throws InvalidInputException {
    return Bench.open(flagship.opener, Bench.FLAGSHIP);
  }

  /** The same, and compiling every party's rules. */
  @Benchmark
  public Sitting readingAndCompiling(Flagship flagship) throws InvalidInputException {
    Sitting sitting = Bench.open(flagship.opener, Bench.FLAGSHIP);
    sitting.rules().compileAll();
    return sitting;
  }

  /** Writing a report that is worked out. */
  @Benchmark
  public int writing(Written written) throws IOException {
    StringBuilder out = new StringBuilder();
    written.format.reporter(Style.PLAIN).write(written.report, out);
    return out.length();
  }
}
