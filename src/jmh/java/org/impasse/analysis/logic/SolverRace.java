package org.impasse.analysis.logic;

import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Answers questions about generated problems, and writes the same problems down for other solvers:
 * SMT-LIB with named red lines, DIMACS CNF, and DIMACS WCNF in which giving up a red line costs
 * one. All three forbid the same products of classes, so nobody has the better encoding.
 *
 * <p>Arguments: a folder, {@code LARGE} or {@code HARD}, seeds. Prints one line per seed: seed,
 * deal or none, milliseconds of that, size of a minimal core and milliseconds, size of the smallest
 * concession set and milliseconds; {@code -} where there is none or where the time of {@value
 * #SECONDS} seconds ran out.
 */
public final class SolverRace {

  private static final int SECONDS = 10;
  private static final int ROUNDS = 15;

  private SolverRace() {}

  public static void main(String[] args) throws IOException {
    Path folder = Path.of(args[0]);
    RandomProblems.Family family =
        args[1].equals("HARD") ? RandomProblems.HARD : RandomProblems.LARGE;
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    for (String seed : Arrays.copyOfRange(args, 2, args.length)) {
      Problem problem = RandomProblems.of(family, Long.parseLong(seed));
      Files.writeString(folder.resolve(seed + ".smt2"), smt(problem));
      Files.writeString(folder.resolve(seed + ".cnf"), dimacs(problem, false));
      Files.writeString(folder.resolve(seed + ".wcnf"), dimacs(problem, true));
      out.println(seed + " " + race(problem));
    }
  }

  private static String race(Problem problem) {
    Stakes stakes = Stakes.redLines(problem);
    Timed<Deals.Answer> deal = timed(() -> Deals.any(problem, budget()));
    if (deal.answer.text().isPresent()) {
      return "deal %.3f - - - -".formatted(deal.milliseconds);
    }
    Timed<Cores.Answer> core = timed(() -> Cores.one(stakes, budget()));
    Timed<Concessions> least =
        timed(() -> Concessions.smallest(stakes, stake -> true, budget().atMost(1)));
    return "none %.3f %s %.3f %s %.3f"
        .formatted(
            deal.milliseconds,
            core.answer.ending() == Ending.COMPLETE ? size(core.answer.core().orElseThrow()) : "-",
            core.milliseconds,
            least.answer.sets().isEmpty() ? "-" : size(least.answer.sets().get(0)),
            least.milliseconds);
  }

  private static String size(StakeSet set) {
    return String.valueOf(set.stakes().size());
  }

  private static Budget budget() {
    return Budget.of(System::nanoTime, Duration.ofSeconds(SECONDS), 1000);
  }

  /** An answer and the median time of getting it, warm. */
  private record Timed<A>(A answer, double milliseconds) {}

  private static <A> Timed<A> timed(Supplier<A> question) {
    long[] times = new long[ROUNDS];
    A answer = question.get();
    long warm = System.nanoTime() + Duration.ofSeconds(1).toNanos();
    while (System.nanoTime() < warm) {
      answer = question.get();
    }
    for (int i = 0; i < ROUNDS; i++) {
      long start = System.nanoTime();
      answer = question.get();
      times[i] = System.nanoTime() - start;
      if (times[i] > Duration.ofSeconds(2).toNanos()) {
        return new Timed<>(answer, times[i] / 1e6);
      }
    }
    Arrays.sort(times);
    return new Timed<>(answer, times[ROUNDS / 2] / 1e6);
  }

  private static String smt(Problem problem) {
    StringWriter text = new StringWriter();
    PrintWriter out = new PrintWriter(text);
    out.println("(set-option :produce-unsat-cores true)");
    out.println("(set-option :smt.core.minimize true)");
    IntFunction<IntFunction<String>> literal = issue -> c -> "x" + issue + "_" + c;
    for (int issue = 0; issue < problem.space().size(); issue++) {
      List<String> classes =
          IntStream.range(0, problem.space().classes(issue))
              .mapToObj(literal.apply(issue))
              .toList();
      classes.forEach(name -> out.println("(declare-const " + name + " Bool)"));
      out.println("(assert (or " + String.join(" ", classes) + "))");
      for (int c = 0; c < classes.size(); c++) {
        for (int d = c + 1; d < classes.size(); d++) {
          out.println("(assert (or (not " + classes.get(c) + ") (not " + classes.get(d) + ")))");
        }
      }
    }
    for (RedLine line : problem.redLines()) {
      String clauses =
          forbidden(problem, line.firing().table()).stream()
              .map(
                  clause ->
                      clause.stream()
                          .map(at -> "x" + at[0] + "_" + at[1])
                          .collect(Collectors.joining(" ", "(or false ", ")")))
              .collect(Collectors.joining(" "));
      out.println("(assert (! (and true " + clauses + ") :named " + line.id() + "))");
    }
    out.println("(check-sat)");
    out.println("(get-unsat-core)");
    out.flush();
    return text.toString();
  }

  private static String dimacs(Problem problem, boolean concessions) {
    List<String> clauses = new ArrayList<>();
    int[] first = new int[problem.space().size()];
    int free = 1;
    int top = problem.redLines().size() + 1;
    String hard = concessions ? top + " " : "";
    for (int issue = 0; issue < first.length; issue++) {
      first[issue] = free;
      int classes = problem.space().classes(issue);
      free += classes;
      int start = first[issue];
      clauses.add(
          hard
              + IntStream.range(0, classes)
                  .mapToObj(c -> String.valueOf(start + c))
                  .collect(Collectors.joining(" ", "", " 0")));
      for (int c = 0; c < classes; c++) {
        for (int d = c + 1; d < classes; d++) {
          clauses.add(hard + -(start + c) + " " + -(start + d) + " 0");
        }
      }
    }
    for (RedLine line : problem.redLines()) {
      String givenUp = concessions ? free + " " : "";
      for (List<int[]> clause : forbidden(problem, line.firing().table())) {
        clauses.add(
            hard
                + givenUp
                + clause.stream()
                    .map(at -> String.valueOf(first[at[0]] + at[1]))
                    .collect(Collectors.joining(" ", "", " 0")));
      }
      if (concessions) {
        clauses.add("1 -" + free + " 0");
        free++;
      }
    }
    String head =
        concessions
            ? "p wcnf " + (free - 1) + " " + clauses.size() + " " + top
            : "p cnf " + (free - 1) + " " + clauses.size();
    return head + "\n" + String.join("\n", clauses) + "\n";
  }

  /** One clause for each product of classes it fires on: some issue must be outside its set. */
  private static List<List<int[]>> forbidden(Problem problem, Table table) {
    List<List<int[]>> clauses = new ArrayList<>();
    for (Cube cube : table.cover()) {
      List<int[]> outside = new ArrayList<>();
      for (int i = 0; i < table.footprint().size(); i++) {
        int issue = table.footprint().get(i);
        BitSet inside = cube.classes().get(i);
        for (int c = 0; c < problem.space().classes(issue); c++) {
          if (!inside.get(c)) {
            outside.add(new int[] {issue, c});
          }
        }
      }
      clauses.add(outside);
    }
    return clauses;
  }
}
