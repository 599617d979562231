package org.impasse.analysis;

import java.util.List;
import org.impasse.negotiation.Circumstance;
import org.impasse.negotiation.Issue;
import org.impasse.negotiation.Parameter;
import org.impasse.negotiation.Reading;
import org.impasse.negotiation.Stretch;
import org.impasse.redline.Rule;

/**
 * How far an answer depends on what is disputed: the same question for every combination of
 * readings, circumstances and disputed numbers. Only what a red line that can count reads is
 * combined; the rest makes no difference.
 *
 * @param scope what was combined
 * @param combinations how many there are
 * @param refused in how many of them no text passes
 * @param unknown in how many time ran out first
 * @param points each sticking point and in how many combinations it is one, the most frequent first
 * @param turns the least that has to be otherwise for the opposite answer
 * @param ends for each sticking point of the answer, the least that has to be otherwise for it not
 *     to be one
 * @param decisive red lines, and rules that make consent necessary, each of which alone, left out,
 *     turns the answer
 * @param complete whether all of this was looked into in time; else sticking points may have been
 *     missed in some combinations, and what would end or turn them
 */
public record Robustness(
    Scope scope,
    long combinations,
    long refused,
    long unknown,
    List<Tally> points,
    Turns turns,
    List<End> ends,
    List<Rule> decisive,
    boolean complete) {

  public Robustness {
    points = List.copyOf(points);
    ends = List.copyOf(ends);
    decisive = List.copyOf(decisive);
  }

  /**
   * What was combined.
   *
   * @param readings each on and off
   * @param circumstances each with all its values
   * @param numbers each with all values on record
   * @param together whether everything was combined with everything; else there were too many
   *     combinations, and each was changed alone
   * @param idle titles of readings, circumstances and parameters that make no difference
   */
  public record Scope(
      List<Reading> readings,
      List<Circumstance> circumstances,
      List<Disputed> numbers,
      boolean together,
      List<String> idle) {
    public Scope {
      readings = List.copyOf(readings);
      circumstances = List.copyOf(circumstances);
      numbers = List.copyOf(numbers);
      idle = List.copyOf(idle);
    }
  }

  /**
   * A disputed number.
   *
   * @param ranges its values on record, cut where red lines compare; within each of them no red
   *     line tells one value from another, other numbers being what they are
   */
  public record Disputed(Parameter parameter, List<Stretch.Amounts> ranges) {
    public Disputed {
      ranges = List.copyOf(ranges);
    }
  }

  /** A sticking point and in how many combinations it is one. */
  public record Tally(List<Issue> issues, long combinations) {
    public Tally {
      issues = List.copyOf(issues);
    }
  }

  /**
   * What ends a sticking point.
   *
   * @param issues the sticking point
   * @param red lines each of which alone, left out, ends it
   */
  public record End(List<Issue> issues, Turns turns, List<Rule> red) {
    public End {
      issues = List.copyOf(issues);
      red = List.copyOf(red);
    }
  }

  /**
   * Conditions, each of which is enough.
   *
   * @param ways none of them holds another
   * @param complete whether these are all
   */
  public record Turns(List<Way> ways, boolean complete) {
    public Turns {
      ways = List.copyOf(ways);
    }
  }

  /** Changes that together are enough, and none of which is superfluous. */
  public record Way(List<Change> changes) {
    public Way {
      changes = List.copyOf(changes);
    }
  }

  /** Something otherwise than was asked. */
  public sealed interface Change {}

  /** A reading is switched. */
  public record Switched(Reading reading, boolean on) implements Change {}

  /** A circumstance has one of these values. */
  public record Given(Circumstance circumstance, List<Issue.ListedPosition> values)
      implements Change {
    public Given {
      values = List.copyOf(values);
    }
  }

  /** A number lies in one of these ranges. */
  public record Within(Parameter parameter, List<Stretch.Amounts> ranges) implements Change {
    public Within {
      ranges = List.copyOf(ranges);
    }
  }

  /** One number compares so with another. */
  public record Compared(Parameter one, Order order, Parameter other) implements Change {}

  /** How one number compares with another. */
  public enum Order {
    BELOW,
    AT_MOST,
    EQUAL,
    AT_LEAST,
    ABOVE,
    /** For some pairs of values and not for others, in no simple way. */
    SOMETIMES
  }

  /** In how many combinations a text passes. */
  public long passed() {
    return combinations - refused - unknown;
  }
}
