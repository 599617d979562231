package org.impasse.web;

import jakarta.inject.Inject;
import java.util.List;
import org.impasse.analysis.Deadlock;
import org.impasse.board.BoardDocument;
import org.impasse.casebook.Sitting;
import org.impasse.diagnostic.InvalidInputException;
import org.impasse.verdict.NumberLine;

/** Makes the board for the server: its document and its page. */
final class Boards {

  private final BoardDocument documents;

  @Inject
  Boards(BoardDocument documents) {
    this.documents = documents;
  }

  /**
   * A page with a document in it.
   *
   * @param policy the page's Content-Security-Policy
   */
  record Html(String html, String policy) {}

  /** The document of a case under its settings, with the sitting's texts. */
  String document(Sitting sitting) throws InvalidInputException {
    return documents.json(sitting, true);
  }

  /** One deadlock as in the document, with its pictures in it. */
  String deadlock(Sitting sitting, Deadlock found, List<NumberLine> lines) {
    return documents.deadlockJson(sitting, found, lines);
  }

  /** The page with a document in it. */
  Html page(String document) {
    return new Html(
        "<!doctype html><title>board</title><script type=\"application/json\">"
            + document.replace("<", "\\u003c")
            + "</script>",
        "default-src 'none'; connect-src 'self'");
  }
}
