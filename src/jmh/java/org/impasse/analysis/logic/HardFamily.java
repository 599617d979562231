package org.impasse.analysis.logic;

import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Asks everything of generated problems that are too hard to finish, and prints what is known when
 * time runs out. Time is that of the processor, so that other work on the machine matters little.
 *
 * <p>Arguments: how many red lines, the seconds for each question, seeds. Each answer is followed
 * by its milliseconds; {@code a..b} are bounds from below and above.
 */
public final class HardFamily {

  private final Duration time;
  private final StringBuilder row = new StringBuilder();

  private HardFamily(Duration time) {
    this.time = time;
  }

  public static void main(String[] args) {
    RandomProblems.Family hard = RandomProblems.HARD;
    RandomProblems.Family family =
        new RandomProblems.Family(
            hard.issues(),
            hard.classes(),
            hard.parties(),
            Integer.parseInt(args[0]),
            hard.narrowest(),
            hard.widest(),
            hard.refused(),
            hard.sweeping());
    Duration time = Duration.ofSeconds(Long.parseLong(args[1]));
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    for (String seed : Arrays.copyOfRange(args, 2, args.length)) {
      Problem problem = RandomProblems.of(family, Long.parseLong(seed));
      out.println("seed " + seed + new HardFamily(time).asked(problem));
    }
  }

  private static long processor() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }

  private Budget budget() {
    return Budget.of(HardFamily::processor, time, 1000);
  }

  private String asked(Problem problem) {
    Stakes stakes = Stakes.redLines(problem);
    Deals.Answer any = timed("", () -> Deals.any(problem, budget()), HardFamily::said);
    if (any.text().isEmpty()) {
      timed(
          "one core ", () -> Cores.one(stakes, budget()), a -> size(a.core()) + ending(a.ending()));
      timed(
          "smallest core ",
          () -> Cores.smallest(stakes, budget()),
          a -> a.atLeast() + ".." + size(a.core()) + ending(a.ending()));
      timed(
          "smallest concession sets ",
          () -> Concessions.smallest(stakes, stake -> true, budget()),
          HardFamily::said);
      timed(
          "all cores ",
          () -> Quarrels.of(stakes, budget()),
          a -> a.cores().size() + ending(a.ending()));
    }
    Text text = Text.of(new int[problem.space().size()]);
    timed(
        "nearest ",
        () -> Nearest.to(text, problem, List.of(), budget().atMost(5)),
        a -> a.changes().size() + " known, at least " + a.atLeast() + ending(a.ending()));
    timed("deals ", () -> Counting.deals(problem, 1 << 22, budget()), HardFamily::said);
    return row.toString();
  }

  private static String said(Deals.Answer answer) {
    return answer.text().isPresent() ? "deal" : "no deal" + ending(answer.ending());
  }

  private static String said(Concessions answer) {
    return answer.sets().isEmpty()
        ? answer.atLeast() + ".." + size(answer.enough()) + ending(answer.ending())
        : answer.sets().size() + " of " + answer.sets().get(0).size() + ending(answer.ending());
  }

  private static String said(Count count) {
    return count instanceof Count.Exact exact ? exact.value().toString() : "not counted";
  }

  private static String size(Optional<StakeSet> set) {
    return set.map(found -> String.valueOf(found.size())).orElse("");
  }

  private static String ending(Ending ending) {
    return ending == Ending.COMPLETE ? "" : " (stopped)";
  }

  private interface Words<A> {
    String of(A answer);
  }

  private <A> A timed(String question, Supplier<A> answers, Words<A> words) {
    long start = processor();
    A answer = answers.get();
    long milliseconds = Duration.ofNanos(processor() - start).toMillis();
    row.append(" | ").append(question).append(words.of(answer));
    row.append(", ").append(milliseconds).append(" ms");
    return answer;
  }
}
