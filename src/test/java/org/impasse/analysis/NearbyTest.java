package org.impasse.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.impasse.negotiation.Issue;
import org.impasse.negotiation.Position;
import org.impasse.negotiation.Stretch;
import org.impasse.redline.PositionSet;
import org.impasse.verdict.HarbourLease;
import org.junit.jupiter.api.Test;

/** How far positions are apart, and which of several is nearest. */
class NearbyTest {

  private static final Issue RENT = issue("rent.monthly");
  private static final Issue PIER = issue("lease.pier");
  private static final Issue RENEWAL = issue("lease.renewable");
  private static final Issue YEARS = issue("lease.years");

  private final Nearby nearby = new Nearby(HarbourLease.CASE, HarbourLease.settings());

  private static Issue issue(String id) {
    return HarbourLease.CASE.issue(id).orElseThrow();
  }

  private static Position amount(long value) {
    return new Position.Amount(value);
  }

  private static Position named(String id) {
    return new Position.Named(id);
  }

  private static Stretch amounts(long first, long last) {
    return new Stretch.Amounts(first, last);
  }

  private static Stretch one(String id) {
    return new Stretch.One(id);
  }

  private Position nearest(Issue issue, Position from, Stretch... members) {
    return nearby.nearest(issue, new PositionSet(List.of(members)), from).position();
  }

  @Test
  void amountsAreApartByTheirShareOfTheRange() {
    assertEquals(0.5, Nearby.distance(YEARS, amount(75), amount(26)));
    assertEquals(0.5, Nearby.distance(YEARS, amount(1), amount(50)));
    assertEquals(0, Nearby.distance(RENT, amount(90000), amount(90000)));
    assertEquals(1, Nearby.distance(RENT, amount(0), amount(90000)));
    assertEquals(1, Nearby.distance(RENT, named("to-be-agreed"), amount(5)));
    assertEquals(1, Nearby.distance(RENT, amount(5), Position.SILENCE));
  }

  @Test
  void positionsOnAnAxisAreApartByTheirStepsAndOthersAltogether() {
    assertEquals(0.5, Nearby.distance(PIER, named("tenant-only"), named("shared")));
    assertEquals(0.5, Nearby.distance(PIER, named("owner-only"), named("shared")));
    assertEquals(1, Nearby.distance(PIER, named("owner-only"), named("tenant-only")));
    assertEquals(0, Nearby.distance(PIER, named("tenant-only"), named("tenant-only")));
    assertEquals(1, Nearby.distance(PIER, named("tenant-only"), Position.SILENCE));
    assertEquals(1, Nearby.distance(PIER, Position.SILENCE, named("tenant-only")));
    assertEquals(1, Nearby.distance(RENEWAL, named("false"), named("false")));
    assertEquals(1, Nearby.distance(RENEWAL, named("false"), named("true")));
  }

  @Test
  void nextToAnAmountTheNearestAmountIsTaken() {
    Stretch low = amounts(100, 200);
    Stretch high = amounts(300, 400);
    assertEquals(amount(200), nearest(RENT, amount(240), low, high));
    assertEquals(amount(300), nearest(RENT, amount(260), low, high));
    assertEquals(amount(150), nearest(RENT, amount(150), low, high));
    assertEquals(amount(400), nearest(RENT, amount(90000), low, one("to-be-agreed"), high));
    assertEquals(amount(100), nearest(RENT, amount(0), one("not-addressed"), low, high));
  }

  @Test
  void nextToNoAmountTheEndWhereAnswersChangeIsTaken() {
    assertEquals(amount(100), nearest(RENT, named("to-be-agreed"), amounts(0, 100)));
    assertEquals(amount(200), nearest(RENT, named("to-be-agreed"), amounts(200, 90000)));
    assertEquals(amount(200), nearest(RENT, Position.SILENCE, amounts(200, 300)));
  }

  @Test
  void takingAnIssueOutIsNearestOnlyWherePositionsHaveNoOrder() {
    assertEquals(
        Position.SILENCE, nearest(RENEWAL, named("false"), one("true"), one("not-addressed")));
    assertEquals(
        named("owner-only"),
        nearest(PIER, named("tenant-only"), one("not-addressed"), one("owner-only")));
  }

  @Test
  void ofPositionsAsNearThatOneIsTakenThatMostPartiesHaveSpokenFor() {
    Stretch unheard = amounts(21000, 21000);
    Stretch heard = amounts(19000, 19000);
    assertEquals(amount(19000), nearest(RENT, amount(20000), unheard, heard));
    assertEquals(amount(19000), nearest(RENT, amount(20000), heard, unheard));
    assertEquals(1, place(RENT, heard).borne());
    assertEquals(0, place(RENT, unheard).borne());
    assertEquals(0, place(RENT, amounts(30000, 30000)).borne());
    // Only refused there; only in a reading that is off; only after the day asked about.
    assertEquals(0, place(PIER, one("tenant-only")).borne());
    assertEquals(0, place(RENT, amounts(0, 0)).borne());
    assertEquals(0, place(RENT, amounts(41500, 41500)).borne());
  }

  private Nearby.Place place(Issue issue, Stretch only) {
    return nearby.nearest(issue, new PositionSet(List.of(only)), Position.SILENCE);
  }
}
