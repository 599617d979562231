package org.impasse.analysis.logic;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * A solver whose models are the possible texts of a problem: one literal per issue and class,
 * exactly one per issue true, no impossible combination.
 */
final class TextSolver {

  private final Space space;
  private final Sat sat = new Sat();
  private final int[][] literals;
  private final Map<List<Table>, Integer> guardLiterals = new HashMap<>();

  TextSolver(Problem problem) {
    space = problem.space();
    literals = new int[space.size()][];
    for (int issue = 0; issue < literals.length; issue++) {
      literals[issue] = exactlyOne(space.classes(issue));
    }
    problem.impossible().forEach(table -> forbid(Firing.of(table)));
  }

  private int[] exactlyOne(int classes) {
    int[] choice = IntStream.range(0, classes).map(c -> sat.literal(false)).toArray();
    sat.clause(choice);
    for (int i = 0; i < classes; i++) {
      for (int j = i + 1; j < classes; j++) {
        sat.clause(Sat.not(choice[i]), Sat.not(choice[j]));
      }
    }
    return choice;
  }

  Sat sat() {
    return sat;
  }

  /** The literal that says a text's class on an issue. */
  int literal(int issue, int positionClass) {
    return literals[issue][positionClass];
  }

  /** Forbids texts for which the rule counts, unless one of the literals holds. */
  void forbid(Firing firing, int... unless) {
    if (firing.isNever()) {
      return;
    }
    int[] excuses = unless;
    if (!firing.guards().isEmpty()) {
      excuses = append(unless, Sat.not(guard(firing.guards())));
    }
    forbid(firing.table(), excuses);
  }

  /** A literal that holds whenever one of the guards fires. */
  private int guard(List<Table> guards) {
    Integer known = guardLiterals.get(guards);
    if (known != null) {
      return known;
    }
    int literal = sat.literal(false);
    guards.forEach(guard -> forbid(guard, literal));
    guardLiterals.put(guards, literal);
    return literal;
  }

  private void forbid(Table table, int... unless) {
    List<Integer> footprint = table.footprint();
    for (Cube cube : table.cover()) {
      IntStream.Builder clause = IntStream.builder();
      IntStream.of(unless).forEach(clause);
      for (int i = 0; i < footprint.size(); i++) {
        int[] choice = literals[footprint.get(i)];
        for (int c = 0; c < choice.length; c++) {
          if (!cube.classes().get(i).get(c)) {
            clause.add(choice[c]);
          }
        }
      }
      sat.clause(clause.build().toArray());
    }
  }

  /** The text of the model found last. */
  Text text() {
    int[] classes = new int[literals.length];
    for (int issue = 0; issue < classes.length; issue++) {
      while (!sat.holds(literals[issue][classes[issue]])) {
        classes[issue]++;
      }
    }
    return Text.of(classes);
  }

  private static int[] append(int[] values, int value) {
    int[] longer = Arrays.copyOf(values, values.length + 1);
    longer[values.length] = value;
    return longer;
  }
}
