package org.impasse.quality.lint;

import java.util.Set;
import org.impasse.negotiation.Basis;
import org.impasse.redline.Rule;

/** A red line that nobody said. */
final class AssumptionOnly implements Lint {

  @Override
  public String code() {
    return "assumption-only";
  }

  @Override
  public String summary() {
    return "A red line that rests on assumptions only.";
  }

  @Override
  public String why() {
    return "Nobody said it and it follows from nothing on record; it was assumed for the exercise."
        + " Results show it as any other refusal, one word excepted, so it should be meant.";
  }

  @Override
  public Set<Need> needs() {
    return Set.of(Need.EVIDENCE, Need.RULES);
  }

  @Override
  public void find(ReadCase read, Findings findings) {
    for (Rule rule : read.redLines()) {
      if (rule.basis() == Basis.ASSUMED) {
        findings.add(
            this,
            rule.id(),
            read.annotation(rule, "evidence"),
            "Red line " + rule.id() + " rests on assumptions only.",
            "Look for somebody who said it, or tie the rule to a reading with @reading.");
      }
    }
  }
}
