package org.impasse.analysis.drift;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.impasse.negotiation.Circumstance;
import org.impasse.negotiation.Evidence;
import org.impasse.negotiation.InfeasibleCombination;
import org.impasse.negotiation.Issue;
import org.impasse.negotiation.LegalStep;
import org.impasse.negotiation.NegotiationCase;
import org.impasse.negotiation.Parameter;
import org.impasse.negotiation.Party;
import org.impasse.negotiation.Position;
import org.impasse.negotiation.Proposal;
import org.impasse.negotiation.Reading;
import org.impasse.negotiation.Source;
import org.impasse.negotiation.StatementDate;
import org.impasse.negotiation.Stretch;
import org.impasse.negotiation.Term;
import org.impasse.redline.Effect;
import org.impasse.redline.Rule;
import org.impasse.redline.RuleExplainer;
import org.jspecify.annotations.Nullable;

/** Finds what of a case is not as it was. */
final class CaseChanges {

  private final RuleExplainer explainer;
  private final State before;
  private final State after;
  private final List<Change> changes = new ArrayList<>();

  CaseChanges(RuleExplainer explainer, State before, State after) {
    this.explainer = explainer;
    this.before = before;
    this.after = after;
  }

  /** Changes of the case and its rules, kind by kind; within a kind in the order of then. */
  List<Change> all() {
    NegotiationCase one = before.negotiation();
    NegotiationCase two = after.negotiation();
    compare(
        Change.Kind.CASE,
        List.of(one),
        List.of(two),
        NegotiationCase::id,
        NegotiationCase::title,
        caseKeys());
    compare(Change.Kind.ISSUE, one.issues(), two.issues(), Issue::id, Issue::title, issueKeys());
    compare(Change.Kind.PARTY, one.parties(), two.parties(), Party::id, Party::name, partyKeys());
    compare(
        Change.Kind.SOURCE, one.sources(), two.sources(), Source::id, Source::title, sourceKeys());
    compare(
        Change.Kind.EVIDENCE,
        one.evidence(),
        two.evidence(),
        Evidence::id,
        Evidence::says,
        evidenceKeys());
    compare(
        Change.Kind.PARAMETER,
        one.parameters(),
        two.parameters(),
        Parameter::id,
        Parameter::title,
        parameterKeys());
    compare(
        Change.Kind.CIRCUMSTANCE,
        one.circumstances(),
        two.circumstances(),
        Circumstance::id,
        Circumstance::title,
        circumstanceKeys());
    compare(
        Change.Kind.READING,
        one.readings(),
        two.readings(),
        Reading::id,
        Reading::title,
        readingKeys());
    compare(
        Change.Kind.LEGAL_STEP,
        one.legalSteps(),
        two.legalSteps(),
        LegalStep::id,
        LegalStep::title,
        legalStepKeys());
    compare(
        Change.Kind.COMBINATION,
        one.infeasible(),
        two.infeasible(),
        InfeasibleCombination::why,
        InfeasibleCombination::why,
        new Keys<InfeasibleCombination>().key("positions", c -> stretches(c.positions())));
    compare(
        Change.Kind.RULE,
        before.rules().rules(),
        after.rules().rules(),
        Rule::id,
        Rule::title,
        ruleKeys());
    return List.copyOf(changes);
  }

  /** What a text says otherwise; empty when nothing. */
  static Optional<Change> of(Proposal before, Proposal after) {
    List<Change.Field> fields = new ArrayList<>();
    Keys<Proposal> keys =
        new Keys<Proposal>()
            .key("title", Proposal::title)
            .key("date", text -> text.date().map(StatementDate::text).orElse(""))
            .key("authors", text -> String.join(", ", text.authors()));
    Set<String> issues = new LinkedHashSet<>(before.terms().keySet());
    issues.addAll(after.terms().keySet());
    for (String issue : issues) {
      keys.key(issue, text -> said(text.terms().get(issue)));
    }
    keys.key(
            "clauses",
            text ->
                text.clauses().stream()
                    .map(c -> c.id() + " " + c.title() + c.text().map(t -> ": " + t).orElse(""))
                    .collect(Collectors.joining("; ")))
        .key(
            Cause.ASSUMED,
            text ->
                text.assumptions().stream()
                    .map(a -> a.party() + " " + a.answer().id())
                    .collect(Collectors.joining(", ")));
    keys.differing(before, after, fields);
    return fields.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Change(Change.Kind.TEXT, before.id(), after.title(), Change.Sort.CHANGED, fields));
  }

  private static String said(@Nullable Term term) {
    if (term == null) {
      return Position.NOT_ADDRESSED;
    }
    return term.position() instanceof Position.Other other
        ? Position.OTHER + ": " + other.words()
        : term.position().id();
  }

  private <T> void compare(
      Change.Kind kind,
      List<T> before,
      List<T> after,
      Function<T, String> id,
      Function<T, String> title,
      Keys<T> keys) {
    Map<String, T> then = byId(before, id);
    Map<String, T> today = byId(after, id);
    then.forEach(
        (name, one) -> {
          T two = today.get(name);
          if (two == null) {
            changes.add(new Change(kind, name, title.apply(one), Change.Sort.REMOVED, List.of()));
            return;
          }
          List<Change.Field> fields = new ArrayList<>();
          keys.differing(one, two, fields);
          if (!fields.isEmpty()) {
            changes.add(new Change(kind, name, title.apply(two), Change.Sort.CHANGED, fields));
          }
        });
    today.forEach(
        (name, two) -> {
          if (!then.containsKey(name)) {
            changes.add(new Change(kind, name, title.apply(two), Change.Sort.ADDED, List.of()));
          }
        });
  }

  private static <T> Map<String, T> byId(List<T> things, Function<T, String> id) {
    Map<String, T> byId = new LinkedHashMap<>();
    things.forEach(thing -> byId.putIfAbsent(id.apply(thing), thing));
    return byId;
  }

  /** The keys of a kind of thing, as files write them. */
  private static final class Keys<T> {
    private final Map<String, Function<T, String>> keys = new LinkedHashMap<>();

    Keys<T> key(String name, Function<T, String> value) {
      keys.put(name, value);
      return this;
    }

    void differing(T before, T after, List<Change.Field> fields) {
      keys.forEach(
          (name, value) -> {
            String one = value.apply(before);
            String two = value.apply(after);
            if (!one.equals(two)) {
              fields.add(new Change.Field(name, one, two));
            }
          });
    }
  }

  private static Keys<NegotiationCase> caseKeys() {
    return new Keys<NegotiationCase>()
        .key("title", NegotiationCase::title)
        .key("summary", NegotiationCase::summary)
        .key("facts-until", c -> c.factsUntil().toString())
        .key("focus", c -> String.join(", ", c.focus()));
  }

  private static Keys<Issue> issueKeys() {
    return new Keys<Issue>()
        .key("title", Issue::title)
        .key("question", Issue::question)
        .key("theme", Issue::theme)
        .key("positions", issue -> values(issue.values()));
  }

  static String values(Issue.Values values) {
    String named =
        values.named().stream()
            .map(position -> position.id() + " (" + position.label() + ")")
            .collect(Collectors.joining(", "));
    if (values instanceof Issue.Range range) {
      return range.min()
          + " to "
          + range.max()
          + " "
          + range.unit()
          + (named.isEmpty() ? "" : ", " + named)
          + axis(range.axis());
    }
    return named + axis(((Issue.Listed) values).axis());
  }

  private static String axis(Optional<Issue.Axis> axis) {
    return axis.map(a -> ", from " + a.first() + " to " + a.last()).orElse("");
  }

  private static Keys<Party> partyKeys() {
    return new Keys<Party>()
        .key("name", Party::name)
        .key("kind", party -> party.kind().id())
        .key("consent", party -> party.consent().id())
        .key("ratifies", party -> party.ratifies().orElse(""))
        .key("note", party -> party.note().orElse(""));
  }

  private static Keys<Source> sourceKeys() {
    return new Keys<Source>()
        .key("title", Source::title)
        .key("author", source -> source.author().orElse(""))
        .key("publisher", Source::publisher)
        .key("date", source -> source.date().map(StatementDate::text).orElse(""))
        .key("kind", source -> source.kind().id())
        .key("url", source -> source.url().orElse(""))
        .key("note", source -> source.note().orElse(""));
  }

  private static Keys<Evidence> evidenceKeys() {
    return new Keys<Evidence>()
        .key("party", Evidence::party)
        .key("by", e -> e.by().name() + e.by().capacity().map(c -> ", " + c).orElse(""))
        .key("on", e -> e.on().map(StatementDate::text).orElse(""))
        .key("says", Evidence::says)
        .key("issues", e -> stretches(e.issues()))
        .key("bearing", e -> e.bearing().id())
        .key("basis", e -> e.basis().id())
        .key("source", Evidence::source)
        .key("locator", e -> e.locator().orElse(""))
        .key("reading", e -> e.reading().orElse(""))
        .key("contradicts", e -> String.join(", ", e.contradicts()));
  }

  private static Keys<Parameter> parameterKeys() {
    return new Keys<Parameter>()
        .key("title", Parameter::title)
        .key("unit", Parameter::unit)
        .key("value", p -> Long.toString(p.value()))
        .key("sources", p -> String.join(", ", p.sources()))
        .key(
            "disputed",
            p ->
                p.disputed().stream()
                    .map(d -> d.first() + " to " + d.last())
                    .collect(Collectors.joining(", ")))
        .key("note", p -> p.note().orElse(""));
  }

  private static Keys<Circumstance> circumstanceKeys() {
    return new Keys<Circumstance>()
        .key("title", Circumstance::title)
        .key(
            "values",
            c ->
                c.values().stream().map(Issue.ListedPosition::id).collect(Collectors.joining(", ")))
        .key("default", Circumstance::usual)
        .key("as-of", c -> c.asOf().toString())
        .key("note", c -> c.note().orElse(""));
  }

  private static Keys<Reading> readingKeys() {
    return new Keys<Reading>()
        .key("title", Reading::title)
        .key("text", Reading::text)
        .key("default", reading -> reading.on() ? "on" : "off");
  }

  private static Keys<LegalStep> legalStepKeys() {
    return new Keys<LegalStep>()
        .key("title", LegalStep::title)
        .key("text", LegalStep::text)
        .key("party", step -> step.party().orElse(""));
  }

  private Keys<Rule> ruleKeys() {
    return new Keys<Rule>()
        .key("party", Rule::party)
        .key("title", Rule::title)
        .key("strength", CaseChanges::effect)
        .key("condition", this::condition)
        .key("evidence", rule -> String.join(", ", rule.evidence()))
        .key("basis", rule -> rule.basis().id())
        .key("because", Rule::because)
        .key("silence", rule -> rule.silence().orElse(""))
        .key("reading", rule -> rule.reading().orElse(""))
        .key("from", rule -> rule.from().map(Objects::toString).orElse(""))
        .key("until", rule -> rule.until().map(Objects::toString).orElse(""));
  }

  private static String effect(Rule rule) {
    return rule.effect() instanceof Effect.Requires requires
        ? "requires " + requires.target()
        : rule.strength().orElseThrow().id();
  }

  /** The condition read back, with the numbers of its own time; nothing where it is the same. */
  private String condition(Rule rule) {
    Optional<Rule> one = before.rules().rule(rule.id());
    Optional<Rule> two = after.rules().rule(rule.id());
    if (one.map(Rule::condition).equals(two.map(Rule::condition))) {
      return "";
    }
    String then = one.map(r -> words(r, before)).orElse("");
    if (one.map(Rule::condition).equals(Optional.of(rule.condition()))) {
      return then;
    }
    String today = words(rule, after);
    return today.equals(then) ? today + " (written differently)" : today;
  }

  private String words(Rule rule, State state) {
    StringBuilder words = new StringBuilder();
    for (RuleExplainer.Line line : explainer.explain(rule, state.negotiation(), state.settings())) {
      if (words.length() > 0) {
        words.append(words.charAt(words.length() - 1) == ':' ? " " : "; ");
      }
      words.append(line.text());
    }
    return words.toString();
  }

  private static String stretches(Map<String, List<Stretch>> issues) {
    return issues.entrySet().stream()
        .map(
            issue ->
                issue.getValue().isEmpty()
                    ? issue.getKey()
                    : issue.getKey()
                        + " ("
                        + issue.getValue().stream()
                            .map(CaseChanges::stretch)
                            .collect(Collectors.joining(", "))
                        + ")")
        .collect(Collectors.joining(", "));
  }

  private static String stretch(Stretch stretch) {
    if (stretch instanceof Stretch.One one) {
      return one.position();
    }
    Stretch.Amounts amounts = (Stretch.Amounts) stretch;
    return amounts.first() + " to " + amounts.last();
  }
}
