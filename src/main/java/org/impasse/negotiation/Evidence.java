package org.impasse.negotiation;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One sourced statement that bears on a party's stand.
 *
 * @param id unique in the case; rules cite it
 * @param party whose stand it bears on
 * @param by who said it and in what capacity
 * @param on when it was said; empty when the source does not tell
 * @param says own paraphrase of the statement
 * @param issues the issues it bears on and, for each, the stretches of positions it names; an empty
 *     list means the issue as a whole
 * @param bearing what it says of the party's stand
 * @param basis how strong it is
 * @param source where it was read
 * @param locator the place in the source, such as "line 33"
 * @param reading the reading it belongs to; empty for the default reading
 * @param contradicts ids of evidence that says otherwise
 */
public record Evidence(
    String id,
    String party,
    Speaker by,
    Optional<StatementDate> on,
    String says,
    Map<String, List<Stretch>> issues,
    Bearing bearing,
    Basis basis,
    String source,
    Optional<String> locator,
    Optional<String> reading,
    List<String> contradicts) {

  public Evidence {
    issues = Collections.unmodifiableMap(new LinkedHashMap<>(issues));
    contradicts = List.copyOf(contradicts);
  }

  /**
   * What the statement says of one position; empty when it names neither that position nor, by
   * insisting on others, rules it out.
   */
  public Optional<Side> sideOn(String issue, Position position) {
    List<Stretch> named = issues.getOrDefault(issue, List.of());
    if (named.isEmpty() || position instanceof Position.Other) {
      return Optional.empty();
    }
    boolean names = named.stream().anyMatch(stretch -> stretch.contains(position));
    if (bearing == Bearing.DEMANDS) {
      return Optional.of(names ? Side.FAVOURS : Side.OPPOSES);
    }
    Side side = bearing == Bearing.REFUSES ? Side.OPPOSES : Side.FAVOURS;
    return names ? Optional.of(side) : Optional.empty();
  }

  /** Whether a statement speaks for a position or against it. */
  public enum Side {
    FAVOURS,
    OPPOSES
  }

  /** Who said it, and as what: "Ruslan Stefanchuk", "speaker of parliament". */
  public record Speaker(String name, Optional<String> capacity) {}

  /** What a statement says of the party's stand on the positions it names. */
  public enum Bearing {
    /** It would not have them. */
    REFUSES("refuses"),
    /** It insists on them. */
    DEMANDS("demands"),
    /** It would put up with them. */
    BEARS("bears"),
    /** It is glad of them. */
    WELCOMES("welcomes");

    private final String id;

    Bearing(String id) {
      this.id = id;
    }

    /** As files and JSON write it. */
    public String id() {
      return id;
    }
  }
}
