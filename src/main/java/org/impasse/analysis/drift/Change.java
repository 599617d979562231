package org.impasse.analysis.drift;

import java.util.List;

/**
 * Something of a case, or a text, that is not as it was.
 *
 * @param id its id; of a combination, whose it has none, the sentence that gives its reason
 * @param title a few words for a reader
 * @param fields what of it changed; none when it came or went as a whole
 */
public record Change(Kind kind, String id, String title, Sort sort, List<Field> fields) {

  public Change {
    fields = List.copyOf(fields);
  }

  /** What it is. */
  public enum Kind {
    CASE("case"),
    ISSUE("issue"),
    PARTY("party"),
    SOURCE("source"),
    EVIDENCE("evidence"),
    PARAMETER("parameter"),
    CIRCUMSTANCE("circumstance"),
    READING("reading"),
    LEGAL_STEP("legal-step"),
    COMBINATION("combination"),
    RULE("rule"),
    TEXT("text");

    private final String id;

    Kind(String id) {
      this.id = id;
    }

    /** As JSON writes it. */
    public String id() {
      return id;
    }
  }

  /** What became of it. */
  public enum Sort {
    ADDED("added"),
    REMOVED("removed"),
    CHANGED("changed");

    private final String id;

    Sort(String id) {
      this.id = id;
    }

    /** As JSON writes it. */
    public String id() {
      return id;
    }
  }

  /** One key of it, as files write it, with both values; an empty one is not there. */
  public record Field(String name, String before, String after) {}
}
