package org.impasse.report;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.impasse.analysis.Deadlock;
import org.impasse.analysis.Side;
import org.impasse.analysis.logic.Ending;
import org.impasse.negotiation.Evidence;
import org.impasse.negotiation.InfeasibleCombination;
import org.impasse.negotiation.Issue;
import org.impasse.negotiation.NegotiationCase;
import org.impasse.negotiation.Party;
import org.impasse.negotiation.Source;
import org.impasse.negotiation.Stretch;
import org.impasse.negotiation.Term;
import org.impasse.redline.Rule;
import org.impasse.redline.Strength;
import org.impasse.verdict.Evaluation;

/** A deadlock as JSON. Counts are exact, as decimal strings; one that is not known is absent. */
final class DeadlockJson {

  private final JsonOut json;
  private final Deadlock deadlock;
  private final DeadlockWords words;
  private final Map<Deadlock.Core, String> coreIds = new LinkedHashMap<>();

  DeadlockJson(JsonOut json, Deadlock deadlock) {
    this.json = json;
    this.deadlock = deadlock;
    this.words = new DeadlockWords(deadlock.negotiation());
    deadlock.cores().forEach(core -> coreIds.put(core, "core-" + (coreIds.size() + 1)));
  }

  void write() throws IOException {
    json.text("case", deadlock.negotiation().id());
    json.text("subject", "issues");
    if (deadlock.outcome() == Deadlock.Outcome.UNKNOWN) {
      json.none("deal");
    } else {
      json.flag("deal", deadlock.outcome() == Deadlock.Outcome.DEAL);
    }
    json.flag("complete", deadlock.ending() == Ending.COMPLETE);
    json.text("headline", words.headline(deadlock));
    json.text("unlisted", DeadlockWords.UNLISTED);
    Map<String, String> fixed = new LinkedHashMap<>();
    deadlock.fixed().forEach((issue, position) -> fixed.put(issue, position.id()));
    json.map("fixed", fixed);
    json.objects("stickingPoints", deadlock.stickingPoints(), this::point);
    json.objects("cores", deadlock.cores(), this::core);
    concessions();
    if (deadlock.ending() == Ending.COMPLETE) {
      json.text("waysOut", deadlock.waysOut().toString());
    } else {
      json.none("waysOut");
    }
    if (deadlock.bounds().isPresent()) {
      Deadlock.Bounds bounds = deadlock.bounds().get();
      json.object("bounds", () -> bounds(bounds));
    } else {
      json.none("bounds");
    }
    json.objects("alone", deadlock.alone(), this::alone);
    json.object(
        "coalitions",
        () -> {
          sides("agreeing", deadlock.coalitions().agreeing());
          sides("blocking", deadlock.coalitions().blocking());
          json.texts("withoutRedLine", ids(deadlock.coalitions().free()));
          json.flag("complete", deadlock.coalitions().complete());
        });
    if (deadlock.example().isPresent()) {
      Evaluation example = deadlock.example().get();
      json.object("example", () -> example(example));
    } else {
      json.none("example");
    }
    json.objects("ladder", deadlock.ladder().columns(), this::column);
    json.object("robustness", () -> new RobustnessJson(json, deadlock).write());
    json.object("space", this::space);
  }

  private void point(Deadlock.StickingPoint point) throws IOException {
    json.texts("issues", issues(point.issues()));
    json.texts("parties", DeadlockWords.parties(point).stream().map(Party::id).toList());
    json.text("sentence", words.sentence(point));
    json.texts("cores", point.cores().stream().map(this::id).toList());
    json.text("holdsDownTo", point.holdsDownTo().id());
    json.objects(
        "stands",
        point.stands(),
        stand -> {
          json.text("side", stand.side().head().id());
          json.texts("parties", stand.who().stream().map(Party::id).toList());
          stretches("leaves", stand.leaves());
          stretches("refuses", stand.refuses());
        });
    if (point.issues().size() > 1 && point.combinations().isEmpty()) {
      json.none("combinations");
    } else {
      json.objects("combinations", point.combinations(), this::combination);
    }
    if (point.complete()) {
      sides("waysOut", point.waysOut());
    } else {
      json.none("waysOut");
    }
  }

  private void combination(Deadlock.Combination combination) throws IOException {
    json.objects(
        "positions",
        combination.choices(),
        choice -> {
          json.text("issue", choice.issue().id());
          json.flag("any", choice.any());
          stretches("these", choice.positions());
        });
    json.texts("refusedBy", ids(combination.refusedBy()));
  }

  private void bounds(Deadlock.Bounds bounds) throws IOException {
    json.object("smallestProof", () -> between(bounds.proof()));
    json.object("smallestWayOut", () -> between(bounds.wayOut()));
    json.flag("allSmallestWaysOut", bounds.allWaysOut());
  }

  private void between(Deadlock.Between between) throws IOException {
    json.number("atLeast", between.atLeast());
    if (between.atMost().isPresent()) {
      json.number("atMost", between.atMost().getAsInt());
    } else {
      json.none("atMost");
    }
  }

  private String id(Deadlock.Core core) {
    return coreIds.getOrDefault(core, "");
  }

  private void core(Deadlock.Core core) throws IOException {
    json.text("id", id(core));
    json.texts("rules", rules(core.rules()));
    json.texts("parties", parties(core.rules()));
    json.texts("issues", issues(core.issues()));
    json.text("because", words.because(core));
    json.text("holdsDownTo", core.holdsDownTo().id());
    json.texts("consentNeededBy", rules(core.given().necessities()));
    json.texts(
        "takenAsGiven",
        core.given().combinations().stream().map(InfeasibleCombination::why).toList());
    json.text("onlySource", core.onlySource().map(Source::id));
    json.text("onlyAuthor", core.onlyAuthor());
    json.objects(
        "restsOn",
        core.lines(),
        line -> {
          json.text("rule", line.rule().id());
          json.text("basis", line.rule().basis().id());
          json.texts("evidence", line.rule().evidence());
          json.texts("contradictedBy", contrary(line.rule()));
          json.text("onlySource", line.onlySource().map(Source::id));
          json.text("onlyAuthor", line.onlyAuthor());
        });
  }

  /** Ids of statements that contradict those a rule rests on. */
  private List<String> contrary(Rule rule) {
    NegotiationCase negotiation = deadlock.negotiation();
    List<Evidence> evidence =
        rule.evidence().stream().map(negotiation::evidence).flatMap(Optional::stream).toList();
    return Contradictions.of(evidence, negotiation, deadlock.settings()).stream()
        .map(Evidence::id)
        .toList();
  }

  /** The smallest sets, then the smallest of each side that can open a deal alone. */
  private void concessions() throws IOException {
    Set<List<Rule>> sets = new LinkedHashSet<>(deadlock.smallest());
    deadlock.alone().forEach(alone -> sets.addAll(alone.least()));
    json.objects("concessions", sets, this::concession);
  }

  private void concession(List<Rule> rules) throws IOException {
    json.texts("rules", rules(rules));
    json.texts("parties", parties(rules));
    Set<String> issues = new LinkedHashSet<>();
    deadlock.pointsOf(rules).forEach(point -> issues.addAll(issues(point.issues())));
    json.texts("issues", issues);
  }

  private void alone(Deadlock.Alone alone) throws IOException {
    json.text("side", alone.side().head().id());
    json.texts("parties", alone.side().members().stream().map(Party::id).toList());
    if (alone.least().isEmpty() && alone.obstacle().isEmpty()) {
      json.none("canOpen");
    } else {
      json.flag("canOpen", alone.obstacle().isEmpty());
    }
    json.flag("surelyLeast", alone.surely());
    json.objects("least", alone.least(), this::concession);
    if (alone.obstacle().isPresent()) {
      json.texts("obstacle", rules(alone.obstacle().get()));
    } else {
      json.none("obstacle");
    }
  }

  private void example(Evaluation example) throws IOException {
    json.objects("terms", example.proposal().addressed(), this::term);
    json.objects(
        "verdicts",
        example.verdicts(),
        verdict -> {
          json.text("party", verdict.party().id());
          json.text("verdict", verdict.verdict().code());
          json.text("ground", verdict.ground().id());
          json.text("consent", verdict.consent().consent().id());
          for (Strength strength : Strength.values()) {
            json.texts(
                strength.id(),
                verdict.reasons(strength).stream().map(reason -> reason.rule().id()).toList());
          }
        });
  }

  private void term(Term term) throws IOException {
    json.text("issue", term.issue());
    json.text("position", term.position().id());
  }

  private void column(Deadlock.Column column) throws IOException {
    json.texts("readings", column.readings());
    json.text("sentence", LadderWords.sentence(column));
    json.objects(
        "rungs",
        column.rungs(),
        rung -> {
          json.text("basis", rung.basis().id());
          if (rung.outcome() == Deadlock.Outcome.UNKNOWN) {
            json.none("deal");
          } else {
            json.flag("deal", rung.outcome() == Deadlock.Outcome.DEAL);
          }
          json.flag("complete", rung.complete());
          json.objects(
              "stickingPoints", rung.blocked(), blocked -> json.texts("issues", issues(blocked)));
          json.objects(
              "open",
              rung.open(),
              room -> {
                json.text("issue", room.issue().id());
                json.flag("contested", room.contested());
                stretches("positions", room.positions());
              });
        });
  }

  private void space() throws IOException {
    new CountsJson(json)
        .write(
            deadlock.numbers().texts(), deadlock.numbers().deals(), deadlock.numbers().byParty());
  }

  private void stretches(String key, List<Stretch> stretches) throws IOException {
    json.objects(
        key,
        stretches,
        stretch -> {
          if (stretch instanceof Stretch.Amounts amounts) {
            json.number("first", amounts.first());
            json.number("last", amounts.last());
          } else {
            json.text("position", ((Stretch.One) stretch).position());
          }
        });
  }

  private void sides(String key, List<List<Side>> sets) throws IOException {
    json.objects(key, sets, set -> json.texts("sides", ids(set)));
  }

  private static List<String> ids(List<Side> sides) {
    return sides.stream().map(side -> side.head().id()).toList();
  }

  private static List<String> rules(List<Rule> rules) {
    return rules.stream().map(Rule::id).toList();
  }

  private static List<String> parties(List<Rule> rules) {
    return rules.stream().map(Rule::party).distinct().toList();
  }

  private static List<String> issues(List<Issue> issues) {
    return issues.stream().map(Issue::id).toList();
  }
}
