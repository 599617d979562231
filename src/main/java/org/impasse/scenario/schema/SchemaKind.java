package org.impasse.scenario.schema;

import java.util.Arrays;
import java.util.Optional;

/** The kinds of YAML files. */
public enum SchemaKind {
  CASE("case", "case.yaml: what is bargained over, by whom, and what was read"),
  EVIDENCE("evidence", "evidence.yaml: who said what, when, and where it stands"),
  TEXT("text", "a text: its clauses, and what each sets"),
  CLAIM("claim", "a claim: what somebody holds of a text");

  private final String id;
  private final String words;

  SchemaKind(String id, String words) {
    this.id = id;
    this.words = words;
  }

  /** As the command line writes it; also the name of its schema's file, without ending. */
  public String id() {
    return id;
  }

  /** What files of this kind are. */
  public String words() {
    return words;
  }

  /** The name of its schema's file. */
  public String fileName() {
    return id + ".json";
  }

  /** The kind of a name on the command line. */
  public static Optional<SchemaKind> of(String name) {
    return Arrays.stream(values()).filter(kind -> kind.id.equals(name)).findFirst();
  }
}
