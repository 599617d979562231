package org.impasse.scenario;

import java.util.List;
import org.impasse.diagnostic.Location;

/** A YAML file as a tree of tokens that know where they stand. Values are text, as written. */
sealed interface Node {

  Location at();

  /** Key and value pairs in the file's order; keys are unique. */
  record Mapping(Location at, List<Entry> entries) implements Node {
    public Mapping {
      entries = List.copyOf(entries);
    }
  }

  record Entry(Scalar key, Node value) {}

  record Sequence(Location at, List<Node> items) implements Node {
    public Sequence {
      items = List.copyOf(items);
    }
  }

  /**
   * A single value.
   *
   * @param text the value, quotes and folding undone
   * @param plain whether it was written without quotes
   */
  record Scalar(Location at, String text, boolean plain) implements Node {

    /** Whether nothing at all was written. */
    boolean missing() {
      return plain && text.isEmpty();
    }
  }

  /** Something that was refused already, so that nothing more need be said about it. */
  record Refused(Location at) implements Node {}

  /** What was found, for "expected a list, found ...". */
  default String found() {
    if (this instanceof Mapping) {
      return "keys with values";
    }
    if (this instanceof Sequence) {
      return "a list";
    }
    if (this instanceof Scalar scalar && !scalar.missing()) {
      return "'" + Wording.shortened(scalar.text()) + "'";
    }
    return "nothing";
  }
}
