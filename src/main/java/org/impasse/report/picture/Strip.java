package org.impasse.report.picture;

import java.util.List;

/**
 * A quarrel over listed positions: who refuses which.
 *
 * @param id of the issue
 * @param title of the issue
 * @param sides those in the quarrel
 * @param rows the positions in the order, silence last
 */
public record Strip(String id, String title, List<String> sides, List<Row> rows) {

  public Strip {
    sides = List.copyOf(sides);
    rows = List.copyOf(rows);
  }

  /**
   * A position.
   *
   * @param refused for each side whether it refuses it
   */
  public record Row(String label, List<Boolean> refused) {
    public Row {
      refused = List.copyOf(refused);
    }
  }
}
