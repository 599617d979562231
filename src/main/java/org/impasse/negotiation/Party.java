package org.impasse.negotiation;

import java.util.Optional;

/**
 * Somebody whose stand is recorded: a party to the negotiation or a ratifier of one.
 *
 * @param id unique in the case; also the name of its rule file
 * @param name as shown, such as "United States"
 * @param kind what sort of body it is
 * @param consent whether its consent is needed by default; a rule can make it necessary for one
 *     text
 * @param ratifies the party it ratifies for; empty for a party of its own right
 * @param note why its consent is or is not needed, for the method page
 */
public record Party(
    String id,
    String name,
    Kind kind,
    Consent consent,
    Optional<String> ratifies,
    Optional<String> note) {

  /** What sort of body a party is. */
  public enum Kind {
    STATE("state"),
    ORGANISATION("organisation"),
    INSTITUTION("institution"),
    /** Votes: its answer cannot be known from rules unless one refuses. */
    ELECTORATE("electorate"),
    /** Has a voice and no vote: a public, a movement. */
    PUBLIC("public");

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
