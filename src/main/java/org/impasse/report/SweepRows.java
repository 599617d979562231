package org.impasse.report;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.impasse.negotiation.Party;
import org.impasse.report.picture.SweepMark;
import org.impasse.verdict.PartyVerdict;
import org.impasse.verdict.Standing;
import org.impasse.verdict.Sweep;

/**
 * The rows and columns of a sweep for tables and pictures: neighbouring amounts are one where all
 * that is shown of them is the same and no border between them is listed. What tells them apart
 * besides, such as who else is on record, is in JSON.
 */
public final class SweepRows {

  private final Sweep sweep;
  private final List<Object> shown;

  private final List<Sweep.Break> borders;

  /**
   * The rows of a sweep.
   *
   * @param shown what is shown of each cell
   * @param borders those shown beside the table
   */
  private SweepRows(Sweep sweep, List<Object> shown, List<Sweep.Break> borders) {
    this.sweep = sweep;
    this.shown = shown;
    this.borders = borders;
  }

  /** The same sweep in the fewest rows and columns that show it. */
  public static Sweep of(Sweep sweep) {
    SweepTable table = new SweepTable(sweep);
    List<Object> shown =
        sweep.axes().size() > 1
            ? sweep.cells().stream().map(cell -> ofTwo(table, cell)).toList()
            : IntStream.range(0, sweep.cells().size())
                .mapToObj(i -> ofOne(sweep, table, i))
                .toList();
    return new SweepRows(sweep, shown, sweep.breaks()).joined();
  }

  /** The same for a table that shows something else of each cell, and no borders beside it. */
  static Sweep of(Sweep sweep, Function<Sweep.Cell, Object> shown) {
    return new SweepRows(sweep, sweep.cells().stream().map(shown).toList(), List.of()).joined();
  }

  private static Object ofTwo(SweepTable table, Sweep.Cell cell) {
    return List.of(table.inWords(cell), table.free(cell), cell.contradicts(), cell.untested());
  }

  private static Object ofOne(Sweep sweep, SweepTable table, int row) {
    Sweep.Cell cell = sweep.cells().get(row);
    List<Object> all = new ArrayList<>(table.rows().get(row));
    for (Party party : sweep.negotiation().parties()) {
      PartyVerdict verdict = cell.evaluation().of(party.id());
      all.add(SweepMark.of(verdict, cell.standOf(party)));
      all.add(verdict.required());
      all.add(cell.standOf(party).standing() == Standing.UNTESTED);
    }
    return all;
  }

  private Sweep joined() {
    List<List<Integer>> kept = new ArrayList<>();
    List<Sweep.Axis> axes = new ArrayList<>();
    for (int k = 0; k < sweep.axes().size(); k++) {
      List<Integer> own = new ArrayList<>();
      List<Sweep.Band> bands = new ArrayList<>();
      for (int b = 0; b < sweep.axes().get(k).bands().size(); b++) {
        Sweep.Band band = sweep.axes().get(k).bands().get(b);
        if (b > 0 && alike(k, b)) {
          bands.set(
              bands.size() - 1, new Sweep.Band(bands.get(bands.size() - 1).first(), band.last()));
        } else {
          own.add(b);
          bands.add(band);
        }
      }
      kept.add(own);
      axes.add(new Sweep.Axis(sweep.axes().get(k).issue(), bands));
    }
    List<Sweep.Cell> cells =
        IntStream.range(0, sweep.cells().size())
            .filter(
                i ->
                    IntStream.range(0, kept.size())
                        .allMatch(k -> kept.get(k).contains(place(i, k))))
            .mapToObj(sweep.cells()::get)
            .toList();
    return new Sweep(sweep.text(), axes, cells, sweep.breaks());
  }

  /** Whether a band of an axis shows nothing that the one before it does not. */
  private boolean alike(int axis, int band) {
    List<Sweep.Band> bands = sweep.axes().get(axis).bands();
    if (!bands.get(band).isAmounts()) {
      return false;
    }
    long start = bands.get(band).interval().first();
    if (borders.stream().anyMatch(one -> one.axis() == axis && one.start() == start)) {
      return false;
    }
    int step = axis == sweep.axes().size() - 1 ? 1 : sweep.axes().get(1).bands().size();
    return IntStream.range(0, sweep.cells().size())
        .filter(i -> place(i, axis) == band)
        .allMatch(i -> shown.get(i).equals(shown.get(i - step)));
  }

  /** The place on an axis of a cell. */
  private int place(int cell, int axis) {
    int columns = sweep.axes().get(sweep.axes().size() - 1).bands().size();
    return axis == sweep.axes().size() - 1 ? cell % columns : cell / columns;
  }
}
