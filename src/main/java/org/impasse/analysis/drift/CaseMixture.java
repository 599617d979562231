package org.impasse.analysis.drift;

import java.util.ArrayList;
import java.util.Collection;
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
import org.impasse.negotiation.InfeasibleCombination;
import org.impasse.negotiation.Issue;
import org.impasse.negotiation.LegalStep;
import org.impasse.negotiation.NegotiationCase;
import org.impasse.negotiation.Party;
import org.impasse.negotiation.Settings;
import org.impasse.redline.Rule;
import org.impasse.redline.RuleBook;

/**
 * What lies between two states of a case: some changes made, others not. With none it is the state
 * of then, with all that of today; whatever answers depend on besides the text is one of the
 * changes.
 */
final class CaseMixture {

  private final State before;
  private final State after;
  private final Mixture.Firings firings;
  private final List<Issue> issues;

  CaseMixture(State before, State after, Mixture.Firings firings) {
    this.before = before;
    this.after = after;
    this.firings = firings;
    this.issues =
        List.copyOf(
            union(before.negotiation().issues(), after.negotiation().issues(), Issue::id).values());
  }

  /** Those of either state. */
  List<Issue> issues() {
    return issues;
  }

  /** Every change of the case that an answer could hang on, by the rules and parties behind it. */
  List<Cause> causes(Predicate<Rule> which, Predicate<String> parties) {
    List<Rule> rules = both(which);
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
    return causes;
  }

  /** Every change that could decide whether any text passes. */
  List<Cause> allCauses() {
    List<Cause> causes = causes(rule -> true, party -> true);
    issues.stream()
        .map(Issue::id)
        .filter(this::issueDiffers)
        .filter(id -> before.negotiation().issue(id).isPresent())
        .filter(id -> after.negotiation().issue(id).isPresent())
        .forEach(id -> causes.add(new Cause(Change.Kind.ISSUE, id)));
    Map<String, InfeasibleCombination> one = combinations(before);
    Map<String, InfeasibleCombination> two = combinations(after);
    Stream.concat(one.keySet().stream(), two.keySet().stream())
        .distinct()
        .filter(why -> !Optional.ofNullable(one.get(why)).equals(Optional.ofNullable(two.get(why))))
        .forEach(why -> causes.add(new Cause(Change.Kind.COMBINATION, why)));
    return causes;
  }

  private static Map<String, InfeasibleCombination> combinations(State state) {
    return union(state.negotiation().infeasible(), List.of(), InfeasibleCombination::why);
  }

  /** Rules of either state. */
  List<Rule> both(Predicate<Rule> which) {
    return Stream.of(before, after)
        .flatMap(state -> state.rules().rules().stream())
        .filter(which)
        .toList();
  }

  static void add(
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

  /** The rules with some changes made. */
  RuleBook book(Set<Cause> made, Predicate<Rule> which) {
    return new MixedBook(rules(made).stream().filter(which).toList(), firings, made);
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

  /** The case with some changes made. */
  NegotiationCase negotiation(Set<Cause> made) {
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
        issues.stream().map(issue -> issue(issue, made)).toList(),
        two.focus(),
        parties,
        two.sources(),
        evidence,
        List.copyOf(union(two.parameters(), one.parameters(), p -> p.id()).values()),
        List.copyOf(union(two.circumstances(), one.circumstances(), c -> c.id()).values()),
        List.copyOf(union(two.readings(), one.readings(), r -> r.id()).values()),
        List.copyOf(union(two.legalSteps(), one.legalSteps(), LegalStep::id).values()),
        union(one.infeasible(), two.infeasible(), InfeasibleCombination::why).keySet().stream()
            .map(why -> combinations(state(Change.Kind.COMBINATION, why, made)).get(why))
            .filter(Objects::nonNull)
            .toList());
  }

  /** One that only one of the states has is silence's for the other, and stays. */
  private Issue issue(Issue issue, Set<Cause> made) {
    return state(Change.Kind.ISSUE, issue.id(), made).negotiation().issue(issue.id()).orElse(issue);
  }

  /** All else that answers depend on, with some changes made. */
  Settings settings(Set<Cause> made) {
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

  private static <T> Map<String, T> union(
      Collection<T> first, Collection<T> second, Function<T, String> id) {
    Map<String, T> all = new LinkedHashMap<>();
    Stream.of(first, second)
        .flatMap(Collection::stream)
        .forEach(t -> all.putIfAbsent(id.apply(t), t));
    return all;
  }
}
