package org.impasse.analysis.logic;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/**
 * Which of many rules count for a text, for questions about very many texts: all tables in one
 * stretch of memory, and no object made per look-up. Safe to use from several threads.
 */
public final class TextTables {

  private final int rules;

  /**
   * Per rule: where the next rule begins, then its table and its guards. Per table: where its cells
   * begin, how many issues it reads, then each issue with the distance of its classes in the cells.
   */
  private final int[] program;

  private final long[] cells;

  private TextTables(int rules, int[] program, long[] cells) {
    this.rules = rules;
    this.program = program;
    this.cells = cells;
  }

  /** Lays the tables out. */
  public static TextTables of(List<Firing> rules) {
    List<Integer> program = new ArrayList<>();
    BitSet cells = new BitSet();
    int free = 0;
    for (Firing rule : rules) {
      int start = program.size();
      program.add(0);
      free = rule.table().layOut(program, cells, free);
      for (Table guard : rule.guards()) {
        free = guard.layOut(program, cells, free);
      }
      program.set(start, program.size());
    }
    return new TextTables(
        rules.size(),
        program.stream().mapToInt(Integer::intValue).toArray(),
        Arrays.copyOf(cells.toLongArray(), free / Long.SIZE + 1));
  }

  /** How many words of 64 bits an answer takes. */
  public int words() {
    return (rules + Long.SIZE - 1) / Long.SIZE;
  }

  /**
   * Says which rules count for a text.
   *
   * @param classes the class on each issue
   * @param counting of {@link #words()} words, to be overwritten: bit {@code n % 64} of word {@code
   *     n / 64} says it of rule {@code n}
   */
  public void look(int[] classes, long[] counting) {
    Arrays.fill(counting, 0);
    int at = 0;
    for (int rule = 0; rule < rules; rule++) {
      int end = program[at];
      if (counts(at + 1, end, classes)) {
        counting[rule / Long.SIZE] |= 1L << rule;
      }
      at = end;
    }
  }

  private boolean counts(int start, int end, int[] classes) {
    int at = start;
    while (at < end) {
      int cell = program[at];
      int next = at + 2 + 2 * program[at + 1];
      for (int i = at + 2; i < next; i += 2) {
        cell += classes[program[i]] * program[i + 1];
      }
      boolean fires = (cells[cell / Long.SIZE] >>> cell & 1) != 0;
      if (at == start ? !fires : fires) {
        return fires;
      }
      at = next;
      if (at == end) {
        return fires;
      }
    }
    return false;
  }
}
