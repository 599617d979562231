package org.impasse.report;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.impasse.analysis.Deadlock;
import org.impasse.analysis.NearDeals;
import org.impasse.analysis.Side;
import org.impasse.analysis.logic.Ending;
import org.impasse.negotiation.Assumption;
import org.impasse.negotiation.Evidence;
import org.impasse.negotiation.Issue;
import org.impasse.negotiation.Party;
import org.impasse.negotiation.Position;
import org.impasse.negotiation.Stretch;
import org.impasse.redline.Rule;
import org.impasse.redline.Strength;
import org.impasse.verdict.PartyVerdict;

/** Texts near a given one as JSON. */
final class DealsJson {

  private final JsonOut json;
  private final NearDeals near;
  private final DealsWords words;
  private final Map<String, Side> sides;

  DealsJson(JsonOut json, NearDeals near) {
    this.json = json;
    this.near = near;
    this.words = new DealsWords(near);
    this.sides = Side.byParty(near.negotiation());
  }

  void write() throws IOException {
    json.text("case", near.negotiation().id());
    json.text("text", near.asked().proposal().id());
    json.text("title", near.asked().proposal().title());
    if (near.outcome() == Deadlock.Outcome.UNKNOWN) {
      json.none("deal");
    } else {
      json.flag("deal", near.outcome() == Deadlock.Outcome.DEAL);
    }
    json.flag("already", near.already());
    json.flag("complete", near.found().ending() == Ending.COMPLETE);
    json.text("headline", words.headline());
    json.texts("conditions", words.conditions());
    json.texts("kept", ids(near.kept()));
    json.texts("assumptionsLeftOut", near.assumptions().stream().map(Assumption::party).toList());
    json.objects(
        "unlistedPositions",
        near.unlisted(),
        term -> {
          json.text("issue", term.issue());
          json.text("words", ((Position.Other) term.position()).words());
          json.flag("kept", near.kept().stream().anyMatch(i -> i.id().equals(term.issue())));
        });
    json.text("unlisted", DeadlockWords.UNLISTED);
    json.texts("blockers", near.asked().blockers().stream().map(v -> v.party().id()).toList());
    found(near.found());
    json.objects("deals", near.deals(), this::text);
    Optional<Integer> freed = near.freed();
    if (freed.isPresent()) {
      json.number("changesIfNothingWereKept", freed.get());
    } else {
      json.none("changesIfNothingWereKept");
    }
    json.objects(
        "oneSided",
        near.oneSided(),
        side -> {
          json.text("side", side.side().head().id());
          json.texts("parties", side.side().members().stream().map(Party::id).toList());
          found(side.found());
          json.objects("texts", side.texts(), this::text);
        });
    if (near.proof().isPresent()) {
      Deadlock proof = near.proof().get();
      json.object("deadlock", () -> new DeadlockJson(json, proof).write());
    } else {
      json.none("deadlock");
    }
  }

  private void found(NearDeals.Found found) throws IOException {
    json.object(
        "ways",
        () -> {
          json.number("known", found.ways().size());
          json.text("ending", found.ending().name().toLowerCase(Locale.ROOT).replace('_', '-'));
          json.number("furtherChangeAtLeast", found.atLeast());
          json.objects("sets", found.ways(), way -> json.texts("issues", way));
        });
  }

  private void text(NearDeals.NearText text) throws IOException {
    json.objects("changes", text.changes(), this::change);
    json.objects(
        "towards",
        words.towards(text, sides).entrySet(),
        entry -> {
          json.text("side", entry.getKey().head().id());
          json.texts("issues", ids(entry.getValue()));
        });
    json.objects(
        "refusalsEnded",
        text.ended(),
        ended -> {
          json.text("party", ended.party().id());
          json.texts("rules", rules(ended.rules()));
          json.texts("issues", ids(ended.by()));
        });
    json.texts(
        "refusedBy", text.evaluation().blockers().stream().map(v -> v.party().id()).toList());
    json.texts("newObjections", rules(text.objections()));
    json.texts("gainsLost", rules(text.gainsLost()));
    json.number("untested", text.untested().size());
    json.text("headline", Headline.of(text.evaluation()));
    json.objects(
        "terms",
        text.evaluation().proposal().addressed(),
        term -> {
          json.text("issue", term.issue());
          position(term.position());
        });
    json.objects("verdicts", text.evaluation().verdicts(), this::verdict);
  }

  private void change(NearDeals.Change change) throws IOException {
    json.text("issue", change.issue().id());
    json.object("from", () -> position(change.from()));
    json.object("to", () -> position(change.to()));
    json.objects(
        "room",
        change.room(),
        stretch -> {
          if (stretch instanceof Stretch.Amounts amounts) {
            json.number("first", amounts.first());
            json.number("last", amounts.last());
          } else {
            json.text("position", ((Stretch.One) stretch).position());
          }
        });
    json.texts("serves", rules(change.serves()));
    json.texts("parties", change.serves().stream().map(Rule::party).distinct().toList());
    json.flag("contradiction", change.contradiction());
    json.flag("untested", change.untested());
    json.objects(
        "record",
        change.record(),
        record -> {
          json.text("party", record.party().id());
          json.texts("evidence", record.statements().stream().map(Evidence::id).toList());
          json.texts("rules", rules(record.rules()));
        });
  }

  private void position(Position position) throws IOException {
    json.text("position", position.id());
    if (position instanceof Position.Other other) {
      json.text("words", other.words());
    }
  }

  private void verdict(PartyVerdict verdict) throws IOException {
    json.text("party", verdict.party().id());
    json.text("verdict", verdict.verdict().code());
    json.text("ground", verdict.ground().id());
    json.text("consent", verdict.consent().consent().id());
    for (Strength strength : Strength.values()) {
      json.texts(
          strength.id(),
          verdict.reasons(strength).stream().map(reason -> reason.rule().id()).toList());
    }
  }

  private static List<String> ids(List<Issue> issues) {
    return issues.stream().map(Issue::id).toList();
  }

  private static List<String> rules(List<Rule> rules) {
    return rules.stream().map(Rule::id).toList();
  }
}
