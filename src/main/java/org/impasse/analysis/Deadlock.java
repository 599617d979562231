package org.impasse.analysis;

import java.math.BigInteger;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.impasse.analysis.logic.Count;
import org.impasse.analysis.logic.Ending;
import org.impasse.negotiation.Basis;
import org.impasse.negotiation.InfeasibleCombination;
import org.impasse.negotiation.Issue;
import org.impasse.negotiation.NegotiationCase;
import org.impasse.negotiation.Party;
import org.impasse.negotiation.Position;
import org.impasse.negotiation.Settings;
import org.impasse.negotiation.Source;
import org.impasse.negotiation.Stretch;
import org.impasse.redline.Rule;
import org.impasse.verdict.Evaluation;

/**
 * Whether any text of a case could pass, and if none can, why. Positions that nobody listed are
 * left out: nobody knows what the parties would make of them, so they are no way out.
 *
 * @param negotiation the case
 * @param settings what the answer depends on
 * @param fixed what every text was to say on some issues
 * @param outcome the answer
 * @param example the text without a refusal that draws the fewest objections, put to the parties
 * @param stickingPoints the quarrels; none where there is a deal, and none where already what
 *     cannot stand together leaves no text
 * @param smallest smallest sets of red lines whose giving up opens a deal; red lines by which a
 *     side says the same move together
 * @param bounds how much is known of how small proofs and ways out can be; empty where some text
 *     passes, or nobody knows
 * @param alone what each side with a red line could do by itself
 * @param coalitions who could agree with whom
 * @param numbers how many texts there are
 * @param ladder the same question at every basis and in every reading
 * @param robustness the same question under every combination of what is disputed
 * @param ending when not complete, there may be more cores and quarrels than are listed
 */
public record Deadlock(
    NegotiationCase negotiation,
    Settings settings,
    Map<String, Position> fixed,
    Outcome outcome,
    Optional<Evaluation> example,
    List<StickingPoint> stickingPoints,
    List<List<Rule>> smallest,
    Optional<Bounds> bounds,
    List<Alone> alone,
    Coalitions coalitions,
    Numbers numbers,
    Ladder ladder,
    Robustness robustness,
    Ending ending) {

  public Deadlock {
    fixed = Collections.unmodifiableMap(new LinkedHashMap<>(fixed));
    stickingPoints = List.copyOf(stickingPoints);
    smallest = smallest.stream().map(List::copyOf).toList();
    alone = List.copyOf(alone);
  }

  /** Whether some text draws no refusal from anyone whose consent it needs. */
  public enum Outcome {
    DEAL,
    NO_DEAL,
    /** Time ran out first. */
    UNKNOWN
  }

  /**
   * How small proofs and ways out can be. Where time ran out first there is a gap between the two
   * bounds, or none from above.
   *
   * @param proof how many red lines the smallest core has
   * @param wayOut how many stands the smallest set whose giving up opens a deal has; red lines by
   *     which a side says the same are one
   * @param allWaysOut whether {@link #smallest} holds every set as small
   */
  public record Bounds(Between proof, Between wayOut, boolean allWaysOut) {}

  /** A number of which a lower bound is known, and an upper one where there is any. */
  public record Between(int atLeast, OptionalInt atMost) {

    /** Whether it is known exactly. */
    public boolean exact() {
      return atMost.equals(OptionalInt.of(atLeast));
    }
  }

  /**
   * A minimal set of red lines that no text respects together.
   *
   * @param issues where they meet
   * @param lines the red lines, in the case's order
   * @param given what it takes as given besides
   * @param onlySource the one document they all rest on, if there is only one
   * @param onlyAuthor the one author whose documents they all rest on, if there is only one
   */
  public record Core(
      List<Issue> issues,
      List<Footing> lines,
      Given given,
      Optional<Source> onlySource,
      Optional<String> onlyAuthor) {
    public Core {
      issues = List.copyOf(issues);
      lines = List.copyOf(lines);
    }

    public List<Rule> rules() {
      return lines.stream().map(Footing::rule).toList();
    }

    /** The strongest basis at which all that it rests on is still there. */
    public Basis holdsDownTo() {
      return Stream.concat(rules().stream(), given.necessities().stream())
          .map(Rule::basis)
          .max(Basis::compareTo)
          .orElse(Basis.STATED);
    }
  }

  /**
   * What a proof takes as given besides its red lines.
   *
   * @param necessities rules by which the consent of some of its parties is needed
   * @param combinations positions that cannot stand in one text
   */
  public record Given(List<Rule> necessities, List<InfeasibleCombination> combinations) {
    public static final Given NOTHING = new Given(List.of(), List.of());

    public Given {
      necessities = List.copyOf(necessities);
      combinations = List.copyOf(combinations);
    }
  }

  /**
   * One red line of a core and what it rests on.
   *
   * @param onlySource the one document, if there is only one
   * @param onlyAuthor the one author, if there is only one
   */
  public record Footing(Rule rule, Optional<Source> onlySource, Optional<String> onlyAuthor) {}

  /**
   * A quarrel: issues on which cores meet.
   *
   * @param issues in the case's order
   * @param stands who stands where, in the case's order
   * @param combinations who refuses what on its issues together, where it is on several; none where
   *     there are too many to tell, or time ran out before they were known
   * @param cores its proofs: the strongest evidence first, then the smallest
   * @param waysOut minimal sets of sides whose giving way ends these proofs
   * @param complete whether these are all its proofs, and so end it
   */
  public record StickingPoint(
      List<Issue> issues,
      List<Stand> stands,
      List<Combination> combinations,
      List<Core> cores,
      List<List<Side>> waysOut,
      boolean complete) {
    public StickingPoint {
      issues = List.copyOf(issues);
      stands = List.copyOf(stands);
      combinations = List.copyOf(combinations);
      cores = List.copyOf(cores);
      waysOut = waysOut.stream().map(List::copyOf).toList();
    }

    /** The strongest basis at which one of its proofs is still there. */
    public Basis holdsDownTo() {
      return cores.stream().map(Core::holdsDownTo).min(Basis::compareTo).orElse(Basis.ASSUMED);
    }
  }

  /**
   * Positions on several issues that are refused by the same sides, each taken with each.
   *
   * @param choices on each of the quarrel's issues, in their order
   * @param refusedBy those whose red lines in the quarrel no text with these positions respects
   */
  public record Combination(List<Choice> choices, List<Side> refusedBy) {
    public Combination {
      choices = List.copyOf(choices);
      refusedBy = List.copyOf(refusedBy);
    }
  }

  /**
   * Positions on one issue among others.
   *
   * @param others the other positions there are on it; what the user set is the only one
   */
  public record Choice(Issue issue, List<Stretch> positions, List<Stretch> others) {
    public Choice {
      positions = List.copyOf(positions);
      others = List.copyOf(others);
    }

    /** Whether these are all there are. */
    public boolean any() {
      return others.isEmpty();
    }
  }

  /**
   * Where a side stands in a quarrel.
   *
   * @param side the side
   * @param who those of it whose red lines are in the quarrel
   * @param leaves positions that their red lines leave, when the quarrel is on one issue
   * @param refuses the others; none of either when time ran out before they were known
   * @param fixed whether only what the user set was looked at
   */
  public record Stand(
      Side side, List<Party> who, List<Stretch> leaves, List<Stretch> refuses, boolean fixed) {
    public Stand {
      who = List.copyOf(who);
      leaves = List.copyOf(leaves);
      refuses = List.copyOf(refuses);
    }

    /** Whether every position is in one of the two lists. */
    public boolean known() {
      return !leaves.isEmpty() || !refuses.isEmpty();
    }
  }

  /**
   * What one side could do by itself.
   *
   * @param side the side
   * @param least the smallest sets of its own red lines whose giving up opens a deal; none when it
   *     cannot open one, or none was found in time
   * @param surely whether no smaller set would do; else a single set is given that is enough
   * @param obstacle red lines of others that already leave no text, when it cannot
   */
  public record Alone(
      Side side, List<List<Rule>> least, boolean surely, Optional<List<Rule>> obstacle) {
    public Alone {
      least = least.stream().map(List::copyOf).toList();
      obstacle = obstacle.map(List::copyOf);
    }
  }

  /**
   * Who could agree with whom.
   *
   * @param agreeing largest sets of sides that some text suits
   * @param blocking smallest sets of sides without which the others could agree
   * @param free sides whose consent is required and who have no red line in force: they could join
   *     any
   * @param complete whether these are all; else time ran out first
   */
  public record Coalitions(
      List<List<Side>> agreeing, List<List<Side>> blocking, List<Side> free, boolean complete) {
    public Coalitions {
      agreeing = agreeing.stream().map(List::copyOf).toList();
      blocking = blocking.stream().map(List::copyOf).toList();
      free = List.copyOf(free);
    }
  }

  /** How many texts there are, how many are deals, and how many each party would not refuse. */
  public record Numbers(Count texts, Count deals, Map<String, Count> byParty) {
    public Numbers {
      byParty = Collections.unmodifiableMap(new LinkedHashMap<>(byParty));
    }
  }

  /**
   * The same question side by side.
   *
   * @param columns one for each set of readings, what was asked first
   */
  public record Ladder(List<Column> columns) {
    public Ladder {
      columns = List.copyOf(columns);
    }
  }

  /**
   * The same question at every basis.
   *
   * @param readings those that are on
   * @param rungs from all evidence to what parties themselves have said
   */
  public record Column(NavigableSet<String> readings, List<Rung> rungs) {
    public Column {
      rungs = List.copyOf(rungs);
    }
  }

  /**
   * The answer at one basis.
   *
   * @param basis the weakest evidence that counts
   * @param blocked the issues of each quarrel
   * @param open issues in dispute elsewhere on the ladder that are not in dispute here
   * @param complete whether these are all; else time ran out first
   */
  public record Rung(
      Basis basis, Outcome outcome, List<List<Issue>> blocked, List<Room> open, boolean complete) {
    public Rung {
      blocked = blocked.stream().map(List::copyOf).toList();
      open = List.copyOf(open);
    }
  }

  /**
   * What is left to a text on one issue.
   *
   * @param positions what nobody refuses
   * @param contested whether anybody refuses anything there
   */
  public record Room(Issue issue, List<Stretch> positions, boolean contested) {
    public Room {
      positions = List.copyOf(positions);
    }
  }

  /** All cores. */
  public List<Core> cores() {
    return stickingPoints.stream().flatMap(point -> point.cores().stream()).toList();
  }

  /** How many ways out there are, counted by who gives way on which quarrel. */
  public BigInteger waysOut() {
    return stickingPoints.stream()
        .map(point -> BigInteger.valueOf(point.waysOut().size()))
        .reduce(BigInteger.ONE, BigInteger::multiply);
  }

  /** The quarrels that some red lines are part of. */
  public List<StickingPoint> pointsOf(List<Rule> rules) {
    return stickingPoints.stream()
        .filter(
            point ->
                point.cores().stream()
                    .flatMap(core -> core.rules().stream())
                    .anyMatch(rules::contains))
        .toList();
  }
}
