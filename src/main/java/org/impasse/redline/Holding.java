package org.impasse.redline;

import java.util.List;
import java.util.Map;
import org.impasse.negotiation.Position;
import org.impasse.negotiation.Settings;
import org.impasse.negotiation.Term;

/**
 * Which parts of a condition hold on a text. For explaining what Drools found, never for finding
 * it. An unlisted position counts as whatever makes a part hold.
 */
record Holding(Condition condition, Map<String, Term> terms, Settings settings) {

  boolean holds(List<Condition.Element> elements) {
    return elements.stream().allMatch(this::holds);
  }

  boolean holds(Condition.Element element) {
    if (element instanceof Condition.CircumstanceIs is) {
      return is.equal() == is.value().equals(settings.circumstances().get(is.circumstance()));
    }
    if (element instanceof Condition.TermIs is) {
      return unlisted(is) || passes(is);
    }
    if (element instanceof Condition.TermIsNot not) {
      return unlisted(not.term()) || !passes(not.term());
    }
    return ((Condition.AnyOf) element).arms().stream().anyMatch(this::holds);
  }

  /** What the text says on a term's issue. */
  Position position(Condition.TermIs term) {
    Term found = terms.get(term.issue());
    if (found == null) {
      throw new IllegalArgumentException("no term on " + term.issue());
    }
    return found.position();
  }

  private boolean unlisted(Condition.TermIs term) {
    return position(term) instanceof Position.Other;
  }

  private boolean passes(Condition.TermIs term) {
    return term.test()
        .map(
            test ->
                Conditions.passes(
                    test, position(term), bound -> Conditions.value(bound, condition, settings)))
        .orElse(true);
  }
}
