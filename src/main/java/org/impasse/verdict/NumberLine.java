package org.impasse.verdict;

import java.util.List;
import java.util.Optional;
import org.impasse.negotiation.Basis;
import org.impasse.negotiation.Consent;
import org.impasse.negotiation.Issue;
import org.impasse.negotiation.Party;
import org.impasse.negotiation.Position;

/**
 * One integer issue from end to end: where each party refuses, objects, is on record for bearing
 * it, and where nobody has tested it. The text's other issues are held as they are; only rules that
 * would fire whatever the text says on this issue are shown as if it said nothing on the others.
 *
 * @param issue an integer issue
 * @param value what the text says on it; empty where it is silent
 * @param parties the parties of whom something is on record anywhere on the line, in the case's
 *     order
 * @param untested stretches where nothing is on record of any party whose consent this text needs
 * @param gaps pairs of parties whose refusals leave no amount for both
 */
public record NumberLine(
    Issue issue,
    Optional<Position> value,
    List<PartyLine> parties,
    List<Interval> untested,
    List<Gap> gaps) {

  public NumberLine {
    parties = List.copyOf(parties);
    untested = List.copyOf(untested);
    gaps = List.copyOf(gaps);
    if (!issue.isInteger()) {
      throw new IllegalArgumentException("not an integer issue: " + issue.id());
    }
  }

  /** The admissible amounts and their unit. */
  public Issue.Range range() {
    return (Issue.Range) issue.values();
  }

  /** The text's amount; empty where it is silent or says something that is not a number. */
  public Optional<Long> amount() {
    return value
        .filter(Position.Amount.class::isInstance)
        .map(Position.Amount.class::cast)
        .map(Position.Amount::value);
  }

  /**
   * One party along the line.
   *
   * @param party who
   * @param consent whether this text needs its consent
   * @param segments consecutive, from the smallest admissible amount to the largest; neighbours
   *     differ
   * @param special one per special value of the issue
   * @param regardless ids of red lines and objections that read the issue and fire on this text
   *     whatever it says there, because of the rest of it; the line shows what they make of the
   *     issue alone
   */
  public record PartyLine(
      Party party,
      Consent consent,
      List<Segment> segments,
      List<SpecialValue> special,
      List<String> regardless) {
    public PartyLine {
      segments = List.copyOf(segments);
      special = List.copyOf(special);
      regardless = List.copyOf(regardless);
    }

    /** Its stand on one amount of the range. */
    public Stand at(long amount) {
      return segments.stream()
          .filter(segment -> segment.interval().contains(amount))
          .findFirst()
          .orElseThrow(() -> new IllegalArgumentException("not in the range: " + amount))
          .stand();
    }
  }

  /** Amounts on which a party's stand is the same. */
  public record Segment(Interval interval, Stand stand) {}

  /** A value that is no number, and a party's stand on it. */
  public record SpecialValue(Issue.ListedPosition position, Stand stand) {}

  /**
   * A party's stand on one class of values.
   *
   * @param standing how it stands
   * @param rules ids of the rules that make it so, in the file's order; for values borne, rules it
   *     gains by
   * @param basis the strongest basis of what makes it so; empty where nothing is on record
   * @param evidence ids of statements that it would bear, welcome or demand the value; where it
   *     also refuses, they contradict it
   */
  public record Stand(
      Standing standing, List<String> rules, Optional<Basis> basis, List<String> evidence) {
    public Stand {
      rules = List.copyOf(rules);
      evidence = List.copyOf(evidence);
    }
  }

  /**
   * Two parties whose consent the text needs, and who between them refuse every amount of the range
   * while neither refuses all of it.
   *
   * @param one the earlier in the case's order
   * @param other the later
   * @param overlap the amounts both refuse; empty when their refusals just meet
   */
  public record Gap(Party one, Party other, List<Interval> overlap) {
    public Gap {
      overlap = List.copyOf(overlap);
    }
  }
}
