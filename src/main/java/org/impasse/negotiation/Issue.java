package org.impasse.negotiation;

import java.util.List;
import java.util.Optional;

/**
 * Something that is bargained over.
 *
 * @param id unique in the case, such as {@code forces.ukraine-cap}
 * @param title a few words, for tables and pictures
 * @param question what the issue asks, one sentence
 * @param theme the group it is shown under
 * @param values what a text can say on it
 */
public record Issue(String id, String title, String question, String theme, Values values) {

  /** The admissible values of an issue. */
  public sealed interface Values {
    /** The listed positions, or the special values of a range. */
    List<ListedPosition> named();
  }

  /**
   * Listed positions, in order when {@link #axis} says what the order means.
   *
   * @param kind how a reader chooses among them
   * @param positions at least two, ids unique
   * @param axis what the first and the last position lean to, such as "Ukraine" and "Russia"; empty
   *     when the order means nothing
   */
  public record Listed(Kind kind, List<ListedPosition> positions, Optional<Axis> axis)
      implements Values {
    public Listed {
      positions = List.copyOf(positions);
    }

    @Override
    public List<ListedPosition> named() {
      return positions;
    }
  }

  /** {@code CHOICE}: listed positions. {@code BOOLEAN}: exactly {@code false} and {@code true}. */
  public enum Kind {
    CHOICE,
    BOOLEAN
  }

  /**
   * A whole number, or one of a few special values.
   *
   * @param min smallest admissible amount, included
   * @param max largest admissible amount, included
   * @param unit such as "persons"
   * @param special listed special values ("no cap at all"); may be empty
   * @param axis what low and high amounts lean to
   */
  public record Range(
      long min, long max, String unit, List<ListedPosition> special, Optional<Axis> axis)
      implements Values {
    public Range {
      special = List.copyOf(special);
    }

    @Override
    public List<ListedPosition> named() {
      return special;
    }
  }

  /** One listed position or special value, with the words to show for it. */
  public record ListedPosition(String id, String label) {}

  /** What the two ends of an order lean to. */
  public record Axis(String first, String last) {}

  /** The listed positions, or the special values of an integer issue. */
  public List<ListedPosition> listed() {
    return values.named();
  }

  public boolean isInteger() {
    return values instanceof Range;
  }

  /** Whether a text may say this (silence and {@code other} always may). */
  public boolean admits(Position position) {
    if (position instanceof Position.Named named) {
      return listed().stream().anyMatch(p -> p.id().equals(named.id()));
    }
    if (position instanceof Position.Amount amount) {
      return values instanceof Range r && r.min() <= amount.value() && amount.value() <= r.max();
    }
    return true;
  }

  /** The words to show for a listed position's id, or the id itself when it is not listed. */
  public String labelOf(String positionId) {
    return listed().stream()
        .filter(p -> p.id().equals(positionId))
        .map(ListedPosition::label)
        .findFirst()
        .orElse(positionId);
  }
}
