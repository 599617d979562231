package org.impasse.report;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.impasse.negotiation.Evidence;
import org.impasse.negotiation.Issue;
import org.impasse.negotiation.NegotiationCase;
import org.impasse.negotiation.Party;
import org.impasse.negotiation.Settings;
import org.impasse.negotiation.Stretch;
import org.impasse.redline.Effect;
import org.impasse.redline.Rule;
import org.impasse.redline.Strength;

/** A case, or one rule of it, as JSON. */
final class CaseJson {

  private final JsonOut json;
  private final NegotiationCase negotiation;
  private final Optional<Report.CaseView> view;

  CaseJson(JsonOut json, Report.CaseView view) {
    this.json = json;
    this.negotiation = view.negotiation();
    this.view = Optional.of(view);
  }

  /** For one rule. */
  CaseJson(JsonOut json, NegotiationCase negotiation) {
    this.json = json;
    this.negotiation = negotiation;
    this.view = Optional.empty();
  }

  void write() throws IOException {
    Report.CaseView shown = view.orElseThrow();
    Settings settings = shown.receipt().settings();
    json.text("case", negotiation.id());
    json.text("title", negotiation.title());
    json.text("topic", shown.topic().id());
    Footnotes footnotes = Footnotes.ofEvidence(negotiation, List.of());
    switch (shown.topic()) {
      case OVERVIEW -> {
        json.text("summary", negotiation.summary());
        json.text("factsUntil", negotiation.factsUntil().toString());
        json.texts("focus", negotiation.focus());
        json.objects("parties", negotiation.parties(), this::party);
        readings();
      }
      case ISSUES -> json.objects("issues", negotiation.issues(), this::issue);
      case PARTIES -> json.objects("parties", negotiation.parties(), this::party);
      case RULES -> json.objects("rules", shown.rules().rules(), rule -> rule(rule, settings));
      case EVIDENCE -> {
        footnotes = Footnotes.ofEvidence(negotiation, negotiation.evidence());
        new ReasonJson(json, footnotes).evidence("evidence", negotiation.evidence());
        json.object("positions", this::positions);
      }
    }
    new ReasonJson(json, footnotes).footnotes();
  }

  private void readings() throws IOException {
    json.objects(
        "readings",
        negotiation.readings(),
        reading -> {
          json.text("id", reading.id());
          json.text("title", reading.title());
          json.text("text", reading.text());
          json.flag("on", reading.on());
        });
  }

  private void party(Party party) throws IOException {
    json.text("id", party.id());
    json.text("name", party.name());
    json.text("kind", party.kind().id());
    json.text("consent", party.consent().id());
    json.text("ratifies", party.ratifies());
    json.text("note", party.note());
  }

  private void issue(Issue issue) throws IOException {
    json.text("id", issue.id());
    json.text("title", issue.title());
    json.text("question", issue.question());
    json.text("theme", issue.theme());
    json.flag("focus", negotiation.focus().contains(issue.id()));
    if (issue.values() instanceof Issue.Range range) {
      json.number("first", range.min());
      json.number("last", range.max());
      json.text("unit", range.unit());
    }
    json.objects(
        "positions",
        issue.listed(),
        position -> {
          json.text("id", position.id());
          json.text("label", position.label());
        });
  }

  /** Which positions each statement names, by statement and issue. */
  private void positions() throws IOException {
    for (Evidence evidence : negotiation.evidence()) {
      json.object(
          evidence.id(),
          () -> {
            for (Map.Entry<String, List<Stretch>> entry : evidence.issues().entrySet()) {
              json.texts(entry.getKey(), entry.getValue().stream().map(CaseJson::stretch).toList());
            }
          });
    }
  }

  /** A stretch as files write it. */
  static String stretch(Stretch stretch) {
    if (stretch instanceof Stretch.Amounts amounts) {
      return amounts.first() + ".." + amounts.last();
    }
    return ((Stretch.One) stretch).position();
  }

  void rule(Report.RuleView shown) throws IOException {
    Rule rule = shown.rule();
    json.text("case", negotiation.id());
    rule(rule, shown.receipt().settings());
    json.objects(
        "meaning",
        shown.meaning(),
        line -> {
          json.number("depth", line.depth());
          json.text("text", line.text());
        });
    List<Evidence> evidence =
        rule.evidence().stream().map(negotiation::evidence).flatMap(Optional::stream).toList();
    ReasonJson reasons = new ReasonJson(json, Footnotes.ofEvidence(negotiation, evidence));
    reasons.evidence("statements", evidence);
    reasons.footnotes();
  }

  private void rule(Rule rule, Settings settings) throws IOException {
    json.text("rule", rule.id());
    json.text("party", rule.party());
    json.text("title", rule.title());
    json.text("strength", rule.strength().map(Strength::id));
    if (rule.effect() instanceof Effect.Requires requires) {
      json.text("requires", requires.target());
    }
    json.text("basis", rule.basis().id());
    json.text("because", rule.because());
    json.text("silence", rule.silence());
    json.text("reading", rule.reading());
    json.text("from", rule.from().map(LocalDate::toString));
    json.text("until", rule.until().map(LocalDate::toString));
    json.flag("inForce", rule.inForce(settings));
    json.texts("issues", rule.footprint());
    json.texts("evidence", rule.evidence());
    json.text("location", rule.location().toString());
  }
}
