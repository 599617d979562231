package org.impasse.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.impasse.negotiation.Evidence;
import org.impasse.negotiation.Issue;
import org.impasse.negotiation.NegotiationCase;
import org.impasse.negotiation.Settings;
import org.impasse.negotiation.Term;
import org.impasse.redline.Rule;
import org.impasse.redline.Strength;
import org.impasse.report.page.Line;
import org.impasse.report.page.Page;
import org.impasse.verdict.Reason;

/** Reasons as entries of a list: the rule and its sentence, what in the text, what on record. */
final class ReasonLines {

  private final NegotiationCase negotiation;
  private final Settings settings;
  private final Footnotes footnotes;
  private final boolean statements;

  /** Reasons with every statement they rest on. */
  ReasonLines(NegotiationCase negotiation, Settings settings, Footnotes footnotes) {
    this(negotiation, settings, footnotes, true);
  }

  /**
   * Reasons as entries of a list.
   *
   * @param statements whether each statement is told, or only whose words they are
   */
  ReasonLines(
      NegotiationCase negotiation, Settings settings, Footnotes footnotes, boolean statements) {
    this.negotiation = negotiation;
    this.settings = settings;
    this.footnotes = footnotes;
    this.statements = statements;
  }

  /** One reason whole. */
  void write(Page page, int depth, Reason reason) {
    page.item(
        depth,
        Line.empty()
            .code(reason.rule().id())
            .plain(" " + reason.because())
            .quiet(" (" + standing(reason.rule()) + ")"));
    if (reason.silence()) {
      page.item(
          depth + 1,
          "Because the text is silent on "
              + Words.list(reason.terms().stream().map(this::title).toList())
              + ".");
    } else {
      reason.terms().forEach(term -> page.item(depth + 1, term(term)));
    }
    if (statements) {
      statements(page, depth + 1, reason.evidence());
    } else {
      List<Evidence> against = Contradictions.of(reason.evidence(), negotiation, settings);
      page.item(depth + 1, Line.empty().quiet("On record: " + whose(reason.evidence()) + "."));
      if (!against.isEmpty()) {
        page.item(depth + 1, Line.empty().quiet("Against this: " + whose(against) + "."));
      }
    }
  }

  /** "A. Roe, 18 November 2025 [1] [2]; US-01 (machine-written), undated [3]". */
  private String whose(List<Evidence> evidence) {
    Map<String, List<String>> notes = new LinkedHashMap<>();
    for (Evidence statement : evidence) {
      notes
          .computeIfAbsent(
              Words.speakerInShort(statement, negotiation), speaker -> new ArrayList<>())
          .add(footnotes.of(statement).map(n -> " [" + n + "]").orElse(""));
    }
    return notes.entrySet().stream()
        .map(entry -> entry.getKey() + String.join("", entry.getValue()))
        .collect(Collectors.joining("; "));
  }

  /** "red line, stated by the party; reading “Public record”". */
  private String standing(Rule rule) {
    String strength = rule.strength().map(Words::strength).orElse("makes it necessary");
    String reading =
        rule.reading()
            .flatMap(negotiation::reading)
            .map(r -> "; reading “" + r.title() + "”")
            .orElse("");
    return strength + ", " + Words.basis(rule, negotiation) + reading;
  }

  private Line term(Term term) {
    String position =
        negotiation
            .issue(term.issue())
            .map(issue -> Words.position(issue, term.position()))
            .orElse(term.position().id());
    if (!term.addressed()) {
      return Line.of("In the text: nothing on " + title(term) + ".");
    }
    return Line.of("In the text: " + title(term) + ": ")
        .strong(position)
        .plain(clauses(term) + ".");
  }

  static String clauses(Term term) {
    if (term.clauses().isEmpty()) {
      return "";
    }
    return " (" + String.join(", ", term.clauses()) + ")";
  }

  private String title(Term term) {
    return negotiation.issue(term.issue()).map(Issue::title).orElse(term.issue());
  }

  /** Statements, each with its speaker, its basis and its note, and those that contradict them. */
  void statements(Page page, int depth, List<Evidence> evidence) {
    evidence.forEach(one -> page.item(depth, statement("On record: ", one)));
    Contradictions.of(evidence, negotiation, settings)
        .forEach(other -> page.item(depth, statement("Against this: ", other)));
  }

  private Line statement(String head, Evidence evidence) {
    String note = footnotes.of(evidence).map(n -> " [" + n + "]").orElse("");
    return Line.of(head + Words.speaker(evidence))
        .quiet(" (" + Words.basis(evidence, negotiation) + ")")
        .plain(": " + evidence.says())
        .quiet(note);
  }

  /** Reasons of one strength under their heading, if there are any. */
  void write(Page page, Strength strength, List<Reason> reasons) {
    if (!reasons.isEmpty()) {
      page.item(0, Line.of(Words.strengths(strength) + ":"));
      reasons.forEach(reason -> write(page, 1, reason));
    }
  }
}
