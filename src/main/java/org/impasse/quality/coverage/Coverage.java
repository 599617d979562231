package org.impasse.quality.coverage;

import java.util.List;
import org.impasse.negotiation.Issue;
import org.impasse.negotiation.NegotiationCase;
import org.impasse.negotiation.Party;
import org.impasse.negotiation.Settings;
import org.impasse.redline.BreakPoint;
import org.impasse.redline.Rule;

/**
 * What the texts of a case try of its rules.
 *
 * @param negotiation the case
 * @param settings the case's own
 * @param texts ids of the texts, rows of tables included
 * @param redLines every red line, by party in the case's order and then in the file's
 * @param breakPoints every break point of an integer issue, in the case's order
 * @param withoutEvidence issues that no statement on record bears on
 * @param parties what is expected of each party
 */
public record Coverage(
    NegotiationCase negotiation,
    Settings settings,
    List<String> texts,
    List<RedLine> redLines,
    List<Point> breakPoints,
    List<Issue> withoutEvidence,
    List<OfParty> parties) {

  public Coverage {
    texts = List.copyOf(texts);
    redLines = List.copyOf(redLines);
    breakPoints = List.copyOf(breakPoints);
    withoutEvidence = List.copyOf(withoutEvidence);
    parties = List.copyOf(parties);
  }

  /**
   * A red line, whatever reading, evidence or day it belongs to.
   *
   * @param crossedBy ids of texts that cross it, in some settings in which something is expected of
   *     them
   * @param respectedBy ids of texts that do not cross it, likewise
   * @param openIn ids of texts of which nobody knows, as they say something that nobody listed
   * @param expectations how many expectations name it
   */
  public record RedLine(
      Rule rule,
      List<String> crossedBy,
      List<String> respectedBy,
      List<String> openIn,
      int expectations) {
    public RedLine {
      crossedBy = List.copyOf(crossedBy);
      respectedBy = List.copyOf(respectedBy);
      openIn = List.copyOf(openIn);
    }

    public Tried tried() {
      if (crossedBy.isEmpty()) {
        return Tried.NEVER;
      }
      return respectedBy.isEmpty() ? Tried.ALWAYS : Tried.BOTH_WAYS;
    }
  }

  /** How texts try a red line. */
  public enum Tried {
    /** No text crosses it. */
    NEVER("never"),
    /** No text respects it. */
    ALWAYS("always"),
    /** Some text crosses it and some text does not. */
    BOTH_WAYS("both-ways");

    private final String id;

    Tried(String id) {
      this.id = id;
    }

    /** As JSON writes it. */
    public String id() {
      return id;
    }
  }

  /**
   * A break point.
   *
   * @param below ids of the texts with a smaller amount
   * @param above ids of the texts with its first amount, or a larger one
   */
  public record Point(BreakPoint at, List<String> below, List<String> above) {
    public Point {
      below = List.copyOf(below);
      above = List.copyOf(above);
    }

    public boolean bothSides() {
      return !below.isEmpty() && !above.isEmpty();
    }
  }

  /**
   * What is expected of a party.
   *
   * @param expectations how many expectations of texts there are
   */
  public record OfParty(Party party, int expectations) {}

  /**
   * So many of so many.
   *
   * @param count at most {@code of}
   */
  public record Share(int count, int of) {

    /** In per cent, rounded down; where there is nothing to try, nothing is left untried. */
    public int percent() {
      return of == 0 ? 100 : (int) (100L * count / of);
    }
  }

  /** Red lines that were tried so. */
  public List<RedLine> redLines(Tried tried) {
    return redLines.stream().filter(line -> line.tried() == tried).toList();
  }

  /** Red lines that some text crosses and some text does not. */
  public Share triedBothWays() {
    return new Share(redLines(Tried.BOTH_WAYS).size(), redLines.size());
  }

  /** Red lines that some expectation names. */
  public Share named() {
    return share(redLines.stream().filter(line -> line.expectations() > 0).count(), redLines);
  }

  /** Break points with texts on both sides. */
  public Share bothSides() {
    return share(breakPoints.stream().filter(Point::bothSides).count(), breakPoints);
  }

  /** Issues that some statement on record bears on. */
  public Share withEvidence() {
    int all = negotiation.issues().size();
    return new Share(all - withoutEvidence.size(), all);
  }

  /** Parties of which something is expected. */
  public Share partiesExpected() {
    return share(parties.stream().filter(party -> party.expectations() > 0).count(), parties);
  }

  private static Share share(long count, List<?> all) {
    return new Share((int) count, all.size());
  }
}
