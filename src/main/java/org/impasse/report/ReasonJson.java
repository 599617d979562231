package org.impasse.report;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.impasse.negotiation.Evidence;
import org.impasse.negotiation.Position;
import org.impasse.negotiation.StatementDate;
import org.impasse.negotiation.Term;
import org.impasse.redline.Effect;
import org.impasse.redline.Rule;
import org.impasse.redline.Strength;
import org.impasse.verdict.Reason;

/** Reasons, terms and evidence as JSON. */
final class ReasonJson {

  private final JsonOut json;
  private final Footnotes footnotes;

  ReasonJson(JsonOut json, Footnotes footnotes) {
    this.json = json;
    this.footnotes = footnotes;
  }

  void reasons(String key, List<Reason> reasons) throws IOException {
    json.objects(key, reasons, this::reason);
  }

  void reason(Reason reason) throws IOException {
    Rule rule = reason.rule();
    json.text("rule", rule.id());
    json.text("strength", rule.strength().map(Strength::id));
    if (rule.effect() instanceof Effect.Requires requires) {
      json.text("requires", requires.target());
    }
    json.text("basis", rule.basis().id());
    json.text("reading", rule.reading());
    json.text("because", reason.because());
    json.flag("silence", reason.silence());
    terms("terms", reason.terms());
    evidence("evidence", reason.evidence());
  }

  void terms(String key, List<Term> terms) throws IOException {
    json.objects(
        key,
        terms,
        term -> {
          json.text("issue", term.issue());
          position(term.position());
          json.texts("clauses", term.clauses());
        });
  }

  /** The position's id and, for one that nobody listed, its words. */
  void position(Position position) throws IOException {
    json.text("position", position.id());
    if (position instanceof Position.Other other) {
      json.text("words", other.words());
    }
  }

  void evidence(String key, List<Evidence> evidence) throws IOException {
    json.objects(key, evidence, this::evidence);
  }

  void evidence(Evidence evidence) throws IOException {
    json.text("id", evidence.id());
    json.text("party", evidence.party());
    json.text("speaker", evidence.by().name());
    json.text("capacity", evidence.by().capacity());
    json.text("date", evidence.on().map(StatementDate::text));
    json.text("says", evidence.says());
    json.text("bearing", evidence.bearing().id());
    json.text("basis", evidence.basis().id());
    json.text("source", evidence.source());
    json.text("locator", evidence.locator());
    json.text("reading", evidence.reading());
    Optional<Integer> note = footnotes.of(evidence);
    if (note.isPresent()) {
      json.number("footnote", note.get());
    } else {
      json.none("footnote");
    }
  }

  void footnotes() throws IOException {
    json.objects(
        "footnotes",
        footnotes.all(),
        note -> {
          json.number("number", note.number());
          json.text("source", note.source().id());
          json.text("locator", note.locator());
          json.text("text", note.text());
          json.text("kind", note.source().kind().id());
          json.text("url", note.source().url());
        });
  }
}
