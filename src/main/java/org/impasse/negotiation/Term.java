package org.impasse.negotiation;

import java.util.List;

/**
 * What a text says on one issue, and in which of its clauses. There is exactly one for every issue
 * of the case; on issues the text leaves out, the position is silence and there are no clauses.
 *
 * @param issue the issue's id
 * @param position what the text says
 * @param clauses ids of the clauses that say it, in the text's order
 */
public record Term(String issue, Position position, List<String> clauses) {
  public Term {
    clauses = List.copyOf(clauses);
  }

  /** A term on which the text is silent. */
  public static Term silent(String issue) {
    return new Term(issue, Position.SILENCE, List.of());
  }

  public boolean addressed() {
    return !(position instanceof Position.NotAddressed);
  }
}
