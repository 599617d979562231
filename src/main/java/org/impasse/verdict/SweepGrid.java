package org.impasse.verdict;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.impasse.negotiation.Basis;
import org.impasse.negotiation.Party;
import org.impasse.redline.Rule;
import org.impasse.redline.Strength;

/**
 * A sweep as rows and columns, while neighbours are joined and borders looked at.
 *
 * @param rows bands of one issue
 * @param columns bands of the other, or one band that stands for none
 * @param cells by row
 */
record SweepGrid(List<Sweep.Band> rows, List<Sweep.Band> columns, List<List<Sweep.Cell>> cells) {

  SweepGrid {
    rows = List.copyOf(rows);
    columns = List.copyOf(columns);
    cells = cells.stream().map(List::copyOf).toList();
  }

  /** The same with rows and columns swapped. */
  SweepGrid turned() {
    return new SweepGrid(
        /* rows= */ columns,
        /* columns= */ rows,
        IntStream.range(0, columns.size())
            .mapToObj(c -> cells.stream().map(row -> row.get(c)).toList())
            .toList());
  }

  /** The same with neighbouring amounts joined where nothing differs. */
  SweepGrid merged() {
    return mergedRows().turned().mergedRows().turned();
  }

  private SweepGrid mergedRows() {
    List<Sweep.Band> joined = new ArrayList<>();
    List<List<Sweep.Cell>> kept = new ArrayList<>();
    List<List<Object>> last = List.of();
    for (int r = 0; r < rows.size(); r++) {
      Sweep.Band band = rows.get(r);
      List<List<Object>> answers = cells.get(r).stream().map(SweepGrid::answers).toList();
      int before = joined.size() - 1;
      if (before >= 0
          && band.isAmounts()
          && joined.get(before).isAmounts()
          && answers.equals(last)) {
        joined.set(before, new Sweep.Band(joined.get(before).first(), band.last()));
      } else {
        joined.add(band);
        kept.add(cells.get(r));
        last = answers;
      }
    }
    return new SweepGrid(joined, columns, kept);
  }

  /** All that makes one cell differ from another. */
  private static List<Object> answers(Sweep.Cell cell) {
    List<Object> answers = new ArrayList<>();
    for (PartyVerdict verdict : cell.evaluation().verdicts()) {
      NumberLine.Stand stand = cell.standOf(verdict.party());
      answers.add(verdict.verdict().code());
      answers.add(verdict.consent().consent());
      answers.add(ids(verdict.consent().because()));
      answers.add(verdict.assumed().isPresent());
      answers.add(ids(verdict.reasons().stream().filter(r -> r.rule().decides()).toList()));
      answers.add(stand.standing());
      answers.add(stand.rules());
      answers.add(
          stand.standing() == Standing.BORNE
              && stand.basis().filter(basis -> basis.atLeast(Basis.ATTRIBUTED)).isEmpty());
    }
    answers.addAll(
        cell.evaluation().remarks().stream()
            .filter(Evaluation.Infeasible.class::isInstance)
            .toList());
    return answers;
  }

  private static List<String> ids(List<Reason> reasons) {
    return reasons.stream().map(Reason::rule).map(Rule::id).toList();
  }

  /** What a rule or some rules of a party do, on one side of a border. */
  private record Side(Party party, Sweep.Effect effect, List<String> rules, boolean below) {}

  /** The borders between rows of amounts across which a rule starts or stops. */
  List<Sweep.Break> breaks(int axis) {
    Map<Party, List<String>> always = always();
    List<Sweep.Break> breaks = new ArrayList<>();
    for (int r = 0; r + 1 < rows.size() && rows.get(r + 1).isAmounts(); r++) {
      List<Sweep.Change> changes = changes(cells.get(r), cells.get(r + 1), always);
      if (!changes.isEmpty()) {
        breaks.add(new Sweep.Break(axis, rows.get(r + 1).interval().first(), changes));
      }
    }
    return breaks;
  }

  private static List<Sweep.Change> changes(
      List<Sweep.Cell> below, List<Sweep.Cell> above, Map<Party, List<String>> always) {
    List<Party> parties = List.copyOf(always.keySet());
    Map<Side, List<Boolean>> found = new LinkedHashMap<>();
    for (int c = 0; c < below.size(); c++) {
      for (PartyVerdict verdict : below.get(c).evaluation().verdicts()) {
        Party party = verdict.party();
        for (Sweep.Effect effect : Sweep.Effect.values()) {
          Set<String> low = rules(below.get(c), party, effect, always);
          Set<String> high = rules(above.get(c), party, effect, always);
          add(found, party, effect, low, high, true);
          add(found, party, effect, high, low, false);
        }
      }
    }
    return found.entrySet().stream()
        .sorted(Comparator.comparing(entry -> parties.indexOf(entry.getKey().party())))
        .map(entry -> change(entry.getKey(), entry.getValue(), below.size()))
        .toList();
  }

  private static void add(
      Map<Side, List<Boolean>> found,
      Party party,
      Sweep.Effect effect,
      Set<String> here,
      Set<String> there,
      boolean below) {
    List<String> only = here.stream().filter(id -> !there.contains(id)).toList();
    if (!only.isEmpty()) {
      found
          .computeIfAbsent(new Side(party, effect, only, below), k -> new ArrayList<>())
          .add(!there.isEmpty());
    }
  }

  private static Sweep.Change change(Side side, List<Boolean> goesOn, int columns) {
    return new Sweep.Change(
        side.party(),
        side.effect(),
        side.rules(),
        side.below(),
        goesOn.stream().allMatch(on -> on),
        goesOn.size() == columns);
  }

  /** The rules that have an effect in a cell and are about the issues moved. */
  private static Set<String> rules(
      Sweep.Cell cell, Party party, Sweep.Effect effect, Map<Party, List<String>> always) {
    PartyVerdict verdict = cell.evaluation().of(party.id());
    if (effect == Sweep.Effect.NEEDED) {
      return verdict.consent().origin() == ConsentNeed.Origin.RULE
          ? new LinkedHashSet<>(ids(verdict.consent().because()))
          : Set.of();
    }
    boolean refuses = effect == Sweep.Effect.REFUSES;
    Set<String> about =
        new LinkedHashSet<>(ids(verdict.reasons(refuses ? Strength.RED_LINE : Strength.OBJECTION)));
    about.removeAll(always.getOrDefault(party, List.of()));
    NumberLine.Stand stand = cell.standOf(party);
    if (stand.standing() == (refuses ? Standing.REFUSED : Standing.OBJECTED)) {
      about.addAll(stand.rules());
    }
    return about;
  }

  private Map<Party, List<String>> always() {
    List<Evaluation> texts =
        cells.stream().flatMap(List::stream).map(Sweep.Cell::evaluation).toList();
    Map<Party, List<String>> always = new LinkedHashMap<>();
    texts.get(0).negotiation().parties().forEach(p -> always.put(p, Sweep.always(texts, p)));
    return always;
  }
}
