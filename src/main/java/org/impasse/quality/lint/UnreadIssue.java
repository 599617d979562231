package org.impasse.quality.lint;

import java.util.Set;
import org.impasse.negotiation.Issue;

/** An issue that no rule reads. */
final class UnreadIssue implements Lint {

  @Override
  public String code() {
    return "unread-issue";
  }

  @Override
  public String summary() {
    return "An issue that no rule of any party reads.";
  }

  @Override
  public String why() {
    return "Whatever a text says on it changes no answer, and a reader may take that for consent."
        + " Either nobody has looked up what the parties hold on it, or it is not bargained over.";
  }

  @Override
  public Set<Need> needs() {
    return Set.of(Need.EVIDENCE, Need.RULES);
  }

  @Override
  public void find(ReadCase read, Findings findings) {
    for (Issue issue : read.negotiation().issues()) {
      if (read.book().rules().stream().noneMatch(r -> r.footprint().contains(issue.id()))) {
        findings.add(
            this,
            issue.id(),
            read.inCase("issues", issue.id()),
            "No rule reads issue '" + issue.id() + "'.",
            "Record what a party holds on it, or take the issue out.");
      }
    }
  }
}
