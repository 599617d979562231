package org.impasse.analysis.logic;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The tables in one stretch of memory say what the tables say one by one. */
class TextTablesTest {

  @Test
  void everyRuleCountsWhereItsTablesSaySo() {
    for (long seed = 0; seed < 60; seed++) {
      Problem problem = RandomProblems.small(seed);
      List<Firing> rules = new ArrayList<>();
      problem.redLines().forEach(line -> rules.add(line.firing()));
      problem.objections().forEach(objection -> rules.add(objection.firing()));
      check(problem, rules, "seed " + seed);
    }
  }

  /** A word holds 64 rules, and one more takes another word. */
  @Test
  void anAnswerTakesAsManyWordsAsItNeeds() {
    Problem problem = RandomProblems.small(3);
    for (int size : new int[] {0, 1, 63, 64, 65, 128, 129, 200}) {
      List<Firing> rules = new ArrayList<>();
      for (int i = 0; i < size; i++) {
        rules.add(problem.redLines().get(i % problem.redLines().size()).firing());
      }
      assertEquals((int) Math.ceil(size / 64.0), TextTables.of(rules).words());
      check(problem, rules, size + " rules");
    }
  }

  private static void check(Problem problem, List<Firing> rules, String which) {
    TextTables tables = TextTables.of(rules);
    long[] counting = new long[tables.words()];
    for (Text text : new BruteForce(Stakes.redLines(problem)).texts) {
      tables.look(text.toArray(), counting);
      for (int i = 0; i < rules.size(); i++) {
        assertEquals(
            rules.get(i).on(text), (counting[i / 64] >>> (i % 64) & 1) == 1, which + ", rule " + i);
      }
    }
  }
}
