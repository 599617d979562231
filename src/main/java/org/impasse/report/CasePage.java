package org.impasse.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.impasse.negotiation.Evidence;
import org.impasse.negotiation.Issue;
import org.impasse.negotiation.NegotiationCase;
import org.impasse.negotiation.Party;
import org.impasse.negotiation.Reading;
import org.impasse.negotiation.Settings;
import org.impasse.redline.Effect;
import org.impasse.redline.Rule;
import org.impasse.report.page.Line;
import org.impasse.report.page.Page;

/** A case, or one part of it, laid open. */
final class CasePage {

  private final Report.CaseView view;
  private final NegotiationCase negotiation;

  CasePage(Report.CaseView view) {
    this.view = view;
    this.negotiation = view.negotiation();
  }

  void write(Page page) {
    page.heading(1, negotiation.title());
    switch (view.topic()) {
      case OVERVIEW -> overview(page);
      case ISSUES -> issues(page);
      case PARTIES -> parties(page);
      case RULES -> rules(page);
      case EVIDENCE -> evidence(page);
    }
    EndMatter.receipt(page, negotiation, view.receipt());
  }

  private void overview(Page page) {
    page.paragraph(negotiation.summary());
    page.paragraph(
        Line.empty()
            .code(negotiation.id())
            .plain(
                ": "
                    + Words.count(negotiation.issues().size(), "issue")
                    + ", "
                    + negotiation.parties().size()
                    + " parties and ratifiers, "
                    + Words.count(view.rules().rules().size(), "rule")
                    + ", "
                    + Words.count(negotiation.evidence().size(), "statement")
                    + " on record, "
                    + Words.count(negotiation.sources().size(), "source")
                    + ". Researched up to "
                    + Words.date(negotiation.factsUntil())
                    + "."));
    page.heading(2, "In focus");
    negotiation.focus().stream()
        .flatMap(id -> negotiation.issue(id).stream())
        .forEach(issue -> page.item(0, issue(issue)));
    page.heading(2, "Parties");
    partyTable(page);
    if (!negotiation.readings().isEmpty()) {
      page.heading(2, "Readings");
      for (Reading reading : negotiation.readings()) {
        page.item(
            0,
            Line.empty()
                .code(reading.id())
                .plain(" " + reading.title() + ". " + reading.text())
                .quiet(reading.on() ? " On by default." : " Off by default."));
      }
    }
  }

  private static Line issue(Issue issue) {
    return Line.empty().code(issue.id()).plain(" " + issue.question());
  }

  private void issues(Page page) {
    Map<String, List<Issue>> themes = new LinkedHashMap<>();
    for (Issue issue : negotiation.issues()) {
      themes.computeIfAbsent(issue.theme(), t -> new ArrayList<>()).add(issue);
    }
    themes.forEach(
        (theme, issues) -> {
          page.heading(2, theme);
          for (Issue issue : issues) {
            Line line = issue(issue);
            page.item(
                0, negotiation.focus().contains(issue.id()) ? line.quiet(" In focus.") : line);
            if (issue.values() instanceof Issue.Range range) {
              page.item(
                  1,
                  Words.number(range.min())
                      + " to "
                      + Words.number(range.max())
                      + " "
                      + range.unit());
            }
            for (Issue.ListedPosition position : issue.listed()) {
              page.item(1, Line.empty().code(position.id()).plain(" " + position.label()));
            }
          }
        });
  }

  private void parties(Page page) {
    partyTable(page);
    for (Party party : negotiation.parties()) {
      party.note().ifPresent(n -> page.item(0, Line.empty().strong(party.name()).plain(": " + n)));
    }
  }

  /** Deciding rules are those in force that can make the party refuse or object. */
  private void partyTable(Page page) {
    Settings settings = view.receipt().settings();
    List<List<Line>> rows = new ArrayList<>();
    for (Party party : negotiation.parties()) {
      List<Rule> inForce =
          view.rules().rulesOf(party.id()).stream().filter(r -> r.inForce(settings)).toList();
      long deciding = inForce.stream().filter(Rule::decides).count();
      rows.add(
          List.of(
              Line.empty().code(party.id()),
              Line.of(party.name()),
              Line.of(Words.kind(party.kind())),
              Line.of(party.ratifies().orElse("")),
              Line.of(party.consent().id()),
              Line.of(deciding == 0 ? "none" : deciding + " of " + inForce.size())));
    }
    page.table(
        List.of(
            Line.of("Id"),
            Line.of("Name"),
            Line.of("Kind"),
            Line.of("Ratifies for"),
            Line.of("Consent"),
            Line.of("Deciding rules")),
        rows);
  }

  private void rules(Page page) {
    for (Party party : negotiation.parties()) {
      List<Rule> rules = view.rules().rulesOf(party.id());
      page.heading(2, party.name());
      if (rules.isEmpty()) {
        page.paragraph("Nobody has recorded a rule.");
        continue;
      }
      List<List<Line>> rows = new ArrayList<>();
      for (Rule rule : rules) {
        rows.add(
            List.of(
                Line.empty().code(rule.id()),
                Line.of(rule.title()),
                Line.of(effect(rule)),
                Line.of(rule.basis().id()),
                Line.of(when(rule))));
      }
      page.table(
          List.of(
              Line.of("Rule"),
              Line.of("Title"),
              Line.of("Strength"),
              Line.of("Basis"),
              Line.of("In force")),
          rows);
    }
  }

  private static String effect(Rule rule) {
    return rule.effect() instanceof Effect.Requires requires
        ? "needs " + requires.target()
        : rule.strength().map(Words::strength).orElse("");
  }

  private String when(Rule rule) {
    if (rule.inForce(view.receipt().settings())) {
      return "yes";
    }
    return rule.reading().map(reading -> "with " + reading).orElse("no");
  }

  private void evidence(Page page) {
    Footnotes footnotes = Footnotes.ofEvidence(negotiation, negotiation.evidence());
    for (Party party : negotiation.parties()) {
      List<Evidence> own =
          negotiation.evidence().stream().filter(e -> e.party().equals(party.id())).toList();
      if (own.isEmpty()) {
        continue;
      }
      page.heading(2, party.name());
      for (Evidence evidence : own) {
        page.item(0, statement(evidence, footnotes));
      }
    }
    EndMatter.sources(page, footnotes);
  }

  private Line statement(Evidence evidence, Footnotes footnotes) {
    String contradicts =
        evidence.contradicts().isEmpty()
            ? ""
            : " Contradicts: " + String.join(", ", evidence.contradicts()) + ".";
    String reading = evidence.reading().map(r -> " Reading: " + r + ".").orElse("");
    return StatementLines.of(evidence, negotiation)
        .quiet(reading + contradicts + footnotes.of(evidence).map(n -> " [" + n + "]").orElse(""));
  }
}
