package org.impasse.analysis;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.impasse.analysis.logic.Nearest;
import org.impasse.analysis.logic.Problem;
import org.impasse.analysis.logic.Text;
import org.impasse.negotiation.Position;
import org.impasse.negotiation.Proposal;
import org.impasse.redline.IssueCut;

/**
 * A set of issues whose change is enough, and the positions that would do there.
 *
 * @param issues their indices, ascending
 * @param options at least one; the best first
 */
record Way(List<Integer> issues, List<Option> options) {

  /** With more combinations of positions than this, one is improved step by step. */
  private static final int MOST_COMBINATIONS = 1 << 12;

  /** Two texts with the same changes differ clearly when they do on so many issues. */
  private static final int CLEARLY = 2;

  /** Or when, on one issue, they are so far apart on its scale. */
  private static final double FAR = 0.5;

  /** No more texts than this are shown for one set of issues. */
  private static final int MOST_ALIKE = 3;

  Way {
    issues = List.copyOf(issues);
    options = List.copyOf(options);
  }

  /**
   * One choice of positions: the nearer the better, then the fewer objections, then the more that
   * is on record. Objections do not come first: where nobody has spoken there are none.
   *
   * @param places the position on each issue that changes
   * @param objections how many objections it draws
   */
  record Option(Text text, Map<Integer, Nearby.Place> places, long objections)
      implements Comparable<Option> {

    private int borne() {
      return places.values().stream().mapToInt(place -> Math.min(1, place.borne())).sum();
    }

    private double distance() {
      return places.values().stream().mapToDouble(Nearby.Place::distance).sum();
    }

    @Override
    public int compareTo(Option other) {
      return Comparator.comparingDouble(Option::distance)
          .thenComparingLong(Option::objections)
          .thenComparing(Option::borne, Comparator.reverseOrder())
          .thenComparing(Option::text)
          .compare(this, other);
    }
  }

  /** The choices of positions on the issues of a change that the problem allows. */
  static Way of(Nearest.Change change, Text start, Problem allowed, Options options) {
    List<Text> texts = List.of(start);
    for (int issue : change.issues()) {
      List<Text> longer = new ArrayList<>();
      for (Text text : texts) {
        options.others(start, issue).forEach(c -> longer.add(text.with(issue, c)));
      }
      texts = longer;
      if (texts.size() > MOST_COMBINATIONS) {
        Option best = improved(change, start, allowed, options);
        return new Way(change.issues(), around(best, change, start, allowed, options));
      }
    }
    return new Way(
        change.issues(),
        texts.stream()
            .filter(allowed::isDeal)
            .map(text -> options.option(change.issues(), text, allowed))
            .sorted()
            .toList());
  }

  /** A choice that no other position on one issue alone makes better. */
  private static Option improved(
      Nearest.Change change, Text start, Problem allowed, Options options) {
    Option best = options.option(change.issues(), change.text(), allowed);
    for (boolean better = true; better; ) {
      better = false;
      for (int issue : change.issues()) {
        for (int c : options.others(start, issue)) {
          Text text = best.text().with(issue, c);
          if (allowed.isDeal(text)) {
            Option option = options.option(change.issues(), text, allowed);
            if (option.compareTo(best) < 0) {
              best = option;
              better = true;
            }
          }
        }
      }
    }
    return best;
  }

  /** A choice and, after it, those that are otherwise on one issue. */
  private static List<Option> around(
      Option best, Nearest.Change change, Text start, Problem allowed, Options options) {
    List<Option> others = new ArrayList<>();
    for (int issue : change.issues()) {
      for (int c : options.others(start, issue)) {
        Text text = best.text().with(issue, c);
        if (c != best.text().on(issue) && allowed.isDeal(text)) {
          others.add(options.option(change.issues(), text, allowed));
        }
      }
    }
    others.sort(null);
    others.add(0, best);
    return others;
  }

  /**
   * What choices are made of.
   *
   * @param from the text that changes
   */
  record Options(CaseLogic logic, Nearby nearby, Proposal from) {

    /** The listed classes of an issue in which the text is not. */
    private List<Integer> others(Text text, int issue) {
      return IntStream.range(0, logic.cuts().get(issue).classes().size())
          .filter(c -> c != text.on(issue))
          .boxed()
          .toList();
    }

    private Option option(List<Integer> issues, Text text, Problem allowed) {
      Map<Integer, Nearby.Place> places = new TreeMap<>();
      for (int issue : issues) {
        IssueCut cut = logic.cuts().get(issue);
        places.put(
            issue,
            nearby.nearest(
                cut.issue(),
                cut.classes().get(text.on(issue)),
                from.term(cut.issue().id()).position()));
      }
      long objections =
          allowed.objections().stream().filter(objection -> objection.firing().on(text)).count();
      return new Option(text, places, objections);
    }

    /** How far two choices for the same issues are apart, added up over the issues. */
    private double apart(Option one, Option other) {
      double apart = 0;
      for (Map.Entry<Integer, Nearby.Place> place : one.places().entrySet()) {
        Nearby.Place there = other.places().get(place.getKey());
        if (there != null && one.text().on(place.getKey()) != other.text().on(place.getKey())) {
          apart += apart(place.getKey(), place.getValue().position(), there.position());
        }
      }
      return apart;
    }

    /** Saying nothing is as far from any position as it takes to be another text. */
    private double apart(int issue, Position one, Position other) {
      return one instanceof Position.NotAddressed || other instanceof Position.NotAddressed
          ? FAR
          : Nearby.distance(logic.cuts().get(issue).issue(), one, other);
    }

    private double nearest(Option option, List<Option> shown) {
      return shown.stream().mapToDouble(other -> apart(option, other)).min().orElse(0);
    }

    private boolean clearlyDiffer(Option one, Option other) {
      return one.text().changes(other.text()).size() >= CLEARLY || apart(one, other) >= FAR;
    }
  }

  /**
   * Texts that differ: first one for each way, the shortest ways first and among those as long the
   * ones that share the fewest issues with what is shown already; then, as long as there is room,
   * clearly different positions for the same ways.
   */
  static List<Option> diverse(List<Way> ways, int most, Options choices) {
    List<Way> left = new ArrayList<>(ways);
    List<Way> shown = new ArrayList<>();
    while (!left.isEmpty() && shown.size() < most) {
      Way next =
          left.stream()
              .min(
                  Comparator.<Way>comparingInt(way -> way.issues().size())
                      .thenComparingInt(way -> way.shared(shown))
                      .thenComparing(way -> way.options().get(0).objections())
                      .thenComparing(way -> -way.options().get(0).borne()))
              .orElseThrow();
      left.remove(next);
      shown.add(next);
    }
    List<Option> options = new ArrayList<>();
    int room = most - shown.size();
    for (Way way : shown) {
      List<Option> own = way.different(Math.min(MOST_ALIKE, 1 + room), choices);
      room -= own.size() - 1;
      options.addAll(own);
    }
    return options;
  }

  private int shared(List<Way> shown) {
    return shown.stream()
        .mapToInt(
            other -> {
              Set<Integer> both = new HashSet<>(issues);
              both.retainAll(other.issues);
              return both.size();
            })
        .sum();
  }

  /** The best choice, and then each time the one farthest from those before. */
  private List<Option> different(int most, Options choices) {
    List<Option> chosen = new ArrayList<>(options.subList(0, 1));
    List<Option> left = new ArrayList<>(options);
    while (chosen.size() < most) {
      left.removeIf(
          option -> !chosen.stream().allMatch(shown -> choices.clearlyDiffer(option, shown)));
      Optional<Option> next =
          left.stream()
              .max(
                  Comparator.<Option>comparingDouble(option -> choices.nearest(option, chosen))
                      .thenComparing(Comparator.reverseOrder()));
      if (next.isEmpty()) {
        return chosen;
      }
      chosen.add(next.get());
    }
    return chosen;
  }
}
