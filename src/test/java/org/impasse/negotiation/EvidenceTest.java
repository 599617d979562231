package org.impasse.negotiation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.impasse.negotiation.Evidence.Bearing;
import org.impasse.negotiation.Evidence.Side;
import org.junit.jupiter.api.Test;

class EvidenceTest {

  private static Optional<Side> side(Bearing bearing, List<Stretch> named, Position position) {
    return new Evidence(
            "e",
            "tenant",
            new Evidence.Speaker("A. Roe", Optional.empty()),
            Optional.empty(),
            "Something.",
            Map.of("rent", named),
            bearing,
            Basis.STATED,
            "letter",
            Optional.empty(),
            Optional.empty(),
            List.of())
        .sideOn("rent", position);
  }

  private static Optional<Side> side(Bearing bearing, long amount) {
    return side(bearing, List.of(new Stretch.Amounts(10, 20)), new Position.Amount(amount));
  }

  @Test
  void speaksOfThePositionsItNames() {
    assertEquals(Optional.of(Side.OPPOSES), side(Bearing.REFUSES, 10));
    assertEquals(Optional.of(Side.FAVOURS), side(Bearing.BEARS, 20));
    assertEquals(Optional.of(Side.FAVOURS), side(Bearing.WELCOMES, 15));
    assertEquals(Optional.of(Side.FAVOURS), side(Bearing.DEMANDS, 15));
  }

  @Test
  void onlyInsistingSaysSomethingOfTheOthers() {
    assertEquals(Optional.empty(), side(Bearing.REFUSES, 21));
    assertEquals(Optional.empty(), side(Bearing.BEARS, 9));
    assertEquals(Optional.empty(), side(Bearing.WELCOMES, 9));
    assertEquals(Optional.of(Side.OPPOSES), side(Bearing.DEMANDS, 9));
  }

  @Test
  void silenceIsAPositionAndAnUnlistedOneIsNot() {
    List<Stretch> silence = List.of(new Stretch.One(Position.NOT_ADDRESSED));
    assertEquals(Optional.of(Side.FAVOURS), side(Bearing.BEARS, silence, Position.SILENCE));
    Position other = new Position.Other("something else");
    assertEquals(Optional.empty(), side(Bearing.DEMANDS, silence, other));
  }

  @Test
  void theIssueAsAWholeIsNoPosition() {
    assertEquals(Optional.empty(), side(Bearing.REFUSES, List.of(), new Position.Amount(1)));
  }
}
