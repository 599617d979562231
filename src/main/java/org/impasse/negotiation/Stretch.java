package org.impasse.negotiation;

/** Positions of one issue that a statement or a combination names. */
public sealed interface Stretch {

  /** Whether a text's position lies in it. */
  boolean contains(Position position);

  /** The one position alone; of one that nobody listed, whatever its words. */
  static Stretch of(Position position) {
    return position instanceof Position.Amount amount
        ? new Amounts(amount.value(), amount.value())
        : new One(position.id());
  }

  /** Whether some position lies in both. */
  default boolean overlaps(Stretch other) {
    if (this instanceof Amounts one && other instanceof Amounts two) {
      return one.first() <= two.last() && two.first() <= one.last();
    }
    return equals(other);
  }

  /** One listed position or special value, or silence. */
  record One(String position) implements Stretch {
    @Override
    public boolean contains(Position other) {
      return other.id().equals(position);
    }
  }

  /** All amounts from {@code first} to {@code last}, both included. */
  record Amounts(long first, long last) implements Stretch {
    @Override
    public boolean contains(Position other) {
      return other instanceof Position.Amount amount
          && first <= amount.value()
          && amount.value() <= last;
    }
  }
}
