package org.impasse.report.picture;

import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;
import org.impasse.negotiation.Issue;
import org.impasse.verdict.Interval;

/**
 * A quarrel over a number: what each side refuses, and what that leaves.
 *
 * @param issue an integer issue
 * @param sides a row for each side in the quarrel
 * @param left what is left to all of them: first as asked, then on evidence that leaves more
 * @param besides what is said of values that are no numbers; whole sentences
 */
public record Gap(Issue issue, List<Row> sides, List<Row> left, List<String> besides) {

  public Gap {
    sides = List.copyOf(sides);
    left = List.copyOf(left);
    besides = List.copyOf(besides);
    if (!issue.isInteger()) {
      throw new IllegalArgumentException("not an integer issue: " + issue.id());
    }
  }

  /**
   * A row.
   *
   * @param name whose, or of what
   * @param aside a few more words
   * @param pieces in order, without gaps, over the whole range
   */
  public record Row(String name, String aside, List<Piece> pieces) {
    public Row {
      pieces = List.copyOf(pieces);
    }
  }

  /** Amounts that stand alike. */
  public record Piece(Interval interval, Kind kind) {}

  /** How amounts stand. */
  public enum Kind {
    REFUSED("refused"),
    OBJECTED("objected to"),
    BORNE("borne on record"),
    UNTESTED("untested"),
    /** Nobody in the quarrel refuses it. */
    OPEN("open, nobody refuses it on this evidence"),
    /** Somebody in the quarrel refuses it. */
    NONE("refused by somebody");

    private final String words;

    Kind(String words) {
      this.words = words;
    }

    /** As the picture says it. */
    public String words() {
      return words;
    }
  }

  Issue.Range range() {
    return (Issue.Range) issue.values();
  }

  /** Where some row changes: the first amount of each piece but the first. */
  NavigableSet<Long> cuts() {
    NavigableSet<Long> cuts = new TreeSet<>();
    for (List<Row> rows : List.of(sides, left)) {
      for (Row row : rows) {
        row.pieces().stream()
            .map(piece -> piece.interval().first())
            .filter(start -> start > range().min())
            .forEach(cuts::add);
      }
    }
    return cuts;
  }
}
