package org.impasse.analysis.drift;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.impasse.negotiation.Basis;
import org.impasse.negotiation.Evidence;
import org.impasse.negotiation.Issue;
import org.impasse.negotiation.LegalStep;
import org.impasse.negotiation.NegotiationCase;
import org.impasse.negotiation.Party;
import org.impasse.negotiation.Position;
import org.impasse.negotiation.Proposal;
import org.impasse.negotiation.Settings;
import org.impasse.negotiation.Term;
import org.impasse.redline.Effect;
import org.impasse.redline.Rule;
import org.impasse.verdict.Evaluation;
import org.impasse.verdict.Evaluator;
import org.impasse.verdict.PartyVerdict;

/**
 * What lies between two states of a case, for one text in two wordings: some changes made, others
 * not. With none it is the state of then, with all that of today; whatever answers depend on is one
 * of the changes.
 */
final class Mixture {

  private final Evaluator evaluator;
  private final State before;
  private final State after;
  private final Firings firings;
  private final Proposal textBefore;
  private final Proposal textAfter;
  private final List<Issue> issues;

  Mixture(
      Evaluator evaluator,
      State before,
      State after,
      Firings firings,
      Proposal textBefore,
      Proposal textAfter) {
    this.evaluator = evaluator;
    this.before = before;
    this.after = after;
    this.firings = firings;
    this.textBefore = textBefore;
    this.textAfter = textAfter;
    this.issues =
        List.copyOf(
            union(before.negotiation().issues(), after.negotiation().issues(), Issue::id).values());
  }

  /** A party's answer as far as it counts: the verdict, and whether its consent is needed. */
  record Outcome(String verdict, boolean required) {}

  static Optional<Outcome> outcome(Optional<PartyVerdict> verdict) {
    return verdict.map(v -> new Outcome(v.verdict().code(), v.required()));
  }

  /** One party's answer with some changes made. */
  Optional<Outcome> outcome(String party, Set<Cause> made) {
    List<Rule> relevant = rules(made).stream().filter(bearsOn(party)).toList();
    return outcome(
        evaluate(made, relevant).verdicts().stream()
            .filter(verdict -> verdict.party().id().equals(party))
            .findFirst());
  }

  /** Every party's answer with some changes made. */
  Evaluation evaluate(Set<Cause> made) {
    return evaluate(made, rules(made));
  }

  private Evaluation evaluate(Set<Cause> made, List<Rule> rules) {
    return evaluator.evaluate(
        negotiation(made), new MixedBook(rules, firings, made), text(made), settings(made));
  }

  /** Every change that some answer to this text could hang on. */
  List<Cause> causes() {
    return causes(rule -> true, party -> true);
  }

  /** Every change that one party's answer to this text could hang on. */
  List<Cause> causes(String party) {
    return causes(bearsOn(party), id -> id.equals(party));
  }

  private static Predicate<Rule> bearsOn(String party) {
    return rule ->
        rule.party().equals(party)
            || (rule.effect() instanceof Effect.Requires requires
                && requires.target().equals(party));
  }

  private List<Cause> causes(Predicate<Rule> which, Predicate<String> parties) {
    List<Rule> rules = new ArrayList<>();
    Stream.of(before, after)
        .forEach(state -> state.rules().rules().stream().filter(which).forEach(rules::add));
    List<Cause> causes = new ArrayList<>();
    add(causes, Change.Kind.RULE, rules, rule -> List.of(rule.id()), this::ruleDiffers);
    add(causes, Change.Kind.EVIDENCE, rules, Rule::evidence, this::evidenceDiffers);
    add(
        causes,
        Change.Kind.PARAMETER,
        rules,
        Rule::parameters,
        id -> differs(s -> s.parameters().get(id)));
    add(
        causes,
        Change.Kind.CIRCUMSTANCE,
        rules,
        Rule::circumstances,
        id -> differs(s -> s.circumstances().get(id)));
    add(
        causes,
        Change.Kind.READING,
        rules,
        rule -> rule.reading().stream().toList(),
        id -> differs(s -> s.readings().contains(id)));
    if (!before.settings().asOf().equals(after.settings().asOf())) {
      causes.add(Cause.DAY);
    }
    union(before.negotiation().parties(), after.negotiation().parties(), Party::id)
        .keySet()
        .stream()
        .filter(parties)
        .filter(this::partyDiffers)
        .forEach(id -> causes.add(new Cause(Change.Kind.PARTY, id)));
    add(
        causes,
        Change.Kind.TEXT,
        rules,
        Rule::footprint,
        issue -> !term(textBefore, issue).position().equals(term(textAfter, issue).position()));
    if (!textBefore.assumptions().equals(textAfter.assumptions())) {
      causes.add(new Cause(Change.Kind.TEXT, Cause.ASSUMED));
    }
    return causes;
  }

  private static void add(
      List<Cause> causes,
      Change.Kind kind,
      List<Rule> rules,
      Function<Rule, Collection<String>> ids,
      Predicate<String> differs) {
    Set<String> all = new LinkedHashSet<>();
    rules.forEach(rule -> all.addAll(ids.apply(rule)));
    all.stream().filter(differs).forEach(id -> causes.add(new Cause(kind, id)));
  }

  private boolean differs(Function<Settings, Object> value) {
    // A number that only one of the two knows is read by no rule of the other.
    Object one = value.apply(before.settings());
    Object two = value.apply(after.settings());
    return one != null && two != null && !one.equals(two);
  }

  /**
   * Whether a rule says something else. What follows from its evidence is the evidence's change;
   * what an unlisted position could mean follows from the issue, and counts as the rule's.
   */
  private boolean ruleDiffers(String id) {
    Optional<Rule> one = before.rules().rule(id);
    Optional<Rule> two = after.rules().rule(id);
    if (one.isEmpty() || two.isEmpty()) {
      return true;
    }
    return !comparable(one.get()).equals(comparable(two.get()))
        || one.get().footprint().stream().anyMatch(this::issueDiffers);
  }

  private static List<Object> comparable(Rule rule) {
    return List.of(
        rule.party(),
        rule.effect(),
        rule.evidence(),
        rule.reading(),
        rule.from(),
        rule.until(),
        rule.condition());
  }

  private boolean issueDiffers(String id) {
    return !before
        .negotiation()
        .issue(id)
        .map(Issue::values)
        .equals(after.negotiation().issue(id).map(Issue::values));
  }

  private boolean evidenceDiffers(String id) {
    return !before
        .negotiation()
        .evidence(id)
        .map(Evidence::basis)
        .equals(after.negotiation().evidence(id).map(Evidence::basis));
  }

  private boolean partyDiffers(String id) {
    Optional<Party> one = before.negotiation().party(id);
    Optional<Party> two = after.negotiation().party(id);
    return !one.map(p -> List.of(p.kind(), p.consent(), p.ratifies()))
        .equals(two.map(p -> List.of(p.kind(), p.consent(), p.ratifies())));
  }

  private List<Rule> rules(Set<Cause> made) {
    Set<String> ids = new LinkedHashSet<>();
    Stream.of(before, after).forEach(s -> s.rules().rules().forEach(rule -> ids.add(rule.id())));
    List<Rule> rules = new ArrayList<>();
    for (String id : ids) {
      State state = made.contains(new Cause(Change.Kind.RULE, id)) ? after : before;
      state.rules().rule(id).map(rule -> grounded(rule, made)).ifPresent(rules::add);
    }
    return rules;
  }

  /** A rule is as firm as its strongest evidence. */
  private Rule grounded(Rule rule, Set<Cause> made) {
    Optional<Basis> basis =
        rule.evidence().stream()
            .map(id -> state(Change.Kind.EVIDENCE, id, made).negotiation().evidence(id))
            .flatMap(Optional::stream)
            .map(Evidence::basis)
            .min(Basis::compareTo);
    return rule.withBasis(basis.orElse(rule.basis()));
  }

  private State state(Change.Kind kind, String id, Set<Cause> made) {
    return made.contains(new Cause(kind, id)) ? after : before;
  }

  private NegotiationCase negotiation(Set<Cause> made) {
    NegotiationCase one = before.negotiation();
    NegotiationCase two = after.negotiation();
    List<Party> parties =
        union(one.parties(), two.parties(), Party::id).keySet().stream()
            .map(id -> state(Change.Kind.PARTY, id, made).negotiation().party(id))
            .flatMap(Optional::stream)
            .toList();
    List<Evidence> evidence =
        union(one.evidence(), two.evidence(), Evidence::id).keySet().stream()
            .map(id -> state(Change.Kind.EVIDENCE, id, made).negotiation().evidence(id))
            .flatMap(Optional::stream)
            .toList();
    return new NegotiationCase(
        two.id(),
        two.title(),
        two.summary(),
        two.factsUntil(),
        issues,
        two.focus(),
        parties,
        two.sources(),
        evidence,
        List.copyOf(union(two.parameters(), one.parameters(), p -> p.id()).values()),
        List.copyOf(union(two.circumstances(), one.circumstances(), c -> c.id()).values()),
        List.copyOf(union(two.readings(), one.readings(), r -> r.id()).values()),
        List.copyOf(union(two.legalSteps(), one.legalSteps(), LegalStep::id).values()),
        List.of());
  }

  private Settings settings(Set<Cause> made) {
    Settings one = before.settings();
    Settings two = after.settings();
    NavigableSet<String> readings = new TreeSet<>();
    Stream.of(one, two)
        .flatMap(s -> s.readings().stream())
        .filter(id -> state(Change.Kind.READING, id, made).settings().readings().contains(id))
        .forEach(readings::add);
    return new Settings(
        made.contains(Cause.DAY) ? two.asOf() : one.asOf(),
        two.weakestBasis(),
        readings,
        mixed(Change.Kind.PARAMETER, made, Settings::parameters),
        mixed(Change.Kind.CIRCUMSTANCE, made, Settings::circumstances),
        two.consent());
  }

  private <V> NavigableMap<String, V> mixed(
      Change.Kind kind, Set<Cause> made, Function<Settings, NavigableMap<String, V>> values) {
    NavigableMap<String, V> one = values.apply(before.settings());
    NavigableMap<String, V> two = values.apply(after.settings());
    NavigableMap<String, V> all = new TreeMap<>(two);
    one.forEach(
        (id, value) -> {
          if (!two.containsKey(id) || !made.contains(new Cause(kind, id))) {
            all.put(id, value);
          }
        });
    return all;
  }

  private Proposal text(Set<Cause> made) {
    Map<String, Term> terms = new LinkedHashMap<>();
    for (Issue issue : issues) {
      boolean changed = made.contains(new Cause(Change.Kind.TEXT, issue.id()));
      terms.put(issue.id(), term(changed ? textAfter : textBefore, issue.id()));
    }
    boolean assumed = made.contains(new Cause(Change.Kind.TEXT, Cause.ASSUMED));
    return new Proposal(
        textAfter.caseId(),
        textAfter.id(),
        textAfter.title(),
        textAfter.date(),
        textAfter.basedOn(),
        textAfter.authors(),
        textAfter.clauses(),
        terms,
        (assumed ? textAfter : textBefore).assumptions(),
        textAfter.expectations(),
        textAfter.note(),
        textAfter.file());
  }

  /** What a text says on an issue; silence on one that its case does not have. */
  static Term term(Proposal text, String issue) {
    return Objects.requireNonNullElseGet(text.terms().get(issue), () -> Term.silent(issue));
  }

  private static <T> Map<String, T> union(
      Collection<T> first, Collection<T> second, Function<T, String> id) {
    Map<String, T> all = new LinkedHashMap<>();
    Stream.of(first, second)
        .flatMap(Collection::stream)
        .forEach(t -> all.putIfAbsent(id.apply(t), t));
    return all;
  }

  /**
   * What each rule of the two states makes of a text, each found once for all mixtures in which the
   * rule reads the same. Belongs to one thread.
   */
  static final class Firings {

    private final State before;
    private final State after;
    private final Map<Asked, Spoke> known = new HashMap<>();

    Firings(State before, State after) {
      this.before = before;
      this.after = after;
    }

    /** What a rule does on a text. */
    enum Spoke {
      FIRES,
      OPEN,
      SILENT
    }

    private record Asked(String rule, boolean today, List<Object> read) {}

    Spoke of(String id, boolean today, Map<String, Term> terms, Settings settings) {
      State state = today ? after : before;
      Rule rule = state.rules().rule(id).orElseThrow();
      List<Object> read = new ArrayList<>();
      for (String issue : rule.footprint()) {
        read.add(position(terms, issue));
      }
      rule.parameters().forEach(p -> read.add(String.valueOf(settings.parameters().get(p))));
      rule.circumstances().forEach(c -> read.add(String.valueOf(settings.circumstances().get(c))));
      return known.computeIfAbsent(
          new Asked(id, today, read), asked -> fire(state, rule, terms, settings));
    }

    private static Position position(Map<String, Term> terms, String issue) {
      Term term = terms.get(issue);
      if (term == null) {
        throw new IllegalArgumentException("no term on " + issue);
      }
      return term.position();
    }

    private static Spoke fire(State state, Rule rule, Map<String, Term> terms, Settings settings) {
      var firing = state.rules().firing(List.of(rule), terms, settings);
      if (firing.fired().contains(rule.id())) {
        return Spoke.FIRES;
      }
      return firing.open().contains(rule.id()) ? Spoke.OPEN : Spoke.SILENT;
    }
  }
}
