package org.impasse.analysis;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.impasse.negotiation.Circumstance;
import org.impasse.negotiation.Issue;
import org.impasse.negotiation.NegotiationCase;
import org.impasse.negotiation.Parameter;
import org.impasse.negotiation.Settings;
import org.impasse.redline.AmountStart;
import org.impasse.redline.Rule;

/**
 * Everything that rules may be asked under besides the text: each state of the circumstances they
 * read, with each value on record of the numbers they read. Of a disputed range those values stand
 * for the others between which some rule's answers begin to lie in another order.
 */
public final class Worlds {

  private static final int MOST = 2048;

  private final NegotiationCase negotiation;
  private final Settings usual;

  /** The worlds around some settings, which are among them. */
  public Worlds(NegotiationCase negotiation, Settings usual) {
    this.negotiation = negotiation;
    this.usual = usual;
  }

  /** All that make a difference to some rules; empty when there are too many to be gone through. */
  public Optional<List<Settings>> of(List<Rule> rules) {
    List<Settings> all = new ArrayList<>(List.of(usual));
    Set<String> parameters = new TreeSet<>();
    Set<String> circumstances = new TreeSet<>();
    rules.forEach(
        rule -> {
          parameters.addAll(rule.parameters());
          circumstances.addAll(rule.circumstances());
        });
    for (String id : circumstances) {
      Circumstance circumstance = negotiation.circumstance(id).orElseThrow();
      List<Settings> more = new ArrayList<>();
      for (Issue.ListedPosition value : circumstance.values()) {
        all.forEach(s -> more.add(s.withCircumstances(Map.of(id, value.id()))));
      }
      all = more;
      if (all.size() > MOST) {
        return Optional.empty();
      }
    }
    for (String id : parameters) {
      List<Settings> more = new ArrayList<>();
      for (long value : values(id, rules)) {
        all.forEach(s -> more.add(s.withParameters(Map.of(id, value))));
      }
      all = more;
      if (all.size() > MOST) {
        return Optional.empty();
      }
    }
    return Optional.of(all);
  }

  private Set<Long> values(String id, List<Rule> rules) {
    Parameter parameter = negotiation.parameter(id).orElseThrow();
    NavigableSet<Long> values = new TreeSet<>();
    values.add(usual.parameters().getOrDefault(id, parameter.value()));
    for (Parameter.Disputed disputed : parameter.disputed()) {
      values.add(disputed.first());
      values.add(disputed.last());
      if (disputed.first() < disputed.last()) {
        values.addAll(borders(id, rules).subSet(disputed.first(), true, disputed.last(), true));
      }
    }
    return values;
  }

  /** Where the order of the amounts changes at which the rules' answers begin to differ. */
  private NavigableSet<Long> borders(String id, List<Rule> rules) {
    Set<AmountStart> starts = new LinkedHashSet<>();
    rules.forEach(rule -> starts.addAll(AmountStart.of(rule)));
    NavigableSet<Long> borders = new TreeSet<>();
    for (AmountStart own : starts) {
      if (own.parameter().filter(id::equals).isEmpty()) {
        continue;
      }
      for (long other : others(own, starts)) {
        for (long step = -1; step <= 1; step++) {
          borders.add(other - own.offset() + step);
        }
      }
    }
    return borders;
  }

  private Set<Long> others(AmountStart own, Set<AmountStart> starts) {
    Set<Long> others = new TreeSet<>();
    if (negotiation.issue(own.issue()).orElseThrow().values() instanceof Issue.Range range) {
      others.add(range.min());
      others.add(range.max() + 1);
    }
    for (AmountStart start : starts) {
      if (!start.issue().equals(own.issue()) || start.parameter().equals(own.parameter())) {
        continue;
      }
      if (start.parameter().isEmpty()) {
        others.add(start.offset());
        continue;
      }
      Parameter parameter = negotiation.parameter(start.parameter().get()).orElseThrow();
      others.add(
          usual.parameters().getOrDefault(parameter.id(), parameter.value()) + start.offset());
      for (Parameter.Disputed disputed : parameter.disputed()) {
        others.add(disputed.first() + start.offset());
        others.add(disputed.last() + start.offset());
      }
    }
    return others;
  }
}
