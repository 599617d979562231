package org.impasse.redline;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.impasse.negotiation.Issue;
import org.impasse.negotiation.NegotiationCase;
import org.impasse.negotiation.Position;
import org.impasse.negotiation.Settings;

/**
 * When one rule fires, for every combination of positions on the issues it reads: what Drools said
 * when the compiled rule was put to one text of each kind. Does not change once it is filled.
 */
public final class RuleTable {

  private final Rule rule;
  private final List<Issue> issues;
  private final List<PositionClasses> classes = new ArrayList<>();
  private final List<List<Position>> choices = new ArrayList<>();
  private final BitSet open = new BitSet();
  private final BitSet firing = new BitSet();

  private RuleTable(Rule rule, NegotiationCase negotiation, Settings settings) {
    this.rule = rule;
    this.issues =
        negotiation.issues().stream()
            .filter(issue -> rule.footprint().contains(issue.id()))
            .toList();
    for (Issue issue : issues) {
      PositionClasses own = PositionClasses.of(issue, List.of(rule), settings);
      classes.add(own);
      choices.add(own.withSilence());
    }
  }

  /** A table that nothing is known of yet; its cells must be asked for before it is filled. */
  static RuleTable empty(Rule rule, NegotiationCase negotiation, Settings settings) {
    return new RuleTable(rule, negotiation, settings);
  }

  /** How many combinations there are, or {@link Long#MAX_VALUE} for more than that. */
  long cells() {
    long cells = 1;
    for (List<Position> choice : choices) {
      cells = cells > Long.MAX_VALUE / choice.size() ? Long.MAX_VALUE : cells * choice.size();
    }
    return cells;
  }

  void openAll() {
    open.set(0, Math.toIntExact(cells()));
  }

  boolean complete() {
    return open.isEmpty();
  }

  /**
   * Adds positions on issues that nothing is said on yet, so that a combination not yet asked for
   * comes about.
   *
   * @param said by issue
   * @param tries after so many combinations the search is given up
   */
  void extend(Map<String, Position> said, int tries) {
    int left = tries;
    for (int cell = open.nextSetBit(0); cell >= 0 && left > 0; cell = open.nextSetBit(cell + 1)) {
      List<Position> positions = positions(cell);
      boolean fits =
          IntStream.range(0, issues.size())
              .allMatch(
                  i -> {
                    Position already = said.get(issues.get(i).id());
                    return already == null
                        || classes.get(i).representative(already).equals(positions.get(i));
                  });
      if (fits) {
        IntStream.range(0, issues.size())
            .forEach(i -> said.putIfAbsent(issues.get(i).id(), positions.get(i)));
        return;
      }
      left--;
    }
  }

  void record(Map<String, Position> said, boolean fires) {
    int cell = cell(issue -> said.getOrDefault(issue.id(), Position.SILENCE));
    open.clear(cell);
    firing.set(cell, fires);
  }

  private List<Position> positions(int cell) {
    List<Position> positions = new ArrayList<>();
    int rest = cell;
    for (List<Position> choice : choices) {
      positions.add(choice.get(rest % choice.size()));
      rest /= choice.size();
    }
    return positions;
  }

  private int cell(Function<Issue, Position> said) {
    int cell = 0;
    int stride = 1;
    for (int i = 0; i < issues.size(); i++) {
      Position representative = classes.get(i).representative(said.apply(issues.get(i)));
      int digit = choices.get(i).indexOf(representative);
      if (digit < 0) {
        throw new IllegalArgumentException("not in the table: " + representative);
      }
      cell += digit * stride;
      stride *= choices.get(i).size();
    }
    return cell;
  }

  /** The rule. */
  public Rule rule() {
    return rule;
  }

  /** The issues it reads, in the case's order. */
  public List<Issue> issues() {
    return issues;
  }

  /**
   * Whether the rule fires.
   *
   * @param positions one per issue of {@link #issues()}, none of them unlisted
   */
  public boolean fires(List<Position> positions) {
    return firing.get(cell(issue -> positions.get(issues.indexOf(issue))));
  }

  /** The one of a few positions that stands for all the rule answers alike. */
  Position representative(Issue issue, Position position) {
    return classes.get(issues.indexOf(issue)).representative(position);
  }

  /** Where amounts of an issue begin to be answered in another way; empty without amounts. */
  List<Long> starts(Issue issue) {
    return classes.get(issues.indexOf(issue)).amounts().stream()
        .map(stretch -> stretch.first())
        .toList();
  }
}
