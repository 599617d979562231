package org.impasse.verdict;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import org.impasse.negotiation.Issue;
import org.impasse.negotiation.Settings;
import org.impasse.negotiation.Stretch;
import org.impasse.redline.PositionClasses;
import org.impasse.redline.Rule;

/**
 * Cuts the range of an integer issue wherever a rule or a statement could tell one amount from the
 * next.
 */
final class Cuts {

  private final Issue.Range range;
  private final TreeSet<Long> starts = new TreeSet<>();

  /** Cuts where some rules tell amounts apart. */
  Cuts(Issue issue, Collection<Rule> rules, Settings settings) {
    this.range = (Issue.Range) issue.values();
    PositionClasses.of(issue, rules, settings).amounts().forEach(same -> starts.add(same.first()));
  }

  /** Cuts at the ends of a stretch of amounts, which may reach beyond the range. */
  void at(Stretch stretch) {
    if (stretch instanceof Stretch.Amounts amounts) {
      if (range.min() < amounts.first() && amounts.first() <= range.max()) {
        starts.add(amounts.first());
      }
      if (range.min() <= amounts.last() && amounts.last() < range.max()) {
        starts.add(amounts.last() + 1);
      }
    }
  }

  /** The classes in order: at least one, together the whole range. */
  List<Interval> intervals() {
    List<Interval> intervals = new ArrayList<>();
    for (long start : starts) {
      Long next = starts.higher(start);
      intervals.add(new Interval(start, next == null ? range.max() : next - 1));
    }
    return intervals;
  }
}
