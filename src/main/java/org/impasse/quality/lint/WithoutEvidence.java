package org.impasse.quality.lint;

import java.util.Set;
import org.impasse.redline.Rule;

/** A red line whose evidence speaks against nothing that it reads. */
final class WithoutEvidence implements Lint {

  @Override
  public String code() {
    return "without-evidence";
  }

  @Override
  public String summary() {
    return "A red line of which none of the statements cited says that the party refuses or demands"
        + " anything on the issues it reads.";
  }

  @Override
  public String why() {
    return "No red line without a source. A rule without @evidence is an error already; this one"
        + " cites statements, and they speak of something else, or say only what the party would"
        + " bear or welcome.";
  }

  @Override
  public Set<Need> needs() {
    return Set.of(Need.EVIDENCE, Need.RULES);
  }

  @Override
  public void find(ReadCase read, Findings findings) {
    for (Rule rule : read.redLines()) {
      if (!RedLineEvidence.speaks(rule, read)) {
        findings.add(
            this,
            rule.id(),
            read.annotation(rule, "evidence"),
            "Nothing that red line "
                + rule.id()
                + " cites says that "
                + rule.party()
                + " refuses or demands anything on "
                + Say.list(rule.footprint().stream().toList())
                + ".",
            "Cite a statement that does, or make the rule an objection.");
      }
    }
  }
}
