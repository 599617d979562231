package org.impasse.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.impasse.negotiation.Consent;
import org.impasse.negotiation.Evidence;
import org.impasse.negotiation.Party;
import org.impasse.redline.Rule;
import org.impasse.report.page.Line;
import org.impasse.report.page.Page;
import org.impasse.report.picture.SweepMark;
import org.impasse.verdict.PartyVerdict;
import org.impasse.verdict.Sweep;

/** One issue of a text, or two, from end to end: the answer first, then borders and tables. */
final class SweepPage {

  private static final int NAME = 30;

  /** More numbered columns than this do not fit beside the names. */
  private static final int MOST_COLUMNS = 22;

  private final Report.SweepView view;
  private final Sweep sweep;
  private final SweepWords words;
  private final SweepTable table;
  private final SweepBreaks breaks;
  private final Names names;
  private final List<Rule> rules;
  private final Footnotes footnotes;
  private final ReasonLines reasons;

  SweepPage(Report.SweepView view) {
    this.view = view;
    this.sweep = SweepRows.of(view.sweep());
    this.words = new SweepWords(view.sweep());
    this.table = new SweepTable(sweep);
    this.breaks = new SweepBreaks(view.sweep());
    this.names = new Names(view.negotiation());
    this.rules = words.rules();
    Set<Evidence> cited = new LinkedHashSet<>();
    rules.forEach(
        rule ->
            cited.addAll(
                Contradictions.with(evidence(rule), view.negotiation(), sweep.text().settings())));
    this.footnotes = Footnotes.ofEvidence(view.negotiation(), List.copyOf(cited));
    this.reasons = new ReasonLines(view.negotiation(), sweep.text().settings(), footnotes);
  }

  private List<Evidence> evidence(Rule rule) {
    return rule.evidence().stream()
        .map(view.negotiation()::evidence)
        .flatMap(Optional::stream)
        .toList();
  }

  void write(Page page) {
    page.heading(1, words.title());
    page.paragraph(Line.empty().strong(words.headline()));
    words.sentences().forEach(sentence -> page.item(0, sentence));
    page.paragraph(EndMatter.settings(view.negotiation(), sweep.text().settings(), view.receipt()));
    words.changed(view.receipt()).ifPresent(page::paragraph);
    if (breaks.tell()) {
      page.heading(2, "Where the answers change");
      if (breaks.sentences().isEmpty()) {
        page.paragraph("No rule parts one amount from the next.");
      }
      breaks.sentences().forEach(sentence -> page.item(0, sentence));
    }
    if (sweep.axes().size() == 1) {
      one(page);
    } else {
      two(page);
    }
    rules(page);
    EndMatter.sources(page, footnotes);
    EndMatter.receipt(page, view.negotiation(), view.receipt());
  }

  private void one(Page page) {
    Sweep.Axis axis = sweep.axes().get(0);
    page.heading(2, "Position by position");
    List<List<String>> rows = table.rows();
    List<Line> header = new ArrayList<>(List.of(Line.of("No."), Line.of("The text says")));
    List<Integer> telling = table.telling();
    telling.forEach(c -> header.add(Line.of(SweepTable.COLUMNS.get(c))));
    List<List<Line>> lines = new ArrayList<>();
    for (int i = 0; i < rows.size(); i++) {
      List<Line> row = new ArrayList<>();
      row.add(Line.of(Integer.toString(i + 1)));
      row.add(label(0, axis.bands().get(i)));
      for (int c : telling) {
        row.add(Line.of(rows.get(i).get(c)));
      }
      lines.add(row);
    }
    page.table(header, lines);
    page.paragraph(table.tableNote());
    page.heading(2, "Party by party");
    for (int from = 0; from < axis.bands().size(); from += MOST_COLUMNS) {
      page.fixed(drawing(from, Math.min(axis.bands().size(), from + MOST_COLUMNS)));
    }
    page.paragraph(
        Arrays.stream(SweepMark.values())
                .filter(this::occurs)
                .map(mark -> mark.letter() + " " + mark.words())
                .collect(Collectors.joining("; "))
            + (bracketed() ? "; in brackets, where its consent is not needed" : "")
            + ".");
  }

  private boolean bracketed() {
    return sweep.cells().stream()
        .anyMatch(cell -> cell.evaluation().verdicts().stream().anyMatch(v -> !v.required()));
  }

  private boolean occurs(SweepMark mark) {
    return sweep.cells().stream()
        .anyMatch(
            cell ->
                cell.evaluation().verdicts().stream()
                    .anyMatch(v -> SweepMark.of(v, cell.standOf(v.party())) == mark));
  }

  private List<String> drawing(int from, int to) {
    List<String> lines = new ArrayList<>();
    StringBuilder head = new StringBuilder(" ".repeat(NAME));
    for (int i = from; i < to; i++) {
      head.append(String.format(Locale.ROOT, "%3d", i + 1));
    }
    lines.add(head.toString());
    for (Party party : sweep.negotiation().parties()) {
      StringBuilder line = new StringBuilder(name(party));
      for (int i = from; i < to; i++) {
        Sweep.Cell cell = sweep.cells().get(i);
        PartyVerdict verdict = cell.evaluation().of(party.id());
        char mark = SweepMark.of(verdict, cell.standOf(party)).letter();
        line.append(table.sometimes(party) && !verdict.required() ? "(" + mark + ")" : "  " + mark);
      }
      lines.add(line.toString().stripTrailing());
    }
    return lines;
  }

  private String name(Party party) {
    boolean advisory =
        sweep.cells().stream()
            .allMatch(
                cell -> cell.evaluation().of(party.id()).consent().consent() == Consent.ADVISORY);
    String name = advisory ? "(" + party.name() + ")" : party.name();
    String cut = name.length() < NAME ? name : name.substring(0, NAME - 2) + "…";
    return cut + " ".repeat(Math.max(0, NAME - cut.length()));
  }

  private void two(Page page) {
    // The longer axis goes down the page.
    boolean turned = sweep.axes().get(1).bands().size() > sweep.axes().get(0).bands().size();
    int down = turned ? 1 : 0;
    int across = 1 - down;
    Map<Party, String> letters = letters();
    page.heading(2, "Who refuses where");
    List<Line> header = new ArrayList<>();
    header.add(Line.of(sweep.axes().get(down).issue().title()));
    int columns = sweep.axes().get(across).bands().size();
    for (int c = 0; c < columns; c++) {
      header.add(Line.of(Integer.toString(c + 1)));
    }
    List<List<Line>> rows = new ArrayList<>();
    for (int r = 0; r < sweep.axes().get(down).bands().size(); r++) {
      List<Line> row = new ArrayList<>();
      row.add(label(down, sweep.axes().get(down).bands().get(r)));
      for (int c = 0; c < columns; c++) {
        row.add(Line.of(letters(turned ? sweep.cell(c, r) : sweep.cell(r, c), letters)));
      }
      rows.add(row);
    }
    page.table(header, rows);
    page.item(0, sweep.axes().get(across).issue().title() + ", across:");
    for (int c = 0; c < columns; c++) {
      Sweep.Band band = sweep.axes().get(across).bands().get(c);
      page.item(1, Line.of((c + 1) + " ").then(label(across, band)));
    }
    page.item(
        0,
        letters.entrySet().stream()
                .map(e -> e.getValue() + " " + names.doing(e.getKey().id(), "refuses", "refuse"))
                .collect(Collectors.joining("; "))
            + (letters.isEmpty() ? "" : "; ")
            + "- nobody whose consent is needed refuses on record; * the same, and nothing is on"
            + " record of any of them on these positions, which is not consent; ! the text would"
            + " contradict itself; ? a position nobody listed, unknown what it means."
            + " A ratifier is not named beside its party.");
  }

  /** A letter for each party that blocks somewhere: the first of its name that is not taken. */
  private Map<Party, String> letters() {
    Map<Party, String> letters = new LinkedHashMap<>();
    for (Party party : sweep.negotiation().parties()) {
      if (sweep.cells().stream().anyMatch(cell -> table.blockers(cell).contains(party))) {
        letters.put(party, SweepLetters.next(party.name(), letters.values()));
      }
    }
    return letters;
  }

  private String letters(Sweep.Cell cell, Map<Party, String> letters) {
    String blockers =
        table.blockers(cell).stream().map(letters::get).collect(Collectors.joining(" "));
    if (cell.contradicts()) {
      return ("! " + blockers).strip();
    }
    if (!blockers.isEmpty()) {
      return blockers;
    }
    if (!table.free(cell)) {
      return "?";
    }
    return cell.untested() ? "*" : "-";
  }

  private Line label(int axis, Sweep.Band band) {
    Line line = Line.of(table.band(axis, band));
    return table.isTexts(axis, band) ? line.strong(" ← the text") : line;
  }

  private void rules(Page page) {
    if (rules.isEmpty()) {
      return;
    }
    page.heading(2, "The rules that make the difference");
    for (Rule rule : rules) {
      page.item(
          0,
          Line.empty()
              .code(rule.id())
              .plain(" " + names.atStart(rule.party()) + ": " + rule.title() + ".")
              .quiet(" (" + Words.basis(rule, view.negotiation()) + ")"));
      reasons.statements(page, 1, evidence(rule));
    }
  }
}
