package org.impasse.report;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.impasse.negotiation.Party;
import org.impasse.verdict.Evaluation;
import org.impasse.verdict.PartyVerdict;

/**
 * The matrix of texts and parties as CSV (RFC 4180): one row for each text, one column for each
 * party with its verdict code, then whether there is a deal and who blocks it.
 */
final class CsvReporter implements Reporter {

  @Override
  public void write(Report report, Appendable out) throws IOException {
    if (!(report instanceof Report.Texts texts)) {
      throw new IllegalArgumentException("only texts have a table of verdicts");
    }
    List<String> header = new ArrayList<>(List.of("id", "title"));
    texts.negotiation().parties().stream().map(Party::id).forEach(header::add);
    header.addAll(List.of("deal", "blockers"));
    row(out, header);
    for (TextResult text : texts.texts()) {
      row(out, cells(text.evaluation()));
    }
  }

  private static List<String> cells(Evaluation evaluation) {
    List<String> cells = new ArrayList<>();
    cells.add(evaluation.proposal().id());
    cells.add(evaluation.proposal().title());
    for (PartyVerdict verdict : evaluation.verdicts()) {
      cells.add(verdict.verdict().code());
    }
    cells.add(String.valueOf(evaluation.deal()));
    cells.add(String.join(" ", evaluation.blockers().stream().map(v -> v.party().id()).toList()));
    return cells;
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
