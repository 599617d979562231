package org.impasse.quality.lint;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.impasse.negotiation.Issue;
import org.impasse.negotiation.Proposal;
import org.impasse.redline.Rule;

/** A listed position that no text and no rule names. */
final class UnusedPosition implements Lint {

  @Override
  public String code() {
    return "unused-position";
  }

  @Override
  public String summary() {
    return "A position that no text proposes and no rule names.";
  }

  @Override
  public String why() {
    return "Nothing is known of it but that it could be proposed. It may be one word for another"
        + " position, or one that a rule was meant to name. A position counts as named where a rule"
        + " names all the others, as a rule on yes or no always does. Amounts are not listed and so"
        + " never a finding.";
  }

  @Override
  public Set<Need> needs() {
    return Set.of(Need.EVIDENCE, Need.RULES, Need.TEXTS);
  }

  @Override
  public void find(ReadCase read, Findings findings) {
    for (Issue issue : read.negotiation().issues()) {
      List<Rule> readers =
          read.book().rules().stream().filter(r -> r.footprint().contains(issue.id())).toList();
      if (readers.isEmpty()) {
        continue; // the issue as a whole is a finding already
      }
      Set<String> used = new LinkedHashSet<>();
      for (Proposal text : read.texts()) {
        used.add(text.term(issue.id()).position().id());
      }
      readers.forEach(rule -> used.addAll(named(rule, issue)));
      for (Issue.ListedPosition position : issue.listed()) {
        if (!used.contains(position.id())) {
          findings.add(
              this,
              issue.id() + "/" + position.id(),
              read.inCase("issues", issue.id(), key(issue), position.id()),
              "No text and no rule uses position '"
                  + position.id()
                  + "' of issue '"
                  + issue.id()
                  + "'.",
              "Look whether a rule should name it, or take it out.");
        }
      }
    }
  }

  private static Set<String> named(Rule rule, Issue issue) {
    Set<String> named = new LinkedHashSet<>(rule.positionsNamed(issue.id()));
    List<String> others =
        issue.listed().stream()
            .map(Issue.ListedPosition::id)
            .filter(id -> !named.contains(id))
            .toList();
    if (others.size() == 1 && issue.listed().size() > 1) {
      named.addAll(others);
    }
    return named;
  }

  private static String key(Issue issue) {
    if (issue.values() instanceof Issue.Listed listed) {
      return listed.kind() == Issue.Kind.BOOLEAN ? "labels" : "positions";
    }
    return "special";
  }
}
