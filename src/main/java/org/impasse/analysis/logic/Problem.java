package org.impasse.analysis.logic;

import java.util.List;
import java.util.function.Predicate;

/**
 * A negotiation as logic.
 *
 * @param space all texts
 * @param redLines what parties refuse
 * @param impossible combinations that cannot stand in one text, whoever would accept them
 * @param objections rules that are only counted
 */
public record Problem(
    Space space, List<RedLine> redLines, List<Table> impossible, List<Objection> objections) {

  public Problem {
    redLines = List.copyOf(redLines);
    impossible = List.copyOf(impossible);
    objections = List.copyOf(objections);
  }

  /** The same problem with only some of the red lines. */
  public Problem keeping(Predicate<RedLine> kept) {
    return new Problem(space, redLines.stream().filter(kept).toList(), impossible, objections);
  }

  /** The parties that have a red line, in the order in which they first do. */
  public List<String> parties() {
    return redLines.stream().map(RedLine::party).distinct().toList();
  }

  /** Whether a text is free of impossible combinations. */
  public boolean isPossible(Text text) {
    return impossible.stream().noneMatch(table -> table.fires(text));
  }

  /** Whether a text is possible and crosses no red line. */
  public boolean isDeal(Text text) {
    return isPossible(text) && redLines.stream().noneMatch(line -> line.firing().on(text));
  }
}
