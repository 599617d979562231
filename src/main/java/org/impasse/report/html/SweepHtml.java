package org.impasse.report.html;

import java.util.List;
import org.impasse.report.picture.Picture;

/**
 * What the page of a sweep shows, in the order it shows it.
 *
 * @param title for the window
 * @param kicker case, text, issues
 * @param headline the answer
 * @param sentences what else must be known at the start
 * @param settings under which settings it holds
 * @param wide the picture for screens and paper
 * @param narrow the same for phones
 * @param told whether there is something to tell of borders and of consent
 * @param breaks a sentence for each border between two amounts, and for each party whose consent
 *     some positions need
 * @param columns heads of the table, the first one over its rows' names
 * @param rows one per position: its name and a cell for each further column
 * @param tableNote how the table is to be read
 * @param rules the rules that make the difference
 * @param notes sources
 * @param receipt what was read and set
 * @param closing the last sentence
 */
public record SweepHtml(
    String title,
    List<String> kicker,
    String headline,
    List<String> sentences,
    String settings,
    Picture wide,
    Picture narrow,
    boolean told,
    List<String> breaks,
    List<String> columns,
    List<Row> rows,
    String tableNote,
    List<RuleView> rules,
    List<HtmlPage.NoteView> notes,
    List<HtmlPage.ReceiptRow> receipt,
    String closing) {

  public SweepHtml {
    kicker = List.copyOf(kicker);
    sentences = List.copyOf(sentences);
    breaks = List.copyOf(breaks);
    columns = List.copyOf(columns);
    rows = List.copyOf(rows);
    rules = List.copyOf(rules);
    notes = List.copyOf(notes);
    receipt = List.copyOf(receipt);
  }

  /**
   * A row of the table.
   *
   * @param texts whether the text says so now
   */
  public record Row(String name, boolean texts, List<String> cells) {
    public Row {
      cells = List.copyOf(cells);
    }
  }

  /** A rule with the statements it rests on. */
  public record RuleView(
      String id, String sentence, String basis, List<HtmlPage.StatementView> statements) {
    public RuleView {
      statements = List.copyOf(statements);
    }
  }
}
