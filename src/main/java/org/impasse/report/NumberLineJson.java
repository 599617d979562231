package org.impasse.report;

import java.io.IOException;
import java.util.List;
import org.impasse.negotiation.Basis;
import org.impasse.verdict.Interval;
import org.impasse.verdict.NumberLine;

/** Number lines as JSON. */
final class NumberLineJson {

  private final JsonOut json;
  private final ReasonJson reasons;

  NumberLineJson(JsonOut json, ReasonJson reasons) {
    this.json = json;
    this.reasons = reasons;
  }

  void write(String key, List<NumberLine> lines) throws IOException {
    json.objects(key, lines, this::line);
  }

  private void line(NumberLine line) throws IOException {
    json.text("issue", line.issue().id());
    json.text("unit", line.range().unit());
    json.number("first", line.range().min());
    json.number("last", line.range().max());
    if (line.value().isPresent()) {
      reasons.position(line.value().get());
    } else {
      json.none("position");
    }
    json.objects("parties", line.parties(), this::party);
    json.objects("untested", line.untested(), this::interval);
    json.objects(
        "gaps",
        line.gaps(),
        gap -> {
          json.texts("parties", List.of(gap.one().id(), gap.other().id()));
          json.objects("overlap", gap.overlap(), this::interval);
        });
  }

  private void party(NumberLine.PartyLine line) throws IOException {
    json.text("party", line.party().id());
    json.text("consent", line.consent().id());
    json.objects(
        "segments",
        line.segments(),
        segment -> {
          interval(segment.interval());
          stand(segment.stand());
        });
    json.objects(
        "special",
        line.special(),
        special -> {
          json.text("position", special.position().id());
          stand(special.stand());
        });
    json.texts("regardless", line.regardless());
  }

  private void interval(Interval interval) throws IOException {
    json.number("first", interval.first());
    json.number("last", interval.last());
  }

  private void stand(NumberLine.Stand stand) throws IOException {
    json.text("standing", stand.standing().id());
    json.texts("rules", stand.rules());
    json.text("basis", stand.basis().map(Basis::id));
    json.texts("evidence", stand.evidence());
  }
}
