package org.impasse.redline;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
    new Reader(new Holding(rule.condition(), terms, settings))
        .collect(rule.condition().elements(), issues);
    List<Term> matched =
        terms.values().stream().filter(term -> issues.contains(term.issue())).toList();
    return new Matches(matched, !matched.isEmpty() && matched.stream().noneMatch(Term::addressed));
  }

  private record Reader(Holding holding) {

    void collect(List<Condition.Element> elements, Set<String> issues) {
      for (Condition.Element element : elements) {
        if (element instanceof Condition.TermIs is) {
          issues.add(is.issue());
        } else if (element instanceof Condition.TermIsNot not) {
          issues.add(not.term().issue());
        } else if (element instanceof Condition.AnyOf any) {
          any.arms().stream().filter(holding::holds).forEach(arm -> collect(arm, issues));
        }
      }
    }
  }
}
