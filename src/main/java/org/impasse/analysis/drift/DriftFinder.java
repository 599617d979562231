package org.impasse.analysis.drift;

import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
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

  /** Beyond so many changes, pairs of them are not tried one by one. */
  private static final int MOST_PAIRED = 100;

  private static final int MOST_SETS = 5;

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
   */
  public record Pair(Proposal before, Optional<Proposal> after) {}

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
    Mixture.Firings firings = new Mixture.Firings(before, after);
    List<Drift.TextDrift> drifts = new ArrayList<>();
    for (Pair pair : texts) {
      drifts.add(text(before, after, pair, firings));
    }
    Optional<Drift.DeadlockDrift> deadlock = Optional.empty();
    if (held.isPresent()) {
      deadlock =
          Optional.of(
              new Drift.DeadlockDrift(
                  deadlock(before, held.get().before()), deadlock(after, held.get().after())));
    }
    return new Drift(
        before, after, new CaseChanges(explainer, before, after).all(), drifts, deadlock);
  }

  private Deadlock deadlock(State state, Map<String, Position> held) throws InvalidInputException {
    return deadlocks.find(state.negotiation(), state.rules(), state.settings(), held);
  }

  private Drift.TextDrift text(State before, State after, Pair pair, Mixture.Firings firings) {
    Proposal then = pair.before();
    Proposal today = fitted(pair.after().orElse(then), after);
    Evaluation one = evaluate(before, then);
    Evaluation two = evaluate(after, today);
    Mixture mixture = new Mixture(evaluator, before, after, firings, then, today);
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
        one,
        two,
        pair.after().isPresent(),
        pair.after().flatMap(text -> CaseChanges.of(then, text)),
        drifts);
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
        new Drift.PartyDrift(
            party, one, two, onlyIn(one, two), onlyIn(two, one), Optional.empty());
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

  /**
   * Makes the changes one by one, then in pairs, and looks which give today's answer by themselves.
   * Where none does, changes are taken away from the whole as long as the answer stays today's.
   */
  static Attribution attribute(String party, Mixture mixture) {
    List<Cause> causes = mixture.causes(party);
    Set<Cause> all = new LinkedHashSet<>(causes);
    Optional<Mixture.Outcome> today = mixture.outcome(party, all);
    List<List<Cause>> sets = new ArrayList<>();
    for (Cause cause : causes) {
      if (mixture.outcome(party, Set.of(cause)).equals(today)) {
        sets.add(List.of(cause));
      }
    }
    if (sets.isEmpty() && causes.size() <= MOST_PAIRED) {
      sets.addAll(pairs(causes, pair -> mixture.outcome(party, pair).equals(today)));
    }
    if (sets.isEmpty()) {
      for (Cause cause : causes) {
        all.remove(cause);
        if (!mixture.outcome(party, all).equals(today)) {
          all.add(cause);
        }
      }
      sets.add(List.copyOf(all));
    }
    return new Attribution(sets);
  }

  private static List<List<Cause>> pairs(List<Cause> causes, Predicate<Set<Cause>> turns) {
    List<List<Cause>> found = new ArrayList<>();
    for (int i = 0; i < causes.size(); i++) {
      for (int j = i + 1; j < causes.size() && found.size() < MOST_SETS; j++) {
        if (turns.test(Set.of(causes.get(i), causes.get(j)))) {
          found.add(List.of(causes.get(i), causes.get(j)));
        }
      }
    }
    return found;
  }
}
