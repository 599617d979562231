package org.impasse.report.html;

import java.util.List;
import java.util.Optional;
import org.impasse.report.picture.Stance;

/**
 * What the page of several texts shows.
 *
 * @param title the case
 * @param headline how many texts, and how many meet no recorded refusal
 * @param summary what is at stake
 * @param parties names, in the case's order
 * @param rows one per text, in the order asked for
 * @param legend the answers that occur
 * @param patternsHead how many patterns of answers
 * @param patternsMean what makes texts one pattern
 * @param parting the heading over what parts them
 * @param patterns in the order in which they first appear
 * @param separations what parts each pattern after the first from its nearest neighbour
 */
public record IndexPage(
    String title,
    String headline,
    String summary,
    List<PartyHead> parties,
    List<TextRow> rows,
    List<Sign> legend,
    String patternsHead,
    String patternsMean,
    String parting,
    List<PatternView> patterns,
    List<SeparationView> separations,
    List<HtmlPage.ReceiptRow> receipt,
    String closing) {

  /**
   * A column.
   *
   * @param ratifier whether it ratifies for another party
   */
  public record PartyHead(String name, boolean ratifier) {}

  /** A text's page and its title. */
  public record TextLink(String file, String title) {}

  /**
   * Texts that get the same answers.
   *
   * @param number from 1
   * @param more how many texts are not named; empty when all are
   * @param answers what they have in common, in words
   */
  public record PatternView(
      int number, List<TextLink> texts, Optional<String> more, String answers) {}

  /**
   * What parts two patterns.
   *
   * @param differ in how many terms the nearest texts differ, and in which
   * @param shifts whose answer changes, and by which rules
   */
  public record SeparationView(
      String title, TextLink before, TextLink after, String differ, List<String> shifts) {}

  /**
   * One text.
   *
   * @param file of its page
   * @param brief what it comes to, in a few words
   * @param deal whether nobody whose consent is needed refuses
   */
  public record TextRow(
      String file,
      String title,
      Optional<String> date,
      String brief,
      boolean deal,
      List<Sign> answers) {}

  /**
   * An answer as a sign with its words.
   *
   * @param party whose answer
   * @param asked whether the text needs the party's consent
   */
  public record Sign(Stance stance, String words, String party, boolean asked) {

    /**
     * Whether it can be left out where there is no room: nothing against the text is on record, and
     * leaving it out passes nobody off as consenting.
     */
    public boolean calm() {
      return switch (stance) {
        case REFUSES, OBJECTS -> false;
        case NOBODY_KNOWS, NO_RULES -> !asked;
        case NO_OBJECTION -> true;
      };
    }
  }
}
