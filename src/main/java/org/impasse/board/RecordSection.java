package org.impasse.board;

import java.io.IOException;
import java.util.Optional;
import org.impasse.negotiation.Evidence;
import org.impasse.negotiation.NegotiationCase;
import org.impasse.negotiation.Source;
import org.impasse.report.Footnotes;
import org.impasse.report.JsonOut;
import org.impasse.report.Words;

/** What is on record: the documents, and what was said in them. */
final class RecordSection {

  private final JsonOut json;
  private final NegotiationCase negotiation;

  RecordSection(JsonOut json, NegotiationCase negotiation) {
    this.json = json;
    this.negotiation = negotiation;
  }

  void write() throws IOException {
    json.objects("sources", negotiation.sources(), this::source);
    json.objects("evidence", negotiation.evidence(), this::evidence);
  }

  private void source(Source source) throws IOException {
    json.text("id", source.id());
    json.text("citation", Footnotes.text(source, Optional.empty()));
    json.text("note", source.note());
    json.text("kind", source.kind().id());
    json.text("kindWords", Words.kind(source.kind()));
    json.text("date", source.date().map(Words::date));
  }

  private void evidence(Evidence evidence) throws IOException {
    json.text("id", evidence.id());
    json.text("party", evidence.party());
    json.text("by", evidence.by().name());
    json.text("capacity", evidence.by().capacity());
    json.text("on", evidence.on().map(Words::date));
    json.text("since", evidence.on().map(date -> date.first().toString()));
    json.text("says", evidence.says());
    Shapes.stretches(json, "issues", evidence.issues());
    json.text("bearing", evidence.bearing().id());
    json.text("bearingWords", Words.bearing(evidence.bearing()));
    json.text("basis", evidence.basis().id());
    json.text("basisWords", Words.basis(evidence, negotiation));
    json.text("source", evidence.source());
    json.text("locator", evidence.locator());
    json.text("reading", evidence.reading());
    json.texts("contradicts", evidence.contradicts());
  }
}
