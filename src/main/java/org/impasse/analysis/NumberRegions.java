package org.impasse.analysis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.impasse.negotiation.InfeasibleCombination;
import org.impasse.negotiation.Issue;
import org.impasse.negotiation.NegotiationCase;
import org.impasse.negotiation.Parameter;
import org.impasse.negotiation.Position;
import org.impasse.negotiation.Settings;
import org.impasse.negotiation.Stretch;
import org.impasse.redline.AmountStart;
import org.impasse.redline.Rule;

/**
 * The disputed values of parameters in as few regions as rules can tell apart. What rules answer
 * depends only on the order of the amounts at which their answers begin to differ; within a region
 * that order does not change.
 */
final class NumberRegions {

  /** More parameters that are compared on the same issues than this are not combined. */
  private static final int MOST_TOGETHER = 3;

  private static final Comparator<List<Integer>> PAIRS =
      Comparator.<List<Integer>>comparingInt(pair -> pair.get(0))
          .thenComparingInt(pair -> pair.get(1));

  private final NegotiationCase negotiation;
  private final Settings asked;
  private final Map<String, Set<AmountStart>> starts = new LinkedHashMap<>();
  private final Map<String, Set<Long>> constants = new TreeMap<>();

  /**
   * Values of several parameters that no rule tells apart.
   *
   * @param cells the range of each parameter, by its index in {@link Group#cells}
   * @param values one value of each that stands for the others
   * @param differences of each pair, the later from the earlier, what it can be; see {@link
   *     #difference}
   */
  record Region(
      List<Integer> cells, List<Long> values, Map<List<Integer>, Set<Integer>> differences) {}

  /**
   * Parameters compared on the same issues.
   *
   * @param cells of each parameter, ascending
   * @param asked the cell of the value asked for
   * @param regions those asked for first
   */
  record Group(
      List<Parameter> parameters,
      List<List<Stretch.Amounts>> cells,
      List<Integer> asked,
      List<Region> regions) {}

  NumberRegions(
      NegotiationCase negotiation,
      Collection<Rule> rules,
      Settings asked,
      Map<String, Position> fixed) {
    this.negotiation = negotiation;
    this.asked = asked;
    for (Rule rule : rules) {
      for (AmountStart start : AmountStart.of(rule)) {
        Optional<String> varying = start.parameter().filter(this::varies);
        if (varying.isPresent()) {
          starts.computeIfAbsent(varying.get(), p -> new LinkedHashSet<>()).add(start);
        } else {
          constant(start.issue(), start.parameter().map(this::asked).orElse(0L) + start.offset());
        }
      }
    }
    for (Issue issue : negotiation.issues()) {
      if (issue.values() instanceof Issue.Range range) {
        constant(issue.id(), range.min());
        constant(issue.id(), range.max() + 1);
      }
    }
    for (InfeasibleCombination combination : negotiation.infeasible()) {
      combination.positions().forEach((issue, all) -> all.forEach(s -> constants(issue, s)));
    }
    fixed.forEach((issue, position) -> constants(issue, Stretch.of(position)));
  }

  private void constants(String issue, Stretch stretch) {
    if (stretch instanceof Stretch.Amounts amounts) {
      constant(issue, amounts.first());
      constant(issue, amounts.last() + 1);
    }
  }

  private void constant(String issue, long value) {
    constants.computeIfAbsent(issue, i -> new TreeSet<>()).add(value);
  }

  private long asked(String parameter) {
    Long value = asked.parameters().get(parameter);
    if (value == null) {
      throw new IllegalArgumentException("no value for parameter " + parameter);
    }
    return value;
  }

  private boolean varies(String parameter) {
    List<Stretch.Amounts> recorded = recorded(parameter);
    return recorded.size() > 1 || recorded.get(0).first() < recorded.get(0).last();
  }

  /** All values on record, and the one asked for, as few stretches as they make. */
  private List<Stretch.Amounts> recorded(String id) {
    Parameter parameter = negotiation.parameter(id).orElseThrow();
    TreeMap<Long, Long> stretches = new TreeMap<>();
    stretches.put(asked(id), asked(id));
    stretches.merge(parameter.value(), parameter.value(), Math::max);
    parameter.disputed().forEach(d -> stretches.merge(d.first(), d.last(), Math::max));
    List<Stretch.Amounts> joined = new ArrayList<>();
    stretches.forEach(
        (first, last) -> {
          int end = joined.size() - 1;
          if (end >= 0 && first - 1 <= joined.get(end).last()) {
            Stretch.Amounts before = joined.get(end);
            joined.set(end, new Stretch.Amounts(before.first(), Math.max(before.last(), last)));
          } else {
            joined.add(new Stretch.Amounts(first, last));
          }
        });
    return joined;
  }

  /** Ids of the parameters that make a difference. */
  Set<String> parameters() {
    return starts.keySet();
  }

  /** Whether parameters are compared on the same issues in such numbers that they stay apart. */
  boolean tooMany() {
    return groups().stream().anyMatch(group -> group.size() > MOST_TOGETHER);
  }

  /**
   * Parameters that are compared on the same issues, each group with its regions.
   *
   * @param together whether all are varied at once; else each alone
   */
  List<Group> all(boolean together) {
    return groups().stream().map(group -> group(group, together)).toList();
  }

  private List<List<String>> groups() {
    List<List<String>> groups = new ArrayList<>();
    for (Parameter parameter : negotiation.parameters()) {
      if (starts.containsKey(parameter.id())) {
        List<String> joined = new ArrayList<>();
        for (List<String> group : List.copyOf(groups)) {
          if (group.stream().anyMatch(other -> meet(other, parameter.id()))) {
            joined.addAll(group);
            groups.remove(group);
          }
        }
        joined.add(parameter.id());
        groups.add(joined);
      }
    }
    return groups;
  }

  private Set<AmountStart> starts(String parameter) {
    return starts.getOrDefault(parameter, Set.of());
  }

  private boolean meet(String one, String other) {
    return starts(one).stream()
        .anyMatch(a -> starts(other).stream().anyMatch(b -> a.issue().equals(b.issue())));
  }

  private Group group(List<String> ids, boolean together) {
    List<List<Stretch.Amounts>> cells = ids.stream().map(id -> cells(id, ids)).toList();
    int[] usual = new int[ids.size()];
    for (int p = 0; p < usual.length; p++) {
      while (!cells.get(p).get(usual[p]).contains(new Position.Amount(asked(ids.get(p))))) {
        usual[p]++;
      }
    }
    List<Region> regions = new ArrayList<>(regions(ids, cells, usual));
    for (int[] box : boxes(cells, usual, together)) {
      regions.addAll(regions(ids, cells, box));
    }
    List<Parameter> parameters =
        ids.stream().map(id -> negotiation.parameter(id).orElseThrow()).toList();
    return new Group(parameters, cells, Arrays.stream(usual).boxed().toList(), regions);
  }

  /** The values on record, cut where the order of starts can change. */
  private List<Stretch.Amounts> cells(String id, List<String> group) {
    TreeSet<Long> cuts = new TreeSet<>(List.of(asked(id), asked(id) + 1));
    for (AmountStart own : starts(id)) {
      for (long constant : constants.getOrDefault(own.issue(), Set.of())) {
        cut(cuts, constant - own.offset());
      }
      for (String other : group) {
        for (AmountStart start : starts(other)) {
          if (!other.equals(id) && start.issue().equals(own.issue())) {
            long shift = start.offset() - own.offset();
            cut(cuts, asked(other) + shift);
            for (Stretch.Amounts stretch : recorded(other)) {
              cut(cuts, stretch.first() + shift);
              cut(cuts, stretch.last() + shift);
            }
          }
        }
      }
    }
    List<Stretch.Amounts> cells = new ArrayList<>();
    for (Stretch.Amounts stretch : recorded(id)) {
      long first = stretch.first();
      for (long cut : cuts.subSet(first, false, stretch.last(), true)) {
        cells.add(new Stretch.Amounts(first, cut - 1));
        first = cut;
      }
      cells.add(new Stretch.Amounts(first, stretch.last()));
    }
    return cells;
  }

  /** A value of its own: below it, at it and above it rules may answer differently. */
  private static void cut(Set<Long> cuts, long value) {
    cuts.add(value);
    cuts.add(value + 1);
  }

  /** All choices of a cell for each parameter but the usual one. */
  private static List<int[]> boxes(
      List<List<Stretch.Amounts>> cells, int[] usual, boolean together) {
    List<int[]> boxes = new ArrayList<>();
    boxes.add(usual);
    for (int p = 0; p < usual.length; p++) {
      List<int[]> more = new ArrayList<>();
      for (int[] box : together ? boxes : List.of(usual)) {
        for (int c = 0; c < cells.get(p).size(); c++) {
          if (c != usual[p]) {
            int[] changed = box.clone();
            changed[p] = c;
            more.add(changed);
          }
        }
      }
      boxes.addAll(more);
    }
    return boxes.subList(1, boxes.size());
  }

  /** The orders that starts can be in within one box, with one example each. */
  private List<Region> regions(List<String> ids, List<List<Stretch.Amounts>> cells, int[] box) {
    List<List<Long>> candidates = new ArrayList<>();
    boolean open = undecided(ids, cells, box);
    for (int p = 0; p < box.length; p++) {
      Stretch.Amounts cell = cells.get(p).get(box[p]);
      TreeSet<Long> values = new TreeSet<>(List.of(cell.first()));
      for (int i = 0; open && i <= 2 * box.length; i++) {
        values.add(Math.min(cell.first() + i, cell.last()));
        values.add(Math.max(cell.last() - i, cell.first()));
      }
      candidates.add(List.copyOf(values));
    }
    Map<List<Integer>, Region> byOrder = new LinkedHashMap<>();
    for (long[] values : product(candidates)) {
      Region region =
          byOrder.computeIfAbsent(
              order(ids, values),
              order ->
                  new Region(
                      Arrays.stream(box).boxed().toList(),
                      Arrays.stream(values).boxed().toList(),
                      new TreeMap<>(PAIRS)));
      for (int p = 0; p < values.length; p++) {
        for (int q = p + 1; q < values.length; q++) {
          region
              .differences()
              .computeIfAbsent(List.of(p, q), pair -> new TreeSet<>())
              .add(difference(values[p], values[q]));
        }
      }
    }
    return List.copyOf(byOrder.values());
  }

  /** By how much one value is above another; what is more than one apart is alike. */
  static int difference(long one, long other) {
    return (int) Math.max(-2, Math.min(2, one - other));
  }

  private boolean undecided(List<String> ids, List<List<Stretch.Amounts>> cells, int[] box) {
    long[] lowFirst = new long[box.length];
    for (int p = 0; p < box.length; p++) {
      for (int q = p + 1; q < box.length; q++) {
        Stretch.Amounts one = cells.get(p).get(box[p]);
        Stretch.Amounts other = cells.get(q).get(box[q]);
        for (int i = 0; i < box.length; i++) {
          lowFirst[i] = cells.get(i).get(box[i]).first();
        }
        long[] highFirst = lowFirst.clone();
        lowFirst[q] = other.last();
        highFirst[p] = one.last();
        if (!order(ids, lowFirst).equals(order(ids, highFirst))) {
          return true;
        }
      }
    }
    return false;
  }

  /** How the starts of each two parameters compare. */
  private List<Integer> order(List<String> ids, long[] values) {
    List<Integer> order = new ArrayList<>();
    for (int p = 0; p < values.length; p++) {
      for (int q = p + 1; q < values.length; q++) {
        for (AmountStart one : starts(ids.get(p))) {
          for (AmountStart other : starts(ids.get(q))) {
            if (one.issue().equals(other.issue())) {
              order.add(Long.compare(values[p] + one.offset(), values[q] + other.offset()));
            }
          }
        }
      }
    }
    return order;
  }

  private static List<long[]> product(List<List<Long>> candidates) {
    List<long[]> all = new ArrayList<>();
    all.add(new long[candidates.size()]);
    for (int p = 0; p < candidates.size(); p++) {
      List<long[]> more = new ArrayList<>();
      for (long[] values : all) {
        for (long value : candidates.get(p)) {
          long[] one = values.clone();
          one[p] = value;
          more.add(one);
        }
      }
      all = more;
    }
    return all;
  }
}
