package org.impasse.analysis;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.impasse.negotiation.Evidence;
import org.impasse.negotiation.Issue;
import org.impasse.negotiation.NegotiationCase;
import org.impasse.negotiation.Position;
import org.impasse.negotiation.Settings;
import org.impasse.negotiation.Stretch;
import org.impasse.redline.PositionSet;

/** Which of several positions is nearest to what a text says. */
final class Nearby {

  private final NegotiationCase negotiation;
  private final Settings settings;

  Nearby(NegotiationCase negotiation, Settings settings) {
    this.negotiation = negotiation;
    this.settings = settings;
  }

  /**
   * A position that could take another's place.
   *
   * @param borne how many parties are on record for putting up with it, or asking for it
   * @param distance on the issue's scale from 0 to 1; positions without an order are 1 apart
   */
  record Place(Position position, int borne, double distance) {}

  /**
   * The position of a class that is nearest: next to an amount the nearest amount; else the nearest
   * on the issue's axis, and among those as near the one that most parties are on record for. Where
   * positions have no order, taking the issue out is nearer than any other position.
   */
  Place nearest(Issue issue, PositionSet positions, Position from) {
    List<Place> places = new ArrayList<>();
    for (Stretch stretch : positions.members()) {
      places.add(place(issue, nearest(issue, stretch, from), from));
    }
    boolean ordered = ordered(issue);
    return places.stream()
        .min(
            Comparator.<Place, Boolean>comparing(
                    p ->
                        from instanceof Position.Amount
                            && !(p.position() instanceof Position.Amount))
                .thenComparing(Place::distance)
                .thenComparing(Place::borne, Comparator.reverseOrder())
                .thenComparing(p -> ordered == p.position() instanceof Position.NotAddressed))
        .orElseThrow();
  }

  private Place place(Issue issue, Position position, Position from) {
    return new Place(position, borne(issue, position), distance(issue, position, from));
  }

  /** Next to no amount, the end of a stretch where answers change, not that of the whole range. */
  private static Position nearest(Issue issue, Stretch stretch, Position from) {
    if (stretch instanceof Stretch.Amounts amounts) {
      if (from instanceof Position.Amount amount) {
        return new Position.Amount(
            Math.max(amounts.first(), Math.min(amounts.last(), amount.value())));
      }
      boolean upwards = issue.values() instanceof Issue.Range r && amounts.first() == r.min();
      return new Position.Amount(upwards ? amounts.last() : amounts.first());
    }
    String id = ((Stretch.One) stretch).position();
    return id.equals(Position.NOT_ADDRESSED) ? Position.SILENCE : new Position.Named(id);
  }

  private static boolean ordered(Issue issue) {
    return issue.isInteger()
        || (issue.values() instanceof Issue.Listed listed && listed.axis().isPresent());
  }

  /** How far two positions are apart on the issue's scale, from 0 to 1. */
  static double distance(Issue issue, Position position, Position from) {
    if (issue.values() instanceof Issue.Range range) {
      return position instanceof Position.Amount to && from instanceof Position.Amount amount
          ? Math.abs((double) to.value() - amount.value())
              / Math.max(1.0, (double) range.max() - range.min())
          : 1;
    }
    int one = index(issue, position);
    int other = index(issue, from);
    return one < 0 || other < 0 || !ordered(issue)
        ? 1
        : Math.abs(one - other) / Math.max(1.0, issue.listed().size() - 1.0);
  }

  private static int index(Issue issue, Position position) {
    return issue.listed().stream().map(Issue.ListedPosition::id).toList().indexOf(position.id());
  }

  private int borne(Issue issue, Position position) {
    return (int)
        negotiation.evidence().stream()
            .filter(evidence -> evidence.bearing() != Evidence.Bearing.REFUSES)
            .filter(settings::admits)
            .filter(
                evidence ->
                    evidence.issues().getOrDefault(issue.id(), List.of()).stream()
                        .anyMatch(stretch -> stretch.contains(position)))
            .map(Evidence::party)
            .distinct()
            .count();
  }
}
