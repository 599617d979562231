package org.impasse.report.picture;

import java.util.List;
import org.impasse.negotiation.Basis;

/**
 * One quarrel on ever firmer evidence, reading by reading.
 *
 * @param id of the quarrel, for the name of the file
 * @param title of the quarrel
 * @param columns at least one; all with the same bases in the same order
 */
public record Rungs(String id, String title, List<Column> columns) {

  public Rungs {
    columns = List.copyOf(columns);
  }

  /**
   * Readings in which it goes alike.
   *
   * @param readings their titles
   * @param steps from all evidence to what parties have said themselves
   */
  public record Column(List<String> readings, List<Step> steps) {
    public Column {
      readings = List.copyOf(readings);
      steps = List.copyOf(steps);
    }
  }

  /**
   * The quarrel at one basis.
   *
   * @param words what the picture says there
   */
  public record Step(Basis basis, Kind kind, String words) {
    boolean like(Step other) {
      return kind == other.kind && words.equals(other.words);
    }
  }

  /** What becomes of the quarrel. */
  public enum Kind {
    HOLDS,
    OPEN,
    /** No red line reads its issues. */
    UNREAD,
    /** Time ran out. */
    UNKNOWN
  }
}
