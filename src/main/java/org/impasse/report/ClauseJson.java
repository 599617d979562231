package org.impasse.report;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.impasse.analysis.ClauseDeadlock;
import org.impasse.analysis.Deadlock;
import org.impasse.analysis.logic.Ending;
import org.impasse.negotiation.Clause;
import org.impasse.negotiation.Issue;
import org.impasse.negotiation.Party;
import org.impasse.negotiation.Source;
import org.impasse.negotiation.Term;
import org.impasse.redline.Rule;
import org.impasse.verdict.Evaluation;

/** A text's own clauses as JSON, with the keys of a deadlock where they make sense. */
final class ClauseJson {

  private final JsonOut json;
  private final ClauseDeadlock found;
  private final ClauseWords words;
  private final Map<ClauseDeadlock.Core, String> coreIds = new LinkedHashMap<>();

  ClauseJson(JsonOut json, ClauseDeadlock found) {
    this.json = json;
    this.found = found;
    this.words = new ClauseWords(found);
    found.cores().forEach(core -> coreIds.put(core, "core-" + (coreIds.size() + 1)));
  }

  void write() throws IOException {
    json.text("case", found.negotiation().id());
    json.text("proposal", found.text().id());
    json.text("subject", "clauses");
    if (found.outcome() == Deadlock.Outcome.UNKNOWN) {
      json.none("deal");
    } else {
      json.flag("deal", found.outcome() == Deadlock.Outcome.DEAL);
    }
    json.flag("complete", found.ending() == Ending.COMPLETE);
    json.text("headline", words.headline());
    json.object("asItStands", () -> evaluation(found.whole()));
    json.objects("selections", found.selections(), this::selection);
    json.flag("allSelections", found.listing() == Ending.COMPLETE);
    json.objects("stickingPoints", found.stickingPoints(), this::point);
    json.objects("cores", found.cores(), this::core);
    json.objects("concessions", found.concessions(), this::concession);
    json.objects("deciding", found.deciding(), this::deciding);
    json.objects("clauses", found.readings(), this::reading);
    json.object("space", this::space);
  }

  private void evaluation(Evaluation evaluation) throws IOException {
    json.flag("deal", evaluation.deal());
    json.texts("blockers", evaluation.blockers().stream().map(v -> v.party().id()).toList());
    json.texts("unknown", evaluation.open().stream().map(v -> v.party().id()).toList());
    json.text("sentence", Headline.of(evaluation));
  }

  private void selection(ClauseDeadlock.Selection selection) throws IOException {
    json.texts("dropped", clauses(selection.dropped()));
    json.texts("kept", clauses(selection.rest().proposal().clauses()));
    json.texts(
        "silent",
        found.text().addressed().stream()
            .map(Term::issue)
            .filter(issue -> !selection.rest().proposal().term(issue).addressed())
            .toList());
    evaluation(selection.rest());
  }

  private void point(ClauseDeadlock.StickingPoint point) throws IOException {
    json.texts("clauses", clauses(point.clauses()));
    json.texts("issues", issues(point.issues()));
    json.texts("parties", point.parties().stream().map(Party::id).toList());
    json.text("sentence", words.sentence(point));
    json.texts("cores", point.cores().stream().map(this::id).toList());
    json.text("holdsDownTo", point.holdsDownTo().id());
    json.flag("complete", point.complete());
    json.objects(
        "waysOut",
        point.waysOut(),
        way -> json.texts("sides", way.stream().map(side -> side.head().id()).toList()));
  }

  private String id(ClauseDeadlock.Core core) {
    return coreIds.getOrDefault(core, "");
  }

  private void core(ClauseDeadlock.Core core) throws IOException {
    json.text("id", id(core));
    json.texts("rules", rules(core.proof().rules()));
    json.texts("parties", core.proof().rules().stream().map(Rule::party).distinct().toList());
    json.texts("issues", issues(core.proof().issues()));
    json.texts("clauses", clauses(core.clauses()));
    json.text("because", words.because(core));
    json.text("holdsDownTo", core.proof().holdsDownTo().id());
    json.text("onlySource", core.proof().onlySource().map(Source::id));
    json.text("onlyAuthor", core.proof().onlyAuthor());
  }

  private void concession(List<Rule> rules) throws IOException {
    json.texts("rules", rules(rules));
    json.texts("parties", rules.stream().map(Rule::party).distinct().toList());
    Set<String> issues = new LinkedHashSet<>();
    for (ClauseDeadlock.StickingPoint point : found.stickingPoints()) {
      if (point.cores().stream()
          .anyMatch(core -> core.proof().rules().stream().anyMatch(rules::contains))) {
        issues.addAll(issues(point.issues()));
      }
    }
    json.texts("issues", issues);
  }

  private void deciding(ClauseDeadlock.Deciding deciding) throws IOException {
    json.text("party", deciding.party().id());
    swings("refusesWith", deciding.present());
    swings("refusesWithout", deciding.absent());
    json.texts("refusesAlways", rules(deciding.always()));
    json.flag("complete", deciding.complete());
  }

  private void swings(String key, List<ClauseDeadlock.Swing> swings) throws IOException {
    json.objects(
        key,
        swings,
        swing -> {
          json.text("clause", swing.clause().id());
          json.texts("rules", rules(swing.rules()));
        });
  }

  private void reading(ClauseDeadlock.Reading reading) throws IOException {
    json.text("clause", reading.clause().id());
    json.text("title", reading.clause().title());
    json.text(
        "reach",
        switch (reading.reach()) {
          case DECIDES -> "decides";
          case IDLE -> "read-by-red-lines";
          case UNKNOWN -> "unknown";
          case MINOR -> "read-by-other-rules";
          case OFF -> "read-by-rules-left-out";
          case UNREAD -> "unread";
          case SETS_NOTHING -> "sets-nothing";
        });
    json.texts("rules", rules(reading.rules()));
  }

  private void space() throws IOException {
    new CountsJson(json)
        .write(found.numbers().selections(), found.numbers().deals(), found.numbers().byParty());
  }

  private static List<String> clauses(List<Clause> clauses) {
    return clauses.stream().map(Clause::id).toList();
  }

  private static List<String> rules(List<Rule> rules) {
    return rules.stream().map(Rule::id).toList();
  }

  private static List<String> issues(List<Issue> issues) {
    return issues.stream().map(Issue::id).toList();
  }
}
