package org.impasse.analysis.logic;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Deque;
import java.util.List;

/** Which stakes a text can respect together, answered by one solver with a selector per stake. */
final class StakeSolver implements Compatibility {

  private final Stakes stakes;
  private final BitSet everything;
  private final TextSolver texts;
  private final Literals selectors;
  private final List<BitSet> readersOf = new ArrayList<>();

  StakeSolver(Stakes stakes) {
    this.stakes = stakes;
    this.everything = stakes.everything();
    this.texts = new TextSolver(stakes.problem());
    this.selectors = new Literals(texts.sat(), everything, true);
    stakes.problem().space().issues().forEach(issue -> readersOf.add(new BitSet()));
    for (int stake = 0; stake < stakes.size(); stake++) {
      for (RedLine line : stakes.all().get(stake).redLines()) {
        texts.forbid(line.firing(), Sat.not(selectors.of(stake)));
        for (int issue : line.firing().footprint()) {
          readersOf.get(issue).set(stake);
        }
      }
    }
  }

  @Override
  public BitSet universe() {
    return everything;
  }

  Sat sat() {
    return texts.sat();
  }

  /** One literal per stake; when it holds, the stake is respected. */
  Literals selectors() {
    return selectors;
  }

  @Override
  public Trial test(BitSet set, Budget budget) {
    return switch (texts.sat().solve(selectors.of(set), budget)) {
      case OUT_OF_TIME -> new Trial.OutOfTime();
      case SATISFIABLE -> {
        Text text = texts.text();
        yield new Trial.Compatible(respected(text), text);
      }
      case UNSATISFIABLE -> new Trial.Clash(selectors.clashing());
    };
  }

  private BitSet respected(Text text) {
    BitSet respected = new BitSet();
    for (int stake = 0; stake < stakes.size(); stake++) {
      respected.set(stake, respects(text, stake));
    }
    return respected;
  }

  private boolean respects(Text text, int stake) {
    for (RedLine line : stakes.all().get(stake).redLines()) {
      if (line.firing().on(text)) {
        return false;
      }
    }
    return true;
  }

  /**
   * Model rotation: where a text crosses just one stake of the clash, each text that differs from
   * it in one issue and again crosses just one shows another stake that is needed.
   */
  @Override
  public BitSet alsoNeeded(BitSet clash, int needed, Trial.Compatible without) {
    BitSet found = BitSets.with(new BitSet(), needed);
    Deque<Text> open = new ArrayDeque<>(List.of(without.text()));
    Deque<Integer> crossed = new ArrayDeque<>(List.of(needed));
    while (!open.isEmpty()) {
      Text text = open.pop();
      int stake = crossed.pop();
      for (RedLine line : stakes.all().get(stake).redLines()) {
        for (int issue : line.firing().footprint()) {
          for (int c = 0; c < stakes.problem().space().classes(issue); c++) {
            Text next = text.with(issue, c);
            int other = onlyOneCrossed(next, issue, clash);
            if (other >= 0 && !found.get(other)) {
              found.set(other);
              open.push(next);
              crossed.push(other);
            }
          }
        }
      }
    }
    return found;
  }

  /**
   * The one stake of the clash that a text crosses, or -1; the text before the issue was changed
   * crossed none but one that reads the issue.
   */
  private int onlyOneCrossed(Text text, int changed, BitSet clash) {
    if (!stakes.problem().isPossible(text)) {
      return -1;
    }
    BitSet readers = BitSets.and(readersOf.get(changed), clash);
    int only = -1;
    for (int stake = readers.nextSetBit(0); stake >= 0; stake = readers.nextSetBit(stake + 1)) {
      if (!respects(text, stake)) {
        if (only >= 0) {
          return -1;
        }
        only = stake;
      }
    }
    return only;
  }
}
