package org.impasse.analysis.logic;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Whether some text crosses no red line, and which such text draws the fewest objections. */
public final class Deals {

  private Deals() {}

  /**
   * A deal, or that there is none.
   *
   * @param text a text that crosses no red line; empty when there is none, or none was found in
   *     time
   * @param ending whether the answer is certain
   */
  public record Answer(Optional<Text> text, Ending ending) {}

  /** Some deal, quickly. */
  public static Answer any(Problem problem, Budget budget) {
    return any(dealSolver(problem), budget);
  }

  private static Answer any(TextSolver solver, Budget budget) {
    return switch (solver.sat().solve(new int[0], budget)) {
      case SATISFIABLE -> new Answer(Optional.of(solver.text()), Ending.COMPLETE);
      case UNSATISFIABLE -> new Answer(Optional.empty(), Ending.COMPLETE);
      case OUT_OF_TIME -> new Answer(Optional.empty(), Ending.OUT_OF_TIME);
    };
  }

  /**
   * A deal and the objections it draws.
   *
   * @param text the first in the order of issues and classes among those with the fewest
   *     objections; empty when there is no deal, or none was found in time
   * @param objections those it draws
   * @param atLeast every deal draws at least so many
   * @param ending when not complete, another deal may draw fewer, or come first
   */
  public record Best(Optional<Text> text, List<Objection> objections, int atLeast, Ending ending) {}

  /** The deal that draws the fewest objections. */
  public static Best best(Problem problem, Budget budget) {
    TextSolver solver = dealSolver(problem);
    Answer answer = any(solver, budget);
    if (answer.text().isEmpty()) {
      return new Best(Optional.empty(), List.of(), 0, answer.ending());
    }
    FewestBroken fewest = new FewestBroken(solver.sat(), wishes(problem, solver));
    answer =
        fewest.search(budget) == FewestBroken.Outcome.FOUND
            ? first(problem.space(), solver, fewest.assumptions(), budget)
            : new Answer(answer.text(), Ending.OUT_OF_TIME);
    Text text = answer.text().orElseThrow();
    List<Objection> drawn =
        problem.objections().stream().filter(objection -> objection.firing().on(text)).toList();
    return new Best(answer.text(), drawn, fewest.broken(), answer.ending());
  }

  /** One literal per objection that wishes it away. */
  private static int[] wishes(Problem problem, TextSolver solver) {
    int[] wishes = new int[problem.objections().size()];
    for (int i = 0; i < wishes.length; i++) {
      int drawn = solver.sat().literal(false);
      solver.forbid(problem.objections().get(i).firing(), drawn);
      wishes[i] = Sat.not(drawn);
    }
    return wishes;
  }

  /**
   * From the text found last, goes back issue by issue to the first class that what is assumed
   * allows.
   */
  private static Answer first(Space space, TextSolver solver, int[] assumed, Budget budget) {
    Text text = solver.text();
    int[] fixed = assumed;
    for (int issue = 0; issue < space.size(); issue++) {
      fixed = Arrays.copyOf(fixed, fixed.length + 1);
      for (int c = 0; c < text.on(issue); c++) {
        fixed[fixed.length - 1] = solver.literal(issue, c);
        Sat.Result result = solver.sat().solve(fixed, budget);
        if (result == Sat.Result.OUT_OF_TIME) {
          return new Answer(Optional.of(text), Ending.OUT_OF_TIME);
        }
        if (result == Sat.Result.SATISFIABLE) {
          text = solver.text();
        }
      }
      fixed[fixed.length - 1] = solver.literal(issue, text.on(issue));
    }
    return new Answer(Optional.of(text), Ending.COMPLETE);
  }

  /** A solver whose models are the deals. */
  static TextSolver dealSolver(Problem problem) {
    TextSolver solver = new TextSolver(problem);
    problem.redLines().forEach(line -> solver.forbid(line.firing()));
    return solver;
  }
}
