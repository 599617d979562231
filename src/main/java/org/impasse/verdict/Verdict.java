package org.impasse.verdict;

import java.util.List;

/** A party's answer to a text, as far as its recorded rules tell. */
public sealed interface Verdict {

  /** The stable code in JSON, expectations and the command line. */
  String code();

  /**
   * No refusal and no objection on record. Whether that means anything, the {@link Ground} tells.
   */
  record Accept() implements Verdict {
    @Override
    public String code() {
      return "accept";
    }
  }

  /** Objects, and no refusal is on record. */
  record Conditional() implements Verdict {
    @Override
    public String code() {
      return "conditional";
    }
  }

  /** A red line is crossed. */
  record Reject() implements Verdict {
    @Override
    public String code() {
      return "reject";
    }
  }

  /**
   * Nobody knows: it neither blocks nor counts as given.
   *
   * @param because at least one cause
   */
  record Undetermined(List<Unknown> because) implements Verdict {
    public Undetermined {
      because = List.copyOf(because);
    }

    @Override
    public String code() {
      return "undetermined";
    }
  }

  /** Why nobody knows. */
  sealed interface Unknown {}

  /** An electorate: its vote cannot be known from rules. */
  record Vote() implements Unknown {}

  /**
   * The text sets a position nobody listed on an issue that a rule of the party reads, and the
   * rule's answer depends on what it means.
   *
   * @param issue the issue
   * @param words the position in the text's words
   * @param rules ids of the rules whose answer is open
   */
  record Unlisted(String issue, String words, List<String> rules) implements Unknown {
    public Unlisted {
      rules = List.copyOf(rules);
    }
  }
}
