package org.impasse.report.picture;

import java.util.List;

/**
 * A quarrel over listed positions, or over positions on several issues: who refuses which.
 *
 * @param id of the issue or issues
 * @param title of the issue or issues
 * @param sides those in the quarrel
 * @param rows the positions in the order, silence last
 */
public record Strip(String id, String title, List<String> sides, List<Row> rows) {

  public Strip {
    sides = List.copyOf(sides);
    rows = List.copyOf(rows);
  }

  /**
   * A position, or several that are taken together.
   *
   * @param label each part begins a line of its own
   * @param refused for each side whether it refuses it
   */
  public record Row(List<String> label, List<Boolean> refused) {
    public Row {
      label = List.copyOf(label);
      refused = List.copyOf(refused);
    }
  }
}
