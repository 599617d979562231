package org.impasse.report;

import java.util.List;
import org.impasse.analysis.NearDeals;
import org.impasse.analysis.Side;

/** Texts near a given one in a sentence each, for a page that shows the rest itself. */
public final class DealsBrief {

  private final NearDeals near;
  private final DealsWords words;

  public DealsBrief(NearDeals near) {
    this.near = near;
    this.words = new DealsWords(near);
  }

  /** The answer in a sentence or two. */
  public String headline() {
    return words.headline();
  }

  /** Towards whom a text moves, and what of it nobody has tested. */
  public String sentences(NearDeals.NearText text) {
    String moves = words.moves(text, Side.byParty(near.negotiation()));
    return String.join(
        " ",
        text.changes().isEmpty()
            ? List.of(Headline.of(text.evaluation()))
            : moves.isEmpty()
                ? List.of(DealsWords.untested(text))
                : List.of(moves, DealsWords.untested(text)));
  }

  /** "“Army cap”: from 600,000 to silence". */
  public static String change(NearDeals.Change change) {
    return "“"
        + change.issue().title()
        + "”: from "
        + DealsWords.between(change.issue(), change.from())
        + " to "
        + DealsWords.between(change.issue(), change.to());
  }
}
