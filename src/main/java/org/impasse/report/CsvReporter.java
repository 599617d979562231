package org.impasse.report;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.impasse.negotiation.Party;
import org.impasse.verdict.Evaluation;
import org.impasse.verdict.Ground;
import org.impasse.verdict.PartyVerdict;
import org.impasse.verdict.Sweep;
import org.impasse.verdict.Verdict;

/**
 * The matrix of texts and parties as CSV (RFC 4180): one row for each text, one column for each
 * party, then whether there is a deal, who blocks it, and whose answer is needed and unknown. A
 * party's cell is its verdict code, or {@value #NO_RULES} where nobody recorded a red line: an
 * "accept" would read as consent.
 */
final class CsvReporter implements Reporter {

  private static final String NO_RULES = "no-rules";

  @Override
  public void write(Report report, Appendable out) throws IOException {
    if (report instanceof Report.SweepView view) {
      sweep(out, view.sweep());
      return;
    }
    if (!(report instanceof Report.Texts texts)) {
      throw new IllegalArgumentException("only texts have a table of verdicts");
    }
    List<String> header = new ArrayList<>(List.of("id", "title"));
    texts.negotiation().parties().stream().map(Party::id).forEach(header::add);
    header.addAll(List.of("deal", "blockers", "open"));
    row(out, header);
    for (TextResult text : texts.texts()) {
      row(out, cells(text.evaluation()));
    }
  }

  /** One row for each cell: the bands, then the same columns as for texts. */
  private static void sweep(Appendable out, Sweep full) throws IOException {
    Sweep sweep = SweepRows.of(full, CsvReporter::cells);
    List<String> header = new ArrayList<>();
    for (Sweep.Axis axis : sweep.axes()) {
      String issue = axis.issue().id();
      header.addAll(List.of(issue, issue + ".last", issue + ".label"));
    }
    sweep.negotiation().parties().stream().map(Party::id).forEach(header::add);
    header.addAll(List.of("untested", "contradicts", "deal", "blockers", "open"));
    row(out, header);
    SweepTable table = new SweepTable(sweep);
    for (int i = 0; i < sweep.cells().size(); i++) {
      Sweep.Cell cell = sweep.cells().get(i);
      List<String> cells = new ArrayList<>();
      for (int k = 0; k < sweep.axes().size(); k++) {
        Sweep.Band band = sweep.bandsOf(i).get(k);
        cells.addAll(List.of(band.first().id(), band.last().id(), table.band(k, band)));
      }
      cells.addAll(cells(cell));
      row(out, cells);
    }
  }

  private static List<String> cells(Sweep.Cell cell) {
    List<String> cells = new ArrayList<>();
    cell.evaluation().verdicts().forEach(verdict -> cells.add(cell(verdict)));
    cells.add(String.valueOf(cell.untested()));
    cells.add(String.valueOf(cell.contradicts()));
    cells.add(String.valueOf(cell.evaluation().deal()));
    cells.add(ids(cell.evaluation().blockers()));
    cells.add(ids(cell.evaluation().open()));
    return cells;
  }

  private static List<String> cells(Evaluation evaluation) {
    List<String> cells = new ArrayList<>();
    cells.add(evaluation.proposal().id());
    cells.add(evaluation.proposal().title());
    for (PartyVerdict verdict : evaluation.verdicts()) {
      cells.add(cell(verdict));
    }
    cells.add(String.valueOf(evaluation.deal()));
    cells.add(ids(evaluation.blockers()));
    cells.add(ids(evaluation.open()));
    return cells;
  }

  private static String cell(PartyVerdict verdict) {
    boolean unrecorded =
        verdict.ground() == Ground.NO_RULES
            && verdict.verdict() instanceof Verdict.Accept
            && verdict.assumed().isEmpty();
    return unrecorded ? NO_RULES : verdict.verdict().code();
  }

  private static String ids(List<PartyVerdict> verdicts) {
    return String.join(" ", verdicts.stream().map(v -> v.party().id()).toList());
  }

  private static void row(Appendable out, List<String> cells) throws IOException {
    String separator = "";
    for (String cell : cells) {
      out.append(separator).append(quoted(harmless(cell)));
      separator = ",";
    }
    out.append("\r\n");
  }

  /** A spreadsheet runs a cell that begins like a formula; an apostrophe makes it text. */
  private static String harmless(String cell) {
    return !cell.isEmpty() && "=+-@\t\r\n".indexOf(cell.charAt(0)) >= 0 ? "'" + cell : cell;
  }

  private static String quoted(String cell) {
    boolean plain = cell.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
    return plain ? cell : '"' + cell.replace("\"", "\"\"") + '"';
  }
}
