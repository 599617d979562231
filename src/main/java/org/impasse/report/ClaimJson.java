package org.impasse.report;

import java.io.IOException;
import java.util.List;
import org.impasse.analysis.ClaimAnswer;
import org.impasse.negotiation.Claim;
import org.impasse.negotiation.Stretch;
import org.impasse.redline.Rule;
import org.impasse.redline.Strength;
import org.impasse.verdict.Reason;

/** What came of a claim as JSON. */
final class ClaimJson {

  private final JsonOut json;
  private final ClaimAnswer answer;
  private final ClaimWords words;

  ClaimJson(JsonOut json, ClaimAnswer answer) {
    this.json = json;
    this.answer = answer;
    this.words = new ClaimWords(answer);
  }

  void write() throws IOException {
    json.text("case", answer.negotiation().id());
    json.object("claim", this::claim);
    json.text("answer", words.answerId());
    json.text("headline", words.headline());
    json.text("unlisted", DeadlockWords.UNLISTED);
    json.object("asked", () -> judgement(answer.asked(), true));
    json.objects(
        "sides",
        answer.sides(),
        bystander -> {
          json.text("party", bystander.text().party().id());
          json.texts("refusesText", redLines(bystander.text().reasons(Strength.RED_LINE)));
          json.texts("refusesRest", redLines(bystander.rest().reasons(Strength.RED_LINE)));
        });
    json.objects("readings", answer.columns(), this::column);
    json.objects("parameters", answer.ranges(), this::range);
    if (answer.author().isPresent()) {
      ClaimAnswer.Author author = answer.author().get();
      json.object(
          "author",
          () -> {
            json.text("source", author.source().id());
            json.text("sentence", words.circular(author));
            json.texts(
                "restsOnAuthorAlone", answer.circular().stream().map(ClaimJson::id).toList());
            json.object("without", () -> judgement(author.others(), false));
          });
    } else {
      json.none("author");
    }
  }

  private void claim() throws IOException {
    Claim claim = answer.claim();
    json.text("id", claim.id());
    json.text("title", claim.title());
    json.text("words", claim.words());
    json.text("text", claim.text());
    json.text("unit", claim.unit().id());
    members("set", claim.set());
    json.text("refusesBecauseOfThem", claim.with());
    json.text("refusesWithoutThem", claim.without());
    json.text("source", claim.source());
    json.text("locator", claim.locator());
    json.text("note", claim.note());
    json.text("expected", claim.expected().map(Claim.Answer::id));
  }

  private void members(String key, List<Claim.Member> members) throws IOException {
    json.objects(
        key, members, member -> json.texts(answer.claim().unit().id() + "s", member.ids()));
  }

  private void column(ClaimAnswer.Column column) throws IOException {
    json.texts("readings", column.readings());
    json.text("sentence", words.column(column));
    json.objects(
        "rungs",
        column.rungs(),
        rung -> {
          json.text("basis", rung.basis().id());
          judgement(rung.judgement(), false);
        });
  }

  private void range(ClaimAnswer.Range range) throws IOException {
    json.text("parameter", range.parameter().id());
    json.texts("readings", range.readings());
    json.text("sentence", words.range(range));
    json.objects(
        "spans",
        range.spans(),
        span -> {
          json.number("first", span.first());
          json.number("last", span.last());
          judgement(span.judgement(), false);
        });
  }

  private void judgement(ClaimAnswer.Judgement judgement, boolean whole) throws IOException {
    json.text("answer", ClaimWords.state(judgement.state()));
    json.text("because", words.because(judgement));
    json.objects("tests", judgement.tests(), test -> test(test, whole));
  }

  private void test(ClaimAnswer.Test test, boolean whole) throws IOException {
    json.text("test", id(test.kind()));
    json.text("state", ClaimTestWords.ended(test.state()));
    if (!whole) {
      return;
    }
    json.text("sentence", words.tests().sentence(answer.asked(), test));
    json.objects(
        "answers",
        test.looks(),
        look -> {
          if (look.left().isPresent()) {
            json.texts("left", look.left().get().ids());
          }
          json.text("party", look.verdict().party().id());
          json.text("verdict", look.verdict().verdict().code());
          json.text("state", ClaimTestWords.ended(look.state()));
          json.objects(
              "redLines",
              look.crossed(),
              reason -> {
                json.text("rule", reason.rule().id());
                json.text("basis", reason.rule().basis().id());
                json.text("because", reason.because());
                json.texts("evidence", reason.rule().evidence());
              });
        });
    switch (test.kind()) {
      case ONLY_WAY ->
          json.objects(
              "otherChanges", test.changes(), change -> members("change", change.members()));
      case NO_MIDDLE -> middle(test);
      default -> {}
    }
    json.flag("complete", test.complete());
  }

  private void middle(ClaimAnswer.Test test) throws IOException {
    json.objects("clashes", test.clashes(), clash -> json.texts("rules", rules(clash)));
    json.objects(
        "left",
        test.rooms(),
        room -> {
          json.text("issue", room.issue().id());
          json.objects(
              "positions",
              room.positions(),
              stretch -> {
                if (stretch instanceof Stretch.Amounts amounts) {
                  json.number("first", amounts.first());
                  json.number("last", amounts.last());
                } else {
                  json.text("position", ((Stretch.One) stretch).position());
                }
              });
        });
    json.texts("setAside", rules(test.aside()));
  }

  private static List<String> rules(List<Rule> rules) {
    return rules.stream().map(Rule::id).toList();
  }

  private static List<String> redLines(List<Reason> reasons) {
    return reasons.stream().map(reason -> reason.rule().id()).toList();
  }

  private static String id(ClaimAnswer.Kind kind) {
    return switch (kind) {
      case REFUSED -> "refused";
      case SUFFICIENT -> "not-refused-without";
      case NEEDED -> "each-needed";
      case ONLY_WAY -> "no-other-change";
      case WANTED -> "refused-without";
      case NO_MIDDLE -> "no-position-suits-both";
    };
  }
}
