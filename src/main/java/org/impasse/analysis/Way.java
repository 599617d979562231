package org.impasse.analysis;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.impasse.analysis.logic.Nearest;
import org.impasse.analysis.logic.Problem;
import org.impasse.analysis.logic.Text;
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

  /** Two texts with the same changes are worth showing when they differ on so many issues. */
  private static final int WORTH_SHOWING = 2;

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
        return new Way(change.issues(), List.of(improved(change, start, allowed, options)));
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
  }

  /**
   * Texts that differ: first one for each way, the shortest ways first and among those as long the
   * ones that share the fewest issues with what is shown already; then, as long as there is room,
   * other positions for the same ways.
   */
  static List<Option> diverse(List<Way> ways, int most) {
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
      List<Option> own = way.different(1 + room);
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

  private List<Option> different(int most) {
    List<Option> chosen = new ArrayList<>();
    for (Option option : options) {
      if (chosen.size() < most
          && chosen.stream()
              .allMatch(o -> o.text().changes(option.text()).size() >= WORTH_SHOWING)) {
        chosen.add(option);
      }
    }
    return chosen;
  }
}
