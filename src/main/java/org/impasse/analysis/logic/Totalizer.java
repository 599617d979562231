package org.impasse.analysis.logic;

import java.util.ArrayList;
import java.util.List;

/**
 * Counts literals that hold: its n-th output holds whenever at least n of them do. A balanced tree
 * of unary adders (Bailleux and Boufkhad) whose outputs are made as they are asked for.
 */
final class Totalizer {

  private final Sat sat;
  private final Node root;

  Totalizer(Sat sat, int... literals) {
    this.sat = sat;
    this.root = node(literals, 0, literals.length);
  }

  private record Node(int leaves, List<Node> halves, List<Integer> outputs) {}

  private static Node node(int[] literals, int from, int to) {
    if (to - from == 1) {
      return new Node(1, List.of(), new ArrayList<>(List.of(literals[from])));
    }
    int middle = (from + to) >>> 1;
    return new Node(
        to - from,
        List.of(node(literals, from, middle), node(literals, middle, to)),
        new ArrayList<>());
  }

  /** The number of literals. */
  int size() {
    return root.leaves();
  }

  /** A literal that holds whenever at least {@code n} of them do, for 1 to {@link #size()}. */
  int atLeast(int n) {
    extend(root, n);
    return root.outputs().get(n - 1);
  }

  private void extend(Node node, int upTo) {
    int before = node.outputs().size();
    int after = Math.min(upTo, node.leaves());
    if (before >= after) {
      return;
    }
    node.halves().forEach(half -> extend(half, upTo));
    while (node.outputs().size() < after) {
      node.outputs().add(sat.literal(false));
    }
    List<Integer> left = node.halves().get(0).outputs();
    List<Integer> right = node.halves().get(1).outputs();
    for (int sum = before + 1; sum <= after; sum++) {
      int output = node.outputs().get(sum - 1);
      for (int i = Math.max(0, sum - right.size()); i <= Math.min(sum, left.size()); i++) {
        addition(left, i, right, sum - i, output);
      }
    }
  }

  private void addition(List<Integer> left, int i, List<Integer> right, int j, int output) {
    if (i == 0) {
      sat.clause(Sat.not(right.get(j - 1)), output);
    } else if (j == 0) {
      sat.clause(Sat.not(left.get(i - 1)), output);
    } else {
      sat.clause(Sat.not(left.get(i - 1)), Sat.not(right.get(j - 1)), output);
    }
  }
}
