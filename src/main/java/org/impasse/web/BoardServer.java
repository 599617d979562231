package org.impasse.web;

import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.UnaryOperator;
import org.impasse.casebook.CaseOpener;
import org.impasse.casebook.Wishes;
import org.impasse.diagnostic.InvalidInputException;
import org.impasse.negotiation.Proposal;

/** Starts servers of the board. Nothing of Jetty is loaded before one is started. */
public final class BoardServer {

  private final CaseOpener opener;
  private final Questions questions;
  private final Boards boards;

  @Inject
  BoardServer(CaseOpener opener, Questions questions, Boards boards) {
    this.opener = opener;
    this.questions = questions;
    this.boards = boards;
  }

  /** A server that runs until it is stopped. */
  public interface Running {

    /** What to open in a browser, with the token where one is needed. */
    String link();

    /**
     * Waits until the first page is made and what is asked first is found, but no longer than this.
     * The server answers before, only more slowly.
     */
    void awaitWarm(Duration most) throws InterruptedException;

    /** Stops it at once. */
    void stop();
  }

  /**
   * Opens the cases and starts serving them.
   *
   * @param folders where to look for cases first
   * @param names of cases; the first is shown when none is asked for
   * @param wishes settings for the first
   * @param order which texts of a case the board shows, the one to start with first; the others are
   *     answered for too
   * @throws InvalidInputException with everything wrong with a case
   * @throws IOException when the address cannot be listened on
   */
  public Running start(
      List<Path> folders,
      List<String> names,
      Wishes wishes,
      UnaryOperator<List<Proposal>> order,
      Door door,
      Limits limits)
      throws InvalidInputException, IOException {
    Cases cases = Cases.open(opener, folders, names, wishes, order, limits);
    return Site.start(cases, questions, boards, door, limits);
  }
}
