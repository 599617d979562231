package org.impasse.quality.lint;

import java.util.HashSet;
import java.util.Set;
import org.impasse.negotiation.Evidence;

/** A statement against something that no rule cites. */
final class UncitedEvidence implements Lint {

  @Override
  public String code() {
    return "uncited-evidence";
  }

  @Override
  public String summary() {
    return "A statement that refuses or demands something and that no rule cites.";
  }

  @Override
  public String why() {
    return "Somebody went on record against something, and no answer takes notice: a rule is"
        + " missing, or one forgot to cite it. What a party would bear or welcome needs no rule;"
        + " reports set it beside the rules by themselves. Nor does a statement that is on record"
        + " because it contradicts one that is cited.";
  }

  @Override
  public Set<Need> needs() {
    return Set.of(Need.EVIDENCE, Need.RULES);
  }

  @Override
  public void find(ReadCase read, Findings findings) {
    Set<String> cited = new HashSet<>();
    read.book().rules().forEach(rule -> cited.addAll(rule.evidence()));
    Set<String> opposed = new HashSet<>();
    for (Evidence evidence : read.negotiation().evidence()) {
      if (cited.contains(evidence.id())) {
        opposed.addAll(evidence.contradicts());
      }
    }
    for (Evidence evidence : read.negotiation().evidence()) {
      if (RedLineEvidence.against(evidence)
          && !cited.contains(evidence.id())
          && !opposed.contains(evidence.id())
          && evidence.contradicts().stream().noneMatch(cited::contains)) {
        findings.add(
            this,
            evidence.id(),
            read.inEvidence("evidence", evidence.id()),
            "No rule cites statement '" + evidence.id() + "'.",
            "Cite it in the rule it bears on, or write the rule.");
      }
    }
  }
}
