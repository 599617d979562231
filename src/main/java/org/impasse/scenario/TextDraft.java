package org.impasse.scenario;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.impasse.diagnostic.Location;
import org.impasse.negotiation.Assumption;
import org.impasse.negotiation.Clause;
import org.impasse.negotiation.Expectation;
import org.impasse.negotiation.Position;
import org.impasse.negotiation.StatementDate;

/**
 * A text as its file or its row of a table says it, not yet merged with the text it is based on.
 *
 * @param at where its id stands
 * @param basedOn the id of the text it changes, and where it says so
 * @param set positions to change in that text, by issue
 * @param remove issues or clauses to take out of that text
 * @param clauses its own clauses
 * @param sound whether it was read without errors; if not, it is good for finding more of them only
 */
record TextDraft(
    String id,
    Location at,
    String title,
    Optional<StatementDate> date,
    List<String> authors,
    Optional<String> note,
    Optional<Node.Scalar> basedOn,
    Map<String, Placed> set,
    List<Node.Scalar> remove,
    List<DraftClause> clauses,
    List<Assumption> assumptions,
    List<Expected<Expectation>> expectations,
    boolean sound) {

  TextDraft {
    authors = List.copyOf(authors);
    remove = List.copyOf(remove);
    clauses = List.copyOf(clauses);
    expectations = List.copyOf(expectations);
  }

  /** A position and where it stands. */
  record Placed(Position position, Location at) {}

  /** A clause, where its id stands, and where it sets each issue. */
  record DraftClause(Clause clause, Location at, Map<String, Location> setAt) {}

  /** The same with errors. */
  TextDraft unsound() {
    return new TextDraft(
        id,
        at,
        title,
        date,
        authors,
        note,
        basedOn,
        set,
        remove,
        clauses,
        assumptions,
        expectations,
        false);
  }

  String file() {
    return at.file();
  }
}
