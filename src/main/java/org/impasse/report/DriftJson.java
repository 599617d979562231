package org.impasse.report;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.impasse.analysis.Deadlock;
import org.impasse.analysis.drift.Attribution;
import org.impasse.analysis.drift.Cause;
import org.impasse.analysis.drift.Change;
import org.impasse.analysis.drift.Drift;
import org.impasse.negotiation.Issue;
import org.impasse.verdict.PartyVerdict;
import org.impasse.verdict.Reason;

/** What became of a case, as JSON. */
final class DriftJson {

  private final JsonOut json;
  private final Report.DriftView view;
  private final Drift drift;

  DriftJson(JsonOut json, Report.DriftView view) {
    this.json = json;
    this.view = view;
    this.drift = view.drift();
  }

  void write() throws IOException {
    json.text("case", drift.after().negotiation().id());
    json.flag("drifted", view.drifted());
    json.number("answersChanged", drift.answers());
    json.objects("changes", drift.changes(), this::change);
    json.objects("texts", drift.texts(), this::text);
    if (drift.deadlock().isPresent()) {
      Drift.DeadlockDrift deadlock = drift.deadlock().get();
      json.object(
          "deadlock",
          () -> {
            json.flag("changed", deadlock.changed());
            json.object("then", () -> deadlock(deadlock.before()));
            json.object("today", () -> deadlock(deadlock.after()));
            turnedBy(deadlock.attribution());
          });
    } else {
      json.none("deadlock");
    }
    if (view.kept().question().isPresent()) {
      KeptAnswer.Question question = view.kept().question().get();
      json.object("question", () -> question(question));
    } else {
      json.none("question");
    }
    json.objects("lostSettings", view.kept().lost(), this::lost);
  }

  private void question(KeptAnswer.Question question) throws IOException {
    json.text("command", view.kept().command());
    if (question instanceof KeptAnswer.Compared compared) {
      json.flag("compared", true);
      json.flag("changed", compared.changed());
      json.flag("same", compared.same());
      json.text("then", compared.then());
      json.text("today", compared.today());
    } else if (question instanceof KeptAnswer.NotCompared not) {
      json.flag("compared", false);
      json.text("why", not.why());
    }
  }

  private void lost(KeptAnswer.Lost lost) throws IOException {
    json.text("setting", lost.setting());
    json.text("why", lost.why());
  }

  private void turnedBy(Optional<Attribution> attribution) throws IOException {
    json.objects(
        "turnedBy",
        attribution.map(Attribution::sets).orElse(List.of()),
        set -> json.objects("changes", set, this::cause));
  }

  private void deadlock(Deadlock deadlock) throws IOException {
    json.text(
        "outcome",
        switch (deadlock.outcome()) {
          case DEAL -> "deal";
          case NO_DEAL -> "no-deal";
          case UNKNOWN -> "unknown";
        });
    json.lists(
        "stickingPoints",
        deadlock.stickingPoints().stream()
            .map(point -> point.issues().stream().map(Issue::id).toList())
            .toList());
  }

  private void change(Change change) throws IOException {
    json.text("kind", change.kind().id());
    json.text("id", change.id());
    json.text("title", change.title());
    json.text("change", change.sort().id());
    json.objects("fields", change.fields(), this::field);
  }

  private void field(Change.Field field) throws IOException {
    json.text("name", field.name());
    json.text("then", field.before());
    json.text("today", field.after());
  }

  private void text(Drift.TextDrift text) throws IOException {
    json.text("id", text.id());
    json.flag("found", text.place() == Drift.Place.FOUND);
    json.flag("lookedFor", text.place() != Drift.Place.NOT_LOOKED_FOR);
    json.flag("dealThen", text.before().deal());
    json.flag("dealToday", text.after().deal());
    json.objects("fields", text.change().map(Change::fields).orElse(List.of()), this::field);
    json.objects("verdicts", text.after().verdicts(), v -> verdict(text, v));
    json.objects("changed", text.parties(), this::party);
  }

  /** Every party of today, those whose answer is the same among them. */
  private void verdict(Drift.TextDrift text, PartyVerdict today) throws IOException {
    json.text("party", today.party().id());
    json.text(
        "then",
        text.before().verdicts().stream()
            .filter(v -> v.party().id().equals(today.party().id()))
            .map(v -> v.verdict().code())
            .findFirst());
    json.text("today", today.verdict().code());
  }

  private void party(Drift.PartyDrift party) throws IOException {
    json.text("party", party.party().id());
    json.flag("answerChanged", party.changed());
    json.text("then", party.before().map(v -> v.verdict().code()));
    json.text("today", party.after().map(v -> v.verdict().code()));
    json.text("consentThen", consent(party.before()));
    json.text("consentToday", consent(party.after()));
    json.texts("noLongerFires", ids(party.fallen()));
    json.texts("nowFires", ids(party.risen()));
    turnedBy(party.attribution());
  }

  private static Optional<String> consent(Optional<PartyVerdict> verdict) {
    return verdict.map(v -> v.consent().consent().id());
  }

  private static List<String> ids(List<Reason> reasons) {
    return reasons.stream().map(reason -> reason.rule().id()).toList();
  }

  private void cause(Cause cause) throws IOException {
    json.text("kind", cause.kind().id());
    json.text("id", cause.id());
  }
}
