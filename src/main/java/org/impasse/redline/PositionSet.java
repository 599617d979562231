package org.impasse.redline;

import java.math.BigInteger;
import java.util.List;
import org.impasse.negotiation.Position;
import org.impasse.negotiation.Stretch;

/**
 * Positions of one issue that nothing in question tells apart.
 *
 * @param members at least one; no position is in two of them
 */
public record PositionSet(List<Stretch> members) {

  public PositionSet {
    members = List.copyOf(members);
    if (members.isEmpty()) {
      throw new IllegalArgumentException("no position");
    }
  }

  /** The first position: what stands for the others. */
  public Position representative() {
    return first(members.get(0));
  }

  /** How many positions there are. */
  public BigInteger size() {
    return members.stream().map(PositionSet::size).reduce(BigInteger.ZERO, BigInteger::add);
  }

  /** Whether a position is one of them. */
  public boolean contains(Position position) {
    return members.stream().anyMatch(member -> member.contains(position));
  }

  private static Position first(Stretch stretch) {
    if (stretch instanceof Stretch.Amounts amounts) {
      return new Position.Amount(amounts.first());
    }
    String id = ((Stretch.One) stretch).position();
    return id.equals(Position.NOT_ADDRESSED) ? Position.SILENCE : new Position.Named(id);
  }

  private static BigInteger size(Stretch stretch) {
    if (stretch instanceof Stretch.Amounts amounts) {
      return BigInteger.valueOf(amounts.last())
          .subtract(BigInteger.valueOf(amounts.first()))
          .add(BigInteger.ONE);
    }
    return BigInteger.ONE;
  }
}
