package org.impasse.analysis;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.impasse.negotiation.Parameter;
import org.impasse.negotiation.Stretch;

/**
 * What has to be otherwise than asked, and no more than that, for some combinations to come about.
 */
final class LeastChanges {

  /** So many minimal combinations are put into words. */
  private static final int MOST = 4_096;

  private final Disputes disputes;
  private final List<int[]> combinations;

  LeastChanges(Disputes disputes, List<int[]> combinations) {
    this.disputes = disputes;
    this.combinations = combinations;
  }

  /**
   * A combination as what differs in it from what was asked.
   *
   * @param changes what it is, by what is changed: readings, then circumstances, then parameters
   * @param regions of the groups of which several parameters are changed, by the group
   */
  private record Difference(SortedMap<Integer, Integer> changes, Map<Integer, Integer> regions) {

    /** Whether this is enough where the other is. */
    boolean isPartOf(Difference other) {
      return other.changes.entrySet().containsAll(changes.entrySet())
          && regions.entrySet().stream()
              .allMatch(e -> e.getValue().equals(other.regions.get(e.getKey())));
    }
  }

  Robustness.Turns to(BitSet wanted) {
    List<Difference> all =
        wanted.stream()
            .mapToObj(i -> difference(combinations.get(i)))
            .sorted(Comparator.comparingInt(d -> d.changes().size()))
            .toList();
    Map<Set<Integer>, List<Difference>> least = new LinkedHashMap<>();
    List<Difference> kept = new ArrayList<>();
    for (Difference difference : all) {
      if (kept.stream().noneMatch(k -> k.isPartOf(difference))) {
        if (kept.size() == MOST) {
          break;
        }
        kept.add(difference);
        least
            .computeIfAbsent(difference.changes().keySet(), k -> new ArrayList<>())
            .add(difference);
      }
    }
    List<Robustness.Way> ways = new ArrayList<>();
    least.forEach((changed, own) -> ways.addAll(ways(own)));
    return new Robustness.Turns(ways, kept.size() < MOST);
  }

  private Difference difference(int[] combination) {
    SortedMap<Integer, Integer> changes = new TreeMap<>();
    Map<Integer, Integer> regions = new TreeMap<>();
    int plain = disputes.readings().size() + disputes.circumstances().size();
    for (int d = 0; d < plain; d++) {
      if (combination[d] != 0) {
        changes.put(d, combination[d]);
      }
    }
    int next = plain;
    for (int g = 0; g < disputes.groups().size(); g++) {
      NumberRegions.Group group = disputes.groups().get(g);
      int choice = combination[plain + g];
      List<Integer> cells = group.regions().get(choice).cells();
      int changed = 0;
      for (int p = 0; p < cells.size(); p++) {
        if (!cells.get(p).equals(group.asked().get(p))) {
          changes.put(next + p, cells.get(p));
          changed++;
        }
      }
      if (changed > 1) {
        regions.put(g, choice);
      }
      next += cells.size();
    }
    return new Difference(changes, regions);
  }

  /**
   * Differences that change the same things, as few ways as they make.
   *
   * @param values of each thing changed
   * @param orders how changed parameters of one group compare, where not every order would do
   */
  private record Box(SortedMap<Integer, Set<Integer>> values, Set<Robustness.Compared> orders) {}

  private List<Robustness.Way> ways(List<Difference> own) {
    Map<SortedMap<Integer, Integer>, List<Difference>> byValue = new LinkedHashMap<>();
    own.forEach(d -> byValue.computeIfAbsent(d.changes(), c -> new ArrayList<>()).add(d));
    List<Box> boxes = new ArrayList<>();
    byValue.forEach(
        (changes, differences) -> {
          SortedMap<Integer, Set<Integer>> values = new TreeMap<>();
          changes.forEach((what, value) -> values.put(what, new TreeSet<>(Set.of(value))));
          boxes.add(new Box(values, orders(differences)));
        });
    return joined(boxes).stream().map(this::way).toList();
  }

  /** How parameters compare, where regions with the same ranges differ. */
  private Set<Robustness.Compared> orders(List<Difference> alike) {
    Set<Robustness.Compared> orders = new LinkedHashSet<>();
    for (int g : alike.get(0).regions().keySet()) {
      NumberRegions.Group group = disputes.groups().get(g);
      List<NumberRegions.Region> right =
          alike.stream().map(d -> group.regions().get(d.regions().getOrDefault(g, 0))).toList();
      List<Integer> cells = right.get(0).cells();
      List<NumberRegions.Region> wrong =
          group.regions().stream()
              .filter(region -> region.cells().equals(cells))
              .filter(region -> !right.contains(region))
              .toList();
      if (!wrong.isEmpty()) {
        for (List<Integer> pair : right.get(0).differences().keySet()) {
          Parameter one = group.parameters().get(pair.get(0));
          Parameter other = group.parameters().get(pair.get(1));
          Robustness.Order order = order(all(right, pair), all(wrong, pair));
          orders.add(new Robustness.Compared(one, order, other));
        }
      }
    }
    return orders;
  }

  private static Set<Integer> all(List<NumberRegions.Region> regions, List<Integer> pair) {
    Set<Integer> all = new TreeSet<>();
    regions.forEach(r -> all.addAll(r.differences().getOrDefault(pair, Set.of())));
    return all;
  }

  private static Robustness.Order order(Set<Integer> right, Set<Integer> wrong) {
    if (right.stream().anyMatch(wrong::contains)) {
      return Robustness.Order.SOMETIMES;
    }
    Optional<Robustness.Order> order = Optional.empty();
    if (right.stream().allMatch(d -> d <= 0) && wrong.stream().allMatch(d -> d > 0)) {
      order = Optional.of(Robustness.Order.AT_MOST);
    } else if (right.stream().allMatch(d -> d < 0) && wrong.stream().allMatch(d -> d >= 0)) {
      order = Optional.of(Robustness.Order.BELOW);
    } else if (right.stream().allMatch(d -> d >= 0) && wrong.stream().allMatch(d -> d < 0)) {
      order = Optional.of(Robustness.Order.AT_LEAST);
    } else if (right.stream().allMatch(d -> d > 0) && wrong.stream().allMatch(d -> d <= 0)) {
      order = Optional.of(Robustness.Order.ABOVE);
    } else if (right.stream().allMatch(d -> d == 0) && wrong.stream().allMatch(d -> d != 0)) {
      order = Optional.of(Robustness.Order.EQUAL);
    }
    return order.orElse(Robustness.Order.SOMETIMES);
  }

  /** Joins boxes that agree in all but one thing until there are none. */
  private static List<Box> joined(List<Box> boxes) {
    List<Box> open = new ArrayList<>(boxes);
    boolean changed = true;
    while (changed) {
      changed = false;
      for (int i = 0; i < open.size(); i++) {
        for (int j = open.size() - 1; j > i; j--) {
          Optional<Box> both = join(open.get(i), open.get(j));
          if (both.isPresent()) {
            open.set(i, both.get());
            open.remove(j);
            changed = true;
          }
        }
      }
    }
    return open;
  }

  private static Optional<Box> join(Box one, Box other) {
    if (!one.orders().equals(other.orders())) {
      return Optional.empty();
    }
    int different = 0;
    SortedMap<Integer, Set<Integer>> values = new TreeMap<>();
    for (Map.Entry<Integer, Set<Integer>> entry : one.values().entrySet()) {
      Set<Integer> own = other.values().getOrDefault(entry.getKey(), Set.of());
      Set<Integer> both = new TreeSet<>(entry.getValue());
      both.addAll(own);
      values.put(entry.getKey(), both);
      different += entry.getValue().equals(own) ? 0 : 1;
    }
    return different == 1 ? Optional.of(new Box(values, one.orders())) : Optional.empty();
  }

  private Robustness.Way way(Box box) {
    List<Robustness.Change> changes = new ArrayList<>();
    int readings = disputes.readings().size();
    int plain = readings + disputes.circumstances().size();
    box.values()
        .forEach(
            (what, values) -> {
              if (what < readings) {
                changes.add(disputes.switched(what));
              } else if (what < plain) {
                changes.add(disputes.given(what - readings, values));
              } else {
                changes.add(within(what - plain, values));
              }
            });
    changes.addAll(box.orders());
    return new Robustness.Way(changes);
  }

  private Robustness.Within within(int parameter, Set<Integer> cells) {
    int p = parameter;
    for (NumberRegions.Group group : disputes.groups()) {
      if (p < group.parameters().size()) {
        return new Robustness.Within(
            group.parameters().get(p), ranges(group.cells().get(p), cells));
      }
      p -= group.parameters().size();
    }
    throw new IllegalArgumentException("no such parameter: " + parameter);
  }

  /** Some ranges, joined where one follows another. */
  private static List<Stretch.Amounts> ranges(List<Stretch.Amounts> all, Set<Integer> cells) {
    List<Stretch.Amounts> ranges = new ArrayList<>();
    for (int c : cells) {
      Stretch.Amounts next = all.get(c);
      int end = ranges.size() - 1;
      if (end >= 0 && ranges.get(end).last() + 1 == next.first()) {
        ranges.set(end, new Stretch.Amounts(ranges.get(end).first(), next.last()));
      } else {
        ranges.add(next);
      }
    }
    return ranges;
  }
}
