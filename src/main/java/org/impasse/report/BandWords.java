package org.impasse.report;

import java.util.ArrayList;
import java.util.List;
import org.impasse.negotiation.Issue;
import org.impasse.negotiation.Position;
import org.impasse.report.picture.Amounts;
import org.impasse.verdict.Interval;
import org.impasse.verdict.Sweep;

/** Bands of a sweep, neighbours joined, as places in a sentence. */
final class BandWords {

  private BandWords() {}

  /** After "refuses". */
  static String refused(Issue issue, List<Sweep.Band> bands) {
    Issue.Range range = issue.values() instanceof Issue.Range r ? r : null;
    List<String> places = new ArrayList<>();
    for (Sweep.Band band : joined(bands)) {
      if (band.isAmounts() && range != null) {
        places.add(Amounts.of(band.interval(), range));
      } else {
        places.add(
            band.first() instanceof Position.NotAddressed
                ? "silence"
                : "“" + words(issue, band) + "”");
      }
    }
    return Words.list(places);
  }

  /** Bands as places in a sentence, amounts with both ends. */
  static String at(Issue issue, List<Sweep.Band> bands) {
    List<String> places = new ArrayList<>();
    boolean silence = false;
    for (Sweep.Band band : joined(bands)) {
      if (band.isAmounts()) {
        Interval interval = band.interval();
        places.add(
            interval.first() == interval.last()
                ? "at " + Words.amount(issue, interval.first())
                : "between "
                    + Words.number(interval.first())
                    + " and "
                    + Words.amount(issue, interval.last()));
      } else if (band.first() instanceof Position.NotAddressed) {
        silence = true;
      } else {
        places.add("at “" + words(issue, band) + "”");
      }
    }
    if (silence) {
      places.add("where the text says nothing on it");
    }
    return places.size() < 2
        ? String.join("", places)
        : String.join(", ", places.subList(0, places.size() - 1))
            + " or "
            + places.get(places.size() - 1);
  }

  private static String words(Issue issue, Sweep.Band band) {
    return band.first() instanceof Position.Other other
        ? other.words()
        : issue.labelOf(band.first().id());
  }

  private static List<Sweep.Band> joined(List<Sweep.Band> bands) {
    List<Sweep.Band> joined = new ArrayList<>();
    for (Sweep.Band next : bands) {
      int last = joined.size() - 1;
      boolean beside =
          last >= 0
              && next.isAmounts()
              && joined.get(last).isAmounts()
              && joined.get(last).interval().last() + 1 == next.interval().first();
      if (beside) {
        joined.set(last, new Sweep.Band(joined.get(last).first(), next.last()));
      } else {
        joined.add(next);
      }
    }
    return joined;
  }
}
