package org.impasse.analysis;

import jakarta.inject.Inject;
import java.math.BigInteger;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.impasse.analysis.logic.Budget;
import org.impasse.analysis.logic.Coalitions;
import org.impasse.analysis.logic.Concessions;
import org.impasse.analysis.logic.Cores;
import org.impasse.analysis.logic.Count;
import org.impasse.analysis.logic.Counting;
import org.impasse.analysis.logic.Deals;
import org.impasse.analysis.logic.Ending;
import org.impasse.analysis.logic.Problem;
import org.impasse.analysis.logic.RedLine;
import org.impasse.analysis.logic.StakeSet;
import org.impasse.analysis.logic.Stakes;
import org.impasse.analysis.logic.Text;
import org.impasse.diagnostic.InvalidInputException;
import org.impasse.negotiation.Consent;
import org.impasse.negotiation.Issue;
import org.impasse.negotiation.NegotiationCase;
import org.impasse.negotiation.Party;
import org.impasse.negotiation.Position;
import org.impasse.negotiation.Proposal;
import org.impasse.negotiation.Settings;
import org.impasse.negotiation.Term;
import org.impasse.redline.Rule;
import org.impasse.redline.RuleBook;
import org.impasse.verdict.Evaluation;
import org.impasse.verdict.Evaluator;

/** Asks whether any text of a case could pass, and if none can, why. */
public final class DeadlockFinder {

  private static final Duration TIME = Duration.ofSeconds(20);
  private static final int MOST = 2_000;
  private static final int MOST_SETS = 32;
  private static final long MOST_COMBINATIONS = 1 << 22;

  /** Counts nothing. */
  private static final long NONE = 0;

  private final Evaluator evaluator;

  @Inject
  DeadlockFinder(Evaluator evaluator) {
    this.evaluator = evaluator;
  }

  /**
   * Works the answer out; where time runs out first, it says so and gives what it has.
   *
   * @param fixed positions that every text is to have, by issue; none of them unlisted
   * @throws InvalidInputException when a rule reads so much at once that it cannot be tabulated
   */
  public Deadlock find(
      NegotiationCase negotiation, RuleBook book, Settings settings, Map<String, Position> fixed)
      throws InvalidInputException {
    CaseLogic logic = CaseLogic.of(negotiation, book, settings, fixed);
    return find(logic, book, settings, fixed, Budget.of(System::nanoTime, TIME, MOST));
  }

  /**
   * Only whether any text passes, and not why.
   *
   * @param fixed positions that every text is to have, by issue; none of them unlisted
   * @throws InvalidInputException when a rule reads so much at once that it cannot be tabulated
   */
  public Deadlock.Outcome outcome(
      NegotiationCase negotiation, RuleBook book, Settings settings, Map<String, Position> fixed)
      throws InvalidInputException {
    Deals.Answer answer =
        Deals.any(
            CaseLogic.of(negotiation, book, settings, fixed).problem(settings),
            Budget.of(System::nanoTime, TIME, MOST).share(2));
    return outcome(answer.text().isPresent(), answer.ending());
  }

  private static Deadlock.Outcome outcome(boolean found, Ending ending) {
    if (found) {
      return Deadlock.Outcome.DEAL;
    }
    return ending == Ending.COMPLETE ? Deadlock.Outcome.NO_DEAL : Deadlock.Outcome.UNKNOWN;
  }

  /**
   * The answer with its reasons, without counting texts: one question of many.
   *
   * @param memory of questions on the same case and rules, and of no others
   * @throws InvalidInputException when a rule reads so much at once that it cannot be tabulated
   */
  public Deadlock findUncounted(
      NegotiationCase negotiation,
      RuleBook book,
      Settings settings,
      Map<String, Position> fixed,
      DeadlockMemory memory)
      throws InvalidInputException {
    return findAll(negotiation, book, List.of(settings), fixed, memory).get(0);
  }

  /**
   * Works many answers out at once: what they have in common is found once, and texts are not
   * counted.
   *
   * @param settings at least one, alike in all but readings and basis
   * @return the answers in the order of the settings
   * @throws InvalidInputException when a rule reads so much at once that it cannot be tabulated
   */
  public List<Deadlock> find(NegotiationCase negotiation, RuleBook book, List<Settings> settings)
      throws InvalidInputException {
    return findAll(negotiation, book, settings, Map.of(), new DeadlockMemory());
  }

  private List<Deadlock> findAll(
      NegotiationCase negotiation,
      RuleBook book,
      List<Settings> settings,
      Map<String, Position> fixed,
      DeadlockMemory memory)
      throws InvalidInputException {
    CaseLogic logic = CaseLogic.of(negotiation, book, settings.get(0), fixed);
    List<Deadlock> found = new ArrayList<>();
    for (Settings one : settings) {
      Budget budget = Budget.of(System::nanoTime, TIME, MOST);
      found.add(new Search(logic, book, one, fixed, budget, memory, NONE).run());
    }
    return found;
  }

  /** The same within some budget. */
  Deadlock find(
      CaseLogic logic, RuleBook book, Settings settings, Map<String, Position> fixed, Budget budget)
      throws InvalidInputException {
    DeadlockMemory nothing = new DeadlockMemory();
    return new Search(logic, book, settings, fixed, budget, nothing, MOST_COMBINATIONS).run();
  }

  private final class Search {
    private final CaseLogic logic;
    private final RuleBook book;
    private final Settings settings;
    private final Map<String, Position> fixed;
    private final Problem problem;
    private final Evidences evidences;
    private final Map<Rule, Deadlock.Footing> footings = new HashMap<>();
    private final Budget budget;
    private final DeadlockMemory memory;
    private final Givens givens;
    private final long combinations;

    Search(
        CaseLogic logic,
        RuleBook book,
        Settings settings,
        Map<String, Position> fixed,
        Budget budget,
        DeadlockMemory memory,
        long combinations) {
      this.logic = logic;
      this.book = book;
      this.settings = settings;
      this.fixed = fixed;
      this.problem = logic.problem(settings);
      this.evidences = new Evidences(logic.negotiation());
      this.budget = budget;
      this.memory = memory;
      this.givens = new Givens(logic, settings, problem, budget);
      this.combinations = combinations;
    }

    /** Each question gets a share of the time left, so that a hard one starves no other. */
    Deadlock run() throws InvalidInputException {
      Deals.Best best = Deals.best(problem, budget.share(2));
      Deadlock.Outcome outcome = outcome(best.text().isPresent(), best.ending());
      boolean none = outcome == Deadlock.Outcome.NO_DEAL;
      Clashes clashes =
          none ? Clashes.of(problem, budget.share(4)) : new Clashes(List.of(), best.ending());
      boolean complete = clashes.ending() == Ending.COMPLETE;
      List<Deadlock.StickingPoint> points =
          clashes.points().stream().map(point -> point(point, complete)).toList();
      Stakes groups = Stakes.groups(problem);
      Optional<Concessions> least =
          none
              ? Optional.of(
                  Concessions.smallest(groups, stake -> true, budget.share(6).atMost(MOST_SETS)))
              : Optional.empty();
      return new Deadlock(
          logic.negotiation(),
          settings,
          fixed,
          outcome,
          best.text().map(this::evaluated),
          points,
          least.map(found -> sets(found.sets())).orElse(List.of()),
          least.map(found -> bounds(clashes, found)),
          none ? alone(groups) : List.of(),
          coalitions(),
          numbers(none),
          new Ladders(logic, fixed, budget.share(2), memory).of(settings),
          robustnesses().of(outcome, points, complete),
          clashes.ending());
    }

    private Robustnesses robustnesses() {
      CaseParts parts = new CaseParts(logic, book, settings, fixed, memory);
      return new Robustnesses(logic, parts, settings, fixed, budget);
    }

    private Deadlock.Bounds bounds(Clashes clashes, Concessions least) {
      IntStream known =
          clashes.points().stream()
              .flatMap(point -> point.clashes().stream())
              .mapToInt(clash -> clash.lines().size());
      return new Deadlock.Bounds(
          clashes.ending() == Ending.COMPLETE ? between(known.min()) : smallestProof(known.min()),
          least.sets().isEmpty()
              ? new Deadlock.Between(least.atLeast(), size(least.enough()))
              : between(OptionalInt.of(least.sets().get(0).size())),
          least.ending() == Ending.COMPLETE);
    }

    private Deadlock.Between smallestProof(OptionalInt known) {
      Cores.Answer answer = Cores.smallest(Stakes.redLines(problem), budget.share(4));
      IntStream sizes = IntStream.concat(known.stream(), size(answer.core()).stream());
      return new Deadlock.Between(answer.atLeast(), sizes.min());
    }

    /** Exactly so many; no proof at all needs no red line. */
    private static Deadlock.Between between(OptionalInt exactly) {
      return new Deadlock.Between(exactly.orElse(0), OptionalInt.of(exactly.orElse(0)));
    }

    private static OptionalInt size(Optional<StakeSet> set) {
      return set.map(s -> OptionalInt.of(s.size())).orElse(OptionalInt.empty());
    }

    private Evaluation evaluated(Text text) {
      Map<String, Term> terms = new LinkedHashMap<>();
      for (int i = 0; i < text.size(); i++) {
        String issue = logic.cuts().get(i).issue().id();
        Position position =
            Optional.ofNullable(fixed.get(issue)).orElse(logic.position(i, text.on(i)));
        terms.put(issue, new Term(issue, position, List.of()));
      }
      Proposal proposal =
          new Proposal(
              logic.negotiation().id(),
              "example",
              "Example",
              Optional.empty(),
              Optional.empty(),
              List.of(),
              List.of(),
              terms,
              List.of(),
              List.of(),
              Optional.empty(),
              "example");
      return evaluator.evaluate(logic.negotiation(), book, proposal, settings);
    }

    private Deadlock.StickingPoint point(Clashes.Point point, boolean complete) {
      List<Deadlock.Core> cores =
          point.clashes().stream()
              .map(this::core)
              .sorted(
                  Comparator.comparing(Deadlock.Core::holdsDownTo)
                      .thenComparing(core -> core.lines().size()))
              .toList();
      List<List<Side>> byCore =
          cores.stream()
              .map(
                  core -> core.rules().stream().map(r -> logic.side(r.party())).distinct().toList())
              .toList();
      Stands stands = new Stands(logic, problem, fixed, point, budget);
      return new Deadlock.StickingPoint(
          issues(point),
          stands.all(),
          stands.combinations(),
          cores,
          HittingSets.of(logic.sides(), byCore),
          complete);
    }

    private Deadlock.Core core(Clashes.Clash clash) {
      List<Rule> rules = rules(clash.lines());
      return new Deadlock.Core(
          clash.issues().stream().map(i -> logic.cuts().get(i).issue()).toList(),
          rules.stream().map(r -> footings.computeIfAbsent(r, evidences::footing)).toList(),
          givens.of(clash),
          evidences.onlySource(rules),
          evidences.onlyAuthor(rules));
    }

    private List<Issue> issues(Clashes.Point point) {
      return point.issues().stream().map(i -> logic.cuts().get(i).issue()).toList();
    }

    private List<Deadlock.Alone> alone(Stakes groups) {
      List<Deadlock.Alone> alone = new ArrayList<>();
      List<Side> sides = withRedLines();
      Budget together = budget.share(3);
      for (int i = 0; i < sides.size(); i++) {
        Side side = sides.get(i);
        Budget share = together.share(sides.size() - i).atMost(MOST_SETS);
        Concessions found =
            Concessions.alone(groups, party -> logic.side(party).equals(side), share);
        List<StakeSet> least =
            found.sets().isEmpty() ? found.enough().stream().toList() : found.sets();
        alone.add(
            new Deadlock.Alone(
                side, sets(least), !found.sets().isEmpty(), found.obstacle().map(this::rules)));
      }
      return alone;
    }

    private Deadlock.Coalitions coalitions() {
      Problem bySide =
          new Problem(
              problem.space(),
              problem.redLines().stream()
                  .map(
                      line ->
                          new RedLine(
                              line.id(),
                              logic.side(line.party()).head().id(),
                              line.group(),
                              line.firing()))
                  .toList(),
              problem.impossible(),
              List.of());
      Coalitions found = Coalitions.of(bySide, budget.share(4));
      List<Side> free = new ArrayList<>(logic.sides());
      free.removeAll(withRedLines());
      free.removeIf(side -> side.members().stream().noneMatch(this::required));
      return new Deadlock.Coalitions(
          sides(found.agreeing()),
          sides(found.blocking()),
          free,
          found.ending() == Ending.COMPLETE);
    }

    private boolean required(Party party) {
      return settings.consent().getOrDefault(party.id(), party.consent()) == Consent.REQUIRED;
    }

    private List<Side> withRedLines() {
      return logic.sides().stream()
          .filter(
              side ->
                  problem.redLines().stream()
                      .anyMatch(line -> logic.side(line.party()).equals(side)))
          .toList();
    }

    private List<List<Side>> sides(List<StakeSet> sets) {
      return sets.stream().map(set -> set.ids().stream().map(logic::side).toList()).toList();
    }

    private Deadlock.Numbers numbers(boolean none) {
      if (combinations == NONE) {
        Count uncounted = new Count.TooMuchWork(1, NONE);
        return new Deadlock.Numbers(uncounted, uncounted, Map.of());
      }
      Counting.Counts counts = Counting.of(problem, combinations, budget.share(3));
      Map<String, Count> byParty = new LinkedHashMap<>();
      for (Party party : logic.negotiation().parties()) {
        byParty.put(party.id(), counts.byParty().getOrDefault(party.id(), counts.texts()));
      }
      Count deals = none ? new Count.Exact(BigInteger.ZERO) : counts.deals();
      return new Deadlock.Numbers(counts.texts(), deals, byParty);
    }

    private List<List<Rule>> sets(List<StakeSet> sets) {
      return sets.stream().map(this::rules).toList();
    }

    private List<Rule> rules(StakeSet set) {
      return rules(set.stakes().stream().flatMap(stake -> stake.redLines().stream()).toList());
    }

    private List<Rule> rules(List<RedLine> lines) {
      return lines.stream().map(line -> logic.rule(line.id())).toList();
    }
  }
}
