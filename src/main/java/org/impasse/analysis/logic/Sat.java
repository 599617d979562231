package org.impasse.analysis.logic;

import java.util.stream.IntStream;
import org.logicng.collections.LNGIntVector;
import org.logicng.datastructures.Tristate;
import org.logicng.handlers.SATHandler;
import org.logicng.solvers.sat.MiniSat2Solver;
import org.logicng.solvers.sat.MiniSatConfig;

/**
 * One incremental satisfiability solver: LogicNG's own core, spoken to in its numbered literals and
 * not through formulas, which cost more to build than these questions cost to answer. A variable is
 * a number, its literal twice that number, and one more when negated. For one question and one
 * thread.
 */
final class Sat {

  /** What a call found out. */
  enum Result {
    SATISFIABLE,
    UNSATISFIABLE,
    OUT_OF_TIME
  }

  private final MiniSat2Solver solver =
      new MiniSat2Solver(MiniSatConfig.builder().incremental(false).build());

  /**
   * A new variable's positive literal.
   *
   * @param phase the value tried first
   */
  int literal(boolean phase) {
    return MiniSat2Solver.mkLit(solver.newVar(!phase, true), false);
  }

  static int not(int literal) {
    return literal ^ 1;
  }

  /** At least one of the literals holds. */
  void clause(int... literals) {
    solver.addClause(new LNGIntVector(literals), null);
  }

  /** Looks for a model in which all assumptions hold. */
  Result solve(int[] assumptions, Budget budget) {
    if (budget.timeIsUp()) {
      return Result.OUT_OF_TIME;
    }
    SATHandler untilDeadline =
        new SATHandler() {
          @Override
          public boolean detectedConflict() {
            return !budget.timeIsUp();
          }
        };
    Tristate result = solver.solve(untilDeadline, new LNGIntVector(assumptions));
    return switch (result) {
      case TRUE -> Result.SATISFIABLE;
      case FALSE -> Result.UNSATISFIABLE;
      case UNDEF -> Result.OUT_OF_TIME;
    };
  }

  /** Whether the literal holds in the model found last. */
  boolean holds(int literal) {
    return solver.model().get(MiniSat2Solver.var(literal)) != MiniSat2Solver.sign(literal);
  }

  /** Assumptions of the last call that cannot hold together; empty when nothing at all can. */
  int[] clash() {
    return IntStream.of(solver.conflict().toArray()).map(Sat::not).toArray();
  }
}
