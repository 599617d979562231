package org.impasse.report.html;

import java.util.List;
import java.util.Optional;
import org.impasse.report.picture.Mark;
import org.impasse.report.picture.Picture;
import org.impasse.report.picture.Stance;

/**
 * Everything the page of one text shows, in the order it shows it. Words are plain text; only
 * pictures are markup.
 *
 * @param title for the window and the printed head
 * @param kicker case, text, date
 * @param headline the outcome, one sentence
 * @param standfirst who blocks, who objects, what nobody knows
 * @param answers parties by their answer
 * @param cautions what a reader must know of the text as a whole
 * @param matrix parties by clauses
 * @param parties each party's answer with its reasons
 * @param lines integer issues
 * @param steps legal steps the text would need
 * @param remarks what else to know
 * @param clauses the text itself
 * @param notes sources
 * @param receipt what was read and set
 * @param closing the last sentence
 */
public record HtmlPage(
    String title,
    List<String> kicker,
    String headline,
    List<String> standfirst,
    List<AnswerGroup> answers,
    List<String> cautions,
    MatrixView matrix,
    List<PartyView> parties,
    List<LineView> lines,
    List<StepView> steps,
    List<String> remarks,
    List<ClauseView> clauses,
    List<NoteView> notes,
    List<ReceiptRow> receipt,
    String closing) {

  /** Something with a place on this page. */
  public record Link(String anchor, String words) {}

  /** Parties that answer alike. */
  public record AnswerGroup(Stance stance, String words, List<Link> parties) {}

  /**
   * The matrix as pictures and as a table.
   *
   * @param wide for screens
   * @param narrow for phones
   * @param upright for paper
   * @param columns the marks that occur, strongest first
   * @param rows one per party: for each column the clauses that carry the mark
   */
  public record MatrixView(
      Picture wide, Picture narrow, Picture upright, List<Mark> columns, List<MatrixRow> rows) {}

  public record MatrixRow(String party, String answer, List<String> clauses, String leftOut) {}

  /**
   * One party.
   *
   * @param of whom it ratifies for
   * @param facts consent, and how much of the text its rules read, each a short sentence
   * @param unknown why nobody knows
   * @param assumed the author's assumption
   * @param needed rules that make its consent necessary
   * @param reasons strongest first
   */
  public record PartyView(
      String anchor,
      String name,
      Optional<String> of,
      Stance stance,
      String answer,
      List<String> facts,
      List<String> unknown,
      Optional<String> assumed,
      List<ReasonView> needed,
      List<ReasonView> reasons) {}

  /**
   * One rule that spoke.
   *
   * @param mark its sign; empty for a rule that makes something necessary
   * @param kind its strength in words
   * @param basis id and words of its basis
   * @param meant what in the text made it speak
   * @param silent what the text leaves out
   * @param statements what it rests on
   * @param against what on record contradicts that
   */
  public record ReasonView(
      Optional<Mark> mark,
      String kind,
      String rule,
      BasisView basis,
      String because,
      List<MeantView> meant,
      List<String> silent,
      List<StatementView> statements,
      List<StatementView> against) {

    /** The same for a page that does not have the text's clauses. */
    ReasonView withoutClauses() {
      List<MeantView> bare =
          meant.stream()
              .map(term -> new MeantView(List.of(), term.issue(), term.position()))
              .toList();
      return new ReasonView(mark, kind, rule, basis, because, bare, silent, statements, against);
    }
  }

  public record BasisView(String id, String words, String means) {}

  /** A term of the text: the clauses that say it, and what it says. */
  public record MeantView(List<Link> clauses, String issue, String position) {}

  /**
   * A statement on record.
   *
   * @param note number of its note
   * @param source where it was read, if it has no note
   */
  public record StatementView(
      String says, String speaker, String basis, Optional<Integer> note, Optional<String> source) {}

  /**
   * One integer issue.
   *
   * @param stretches every party's line as a table
   */
  public record LineView(
      String title, String question, Picture wide, Picture narrow, List<StretchView> stretches) {}

  public record StretchView(
      String party,
      String amounts,
      String standing,
      String rules,
      List<StatementView> statements) {}

  public record StepView(String title, String text, List<ReasonView> because) {}

  public record ClauseView(
      String anchor,
      String id,
      String title,
      Optional<String> text,
      List<String> sets,
      List<Integer> notes,
      Optional<String> note) {}

  /**
   * A source.
   *
   * @param url where it was read, only if a browser may follow it
   */
  public record NoteView(int number, String text, Optional<String> url) {}

  /** A line of the receipt. */
  public record ReceiptRow(String title, List<ReceiptValue> values) {}

  /** One value, with a file's fingerprint where it is a file. */
  public record ReceiptValue(String words, Optional<String> hash) {}
}
