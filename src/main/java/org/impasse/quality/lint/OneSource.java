package org.impasse.quality.lint;

import java.util.List;
import java.util.Set;
import org.impasse.negotiation.Evidence;
import org.impasse.redline.Rule;

/** A red line that hangs on one source, which is not the party's own word. */
final class OneSource implements Lint {

  @Override
  public String code() {
    return "one-source";
  }

  @Override
  public String summary() {
    return "A red line that rests on one source only, and not on the party's own words.";
  }

  @Override
  public String why() {
    return "Where one author alone says that a party would refuse, the answer is that author's"
        + " judgement. A second source makes it firmer, or shows that others see it differently."
        + " What the party itself stated needs no second witness.";
  }

  @Override
  public Set<Need> needs() {
    return Set.of(Need.EVIDENCE, Need.RULES);
  }

  @Override
  public void find(ReadCase read, Findings findings) {
    for (Rule rule : read.redLines()) {
      List<String> sources = read.evidence(rule).stream().map(Evidence::source).distinct().toList();
      if (sources.size() == 1 && !RedLineEvidence.stated(rule)) {
        findings.add(
            this,
            rule.id(),
            read.annotation(rule, "evidence"),
            "Red line "
                + rule.id()
                + " rests on one source, '"
                + sources.get(0)
                + "', and on nothing that the party stated itself.",
            "Look for a second source, or say in a waiver why one is enough.");
      }
    }
  }
}
