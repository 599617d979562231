package org.impasse.verdict;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.impasse.negotiation.Proposal;
import org.impasse.negotiation.Settings;
import org.impasse.redline.Firing;
import org.impasse.redline.Rule;
import org.impasse.redline.RuleBook;

/**
 * What one party's rules in force say of a text.
 *
 * @param inForce the rules the settings select, in the file's order
 * @param fired those that fired for sure
 * @param open those whose answer depends on what an unlisted position means
 */
record Spoken(List<Rule> inForce, List<Reason> fired, List<Rule> open) {

  static Spoken of(
      RuleBook book, String party, Proposal proposal, Settings settings, Reasons reasons) {
    List<Rule> inForce =
        book.rulesOf(party).stream().filter(rule -> rule.inForce(settings)).toList();
    if (inForce.isEmpty()) {
      return new Spoken(List.of(), List.of(), List.of());
    }
    Firing firing = book.firing(party, proposal.terms(), settings);
    List<Reason> fired = new ArrayList<>();
    List<Rule> open = new ArrayList<>();
    for (Rule rule : inForce) {
      if (firing.fired().contains(rule.id())) {
        fired.add(reasons.of(rule));
      } else if (firing.open().contains(rule.id())) {
        open.add(rule);
      }
    }
    return new Spoken(inForce, fired, open);
  }

  /** Whether any rule in force can change a verdict. */
  boolean canDecide() {
    return inForce.stream().anyMatch(Rule::decides);
  }

  /** Issues that some rule in force reads. */
  Set<String> footprint() {
    Set<String> issues = new LinkedHashSet<>();
    inForce.forEach(rule -> issues.addAll(rule.footprint()));
    return issues;
  }

  List<Reason> fired(Predicate<Rule> which) {
    return fired.stream().filter(reason -> which.test(reason.rule())).toList();
  }

  List<Rule> open(Predicate<Rule> which) {
    return open.stream().filter(which).toList();
  }
}
