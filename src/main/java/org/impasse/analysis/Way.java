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

  /** With more combinations of positions than this, only the one found first is looked at. */
  private static final int MOST_COMBINATIONS = 1 << 12;

  /** Two texts with the same changes are worth showing when they differ on so many issues. */
  private static final int WORTH_SHOWING = 2;

  Way {
    issues = List.copyOf(issues);
    options = List.copyOf(options);
  }

  /**
   * One choice of positions: the fewer objections the better, then the more that is on record, then
   * the nearer.
   *
   * @param places the position on each issue that changes
   * @param objections how many objections it draws
   */
  record Option(Text text, Map<Integer, Nearby.Place> places, int objections)
      implements Comparable<Option> {

    private int borne() {
      return places.values().stream().mapToInt(place -> Math.min(1, place.borne())).sum();
    }

    private double distance() {
      return places.values().stream().mapToDouble(Nearby.Place::distance).sum();
    }

    @Override
    public int compareTo(Option other) {
      return Comparator.comparingInt(Option::objections)
          .thenComparing(Option::borne, Comparator.reverseOrder())
          .thenComparingDouble(Option::distance)
          .thenComparing(Option::text)
          .compare(this, other);
    }
  }

  /** All choices of positions on the issues of a change that the problem allows. */
  static Way of(
      Nearest.Change change,
      Text start,
      Problem allowed,
      CaseLogic logic,
      Nearby nearby,
      Proposal from) {
    List<Text> texts = List.of(start);
    for (int issue : change.issues()) {
      int own = start.on(issue);
      int classes = logic.cuts().get(issue).classes().size();
      List<Text> next = new ArrayList<>();
      for (Text text : texts) {
        IntStream.range(0, classes)
            .filter(c -> c != own)
            .forEach(c -> next.add(text.with(issue, c)));
      }
      texts = next;
      if (texts.size() > MOST_COMBINATIONS) {
        texts = List.of(change.text());
        break;
      }
    }
    List<Option> options =
        texts.stream()
            .filter(allowed::isDeal)
            .map(
                text ->
                    new Option(
                        text,
                        places(change.issues(), text, logic, nearby, from),
                        (int)
                            allowed.objections().stream()
                                .filter(objection -> objection.firing().on(text))
                                .count()))
            .sorted()
            .toList();
    return new Way(change.issues(), options);
  }

  private static Map<Integer, Nearby.Place> places(
      List<Integer> issues, Text text, CaseLogic logic, Nearby nearby, Proposal from) {
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
    return places;
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
