package org.impasse.scenario;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.impasse.negotiation.Clause;
import org.impasse.negotiation.Issue;
import org.impasse.negotiation.NegotiationCase;
import org.impasse.negotiation.Position;
import org.impasse.negotiation.Proposal;

/**
 * Writes a new text from an existing one, ready to edit, with what each issue admits as comments.
 */
public final class ScenarioWriter {

  private final NegotiationCase negotiation;
  private final StringBuilder out = new StringBuilder();

  private ScenarioWriter(NegotiationCase negotiation) {
    this.negotiation = negotiation;
  }

  /** Whether a text, or a case, may have this id. */
  public static boolean isId(String written) {
    return Spelling.isId(written);
  }

  /** The id a draft gets when the user names none. */
  public static String draftId(Proposal from) {
    return from.id() + "-draft";
  }

  /**
   * The whole text again, under a new id. Its author, date, expectations and assumptions are left
   * out: they would be another text's.
   *
   * @return YAML with LF line ends
   */
  public static String whole(NegotiationCase negotiation, Proposal from, String id) {
    ScenarioWriter writer = new ScenarioWriter(negotiation);
    writer.header(from, id);
    writer.line("clauses:");
    if (from.clauses().isEmpty()) {
      // A text has at least one clause; this one waits to be filled in.
      writer.line("  - id: c1");
      writer.line("    title: First clause");
    }
    for (Clause clause : from.clauses()) {
      writer.clause(clause);
    }
    writer.silent(from);
    return writer.out.toString();
  }

  /**
   * A text based on the first, that changes nothing yet.
   *
   * @return YAML with LF line ends
   */
  public static String basedOn(NegotiationCase negotiation, Proposal from, String id) {
    ScenarioWriter writer = new ScenarioWriter(negotiation);
    writer.header(from, id);
    writer.line("based-on: " + from.id());
    writer.line("# What to change in the first text, as in { some.issue: position }. It says:");
    from.addressed().forEach(term -> writer.suggestion(term.issue(), term.position()));
    writer.line("set: {}");
    writer.line("# Issues and clauses of the first text to take out.");
    writer.line("remove: []");
    writer.line("# Clauses to add. One with an id of the first text replaces that clause.");
    writer.line("clauses: []");
    writer.silent(from);
    return writer.out.toString();
  }

  private void header(Proposal from, String id) {
    line("impasse: 1");
    line("case: " + negotiation.id());
    line("id: " + id);
    line("title: " + YamlText.value(from.title() + " (draft)"));
  }

  private void clause(Clause clause) {
    line("  - id: " + clause.id());
    line("    title: " + YamlText.value(clause.title()));
    clause.text().ifPresent(text -> line("    text: " + YamlText.folded(text, "      ")));
    if (!clause.sets().isEmpty()) {
      line("    sets:");
      clause.sets().forEach(this::set);
    }
    if (!clause.sources().isEmpty()) {
      line("    sources: " + clause.sources().stream().collect(Collectors.joining(", ", "[", "]")));
    }
    clause.note().ifPresent(note -> line("    note: " + YamlText.folded(note, "      ")));
  }

  private void set(String issueId, Position position) {
    negotiation
        .issue(issueId)
        .ifPresent(
            issue -> {
              line(
                  "      # "
                      + comment(issue.title())
                      + ": "
                      + comment(Positions.admissible(issue)));
              line("      " + issueId + ": " + written(position));
            });
  }

  private void suggestion(String issueId, Position position) {
    negotiation
        .issue(issueId)
        .ifPresent(
            issue -> {
              line("#   " + comment(issue.title()) + ": " + comment(Positions.admissible(issue)));
              line("#     " + issueId + ": " + written(position));
            });
  }

  private void silent(Proposal from) {
    List<Issue> silent = new ArrayList<>();
    for (Issue issue : negotiation.issues()) {
      if (!from.term(issue.id()).addressed()) {
        silent.add(issue);
      }
    }
    if (silent.isEmpty()) {
      return;
    }
    line("");
    line("# The text is silent on these. To set one, write it under 'sets' of a clause.");
    for (Issue issue : silent) {
      line("#   " + issue.id() + ": " + comment(Positions.admissible(issue)));
      line("#     " + comment(issue.question()));
    }
  }

  private static String written(Position position) {
    return position instanceof Position.Other other
        ? "{ other: " + YamlText.inFlow(other.words()) + " }"
        : position.id();
  }

  private static String comment(String text) {
    return text.replace('\n', ' ');
  }

  private void line(String text) {
    out.append(text).append('\n');
  }
}
