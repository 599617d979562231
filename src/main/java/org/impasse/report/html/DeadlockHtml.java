package org.impasse.report.html;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.impasse.report.picture.Picture;

/**
 * Everything the page of a case as a whole shows, in the order it shows it. Words are plain text;
 * only pictures are markup.
 *
 * @param title for the window and the printed head
 * @param kicker case, question, day
 * @param headline the answer
 * @param standfirst under what settings it holds, and what the search leaves out
 * @param summary the quarrels, each with a link
 * @param conflict who is tied to what; empty where there is no quarrel
 * @param points the quarrels
 * @param ways who would have to give way; empty where a text passes
 * @param example a text that passes
 * @param ladder how far the answer holds, in words
 * @param elsewhere quarrels that there are in other readings or on other evidence only
 * @param robust how far the answer depends on what is disputed
 * @param notes sources
 * @param receipt what was read and set
 * @param closing the last sentence
 */
public record DeadlockHtml(
    String title,
    List<String> kicker,
    String headline,
    List<String> standfirst,
    List<SummaryView> summary,
    Optional<Drawn> conflict,
    List<PointView> points,
    Optional<WaysView> ways,
    Optional<ExampleView> example,
    LadderView ladder,
    List<ElsewhereView> elsewhere,
    List<ArticleHtml.Part> robust,
    List<HtmlPage.NoteView> notes,
    List<HtmlPage.ReceiptRow> receipt,
    String closing) {

  /**
   * One picture, for screens and for phones; what it shows in full sentences is in its description.
   *
   * @param note what a reader who sees it must know besides
   */
  public record Drawn(Picture wide, Picture narrow, String note) {}

  /** A quarrel in the head of the page. */
  public record SummaryView(HtmlPage.Link link, String words) {}

  /**
   * A quarrel.
   *
   * @param sentence who stands where
   * @param facts how far it holds, and what would end it
   * @param pictures what is left, and the ladder of evidence
   * @param proofs those told in full
   * @param more the others in short; empty where all are told
   * @param parties whose red lines they are, each with what it rests on
   */
  public record PointView(
      String anchor,
      int number,
      String title,
      String sentence,
      List<String> facts,
      List<Drawn> pictures,
      String proofsHead,
      List<ProofView> proofs,
      Optional<String> more,
      List<PartyLines> parties) {}

  /**
   * A core.
   *
   * @param lines its red lines
   * @param cautions on how few legs it stands
   */
  public record ProofView(
      List<HtmlPage.Link> lines, String because, HtmlPage.BasisView basis, List<String> cautions) {}

  /**
   * The red lines of one party in a quarrel.
   *
   * @param told those that an earlier quarrel has told already
   */
  public record PartyLines(String party, List<LineView> lines, List<HtmlPage.Link> told) {}

  /**
   * A red line and what it rests on.
   *
   * @param caution whether it rests on one document or one author
   */
  public record LineView(String anchor, HtmlPage.ReasonView reason, Optional<String> caution) {}

  /**
   * Ways out.
   *
   * @param counted how many
   * @param points each quarrel and what would end it
   * @param alone each side and what it could do by itself
   * @param agreeing as many sides as some text suits
   * @param blocking as few sides as must stay away for the others to agree
   * @param free who is left out of both
   */
  public record WaysView(
      String counted,
      List<Pair> points,
      List<Pair> alone,
      List<String> agreeing,
      List<String> blocking,
      Optional<String> free) {}

  /** Two things side by side. */
  public record Pair(String head, String words) {}

  /**
   * A text that passes.
   *
   * @param none what is said when it says nothing at all
   * @param terms what it says
   * @param sentences what it comes to
   * @param parties what each party gains and swallows
   */
  public record ExampleView(
      Optional<String> none, List<Pair> terms, List<String> sentences, List<GainView> parties) {}

  /** What one party makes of the example. */
  public record GainView(String party, String consent, List<GroupView> groups) {}

  /** Reasons of one strength. */
  public record GroupView(String title, List<HtmlPage.ReasonView> reasons) {}

  /**
   * The answer at each basis and in each reading.
   *
   * @param sentences a reading and its sentence
   * @param columns readings
   * @param rows a basis and the answer in each reading
   */
  public record LadderView(List<Pair> sentences, List<String> columns, List<LadderRow> rows) {}

  public record LadderRow(String basis, List<String> answers) {}

  /** A quarrel that is none under the settings asked for. */
  public record ElsewhereView(String title, Drawn ladder) {}

  /** The pictures of the page, for files of their own. */
  List<Picture> pictures() {
    return Stream.of(
            conflict.stream(),
            points.stream().flatMap(point -> point.pictures().stream()),
            elsewhere.stream().map(ElsewhereView::ladder))
        .flatMap(drawn -> drawn)
        .map(Drawn::wide)
        .toList();
  }
}
