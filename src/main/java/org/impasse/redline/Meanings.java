package org.impasse.redline;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.impasse.negotiation.Issue;
import org.impasse.negotiation.NegotiationCase;
import org.impasse.negotiation.Position;
import org.impasse.negotiation.Settings;
import org.impasse.negotiation.Term;

/**
 * Fires a party's rules on everything that a text's unlisted positions could mean: each is replaced
 * by one position of every class that the rules tell apart. Silence is not among them: who says
 * something new is not silent.
 */
final class Meanings {

  /**
   * Beyond so many combinations of meanings, a rule's answer counts as open without being looked
   * for.
   */
  static final int MOST = 4096;

  private final NegotiationCase negotiation;
  private final List<Rule> rules;
  private final PartyRules compiled;
  private final Settings settings;

  Meanings(NegotiationCase negotiation, List<Rule> rules, PartyRules compiled, Settings settings) {
    this.negotiation = negotiation;
    this.rules = rules;
    this.compiled = compiled;
    this.settings = settings;
  }

  /**
   * @param unlisted the issues on which the text holds an unlisted position and that some of the
   *     rules read
   */
  Firing firing(Map<String, Term> terms, Set<String> unlisted) {
    Set<String> fired = new HashSet<>();
    Set<String> open = new HashSet<>();
    Map<Set<String>, List<Rule>> groups = new LinkedHashMap<>();
    for (Rule rule : rules) {
      Set<String> read = new TreeSet<>(rule.footprint());
      read.retainAll(unlisted);
      groups.computeIfAbsent(read, r -> new ArrayList<>()).add(rule);
    }
    groups.forEach((read, group) -> fire(group, List.copyOf(read), terms, unlisted, fired, open));
    return new Firing(
        CompiledRuleBook.idsOf(rules, fired::contains),
        CompiledRuleBook.idsOf(rules, open::contains));
  }

  /** Rules that read the same unlisted positions are judged together. */
  private void fire(
      List<Rule> group,
      List<String> read,
      Map<String, Term> terms,
      Set<String> unlisted,
      Set<String> fired,
      Set<String> open) {
    List<List<Position>> choices = new ArrayList<>();
    long combinations = 1;
    for (String id : read) {
      Issue issue = negotiation.issue(id).orElseThrow();
      List<Position> choice = PositionClasses.of(issue, group, settings).representatives();
      choices.add(choice);
      combinations = Math.min(MOST + 1L, combinations * choice.size());
    }
    if (combinations > MOST) {
      group.forEach(rule -> open.add(rule.id()));
      return;
    }
    Map<String, Term> meant = new HashMap<>(terms);
    // What this group does not read makes no difference to it; silence is as good as anything.
    unlisted.forEach(issue -> meant.put(issue, Term.silent(issue)));
    Map<String, Integer> times = new HashMap<>();
    for (int n = 0; n < combinations; n++) {
      int rest = n;
      for (int i = 0; i < read.size(); i++) {
        List<Position> choice = choices.get(i);
        meant.put(read.get(i), new Term(read.get(i), choice.get(rest % choice.size()), List.of()));
        rest /= choice.size();
      }
      compiled.fire(meant, settings).forEach(id -> times.merge(id, 1, Integer::sum));
    }
    for (Rule rule : group) {
      int count = times.getOrDefault(rule.id(), 0);
      if (count == combinations) {
        fired.add(rule.id());
      } else if (count > 0) {
        open.add(rule.id());
      }
    }
  }
}
