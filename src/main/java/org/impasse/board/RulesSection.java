package org.impasse.board;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.impasse.negotiation.Evidence;
import org.impasse.negotiation.NegotiationCase;
import org.impasse.negotiation.Settings;
import org.impasse.redline.AnswerTable;
import org.impasse.redline.Effect;
import org.impasse.redline.Rule;
import org.impasse.redline.RuleExplainer;
import org.impasse.redline.Strength;
import org.impasse.report.Contradictions;
import org.impasse.report.JsonOut;
import org.impasse.report.Words;

/** Every rule of the case, in force or not, and what it answers to any text. */
final class RulesSection {

  private final JsonOut json;
  private final NegotiationCase negotiation;
  private final Settings settings;
  private final RuleExplainer explainer;

  RulesSection(
      JsonOut json, NegotiationCase negotiation, Settings settings, RuleExplainer explainer) {
    this.json = json;
    this.negotiation = negotiation;
    this.settings = settings;
    this.explainer = explainer;
  }

  void write(Map<Rule, List<AnswerTable>> tables) throws IOException {
    json.objects("rules", tables.entrySet(), entry -> rule(entry.getKey(), entry.getValue()));
  }

  private void rule(Rule rule, List<AnswerTable> parts) throws IOException {
    List<Evidence> evidence =
        rule.evidence().stream()
            .flatMap(id -> negotiation.evidence(id).stream())
            .sorted(Comparator.comparing(Evidence::basis))
            .toList();
    json.text("id", rule.id());
    json.text("party", rule.party());
    json.text("title", rule.title());
    json.text("strength", rule.strength().map(Strength::id));
    json.text(
        "requires",
        rule.effect() instanceof Effect.Requires requires
            ? Optional.of(requires.target())
            : Optional.empty());
    json.text("basis", rule.basis().id());
    json.text("basisWords", Words.basis(rule, negotiation));
    json.text("basisMeans", Words.basisMeans(rule, negotiation));
    json.text("reading", rule.reading());
    json.text("from", rule.from().map(LocalDate::toString));
    json.text("until", rule.until().map(LocalDate::toString));
    json.text("because", rule.because());
    json.text("silence", rule.silence());
    json.texts("evidence", evidence.stream().map(Evidence::id).toList());
    json.texts(
        "against",
        Contradictions.onRecord(evidence, negotiation).stream().map(Evidence::id).toList());
    json.text("explains", explanation(rule));
    json.texts("footprint", inOrder(rule));
    json.objects("parts", parts, this::part);
  }

  private List<String> inOrder(Rule rule) {
    return negotiation.issues().stream()
        .map(issue -> issue.id())
        .filter(rule.footprint()::contains)
        .toList();
  }

  /** The explainer's lines as one sentence. */
  private String explanation(Rule rule) {
    List<RuleExplainer.Line> lines = explainer.explain(rule, negotiation, settings);
    String sentence = lines.get(0).text();
    if (lines.size() > 1) {
      sentence += " " + String.join("; ", inner(lines.subList(1, lines.size())));
    }
    return sentence.endsWith(".") ? sentence : sentence + ".";
  }

  /** Lines of one depth; those below one of them in brackets after it. */
  private static List<String> inner(List<RuleExplainer.Line> lines) {
    List<String> parts = new ArrayList<>();
    int from = 0;
    while (from < lines.size()) {
      int to = from + 1;
      while (to < lines.size() && lines.get(to).depth() > lines.get(from).depth()) {
        to++;
      }
      String text = lines.get(from).text();
      parts.add(
          to == from + 1
              ? text
              : text.substring(0, text.length() - 1)
                  + " ("
                  + String.join("; ", inner(lines.subList(from + 1, to)))
                  + ")");
      from = to;
    }
    return parts;
  }

  private void part(AnswerTable part) throws IOException {
    json.texts("issues", part.axes().stream().map(axis -> axis.issue().id()).toList());
    json.objects("classes", part.axes(), this::axis);
    json.numbers(
        "sizes", part.axes().stream().map(axis -> (long) axis.positions().size()).toList());
    Map<AnswerTable.Answer, Integer> outcomes = new LinkedHashMap<>();
    StringBuilder cells = new StringBuilder();
    for (AnswerTable.Answer answer : part.cells()) {
      Integer known = outcomes.putIfAbsent(answer, outcomes.size());
      cells.append(Digits.of(known == null ? outcomes.size() - 1 : known));
    }
    json.objects("outcomes", outcomes.keySet(), this::outcome);
    json.text("cells", cells.toString());
  }

  private void axis(AnswerTable.Axis axis) throws IOException {
    json.object(
        "named",
        () -> {
          for (Map.Entry<String, Integer> entry : axis.named().entrySet()) {
            json.number(entry.getKey(), entry.getValue());
          }
        });
    List<List<Long>> starts = new ArrayList<>();
    axis.starts().forEach((from, k) -> starts.add(List.of(from, k.longValue())));
    json.lists("starts", starts);
  }

  private void outcome(AnswerTable.Answer answer) throws IOException {
    json.text(
        "answer",
        switch (answer.says()) {
          case NO -> "no";
          case FIRES -> "fires";
          case OPEN -> "open";
        });
    if (!answer.matched().isEmpty()) {
      json.texts("matched", answer.matched());
      json.flag("silence", answer.silence());
    }
  }
}
