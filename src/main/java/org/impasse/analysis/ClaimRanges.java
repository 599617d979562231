package org.impasse.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.impasse.negotiation.Issue;
import org.impasse.negotiation.NegotiationCase;
import org.impasse.negotiation.Parameter;
import org.impasse.negotiation.Position;
import org.impasse.negotiation.Proposal;
import org.impasse.negotiation.Settings;
import org.impasse.negotiation.Stretch;
import org.impasse.negotiation.Term;
import org.impasse.redline.PositionClasses;
import org.impasse.redline.Rule;

/**
 * What is on record of a parameter, cut so finely that within a piece no answer can change.
 *
 * <p>Rules compare a parameter with amounts and in no other way, so all that its value decides is
 * where it lies among the other amounts at which something changes: what the text says, constants
 * and other parameters, what cannot stand, and the ends of ranges. A piece is one such place or the
 * stretch between two of them.
 */
final class ClaimRanges {

  private final NegotiationCase negotiation;
  private final Proposal text;
  private final List<Rule> rules;
  private final Settings settings;

  ClaimRanges(NegotiationCase negotiation, Proposal text, List<Rule> rules, Settings settings) {
    this.negotiation = negotiation;
    this.text = text;
    this.rules = rules;
    this.settings = settings;
  }

  /** The parameters that the rules read and on which more than one value is on record. */
  List<Parameter> parameters() {
    return negotiation.parameters().stream()
        .filter(parameter -> !parameter.disputed().isEmpty())
        .filter(
            parameter ->
                rules.stream()
                    .flatMap(rule -> rule.condition().parameters().stream())
                    .anyMatch(binding -> binding.parameter().equals(parameter.id())))
        .toList();
  }

  /** The pieces of a parameter, ascending. */
  List<Stretch.Amounts> pieces(Parameter parameter) {
    List<Stretch.Amounts> pieces = new ArrayList<>();
    NavigableMap<Long, Long> record = onRecord(parameter);
    NavigableSet<Long> cuts = cuts(parameter, record);
    record.forEach(
        (first, last) -> {
          long start = first;
          while (start <= last) {
            long end = start;
            if (!cuts.contains(start)) {
              Long next = cuts.higher(start);
              end = next == null ? last : Math.min(last, next - 1);
            }
            pieces.add(new Stretch.Amounts(start, end));
            start = end + 1;
          }
        });
    return pieces;
  }

  /** Its values on record and the one asked for, as stretches that neither meet nor touch. */
  private NavigableMap<Long, Long> onRecord(Parameter parameter) {
    List<long[]> all = new ArrayList<>();
    all.add(new long[] {parameter.value(), parameter.value()});
    long asked = settings.parameters().getOrDefault(parameter.id(), parameter.value());
    all.add(new long[] {asked, asked});
    parameter.disputed().forEach(d -> all.add(new long[] {d.first(), d.last()}));
    all.sort((a, b) -> Long.compare(a[0], b[0]));
    NavigableMap<Long, Long> joined = new TreeMap<>();
    for (long[] next : all) {
      Map.Entry<Long, Long> before = joined.lastEntry();
      if (before != null && next[0] <= before.getValue() + 1) {
        joined.put(before.getKey(), Math.max(before.getValue(), next[1]));
      } else {
        joined.put(next[0], next[1]);
      }
    }
    return joined;
  }

  /**
   * Values at which an order can change: a comparison begins to answer differently at the
   * parameter's value or right above it.
   */
  private NavigableSet<Long> cuts(Parameter parameter, NavigableMap<Long, Long> record) {
    TreeSet<Long> places = new TreeSet<>();
    for (Issue issue : negotiation.issues()) {
      if (issue.values() instanceof Issue.Range range) {
        places.add(range.min());
        places.add(range.max() + 1);
        for (long value : List.of(record.firstKey(), record.lastEntry().getValue())) {
          PositionClasses.of(issue, rules, settings.withParameters(Map.of(parameter.id(), value)))
              .amounts()
              .forEach(stretch -> places.add(stretch.first()));
        }
        negotiation
            .infeasible()
            .forEach(
                combination ->
                    combination.positions().getOrDefault(issue.id(), List.of()).stream()
                        .filter(Stretch.Amounts.class::isInstance)
                        .map(Stretch.Amounts.class::cast)
                        .forEach(
                            stretch -> {
                              places.add(stretch.first());
                              places.add(stretch.last() + 1);
                            }));
      }
    }
    for (Term term : text.addressed()) {
      if (term.position() instanceof Position.Amount amount) {
        places.add(amount.value());
        places.add(amount.value() + 1);
      }
    }
    TreeSet<Long> cuts = new TreeSet<>(places);
    places.forEach(place -> cuts.add(place - 1));
    return cuts;
  }
}
