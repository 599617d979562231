package org.impasse.board;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.impasse.negotiation.Basis;
import org.impasse.negotiation.Circumstance;
import org.impasse.negotiation.Consent;
import org.impasse.negotiation.Issue;
import org.impasse.negotiation.NegotiationCase;
import org.impasse.negotiation.Parameter;
import org.impasse.negotiation.Party;
import org.impasse.negotiation.Settings;
import org.impasse.negotiation.Stretch;
import org.impasse.redline.RuleBook;
import org.impasse.report.JsonOut;
import org.impasse.report.Names;
import org.impasse.report.Words;

/** What is bargained over, by whom, and what an answer depends on besides. */
final class CaseSection {

  private final JsonOut json;
  private final NegotiationCase negotiation;
  private final RuleBook rules;
  private final Settings settings;

  CaseSection(JsonOut json, NegotiationCase negotiation, RuleBook rules, Settings settings) {
    this.json = json;
    this.negotiation = negotiation;
    this.rules = rules;
    this.settings = settings;
  }

  void write() throws IOException {
    json.object("case", this::head);
    json.object("settings", this::settings);
    json.objects("issues", negotiation.issues(), this::issue);
    json.objects("parties", negotiation.parties(), this::party);
    json.objects("bases", List.of(Basis.values()), this::basis);
    json.objects(
        "readings",
        negotiation.readings(),
        reading -> {
          json.text("id", reading.id());
          json.text("title", reading.title());
          json.text("note", reading.text());
          json.flag("on", reading.on());
        });
    json.objects("parameters", negotiation.parameters(), this::parameter);
    json.objects("circumstances", negotiation.circumstances(), this::circumstance);
    json.objects(
        "legalSteps",
        negotiation.legalSteps(),
        step -> {
          json.text("id", step.id());
          json.text("title", step.title());
          json.text("text", step.text());
          json.text("party", step.party());
        });
    json.objects(
        "infeasible",
        negotiation.infeasible(),
        combination -> {
          Shapes.stretches(json, "positions", combination.positions());
          json.text("why", combination.why());
        });
  }

  private void head() throws IOException {
    json.text("id", negotiation.id());
    json.text("title", negotiation.title());
    json.text("summary", negotiation.summary());
    json.text("factsUntil", negotiation.factsUntil().toString());
    json.texts("focus", negotiation.focus());
  }

  private void settings() throws IOException {
    json.text("asOf", settings.asOf().toString());
    json.text("basis", settings.weakestBasis().id());
    json.texts("readings", settings.readings());
    json.object(
        "parameters",
        () -> {
          for (Map.Entry<String, Long> entry : settings.parameters().entrySet()) {
            json.number(entry.getKey(), entry.getValue());
          }
        });
    json.map("circumstances", settings.circumstances());
    json.object(
        "consent",
        () -> {
          for (Map.Entry<String, Consent> entry : settings.consent().entrySet()) {
            json.text(entry.getKey(), entry.getValue().id());
          }
        });
  }

  private void issue(Issue issue) throws IOException {
    json.text("id", issue.id());
    json.text("title", issue.title());
    json.text("question", issue.question());
    json.text("theme", issue.theme());
    if (issue.values() instanceof Issue.Range range) {
      json.text("kind", "integer");
      json.number("min", range.min());
      json.number("max", range.max());
      json.text("unit", range.unit());
      Shapes.axis(json, range.axis());
    } else {
      Issue.Listed listed = (Issue.Listed) issue.values();
      json.text("kind", listed.kind() == Issue.Kind.BOOLEAN ? "boolean" : "choice");
      Shapes.axis(json, listed.axis());
    }
    Shapes.listed(json, "positions", issue.listed());
    json.number(
        "rules", rules.rules().stream().filter(r -> r.footprint().contains(issue.id())).count());
  }

  private void party(Party party) throws IOException {
    json.text("id", party.id());
    json.text("name", party.name());
    json.flag("plural", Names.several(party));
    json.text("kind", party.kind().id());
    json.text("consent", party.consent().id());
    json.text("ratifies", party.ratifies());
    json.text("note", party.note());
  }

  private void basis(Basis basis) throws IOException {
    json.text("id", basis.id());
    json.text("words", Words.basis(basis));
    json.text("means", Words.basisMeans(basis));
  }

  private void parameter(Parameter parameter) throws IOException {
    json.text("id", parameter.id());
    json.text("title", parameter.title());
    json.text("unit", parameter.unit());
    json.number("value", settings.parameters().getOrDefault(parameter.id(), parameter.value()));
    json.number("usual", parameter.value());
    json.text("note", parameter.note());
    json.objects(
        "disputed",
        parameter.disputed(),
        disputed -> {
          json.number("from", disputed.first());
          json.number("to", disputed.last());
          json.text("words", words(disputed));
          json.text("note", disputed.note());
          json.texts("sources", disputed.sources());
        });
  }

  private static String words(Parameter.Disputed disputed) {
    Stretch.Amounts amounts = new Stretch.Amounts(disputed.first(), disputed.last());
    return amounts.first() == amounts.last()
        ? Words.number(amounts.first())
        : Words.number(amounts.first()) + " to " + Words.number(amounts.last());
  }

  private void circumstance(Circumstance circumstance) throws IOException {
    json.text("id", circumstance.id());
    json.text("title", circumstance.title());
    Shapes.listed(json, "values", circumstance.values());
    json.text(
        "value", settings.circumstances().getOrDefault(circumstance.id(), circumstance.usual()));
    json.text("usual", circumstance.usual());
    json.text("note", circumstance.note());
  }
}
