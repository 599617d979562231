package org.impasse.analysis.logic;

import java.util.List;

/**
 * Red lines that are held or given up as one: a single one, a group, or all of a party.
 *
 * @param id the red line's, the group's or the party's
 * @param redLines in the problem's order, at least one
 */
public record Stake(String id, List<RedLine> redLines) {
  public Stake {
    redLines = List.copyOf(redLines);
  }
}
