package org.impasse.negotiation;

import java.util.Optional;

/**
 * A published document that evidence comes from.
 *
 * @param id unique in the case
 * @param title as published
 * @param author as published; empty when unsigned
 * @param publisher who put it out
 * @param date as exactly as known; empty when the document bears none
 * @param kind what sort of document it is
 * @param url where it was read; empty when the case does not record one
 * @param note a caution that readers must see, such as "machine-written"
 */
public record Source(
    String id,
    String title,
    Optional<String> author,
    String publisher,
    Optional<StatementDate> date,
    Kind kind,
    Optional<String> url,
    Optional<String> note) {

  /** What sort of document a source is. */
  public enum Kind {
    OFFICIAL_TEXT("official-text"),
    STATEMENT("statement"),
    NEWS("news"),
    ANALYSIS("analysis"),
    BLOG("blog"),
    POLL("poll"),
    MACHINE_WRITTEN("machine-written"),
    BOOK("book");

    private final String id;

    Kind(String id) {
      this.id = id;
    }

    /** As files and JSON write it. */
    public String id() {
      return id;
    }
  }
}
