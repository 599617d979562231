package org.impasse.report;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.impasse.analysis.Deadlock;
import org.impasse.analysis.Robustness;
import org.impasse.negotiation.Circumstance;
import org.impasse.negotiation.Issue;
import org.impasse.negotiation.Reading;
import org.impasse.negotiation.Stretch;
import org.impasse.redline.Rule;

/** How far an answer depends on what is disputed, as JSON. */
final class RobustnessJson {

  private final JsonOut json;
  private final Robustness robustness;
  private final RobustnessWords words;

  RobustnessJson(JsonOut json, Deadlock deadlock) {
    this.json = json;
    this.robustness = deadlock.robustness();
    this.words = new RobustnessWords(deadlock);
  }

  void write() throws IOException {
    json.text("sentence", words.verdict());
    json.number("combinations", robustness.combinations());
    json.number("noDeal", robustness.refused());
    json.number("deal", robustness.passed());
    json.number("unknown", robustness.unknown());
    json.flag("complete", robustness.complete());
    json.object("combined", this::scope);
    json.objects(
        "stickingPoints",
        words.points(),
        tally -> {
          json.texts("issues", tally.issues().stream().map(Issue::id).toList());
          json.number("combinations", tally.combinations());
        });
    turns("turnedBy", robustness.turns());
    json.objects(
        "endedBy",
        robustness.ends(),
        end -> {
          json.texts("issues", end.issues().stream().map(Issue::id).toList());
          turns("conditions", end.turns());
          json.texts("rules", rules(end.red()));
        });
    json.texts("decisiveRules", rules(robustness.decisive()));
  }

  private static List<String> rules(List<Rule> rules) {
    return rules.stream().map(Rule::id).toList();
  }

  private void scope() throws IOException {
    Robustness.Scope scope = robustness.scope();
    json.flag("together", scope.together());
    json.texts("readings", scope.readings().stream().map(Reading::id).toList());
    json.texts("circumstances", scope.circumstances().stream().map(Circumstance::id).toList());
    json.objects(
        "parameters",
        scope.numbers(),
        number -> {
          json.text("parameter", number.parameter().id());
          ranges(number.ranges());
        });
    json.texts("noDifference", scope.idle());
  }

  private void ranges(List<Stretch.Amounts> ranges) throws IOException {
    json.objects(
        "ranges",
        ranges,
        range -> {
          json.number("first", range.first());
          json.number("last", range.last());
        });
  }

  private void turns(String key, Robustness.Turns turns) throws IOException {
    json.object(
        key,
        () -> {
          json.flag("complete", turns.complete());
          json.objects("ways", turns.ways(), this::way);
        });
  }

  private void way(Robustness.Way way) throws IOException {
    json.text("sentence", words.way(way));
    json.objects("changes", way.changes(), this::change);
  }

  private void change(Robustness.Change change) throws IOException {
    if (change instanceof Robustness.Switched switched) {
      json.text("reading", switched.reading().id());
      json.flag("on", switched.on());
    } else if (change instanceof Robustness.Given given) {
      json.text("circumstance", given.circumstance().id());
      json.texts("values", given.values().stream().map(Issue.ListedPosition::id).toList());
    } else if (change instanceof Robustness.Within within) {
      json.text("parameter", within.parameter().id());
      ranges(within.ranges());
    } else if (change instanceof Robustness.Compared compared) {
      json.text("parameter", compared.one().id());
      json.text("order", compared.order().name().toLowerCase(Locale.ROOT).replace('_', '-'));
      json.text("other", compared.other().id());
    }
  }
}
