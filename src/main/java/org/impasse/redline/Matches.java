package org.impasse.redline;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.impasse.negotiation.Position;
import org.impasse.negotiation.Settings;
import org.impasse.negotiation.Term;

/**
 * What in a text made a rule fire. For explaining a rule that Drools fired, never for finding out
 * whether it fires.
 *
 * @param terms the terms that satisfied the condition, in the case's order; of alternatives, those
 *     of every arm that holds. A silent term stands for what the text leaves out
 * @param silence whether all of them are silent: the rule fired because of what the text does not
 *     say
 */
public record Matches(List<Term> terms, boolean silence) {
  public Matches {
    terms = List.copyOf(terms);
  }

  /**
   * Looks a rule that fired up in the text.
   *
   * @param terms exactly one term per issue, in the case's order. An unlisted position counts as
   *     whatever made the rule fire
   * @param settings as the rule was fired with
   */
  public static Matches of(Rule rule, Map<String, Term> terms, Settings settings) {
    Set<String> issues = new LinkedHashSet<>();
    new Reader(rule.condition(), terms, settings).collect(rule.condition().elements(), issues);
    List<Term> matched =
        terms.values().stream().filter(term -> issues.contains(term.issue())).toList();
    return new Matches(matched, !matched.isEmpty() && matched.stream().noneMatch(Term::addressed));
  }

  private record Reader(Condition condition, Map<String, Term> terms, Settings settings) {

    void collect(List<Condition.Element> elements, Set<String> issues) {
      for (Condition.Element element : elements) {
        if (element instanceof Condition.TermIs is) {
          issues.add(is.issue());
        } else if (element instanceof Condition.TermIsNot not) {
          issues.add(not.term().issue());
        } else if (element instanceof Condition.AnyOf any) {
          any.arms().stream().filter(this::holds).forEach(arm -> collect(arm, issues));
        }
      }
    }

    private boolean holds(List<Condition.Element> elements) {
      return elements.stream().allMatch(this::holds);
    }

    private boolean holds(Condition.Element element) {
      if (element instanceof Condition.CircumstanceIs is) {
        return is.equal() == is.value().equals(settings.circumstances().get(is.circumstance()));
      }
      if (element instanceof Condition.TermIs is) {
        return unlisted(is) || holds(is);
      }
      if (element instanceof Condition.TermIsNot not) {
        return unlisted(not.term()) || !holds(not.term());
      }
      return ((Condition.AnyOf) element).arms().stream().anyMatch(this::holds);
    }

    private boolean unlisted(Condition.TermIs term) {
      return position(term) instanceof Position.Other;
    }

    private boolean holds(Condition.TermIs term) {
      return term.test()
          .map(
              test ->
                  Conditions.passes(
                      test, position(term), bound -> Conditions.value(bound, condition, settings)))
          .orElse(true);
    }

    private Position position(Condition.TermIs term) {
      Term found = terms.get(term.issue());
      if (found == null) {
        throw new IllegalArgumentException("no term on " + term.issue());
      }
      return found.position();
    }
  }
}
