package org.impasse.report.html;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.impasse.negotiation.Evidence;
import org.impasse.negotiation.NegotiationCase;
import org.impasse.redline.Rule;
import org.impasse.report.Footnotes;
import org.impasse.report.Names;
import org.impasse.report.ReceiptWords;
import org.impasse.report.Report;
import org.impasse.report.SweepBreaks;
import org.impasse.report.SweepRows;
import org.impasse.report.SweepTable;
import org.impasse.report.SweepWords;
import org.impasse.report.Words;
import org.impasse.report.picture.Picture;
import org.impasse.report.picture.SweepGridPicture;
import org.impasse.report.picture.SweepPicture;
import org.impasse.verdict.Sweep;

/** Prepares the page of a sweep. */
final class SweepMaker {

  private final Report.SweepView view;
  private final Sweep sweep;
  private final NegotiationCase negotiation;
  private final SweepWords words;
  private final SweepTable table;
  private final SweepBreaks breaks;

  private SweepMaker(Report.SweepView view) {
    this.view = view;
    this.sweep = SweepRows.of(view.sweep());
    this.negotiation = view.negotiation();
    this.words = new SweepWords(view.sweep());
    this.table = new SweepTable(sweep);
    this.breaks = new SweepBreaks(view.sweep());
  }

  static SweepHtml page(Report.SweepView view) {
    return new SweepMaker(view).page();
  }

  /** The picture for screens and for a file of its own. */
  static Picture picture(Sweep sweep) {
    return sweep.axes().size() > 1 ? SweepGridPicture.wide(sweep) : SweepPicture.wide(sweep);
  }

  private SweepHtml page() {
    boolean two = sweep.axes().size() > 1;
    List<Rule> rules = words.rules();
    Set<Evidence> cited = new LinkedHashSet<>();
    rules.forEach(rule -> cited.addAll(evidence(rule)));
    Footnotes footnotes = Footnotes.ofEvidence(negotiation, List.copyOf(cited));
    StatementMaker statements = new StatementMaker(negotiation, footnotes);
    List<String> kicker = new ArrayList<>();
    kicker.add(negotiation.title());
    kicker.add(sweep.text().proposal().title());
    sweep.axes().forEach(axis -> kicker.add(axis.issue().title()));
    List<String> sentences = new ArrayList<>(words.sentences());
    words.changed(view.receipt()).ifPresent(sentences::add);
    return new SweepHtml(
        words.title(),
        kicker,
        words.headline(),
        sentences,
        words.settings() + ReceiptWords.later(view.receipt()).map(" "::concat).orElse(""),
        picture(view.sweep()),
        two ? SweepGridPicture.narrow(view.sweep()) : SweepPicture.narrow(view.sweep()),
        breaks.tell(),
        breaks.sentences(),
        two ? gridColumns() : oneColumns(),
        two ? gridRows() : oneRows(),
        two ? table.gridNote() : table.tableNote(),
        rules.stream().map(rule -> rule(rule, statements)).toList(),
        footnotes.all().stream().map(PageMaker::note).toList(),
        ReceiptRows.of(view.receipt(), negotiation),
        Words.CLOSING);
  }

  private List<String> oneColumns() {
    List<String> columns = new ArrayList<>(List.of("The text says"));
    table.telling().forEach(c -> columns.add(SweepTable.COLUMNS.get(c)));
    return columns;
  }

  private List<SweepHtml.Row> oneRows() {
    List<List<String>> all = table.rows();
    List<SweepHtml.Row> rows = new ArrayList<>();
    for (int i = 0; i < all.size(); i++) {
      List<String> cells = all.get(i);
      Sweep.Band band = sweep.axes().get(0).bands().get(i);
      rows.add(
          new SweepHtml.Row(
              (i + 1) + " " + table.band(0, band),
              table.isTexts(0, band),
              table.telling().stream().map(cells::get).toList()));
    }
    return rows;
  }

  /** A cell a row: a table of two issues as wide as its words fits no page. */
  private List<String> gridColumns() {
    return List.of(
        sweep.axes().get(0).issue().title(), sweep.axes().get(1).issue().title(), "Refuses");
  }

  private List<SweepHtml.Row> gridRows() {
    List<SweepHtml.Row> rows = new ArrayList<>();
    for (int i = 0; i < sweep.cells().size(); i++) {
      List<Sweep.Band> bands = sweep.bandsOf(i);
      boolean texts = table.isTexts(0, bands.get(0)) && table.isTexts(1, bands.get(1));
      rows.add(
          new SweepHtml.Row(
              table.band(0, bands.get(0)),
              texts,
              List.of(table.band(1, bands.get(1)), table.inWords(sweep.cells().get(i)))));
    }
    return rows;
  }

  private List<Evidence> evidence(Rule rule) {
    return rule.evidence().stream().map(negotiation::evidence).flatMap(Optional::stream).toList();
  }

  private SweepHtml.RuleView rule(Rule rule, StatementMaker statements) {
    return new SweepHtml.RuleView(
        rule.id(),
        new Names(negotiation).atStart(rule.party()) + ": " + rule.title() + ".",
        Words.basis(rule, negotiation),
        evidence(rule).stream().map(statements::statement).toList());
  }
}
