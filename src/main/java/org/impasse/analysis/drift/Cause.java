package org.impasse.analysis.drift;

/**
 * A change that can be made by itself, and so be found out to turn an answer.
 *
 * @param kind what is changed; {@link Change.Kind#CASE} stands for the day whose rules apply
 * @param id of what is changed; of a text, the issue on which it says something else, or {@link
 *     #ASSUMED}
 */
public record Cause(Change.Kind kind, String id) {

  /** What the text's author assumes. */
  public static final String ASSUMED = "assume";

  /** The day whose rules apply. */
  static final Cause DAY = new Cause(Change.Kind.CASE, "facts-until");
}
