package org.impasse.negotiation;

/**
 * What the author of a text assumes a party would answer where rules cannot tell. Labelled as such
 * wherever it shows.
 *
 * @param party whose answer
 * @param answer the assumed answer
 * @param why in the author's words
 */
public record Assumption(String party, Answer answer, String why) {

  /** An assumed answer. */
  public enum Answer {
    ACCEPTS("accepts"),
    OBJECTS("objects"),
    REFUSES("refuses");

    private final String id;

    Answer(String id) {
      this.id = id;
    }

    /** As files and JSON write it. */
    public String id() {
      return id;
    }
  }
}
