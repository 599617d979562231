package org.impasse.report.picture;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.impasse.negotiation.Basis;
import org.impasse.report.Words;
import org.impasse.verdict.Interval;
import org.impasse.verdict.NumberLine;

/**
 * One party's line as it is drawn: neighbouring stretches that differ in their evidence only are
 * one.
 *
 * @param party the line it is drawn from
 * @param stretches consecutive; neighbours differ in standing or rules
 */
record Lane(NumberLine.PartyLine party, List<NumberLine.Segment> stretches) {

  Lane {
    stretches = List.copyOf(stretches);
  }

  static Lane of(NumberLine.PartyLine party) {
    List<NumberLine.Segment> joined = new ArrayList<>();
    for (NumberLine.Segment next : party.segments()) {
      int last = joined.size() - 1;
      if (last >= 0 && alike(joined.get(last).stand(), next.stand())) {
        joined.set(last, join(joined.get(last), next));
      } else {
        joined.add(next);
      }
    }
    return new Lane(party, joined);
  }

  private static boolean alike(NumberLine.Stand one, NumberLine.Stand other) {
    return Words.standing(one).equals(Words.standing(other)) && one.rules().equals(other.rules());
  }

  private static NumberLine.Segment join(NumberLine.Segment one, NumberLine.Segment other) {
    Set<String> evidence = new LinkedHashSet<>(one.stand().evidence());
    evidence.addAll(other.stand().evidence());
    Optional<Basis> basis =
        Stream.of(one.stand().basis(), other.stand().basis())
            .flatMap(Optional::stream)
            .min(Basis::compareTo);
    return new NumberLine.Segment(
        new Interval(one.interval().first(), other.interval().last()),
        new NumberLine.Stand(
            one.stand().standing(), one.stand().rules(), basis, List.copyOf(evidence)));
  }
}
