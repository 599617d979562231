package org.impasse.web;

import jakarta.inject.Inject;
import jakarta.inject.Provider;
import java.util.List;
import org.impasse.analysis.Deadlock;
import org.impasse.board.BoardDocument;
import org.impasse.board.BoardPage;
import org.impasse.casebook.Sitting;
import org.impasse.diagnostic.InvalidInputException;
import org.impasse.verdict.NumberLine;
import org.jspecify.annotations.Nullable;

/** Makes the board for the server: its document and its page. */
final class Boards {

  private final BoardDocument documents;
  private final Provider<BoardPage> pages;
  private @Nullable BoardPage linked;

  @Inject
  Boards(BoardDocument documents, Provider<BoardPage> pages) {
    this.documents = documents;
    this.pages = pages;
  }

  /** The document of a case under its settings, with the sitting's texts. */
  String document(Sitting sitting) throws InvalidInputException {
    return documents.json(sitting, true);
  }

  /** One deadlock as in the document, with its pictures in it. */
  String deadlock(Sitting sitting, Deadlock found, List<NumberLine> lines) {
    return documents.deadlockJson(sitting, found, lines);
  }

  /** The page with a document in it, linked when it is first asked for. */
  BoardPage.Html page(String document) {
    return linked().of(document, true);
  }

  private synchronized BoardPage linked() {
    if (linked == null) {
      linked = pages.get();
    }
    return linked;
  }
}
