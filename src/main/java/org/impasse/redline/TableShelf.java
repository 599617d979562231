package org.impasse.redline;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.impasse.negotiation.Issue;
import org.impasse.negotiation.NegotiationCase;
import org.impasse.negotiation.Settings;

/**
 * Tables of a book's rules that are filled already, so that no rule is fired twice for the same. A
 * table depends on the rule, on the issues it reads, and on the parameters and circumstances it
 * reads; of each rule only so many are kept. Safe to use from several threads.
 */
public final class TableShelf {

  /** Of one rule; the oldest goes first. */
  private static final int MOST = 16;

  /** A table and the settings it was filled under. */
  private record Kept(RuleTable table, Settings settings) {}

  private final Map<String, List<Kept>> byRule = new ConcurrentHashMap<>();

  Optional<RuleTable> find(Rule rule, NegotiationCase negotiation, Settings settings) {
    List<Issue> issues = RuleTable.issues(rule, negotiation);
    for (Kept kept : byRule.getOrDefault(rule.id(), List.of())) {
      if (kept.table().rule().equals(rule) && kept.table().issues().equals(issues)) {
        Optional<RuleTable> there =
            alike(rule, settings, kept.settings())
                ? Optional.of(kept.table())
                : kept.table().under(settings, kept.settings(), negotiation);
        if (there.isPresent()) {
          return there;
        }
      }
    }
    return Optional.empty();
  }

  private static boolean alike(Rule rule, Settings one, Settings other) {
    return rule.parameters().stream()
            .allMatch(id -> Objects.equals(one.parameters().get(id), other.parameters().get(id)))
        && rule.circumstances().stream()
            .allMatch(
                id -> Objects.equals(one.circumstances().get(id), other.circumstances().get(id)));
  }

  /** Keeps a table that is filled. */
  void keep(RuleTable table, Settings settings) {
    byRule.compute(
        table.rule().id(),
        (id, before) -> {
          List<Kept> after = new ArrayList<>(before == null ? List.of() : before);
          if (after.size() >= MOST) {
            after.remove(0);
          }
          after.add(new Kept(table, settings));
          return List.copyOf(after);
        });
  }
}
