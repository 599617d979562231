package org.impasse.board;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.impasse.negotiation.Assumption;
import org.impasse.negotiation.Claim;
import org.impasse.negotiation.Clause;
import org.impasse.negotiation.Position;
import org.impasse.negotiation.Proposal;
import org.impasse.report.JsonOut;
import org.impasse.report.Words;

/** The texts to start from, and the claims about them. */
final class TextsSection {

  private final JsonOut json;

  TextsSection(JsonOut json) {
    this.json = json;
  }

  void write(List<Proposal> texts, List<Claim> claims) throws IOException {
    json.objects("texts", texts, this::text);
    json.objects(
        "claims",
        claims,
        claim -> {
          json.text("id", claim.id());
          json.text("title", claim.title());
          json.text("text", claim.text());
          json.text("says", claim.words());
        });
  }

  private void text(Proposal text) throws IOException {
    json.text("id", text.id());
    json.text("title", text.title());
    json.text("date", text.date().map(Words::date));
    json.text("since", text.date().map(date -> date.first().toString()));
    json.text("basedOn", text.basedOn());
    json.texts("authors", text.authors());
    json.text("note", text.note());
    json.objects("clauses", text.clauses(), this::clause);
    Map<String, Position> terms = new LinkedHashMap<>();
    text.addressed().forEach(term -> terms.put(term.issue(), term.position()));
    Shapes.positions(json, "terms", terms);
    json.objects("assumptions", text.assumptions(), this::assumption);
  }

  private void clause(Clause clause) throws IOException {
    json.text("id", clause.id());
    json.text("title", clause.title());
    json.text("text", clause.text());
    Shapes.positions(json, "sets", clause.sets());
    json.texts("sources", clause.sources());
    json.text("note", clause.note());
  }

  private void assumption(Assumption assumption) throws IOException {
    json.text("party", assumption.party());
    json.text("answer", assumption.answer().id());
    json.text("why", assumption.why());
  }
}
