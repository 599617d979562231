package org.impasse.analysis.drift;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.impasse.negotiation.Issue;
import org.impasse.negotiation.Position;
import org.impasse.negotiation.Proposal;
import org.impasse.negotiation.Settings;
import org.impasse.negotiation.Term;
import org.impasse.redline.Effect;
import org.impasse.redline.Rule;
import org.impasse.verdict.Evaluation;
import org.impasse.verdict.Evaluator;
import org.impasse.verdict.PartyVerdict;

/** One text in two wordings, put to what lies between two states of its case. */
final class Mixture {

  private final Evaluator evaluator;
  private final CaseMixture mixed;
  private final Proposal textBefore;
  private final Proposal textAfter;

  Mixture(Evaluator evaluator, CaseMixture mixed, Proposal textBefore, Proposal textAfter) {
    this.evaluator = evaluator;
    this.mixed = mixed;
    this.textBefore = textBefore;
    this.textAfter = textAfter;
  }

  /** A party's answer as far as it counts: the verdict, and whether its consent is needed. */
  record Outcome(String verdict, boolean required) {}

  static Optional<Outcome> outcome(Optional<PartyVerdict> verdict) {
    return verdict.map(v -> new Outcome(v.verdict().code(), v.required()));
  }

  /** One party's answer with some changes made. */
  Optional<Outcome> outcome(String party, Set<Cause> made) {
    return outcome(
        evaluate(made, bearsOn(party)).verdicts().stream()
            .filter(verdict -> verdict.party().id().equals(party))
            .findFirst());
  }

  /** Every party's answer with some changes made. */
  Evaluation evaluate(Set<Cause> made) {
    return evaluate(made, rule -> true);
  }

  private Evaluation evaluate(Set<Cause> made, Predicate<Rule> which) {
    return evaluator.evaluate(
        mixed.negotiation(made), mixed.book(made, which), text(made), mixed.settings(made));
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
    List<Cause> causes = mixed.causes(which, parties);
    CaseMixture.add(
        causes,
        Change.Kind.TEXT,
        mixed.both(which),
        Rule::footprint,
        issue -> !term(textBefore, issue).position().equals(term(textAfter, issue).position()));
    if (!textBefore.assumptions().equals(textAfter.assumptions())) {
      causes.add(new Cause(Change.Kind.TEXT, Cause.ASSUMED));
    }
    return causes;
  }

  private Proposal text(Set<Cause> made) {
    Map<String, Term> terms = new LinkedHashMap<>();
    for (Issue issue : mixed.issues()) {
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
