package org.impasse.quality.lint;

import java.util.Collections;
import org.impasse.negotiation.Basis;
import org.impasse.negotiation.Evidence;
import org.impasse.redline.Rule;

/** What a red line's evidence says against anything. */
final class RedLineEvidence {

  private RedLineEvidence() {}

  /** Whether a statement says that the party would not have something. */
  static boolean against(Evidence evidence) {
    return evidence.bearing() == Evidence.Bearing.REFUSES
        || evidence.bearing() == Evidence.Bearing.DEMANDS;
  }

  /** Whether some statement speaks against anything on an issue that the rule reads. */
  static boolean speaks(Rule rule, ReadCase read) {
    return read.evidence(rule).stream()
        .filter(RedLineEvidence::against)
        .anyMatch(
            evidence ->
                rule.footprint().isEmpty()
                    || !Collections.disjoint(evidence.issues().keySet(), rule.footprint()));
  }

  /** Whether the party itself said it. */
  static boolean stated(Rule rule) {
    return rule.basis() == Basis.STATED;
  }
}
