package org.impasse.report;

import java.io.IOException;
import org.impasse.negotiation.Issue;
import org.impasse.quality.coverage.Coverage;

/** What the texts of a case try, as JSON. */
final class CoverageJson {

  private final JsonOut json;
  private final Coverage coverage;

  CoverageJson(JsonOut json, Coverage coverage) {
    this.json = json;
    this.coverage = coverage;
  }

  void write() throws IOException {
    json.text("case", coverage.negotiation().id());
    json.text("headline", new CoverageWords(coverage).headline());
    json.texts("texts", coverage.texts());
    json.object(
        "shares",
        () -> {
          share("redLinesTriedBothWays", coverage.triedBothWays());
          share("redLinesExpected", coverage.named());
          share("breakPointsOnBothSides", coverage.bothSides());
          share("issuesWithEvidence", coverage.withEvidence());
          share("partiesExpected", coverage.partiesExpected());
        });
    json.objects("redLines", coverage.redLines(), this::redLine);
    json.objects("breakPoints", coverage.breakPoints(), this::point);
    json.texts(
        "issuesWithoutEvidence", coverage.withoutEvidence().stream().map(Issue::id).toList());
    json.objects(
        "parties",
        coverage.parties(),
        party -> {
          json.text("party", party.party().id());
          json.number("expectations", party.expectations());
        });
  }

  private void share(String key, Coverage.Share share) throws IOException {
    json.object(
        key,
        () -> {
          json.number("count", share.count());
          json.number("of", share.of());
          json.number("percent", share.percent());
        });
  }

  private void redLine(Coverage.RedLine line) throws IOException {
    json.text("rule", line.rule().id());
    json.text("party", line.rule().party());
    json.text("title", line.rule().title());
    json.text("reading", line.rule().reading());
    json.text("file", line.rule().location().file());
    json.number("line", line.rule().location().line());
    json.text("tried", line.tried().id());
    json.texts("crossedBy", line.crossedBy());
    json.texts("respectedBy", line.respectedBy());
    json.texts("openIn", line.openIn());
    json.number("expectations", line.expectations());
  }

  private void point(Coverage.Point point) throws IOException {
    json.text("issue", point.at().issue().id());
    json.number("lastBelow", point.at().first() - 1);
    json.number("firstAbove", point.at().first());
    json.flag("bothSides", point.bothSides());
    json.objects(
        "readBy",
        point.at().readers(),
        reader -> {
          json.text("rule", reader.rule().id());
          json.text("parameter", reader.parameter());
        });
    json.texts("below", point.below());
    json.texts("above", point.above());
  }
}
