package org.impasse.verdict;

import java.util.List;
import org.impasse.negotiation.Evidence;
import org.impasse.negotiation.Term;
import org.impasse.redline.Rule;

/**
 * One rule that fired on a text, and what in the text made it.
 *
 * @param rule the rule
 * @param because its sentence, filled in for this text
 * @param terms the terms that made it fire, in the case's order; a silent term stands for what the
 *     text leaves out
 * @param silence whether the text's silence alone made it fire
 * @param evidence what the rule rests on, strongest first
 */
public record Reason(
    Rule rule, String because, List<Term> terms, boolean silence, List<Evidence> evidence) {
  public Reason {
    terms = List.copyOf(terms);
    evidence = List.copyOf(evidence);
  }
}
