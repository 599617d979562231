package org.impasse.redline;

/** What a rule does when it fires: raises something of a strength, or makes something necessary. */
public sealed interface Effect {

  /** The party refuses, objects, would bargain, or gains. */
  record Raises(Strength strength) implements Effect {}

  /**
   * A ratifier's consent, or a legal step, becomes necessary for this text.
   *
   * @param target id of a party or of a legal step of the case
   */
  record Requires(String target) implements Effect {}
}
