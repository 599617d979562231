package org.impasse.analysis;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.impasse.negotiation.Evidence;
import org.impasse.negotiation.Issue;
import org.impasse.negotiation.NegotiationCase;
import org.impasse.negotiation.Party;
import org.impasse.negotiation.StatementDate;
import org.impasse.negotiation.Stretch;
import org.impasse.redline.Rule;

/**
 * Who said what when, whatever the reading.
 *
 * @param negotiation the case
 * @param issue the one issue asked about; empty for all
 * @param lanes one for each party with a statement, in the case's order
 */
public record Timeline(NegotiationCase negotiation, Optional<Issue> issue, List<Lane> lanes) {

  public Timeline {
    lanes = List.copyOf(lanes);
  }

  /** All statements, in the lanes' order. */
  public List<Evidence> statements() {
    return lanes.stream().flatMap(lane -> lane.statements().stream()).toList();
  }

  /** The first day and the last of all dates; empty when nothing is dated. */
  public Optional<Span> span() {
    List<StatementDate> dates =
        statements().stream().flatMap(statement -> statement.on().stream()).toList();
    return dates.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Span(
                dates.stream().map(StatementDate::first).min(LocalDate::compareTo).orElseThrow(),
                dates.stream().map(StatementDate::last).max(LocalDate::compareTo).orElseThrow()));
  }

  /** From one day to another, both included. */
  public record Span(LocalDate first, LocalDate last) {}

  /**
   * One party.
   *
   * @param dated its statements that bear a date, earliest first
   * @param undated the others, in the case's order
   * @param moves the issues on which its stand changed, in the case's order
   * @param contests statements of the same time that differ
   */
  public record Lane(
      Party party,
      List<Evidence> dated,
      List<Evidence> undated,
      List<Move> moves,
      List<Contest> contests) {
    public Lane {
      dated = List.copyOf(dated);
      undated = List.copyOf(undated);
      moves = List.copyOf(moves);
      contests = List.copyOf(contests);
    }

    /** All its statements, those without a date last. */
    public List<Evidence> statements() {
      return Stream.concat(dated.stream(), undated.stream()).toList();
    }

    /** Whether another statement of the same time says otherwise. */
    public boolean contested(Evidence statement) {
      return contests.stream().anyMatch(contest -> contest.statements().contains(statement));
    }
  }

  /**
   * How a party's stand on an issue changed: what it refused it bore later, or the other way round,
   * or a red line of it ended, or one began after another.
   *
   * @param steps earliest first
   */
  public record Move(Issue issue, List<Step> steps) {
    public Move {
      steps = List.copyOf(steps);
    }
  }

  /** Something that happened to a stand. */
  public sealed interface Step {
    /** When, for the order. */
    LocalDate day();
  }

  /**
   * The same was said once, or several times with nothing else said in between.
   *
   * @param positions the stretches named, at least one
   * @param statements earliest first, at least one, all dated
   */
  public record Said(Evidence.Bearing bearing, List<Stretch> positions, List<Evidence> statements)
      implements Step {
    public Said {
      positions = List.copyOf(positions);
      statements = List.copyOf(statements);
    }

    public StatementDate first() {
      return statements.get(0).on().orElseThrow();
    }

    public StatementDate last() {
      return statements.get(statements.size() - 1).on().orElseThrow();
    }

    @Override
    public LocalDate day() {
      return first().first();
    }
  }

  /**
   * A red line of the case's files begins, or has ended.
   *
   * @param day its first day, or its last
   * @param begins which of the two
   */
  public record Ruled(LocalDate day, boolean begins, Rule rule) implements Step {}

  /**
   * Statements of one party that differ on the same positions, and may be of the same time.
   *
   * @param issues where they differ; none when one is only said to contradict the other
   * @param statements at least two, the dated ones first, earliest first
   */
  public record Contest(List<Issue> issues, List<Evidence> statements) {
    public Contest {
      issues = List.copyOf(issues);
      statements = List.copyOf(statements);
    }
  }
}
