package org.impasse.quality.lint;

import java.util.Set;
import org.impasse.negotiation.Evidence;

/** A statement without a date. */
final class Undated implements Lint {

  @Override
  public String code() {
    return "undated-statement";
  }

  @Override
  public String summary() {
    return "A statement without a date.";
  }

  @Override
  public String why() {
    return "Parties change their minds. A statement without a date counts on every day that --as-of"
        + " names, also on those before anybody made it, and nobody can tell which of two that"
        + " contradict each other came later. A month or a year is better than nothing.";
  }

  @Override
  public Set<Need> needs() {
    return Set.of(Need.EVIDENCE);
  }

  @Override
  public void find(ReadCase read, Findings findings) {
    for (Evidence evidence : read.negotiation().evidence()) {
      if (evidence.on().isEmpty()) {
        findings.add(
            this,
            evidence.id(),
            read.inEvidence("evidence", evidence.id()),
            "Statement '" + evidence.id() + "' has no date.",
            "Add 'on' with the day, month or year; that of the source is better than none.");
      }
    }
  }
}
