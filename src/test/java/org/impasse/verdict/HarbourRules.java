package org.impasse.verdict;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.impasse.diagnostic.Location;
import org.impasse.negotiation.Issue;
import org.impasse.negotiation.Position;
import org.impasse.negotiation.Settings;
import org.impasse.negotiation.Term;
import org.impasse.redline.Condition;
import org.impasse.redline.Effect;
import org.impasse.redline.Firing;
import org.impasse.redline.Margin;
import org.impasse.redline.Rule;
import org.impasse.redline.RuleBook;
import org.impasse.redline.Strength;

/** The rules of the small case, fired by a plain reading of their conditions instead of Drools. */
public final class HarbourRules implements RuleBook {

  private final List<Rule> rules = new ArrayList<>();

  /** A fresh rule book. */
  public HarbourRules() {
    add("owner", "OW-1", red(), "owner-rent", "A rent of {rent.monthly} is too low.")
        .when(
            term(
                "rent.monthly",
                new Condition.AnyTest(
                    List.of(
                        amount(Condition.Comparison.LESS, 35000),
                        new Condition.PositionIs(true, "to-be-agreed")))));
    add("owner", "OW-2", red(), "owner-pier", "The company keeps a part of the pier.")
        .when(term("lease.pier", new Condition.PositionIs(true, "tenant-only")));
    add(
            "owner",
            "OW-V",
            new Effect.Requires("townspeople"),
            "owner-pier",
            "The pier is the town's.")
        .when(term("lease.pier", new Condition.PositionIn(true, List.of("tenant-only", "shared"))));
    add(
            "owner",
            "OW-L",
            new Effect.Requires("charter-change"),
            "owner-rent",
            "The charter caps it.")
        .when(term("lease.years", amount(Condition.Comparison.MORE, 50)));
    add("owner-council", "OC-1", objection(), "council-years", "A lease needs a term.")
        .when(term("lease.years", new Condition.PositionIs(true, Position.NOT_ADDRESSED)));
    add("tenant", "TE-1", red(), "tenant-rent", "The tenant cannot pay {rent.monthly}.")
        .binding("tenant.ceiling", "$most")
        .when(
            term(
                "rent.monthly",
                new Condition.AmountIs(
                    Condition.Comparison.MORE, new Condition.Variable("$most"))));
    add("tenant", "TE-2", objection(), "tenant-low", "The tenant wants to be able to renew.")
        .when(term("lease.renewable", new Condition.PositionIn(false, List.of("true"))));
    add("tenant", "TE-3", red(), "tenant-strict", "The tenant wants the whole pier.")
        .reading("strict")
        .when(term("lease.pier", new Condition.PositionIs(false, "tenant-only")));
    add(
            "tenant",
            "TE-4",
            new Effect.Raises(Strength.GAIN),
            "tenant-low",
            "The pier is the tenant's.")
        .when(term("lease.pier", new Condition.PositionIs(true, "tenant-only")));
    add("tenant", "TE-5", objection(), "tenant-low", "Now the tenant minds losing the pier.")
        .from("2026-01-15")
        .when(term("lease.pier", new Condition.PositionIs(true, "owner-only")));
    add("tenant", "TE-6", new Effect.Raises(Strength.NEGOTIABLE), "tenant-low", "Too long to plan.")
        .when(term("lease.years", amount(Condition.Comparison.MORE, 30)));
    add("townspeople", "TP-1", objection(), "town-poll", "Most want the pier open.")
        .when(term("lease.pier", new Condition.PositionIs(true, "tenant-only")));
    add("townspeople", "TP-2", red(), "town-poll", "Nobody leases for a lifetime.")
        .when(term("lease.years", amount(Condition.Comparison.AT_LEAST, 90)));
    add("bank", "BA-1", new Effect.Raises(Strength.GAIN), "owner-rent", "The loan is safe.")
        .when(term("rent.monthly", amount(Condition.Comparison.AT_LEAST, 50000)));
  }

  /** With a rule of the council that refuses a shared pier or a rent of 70,000. */
  public HarbourRules withEither() {
    Condition.TermIs pier = term("lease.pier", new Condition.PositionIs(true, "shared"));
    Condition.TermIs rent = term("rent.monthly", amount(Condition.Comparison.AT_LEAST, 70000));
    add("owner-council", "CO-1", red(), "council-years", "Neither a shared pier nor such a rent.")
        .when(
            List.of(new Condition.AnyOf(List.of(List.of(pier), List.of(rent)))),
            "lease.pier",
            "rent.monthly");
    return this;
  }

  private static Effect red() {
    return new Effect.Raises(Strength.RED_LINE);
  }

  private static Effect objection() {
    return new Effect.Raises(Strength.OBJECTION);
  }

  private static Condition.TermIs term(String issue, Condition.Test test) {
    return new Condition.TermIs(issue, Optional.of(test));
  }

  private static Condition.Test amount(Condition.Comparison comparison, long value) {
    return new Condition.AmountIs(comparison, new Condition.Constant(value));
  }

  private RuleBuilder add(String party, String id, Effect effect, String evidence, String because) {
    return new RuleBuilder(party, id, effect, evidence, because);
  }

  private final class RuleBuilder {
    private final String party;
    private final String id;
    private final Effect effect;
    private final String evidence;
    private final String because;
    private final List<Condition.Binding> bindings = new ArrayList<>();
    private Optional<String> reading = Optional.empty();
    private Optional<LocalDate> from = Optional.empty();

    RuleBuilder(String party, String id, Effect effect, String evidence, String because) {
      this.party = party;
      this.id = id;
      this.effect = effect;
      this.evidence = evidence;
      this.because = because;
    }

    RuleBuilder binding(String parameter, String variable) {
      bindings.add(new Condition.Binding(parameter, variable));
      return this;
    }

    RuleBuilder reading(String name) {
      reading = Optional.of(name);
      return this;
    }

    RuleBuilder from(String day) {
      from = Optional.of(LocalDate.parse(day));
      return this;
    }

    void when(Condition.TermIs term) {
      when(List.of(term), term.issue());
    }

    void when(List<Condition.Element> elements, String... issues) {
      Set<String> footprint = new LinkedHashSet<>(List.of(issues));
      rules.add(
          new Rule(
              id,
              party,
              "Rule " + id,
              effect,
              List.of(evidence),
              HarbourLease.CASE.evidence(evidence).orElseThrow().basis(),
              because,
              Optional.of("The text says nothing of it."),
              reading,
              from,
              Optional.empty(),
              new Condition(bindings, elements),
              footprint,
              Location.of("rules/harbour-lease/" + party + ".drl", rules.size() + 1, 1),
              Margin.empty()));
    }
  }

  @Override
  public List<Rule> rules() {
    return List.copyOf(rules);
  }

  @Override
  public List<Rule> rulesOf(String party) {
    return rules.stream().filter(rule -> rule.party().equals(party)).toList();
  }

  @Override
  public Optional<Rule> rule(String id) {
    return rules.stream().filter(rule -> rule.id().equals(id)).findFirst();
  }

  @Override
  public Firing firing(String party, Map<String, Term> terms, Settings settings) {
    return firing(rulesOf(party), terms, settings);
  }

  @Override
  public Firing firing(List<Rule> some, Map<String, Term> terms, Settings settings) {
    Set<String> fired = new LinkedHashSet<>();
    Set<String> open = new LinkedHashSet<>();
    for (Rule rule : some) {
      List<Map<String, Term>> meanings = meanings(terms);
      long holds = meanings.stream().filter(meaning -> holds(rule, meaning, settings)).count();
      if (holds == meanings.size()) {
        fired.add(rule.id());
      } else if (holds > 0) {
        open.add(rule.id());
      }
    }
    return new Firing(fired, open);
  }

  /** The text with every unlisted position replaced by every position it could mean. */
  private static List<Map<String, Term>> meanings(Map<String, Term> terms) {
    List<Map<String, Term>> all = List.of(terms);
    for (Term term : terms.values()) {
      if (term.position() instanceof Position.Other) {
        List<Map<String, Term>> next = new ArrayList<>();
        for (Map<String, Term> text : all) {
          for (Position position : positions(term.issue())) {
            Map<String, Term> meaning = new LinkedHashMap<>(text);
            meaning.put(term.issue(), new Term(term.issue(), position, term.clauses()));
            next.add(meaning);
          }
        }
        all = next;
      }
    }
    return all;
  }

  private static List<Position> positions(String id) {
    Issue issue = HarbourLease.CASE.issue(id).orElseThrow();
    List<Position> positions = new ArrayList<>();
    issue.listed().forEach(listed -> positions.add(new Position.Named(listed.id())));
    if (issue.values() instanceof Issue.Range range) {
      positions.add(new Position.Amount(range.min()));
      positions.add(new Position.Amount((range.min() + range.max()) / 2));
      positions.add(new Position.Amount(range.max()));
    }
    return positions;
  }

  private static boolean holds(Rule rule, Map<String, Term> terms, Settings settings) {
    Map<String, Long> variables = new LinkedHashMap<>();
    rule.condition()
        .parameters()
        .forEach(b -> variables.put(b.variable(), settings.parameters().get(b.parameter())));
    return rule.condition().elements().stream().allMatch(e -> holds(e, terms, variables));
  }

  private static boolean holds(
      Condition.Element element, Map<String, Term> terms, Map<String, Long> variables) {
    if (element instanceof Condition.AnyOf any) {
      return any.arms().stream()
          .anyMatch(arm -> arm.stream().allMatch(e -> holds(e, terms, variables)));
    }
    Condition.TermIs term = (Condition.TermIs) element;
    return passes(term.test().orElseThrow(), terms.get(term.issue()).position(), variables);
  }

  private static boolean passes(
      Condition.Test test, Position position, Map<String, Long> variables) {
    if (test instanceof Condition.PositionIs is) {
      return is.equal() == position.id().equals(is.position());
    }
    if (test instanceof Condition.PositionIn in) {
      return in.among() == in.positions().contains(position.id());
    }
    if (test instanceof Condition.AnyTest any) {
      return any.tests().stream().anyMatch(t -> passes(t, position, variables));
    }
    Condition.AmountIs is = (Condition.AmountIs) test;
    if (!(position instanceof Position.Amount amount)) {
      return false;
    }
    long bound =
        is.bound() instanceof Condition.Variable variable
            ? variables.get(variable.name())
            : ((Condition.Constant) is.bound()).value();
    return switch (is.comparison()) {
      case LESS -> amount.value() < bound;
      case AT_MOST -> amount.value() <= bound;
      case MORE -> amount.value() > bound;
      case AT_LEAST -> amount.value() >= bound;
      case EQUAL -> amount.value() == bound;
    };
  }

  @Override
  public void compileAll() {}
}
