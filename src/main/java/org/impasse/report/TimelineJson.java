package org.impasse.report;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.impasse.analysis.Timeline;
import org.impasse.negotiation.Evidence;
import org.impasse.negotiation.Issue;
import org.impasse.negotiation.Stretch;

/** A timeline as JSON. */
final class TimelineJson {

  private final JsonOut json;
  private final Timeline timeline;
  private final ReasonJson reasons;

  TimelineJson(JsonOut json, Timeline timeline) {
    this.json = json;
    this.timeline = timeline;
    this.reasons =
        new ReasonJson(json, Footnotes.ofEvidence(timeline.negotiation(), timeline.statements()));
  }

  void write() throws IOException {
    TimelineWords words = new TimelineWords(timeline);
    json.text("case", timeline.negotiation().id());
    json.text("issue", timeline.issue().map(Issue::id));
    json.text("headline", words.headline());
    json.text("first", timeline.span().map(span -> span.first().toString()));
    json.text("last", timeline.span().map(span -> span.last().toString()));
    json.objects("parties", timeline.lanes(), this::lane);
    reasons.footnotes();
  }

  private void lane(Timeline.Lane lane) throws IOException {
    json.text("party", lane.party().id());
    json.objects("moves", lane.moves(), this::move);
    json.objects(
        "contests",
        lane.contests(),
        contest -> {
          json.texts("issues", contest.issues().stream().map(Issue::id).toList());
          json.texts("statements", contest.statements().stream().map(Evidence::id).toList());
        });
    json.objects("statements", lane.statements(), statement -> statement(lane, statement));
  }

  private void move(Timeline.Move move) throws IOException {
    TimelineWords words = new TimelineWords(timeline);
    json.text("issue", move.issue().id());
    json.objects(
        "steps",
        move.steps(),
        step -> {
          json.text("words", words.step(move.issue(), step));
          if (step instanceof Timeline.Ruled ruled) {
            json.text("kind", ruled.begins() ? "first-day" : "last-day");
            json.text("date", ruled.day().toString());
            json.text("rule", ruled.rule().id());
          } else if (step instanceof Timeline.Said said) {
            json.text("kind", "said");
            json.text("date", said.first().text());
            json.text("until", said.last().text());
            json.text("bearing", said.bearing().id());
            json.texts("positions", positions(said.positions()));
            json.texts("statements", said.statements().stream().map(Evidence::id).toList());
          }
        });
  }

  private void statement(Timeline.Lane lane, Evidence evidence) throws IOException {
    reasons.evidence(evidence);
    json.object(
        "issues",
        () -> {
          for (Map.Entry<String, List<Stretch>> entry : evidence.issues().entrySet()) {
            json.texts(entry.getKey(), positions(entry.getValue()));
          }
        });
    json.flag("contested", lane.contested(evidence));
  }

  private static List<String> positions(List<Stretch> stretches) {
    return stretches.stream().map(CaseJson::stretch).toList();
  }
}
