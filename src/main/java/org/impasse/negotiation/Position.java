package org.impasse.negotiation;

/** What a text says on one issue. */
public sealed interface Position {

  /** The id of silence in files, rules and output. */
  String NOT_ADDRESSED = "not-addressed";

  /** The id of a position nobody listed, in files and output. Rules cannot name it. */
  String OTHER = "other";

  /** The position's id as rules and output write it; an amount is its plain decimal. */
  String id();

  /** A listed position, or a special value of an integer issue. */
  record Named(String id) implements Position {}

  /** A whole number on an integer issue, in the unit. */
  record Amount(long value) implements Position {
    @Override
    public String id() {
      return Long.toString(value);
    }
  }

  /**
   * A position nobody listed, in words. What a party with a rule on the issue makes of it is
   * unknown.
   */
  record Other(String words) implements Position {
    @Override
    public String id() {
      return OTHER;
    }
  }

  /** The text is silent. Never the same as a position such as "none". */
  record NotAddressed() implements Position {
    @Override
    public String id() {
      return NOT_ADDRESSED;
    }
  }

  /** Silence. */
  Position SILENCE = new NotAddressed();
}
