package org.impasse.redline;

import java.util.ArrayList;
import java.util.Comparator;
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
   * How many combinations of meanings are tried for one text, fewest first. Rules that would need
   * more count as open without being looked for.
   */
  static final int MOST = 4096;

  private final NegotiationCase negotiation;
  private final List<Rule> rules;
  private final Set<String> read;
  private final PartyRules compiled;
  private final Settings settings;

  /**
   * @param read the issues that the rules read
   */
  Meanings(
      NegotiationCase negotiation,
      List<Rule> rules,
      Set<String> read,
      PartyRules compiled,
      Settings settings) {
    this.negotiation = negotiation;
    this.rules = rules;
    this.read = read;
    this.compiled = compiled;
    this.settings = settings;
  }

  /**
   * @param unlisted the issues on which the text holds an unlisted position and that some of the
   *     rules read
   */
  Firing firing(Map<String, Term> terms, Set<String> unlisted) {
    Map<Set<String>, List<Rule>> byReading = new LinkedHashMap<>();
    for (Rule rule : rules) {
      Set<String> unclear = new TreeSet<>(rule.footprint());
      unclear.retainAll(unlisted);
      byReading.computeIfAbsent(unclear, r -> new ArrayList<>()).add(rule);
    }
    List<Group> groups = new ArrayList<>();
    byReading.forEach((unclear, alike) -> groups.add(group(unclear, alike)));
    groups.sort(Comparator.comparingLong(Group::combinations));
    Map<String, Term> unread = new HashMap<>(terms);
    // What a group does not read makes no difference to it; silence is as good as anything.
    unlisted.forEach(issue -> unread.put(issue, Term.silent(issue)));
    Set<String> fired = new HashSet<>();
    Set<String> open = new HashSet<>();
    long left = MOST;
    for (Group group : groups) {
      left -= group.combinations;
      if (left < 0) {
        group.rules.forEach(rule -> open.add(rule.id()));
      } else {
        fire(group, unread, fired, open);
      }
    }
    return new Firing(
        CompiledRuleBook.idsOf(rules, fired::contains),
        CompiledRuleBook.idsOf(rules, open::contains));
  }

  /**
   * Rules that read the same unlisted positions, which are judged together.
   *
   * @param choices for each issue they read, the meanings that they tell apart
   * @param combinations how many there are, or one more than are ever tried
   */
  private record Group(List<Rule> rules, Map<String, List<Position>> choices, long combinations) {}

  private Group group(Set<String> unlisted, List<Rule> alike) {
    Map<String, List<Position>> choices = new LinkedHashMap<>();
    long combinations = 1;
    for (String id : unlisted) {
      Issue issue = negotiation.issue(id).orElseThrow();
      List<Position> choice = PositionClasses.of(issue, alike, settings).representatives();
      choices.put(id, choice);
      combinations = Math.min(MOST + 1L, combinations * choice.size());
    }
    return new Group(alike, choices, combinations);
  }

  private void fire(Group group, Map<String, Term> unread, Set<String> fired, Set<String> open) {
    Map<String, Term> meant = new HashMap<>(unread);
    Map<String, Integer> times = new HashMap<>();
    for (int n = 0; n < group.combinations; n++) {
      int rest = n;
      for (Map.Entry<String, List<Position>> entry : group.choices.entrySet()) {
        List<Position> choice = entry.getValue();
        Position position = choice.get(rest % choice.size());
        meant.put(entry.getKey(), new Term(entry.getKey(), position, List.of()));
        rest /= choice.size();
      }
      compiled.fire(read, meant, settings).forEach(id -> times.merge(id, 1, Integer::sum));
    }
    for (Rule rule : group.rules) {
      int count = times.getOrDefault(rule.id(), 0);
      if (count == group.combinations) {
        fired.add(rule.id());
      } else if (count > 0) {
        open.add(rule.id());
      }
    }
  }
}
