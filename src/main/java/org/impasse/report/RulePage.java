package org.impasse.report;

import java.util.List;
import java.util.Optional;
import org.impasse.negotiation.Evidence;
import org.impasse.negotiation.NegotiationCase;
import org.impasse.negotiation.Settings;
import org.impasse.redline.Effect;
import org.impasse.redline.Rule;
import org.impasse.report.page.Line;
import org.impasse.report.page.Page;

/** One rule read back: what it does, when, on what evidence. */
final class RulePage {

  private final Report.RuleView view;
  private final Names names;

  RulePage(Report.RuleView view) {
    this.view = view;
    this.names = new Names(view.negotiation());
  }

  void write(Page page) {
    Rule rule = view.rule();
    NegotiationCase negotiation = view.negotiation();
    page.heading(1, rule.id() + ": " + rule.title());
    page.paragraph(Line.empty().strong(effect(rule, names)));
    page.heading(2, "When it fires");
    view.meaning().forEach(line -> page.item(line.depth(), line.text()));
    page.heading(2, "What it says then");
    page.paragraph(
        rule.because().contains("{")
            ? rule.because() + " (What stands in braces is filled in for each text.)"
            : rule.because());
    rule.silence()
        .ifPresent(s -> page.paragraph("Where only the text's silence made it fire: " + s));
    page.heading(2, "What it rests on");
    page.paragraph(
        Words.capital(Words.basis(rule, negotiation)) + ". " + Words.basisMeans(rule, negotiation));
    List<Evidence> evidence =
        rule.evidence().stream().map(negotiation::evidence).flatMap(Optional::stream).toList();
    Settings settings = view.receipt().settings();
    Footnotes footnotes =
        Footnotes.ofEvidence(negotiation, Contradictions.with(evidence, negotiation, settings));
    new ReasonLines(negotiation, settings, footnotes).statements(page, 0, evidence);
    page.heading(2, "When it applies");
    page.item(0, inForce(rule));
    rule.reading()
        .flatMap(negotiation::reading)
        .ifPresent(r -> page.item(0, "Only under the reading “" + r.title() + "”: " + r.text()));
    rule.from().ifPresent(day -> page.item(0, "From " + Words.date(day) + " on."));
    rule.until().ifPresent(day -> page.item(0, "Until " + Words.date(day) + "."));
    page.item(0, Line.of("It stands in ").code(rule.location().toString()).plain("."));
    EndMatter.sources(page, footnotes);
    EndMatter.receipt(page, negotiation, view.receipt());
  }

  private String inForce(Rule rule) {
    return rule.inForce(view.receipt().settings())
        ? "In force under the settings below."
        : "Not in force under the settings below.";
  }

  /** What a rule does when it fires, a sentence. */
  static String effect(Rule rule, Names names) {
    if (rule.effect() instanceof Effect.Requires requires) {
      return "Makes necessary for a text: " + names.need(requires.target()) + ".";
    }
    String party = names.atStart(rule.party());
    return switch (rule.strength().orElseThrow()) {
      case RED_LINE -> party + " would refuse: a red line.";
      case OBJECTION -> party + " would object, not refuse.";
      case NEGOTIABLE -> party + " would bargain over it; no verdict changes.";
      case GAIN -> party + " would gain by it; no verdict changes.";
    };
  }
}
