package org.impasse.negotiation;

import java.util.List;
import java.util.Optional;

/**
 * What somebody holds of a text: some of it makes one party refuse, and without it another party
 * refuses.
 *
 * @param caseId the case it belongs to
 * @param id unique among the case's claims
 * @param title as shown
 * @param words the claim in a sentence or two
 * @param text id of the text it is about
 * @param unit what is taken out of the text
 * @param set what decides, at least one member
 * @param with id of the party that refuses because of the set
 * @param without id of the party that refuses when the set is taken out
 * @param source id of the source that makes the claim; empty when nobody is named
 * @param locator the place in the source
 * @param expected the answer its author expects, in the default settings
 * @param note a caution; may be empty
 * @param file where it was read, as shown to the user
 */
public record Claim(
    String caseId,
    String id,
    String title,
    String words,
    String text,
    Unit unit,
    List<Member> set,
    String with,
    String without,
    Optional<String> source,
    Optional<String> locator,
    Optional<Answer> expected,
    Optional<String> note,
    String file) {

  public Claim {
    set = List.copyOf(set);
  }

  /** What is taken out of a text, and put back. */
  public enum Unit {
    /** An issue: without it the text is silent there, and its clauses stay. */
    ISSUE("issue"),
    /** A clause: without it the whole clause is gone, with everything that no other clause sets. */
    CLAUSE("clause");

    private final String id;

    Unit(String id) {
      this.id = id;
    }

    /** As files and JSON write it. */
    public String id() {
      return id;
    }
  }

  /** Issues or clauses that are taken out together, nearly always a single one. */
  public record Member(List<String> ids) {
    public Member {
      ids = List.copyOf(ids);
    }
  }

  /** What can come of a claim. */
  public enum Answer {
    /** It holds wherever it can be tested. */
    TRUE("true"),
    /** It holds nowhere. */
    FALSE("false"),
    /** What is found differs between readings, grades of evidence or values of a number. */
    CONDITIONAL("conditional"),
    /** Nothing on record tells. */
    UNTESTED("untested");

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
