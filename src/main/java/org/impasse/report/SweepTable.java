package org.impasse.report;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.impasse.negotiation.Issue;
import org.impasse.negotiation.Party;
import org.impasse.negotiation.Position;
import org.impasse.verdict.PartyVerdict;
import org.impasse.verdict.Standing;
import org.impasse.verdict.Sweep;

/** The table of a sweep: its rows and columns, and who stands where in each cell. */
public final class SweepTable {

  /** What is told of each position of one issue. */
  public static final List<String> COLUMNS =
      List.of("Refuses", "Objects", "Nobody knows", "Untested by");

  private final Sweep sweep;

  public SweepTable(Sweep sweep) {
    this.sweep = sweep;
  }

  /** A band in a table. */
  public String band(int axis, Sweep.Band band) {
    Issue issue = sweep.axes().get(axis).issue();
    if (band.isAmounts()) {
      return Words.interval(band.interval());
    }
    return band.first() instanceof Position.NotAddressed
        ? "nothing (silence)"
        : Words.position(issue, band.first());
  }

  /** A band in a table, told apart where it is the text's own. */
  public boolean isTexts(int axis, Sweep.Band band) {
    String issue = sweep.axes().get(axis).issue().id();
    return band.contains(sweep.text().proposal().term(issue).position());
  }

  /** How a table of two issues is to be read. */
  public String gridNote() {
    return "Only those whose consent is needed are named, and no ratifier beside its party.";
  }

  /** Who blocks a cell, or that nobody does. */
  public String inWords(Sweep.Cell cell) {
    List<Party> blockers = blockers(cell);
    String who =
        blockers.isEmpty()
            ? free(cell) || cell.contradicts() ? "nobody on record" : "nobody knows"
            : named(blockers) + assumed(cell);
    String untested = blockers.isEmpty() && cell.untested() ? ", untested" : "";
    return who + untested + (cell.contradicts() ? "; it contradicts itself" : "");
  }

  /** One row for each position of the one issue, a cell for each of {@link #COLUMNS}. */
  public List<List<String>> rows() {
    return sweep.cells().stream()
        .map(
            cell ->
                List.of(
                    or(blockers(cell))
                        + assumed(cell)
                        + (cell.contradicts() ? "; it contradicts itself" : ""),
                    or(objectors(cell)),
                    or(unknown(cell)),
                    or(untested(cell))))
        .toList();
  }

  private String assumed(Sweep.Cell cell) {
    boolean assumed =
        blockers(cell).stream()
            .anyMatch(party -> cell.evaluation().of(party.id()).assumed().isPresent());
    return assumed ? " (your assumption)" : "";
  }

  private static String or(List<Party> parties) {
    return parties.isEmpty() ? "nobody" : named(parties);
  }

  /** Columns in which something differs from row to row; who refuses is always told. */
  public List<Integer> telling() {
    List<List<String>> rows = rows();
    return IntStream.range(0, COLUMNS.size())
        .filter(c -> c == 0 || rows.stream().map(row -> row.get(c)).distinct().count() > 1)
        .boxed()
        .toList();
  }

  /** What holds in every row, and how the table is to be read. */
  public String tableNote() {
    List<Integer> telling = telling();
    StringBuilder note = new StringBuilder();
    for (int c = 0; c < COLUMNS.size(); c++) {
      String everywhere = rows().get(0).get(c);
      if (!telling.contains(c) && !everywhere.equals("nobody")) {
        note.append(COLUMNS.get(c)).append(" in every row: ").append(everywhere).append(". ");
      }
    }
    return note
        + "Only those whose consent is needed are named, and no ratifier beside its party."
        + " Untested: on record elsewhere on this issue, and not there; that is not a yes.";
  }

  /** Whether a party's consent is needed in some cells and not in others. */
  public boolean sometimes(Party party) {
    return sweep.cells().stream()
            .map(cell -> cell.evaluation().of(party.id()).required())
            .distinct()
            .count()
        > 1;
  }

  /** Whether a cell is a way out. */
  public boolean free(Sweep.Cell cell) {
    return sweep.free().contains(sweep.cells().indexOf(cell));
  }

  /** Those who block a cell, in the fewest words: a ratifier is not named beside its party. */
  public List<Party> blockers(Sweep.Cell cell) {
    return heads(cell, PartyVerdict::blocks);
  }

  /** Those who object and whose consent is needed, in the fewest words. */
  List<Party> objectors(Sweep.Cell cell) {
    return heads(
        cell, v -> cell.required().contains(v.party()) && v.verdict().code().equals("conditional"));
  }

  /** Those whose answer is needed and unknown. */
  List<Party> unknown(Sweep.Cell cell) {
    return heads(cell, PartyVerdict::open);
  }

  /** Those whose consent is needed, who are on record elsewhere on these issues and not here. */
  public List<Party> untested(Sweep.Cell cell) {
    return heads(
        cell,
        v ->
            cell.required().contains(v.party())
                && sweep.onRecord(v.party())
                && cell.standOf(v.party()).standing() == Standing.UNTESTED);
  }

  private List<Party> heads(Sweep.Cell cell, Predicate<PartyVerdict> which) {
    List<Party> all =
        cell.evaluation().verdicts().stream().filter(which).map(PartyVerdict::party).toList();
    Set<String> ids = new LinkedHashSet<>();
    all.forEach(party -> ids.add(party.id()));
    return all.stream().filter(party -> party.ratifies().filter(ids::contains).isEmpty()).toList();
  }

  /** Names for a cell. */
  public static String named(List<Party> parties) {
    return String.join(", ", parties.stream().map(Party::name).toList());
  }
}
