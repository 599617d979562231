package org.impasse.analysis.drift;

import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.impasse.analysis.Deadlock;
import org.impasse.analysis.DeadlockFinder;
import org.impasse.diagnostic.InvalidInputException;
import org.impasse.negotiation.Issue;
import org.impasse.negotiation.Party;
import org.impasse.negotiation.Position;
import org.impasse.negotiation.Proposal;
import org.impasse.negotiation.Term;
import org.impasse.redline.RuleExplainer;
import org.impasse.verdict.Evaluation;
import org.impasse.verdict.Evaluator;
import org.impasse.verdict.PartyVerdict;
import org.impasse.verdict.Reason;

/** Finds what became of a case, of the answers to texts, and why. */
public final class DriftFinder {

  /** Beyond so many, combinations of changes are not tried one by one. */
  private static final long MOST_TRIALS = 3_000;

  /** The same where each trial is a search among all texts. */
  private static final long MOST_SEARCHES = 200;

  private final Evaluator evaluator;
  private final DeadlockFinder deadlocks;
  private final RuleExplainer explainer;

  @Inject
  DriftFinder(Evaluator evaluator, DeadlockFinder deadlocks, RuleExplainer explainer) {
    this.evaluator = evaluator;
    this.deadlocks = deadlocks;
    this.explainer = explainer;
  }

  /**
   * A text then and today.
   *
   * @param after empty when there is no such text today
   * @param lookedFor whether it was known where to look for it
   */
  public record Pair(Proposal before, Optional<Proposal> after, boolean lookedFor) {
    private Drift.Place place() {
      if (after.isPresent()) {
        return Drift.Place.FOUND;
      }
      return lookedFor ? Drift.Place.GONE : Drift.Place.NOT_LOOKED_FOR;
    }
  }

  /** Positions that every text was to have where a deadlock was looked for, then and today. */
  public record Held(Map<String, Position> before, Map<String, Position> after) {}

  /**
   * Compares.
   *
   * @param before the case then
   * @param after the same case today
   * @param held empty when nobody asked whether any text could pass
   * @throws InvalidInputException when a rule reads so much at once that it cannot be tabulated
   */
  public Drift find(State before, State after, List<Pair> texts, Optional<Held> held)
      throws InvalidInputException {
    CaseMixture mixed = new CaseMixture(before, after, new Mixture.Firings(before, after));
    List<Drift.TextDrift> drifts = new ArrayList<>();
    for (Pair pair : texts) {
      drifts.add(text(before, after, pair, mixed));
    }
    Optional<Drift.DeadlockDrift> deadlock = Optional.empty();
    if (held.isPresent()) {
      Deadlock one = deadlock(before, held.get().before());
      Deadlock two = deadlock(after, held.get().after());
      deadlock = Optional.of(new Drift.DeadlockDrift(one, two, attribute(one, two, mixed)));
    }
    return new Drift(
        before, after, new CaseChanges(explainer, before, after).all(), drifts, deadlock);
  }

  private Deadlock deadlock(State state, Map<String, Position> held) throws InvalidInputException {
    return deadlocks.find(state.negotiation(), state.rules(), state.settings(), held);
  }

  /**
   * What turned the outcome. Nothing is said where the mixtures do not begin and end as the two
   * states do: such as when texts were to say something else.
   */
  private Optional<Attribution> attribute(Deadlock before, Deadlock after, CaseMixture mixed)
      throws InvalidInputException {
    if (before.outcome() == after.outcome() || !before.fixed().equals(after.fixed())) {
      return Optional.empty();
    }
    List<Cause> causes = mixed.allCauses();
    Outcomes outcomes = new Outcomes(mixed, after.fixed());
    if (outcomes.of(Set.of()) != before.outcome()
        || outcomes.of(Set.copyOf(causes)) != after.outcome()) {
      return Optional.empty();
    }
    Attribution found =
        Attribution.of(causes, made -> outcomes.of(made) == after.outcome(), MOST_SEARCHES);
    return outcomes.failed ? Optional.empty() : Optional.of(found);
  }

  /** Whether any text passes with some changes made. */
  private final class Outcomes {
    private final CaseMixture mixed;
    private final Map<String, Position> fixed;
    private boolean failed;

    Outcomes(CaseMixture mixed, Map<String, Position> fixed) {
      this.mixed = mixed;
      this.fixed = fixed;
    }

    Deadlock.Outcome of(Set<Cause> made) {
      try {
        return deadlocks.outcome(
            mixed.negotiation(made), mixed.book(made, rule -> true), mixed.settings(made), fixed);
      } catch (InvalidInputException e) {
        // Neither state has a rule that reads too much, but an issue of one and a rule of the
        // other.
        failed = true;
        return Deadlock.Outcome.UNKNOWN;
      }
    }
  }

  private Drift.TextDrift text(State before, State after, Pair pair, CaseMixture mixed) {
    Proposal then = pair.before();
    Proposal today = fitted(pair.after().orElse(then), after);
    Evaluation one = evaluate(before, then);
    Evaluation two = evaluate(after, today);
    Mixture mixture = new Mixture(evaluator, mixed, then, today);
    Map<String, Party> parties = new LinkedHashMap<>();
    two.verdicts().forEach(v -> parties.put(v.party().id(), v.party()));
    one.verdicts().forEach(v -> parties.putIfAbsent(v.party().id(), v.party()));
    List<Drift.PartyDrift> drifts = new ArrayList<>();
    for (Party party : parties.values()) {
      Drift.PartyDrift drift = party(party, one, two, mixture);
      if (drift.changed() || !drift.fallen().isEmpty() || !drift.risen().isEmpty()) {
        drifts.add(drift);
      }
    }
    return new Drift.TextDrift(
        one, two, pair.place(), pair.after().flatMap(text -> CaseChanges.of(then, text)), drifts);
  }

  private Evaluation evaluate(State state, Proposal text) {
    return evaluator.evaluate(state.negotiation(), state.rules(), text, state.settings());
  }

  /** A text with one term for each issue of a case. */
  private static Proposal fitted(Proposal text, State state) {
    Map<String, Term> terms = new LinkedHashMap<>();
    for (Issue issue : state.negotiation().issues()) {
      terms.put(issue.id(), Mixture.term(text, issue.id()));
    }
    return new Proposal(
        text.caseId(),
        text.id(),
        text.title(),
        text.date(),
        text.basedOn(),
        text.authors(),
        text.clauses(),
        terms,
        text.assumptions(),
        text.expectations(),
        text.note(),
        text.file());
  }

  private static Drift.PartyDrift party(
      Party party, Evaluation before, Evaluation after, Mixture mixture) {
    Optional<PartyVerdict> one = of(party, before);
    Optional<PartyVerdict> two = of(party, after);
    Drift.PartyDrift drift =
        new Drift.PartyDrift(party, one, two, onlyIn(one, two), onlyIn(two, one), Optional.empty());
    return drift.changed() && one.isPresent() && two.isPresent()
        ? new Drift.PartyDrift(
            party,
            one,
            two,
            drift.fallen(),
            drift.risen(),
            Optional.of(attribute(party.id(), mixture)))
        : drift;
  }

  private static Optional<PartyVerdict> of(Party party, Evaluation evaluation) {
    return evaluation.verdicts().stream()
        .filter(v -> v.party().id().equals(party.id()))
        .findFirst();
  }

  private static List<Reason> onlyIn(Optional<PartyVerdict> here, Optional<PartyVerdict> there) {
    List<String> others =
        there.stream().flatMap(v -> v.reasons().stream()).map(r -> r.rule().id()).toList();
    return here.stream()
        .flatMap(v -> v.reasons().stream())
        .filter(reason -> reason.rule().decides() && !others.contains(reason.rule().id()))
        .toList();
  }

  /** What turned a party's answer to a text. */
  static Attribution attribute(String party, Mixture mixture) {
    List<Cause> causes = mixture.causes(party);
    Optional<Mixture.Outcome> today = mixture.outcome(party, Set.copyOf(causes));
    return Attribution.of(causes, made -> mixture.outcome(party, made).equals(today), MOST_TRIALS);
  }
}
