package org.impasse.verdict;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.function.LongPredicate;
import org.impasse.negotiation.Issue;

/** What several parties' number lines say together. */
final class Stretches {

  private Stretches() {}

  /** Amounts on which nothing is on record of any of the parties. */
  static List<Interval> untested(Issue issue, List<NumberLine.PartyLine> required) {
    if (required.isEmpty()) {
      return List.of();
    }
    return where(
        issue,
        required,
        amount ->
            required.stream().allMatch(line -> line.at(amount).standing() == Standing.UNTESTED));
  }

  /** Pairs who between them refuse every amount, while neither alone does. */
  static List<NumberLine.Gap> gaps(Issue issue, List<NumberLine.PartyLine> required) {
    List<NumberLine.Gap> gaps = new ArrayList<>();
    for (int i = 0; i < required.size(); i++) {
      for (int j = i + 1; j < required.size(); j++) {
        NumberLine.PartyLine one = required.get(i);
        NumberLine.PartyLine other = required.get(j);
        boolean somethingForBoth =
            !where(issue, List.of(one, other), a -> !refuses(one, a) && !refuses(other, a))
                .isEmpty();
        if (!somethingForBoth && !refusesAll(one) && !refusesAll(other)) {
          gaps.add(
              new NumberLine.Gap(
                  one.party(),
                  other.party(),
                  where(issue, List.of(one, other), a -> refuses(one, a) && refuses(other, a))));
        }
      }
    }
    return gaps;
  }

  private static boolean refuses(NumberLine.PartyLine line, long amount) {
    return line.at(amount).standing() == Standing.REFUSED;
  }

  private static boolean refusesAll(NumberLine.PartyLine line) {
    return line.segments().stream().allMatch(s -> s.stand().standing() == Standing.REFUSED);
  }

  /**
   * The longest stretches on which something holds that is the same all along each party's
   * segments.
   */
  private static List<Interval> where(
      Issue issue, List<NumberLine.PartyLine> lines, LongPredicate holds) {
    Issue.Range range = (Issue.Range) issue.values();
    TreeSet<Long> starts = new TreeSet<>();
    starts.add(range.min());
    for (NumberLine.PartyLine line : lines) {
      line.segments().forEach(segment -> starts.add(segment.interval().first()));
    }
    List<Interval> found = new ArrayList<>();
    for (long start : starts) {
      if (!holds.test(start)) {
        continue;
      }
      Long next = starts.higher(start);
      long end = next == null ? range.max() : next - 1;
      int last = found.size() - 1;
      if (last >= 0 && found.get(last).last() == start - 1) {
        found.set(last, new Interval(found.get(last).first(), end));
      } else {
        found.add(new Interval(start, end));
      }
    }
    return found;
  }
}
