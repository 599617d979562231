package org.impasse.report;

import java.io.IOException;
import java.util.List;
import java.util.stream.IntStream;
import org.impasse.negotiation.Party;
import org.impasse.negotiation.Position;
import org.impasse.verdict.NumberLine;
import org.impasse.verdict.PartyVerdict;
import org.impasse.verdict.Sweep;

/** A sweep as JSON. */
final class SweepJson {

  private final JsonOut json;
  private final Sweep sweep;
  private final SweepWords words;
  private final SweepTable table;
  private final SweepBreaks breaks;

  SweepJson(JsonOut json, Sweep sweep) {
    this.json = json;
    this.sweep = sweep;
    this.words = new SweepWords(sweep);
    this.table = new SweepTable(sweep);
    this.breaks = new SweepBreaks(sweep);
  }

  void write() throws IOException {
    json.text("case", sweep.negotiation().id());
    json.text("text", sweep.text().proposal().id());
    json.text("headline", words.headline());
    json.texts("sentences", words.sentences());
    json.flag("free", !sweep.free().isEmpty());
    List<Integer> axes = IntStream.range(0, sweep.axes().size()).boxed().toList();
    json.objects(
        "issues",
        axes,
        k -> {
          json.text("issue", sweep.axes().get(k).issue().id());
          json.objects("bands", sweep.axes().get(k).bands(), band -> band(k, band));
        });
    json.objects(
        "breaks",
        sweep.breaks(),
        one -> {
          json.text("issue", sweep.axes().get(one.axis()).issue().id());
          json.number("start", one.start());
          json.text("sentence", breaks.sentence(one));
          json.objects("changes", one.changes(), this::change);
        });
    json.objects(
        "needs",
        sweep.needs(),
        need -> {
          json.text("issue", sweep.axes().get(need.axis()).issue().id());
          json.text("party", need.party().id());
          json.texts("rules", need.rules());
          json.text("sentence", breaks.sentence(need));
        });
    json.objects("cells", IntStream.range(0, sweep.cells().size()).boxed().toList(), this::cell);
  }

  private void band(int axis, Sweep.Band band) throws IOException {
    if (band.isAmounts()) {
      json.number("first", band.interval().first());
      json.number("last", band.interval().last());
    } else {
      json.text("position", band.first().id());
      if (band.first() instanceof Position.Other other) {
        json.text("words", other.words());
      }
    }
    json.text("label", table.band(axis, band));
    json.flag("text", table.isTexts(axis, band));
  }

  private void change(Sweep.Change change) throws IOException {
    json.text("party", change.party().id());
    json.text("effect", change.effect().id());
    json.texts("rules", change.rules());
    json.text("side", change.below() ? "below" : "from");
    json.flag("goesOn", change.goesOn());
    json.flag("everywhere", change.everywhere());
  }

  private void cell(int index) throws IOException {
    Sweep.Cell cell = sweep.cells().get(index);
    json.numbers(
        "bands",
        IntStream.range(0, sweep.axes().size())
            .mapToObj(k -> (long) sweep.axes().get(k).bands().indexOf(sweep.bandsOf(index).get(k)))
            .toList());
    json.flag("deal", cell.evaluation().deal());
    json.flag("free", sweep.free().contains(index));
    json.flag("contradicts", cell.contradicts());
    json.flag("untested", cell.untested());
    json.texts("blockers", ids(cell.evaluation().blockers()));
    json.texts("open", ids(cell.evaluation().open()));
    json.texts("untestedBy", table.untested(cell).stream().map(Party::id).toList());
    json.objects(
        "verdicts",
        cell.evaluation().verdicts(),
        verdict -> {
          NumberLine.Stand stand = cell.standOf(verdict.party());
          json.text("party", verdict.party().id());
          json.text("consent", verdict.consent().consent().id());
          json.text("verdict", verdict.verdict().code());
          json.text("ground", verdict.ground().id());
          json.flag("assumed", verdict.assumed().isPresent());
          json.texts(
              "deciding",
              verdict.reasons().stream()
                  .map(reason -> reason.rule())
                  .filter(rule -> rule.decides())
                  .map(rule -> rule.id())
                  .toList());
          json.text("standing", stand.standing().id());
          json.texts("rules", stand.rules());
          json.texts("evidence", stand.evidence());
        });
  }

  private static List<String> ids(List<PartyVerdict> verdicts) {
    return verdicts.stream().map(verdict -> verdict.party().id()).toList();
  }
}
