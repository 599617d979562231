package org.impasse.analysis;

import static org.impasse.analysis.logic.Ending.COMPLETE;

import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.impasse.analysis.logic.Budget;
import org.impasse.analysis.logic.Concessions;
import org.impasse.analysis.logic.Count;
import org.impasse.analysis.logic.Counting;
import org.impasse.analysis.logic.Ending;
import org.impasse.analysis.logic.Nearest;
import org.impasse.analysis.logic.Problem;
import org.impasse.analysis.logic.RedLine;
import org.impasse.analysis.logic.Stakes;
import org.impasse.diagnostic.InvalidInputException;
import org.impasse.negotiation.Clause;
import org.impasse.negotiation.Issue;
import org.impasse.negotiation.NegotiationCase;
import org.impasse.negotiation.Party;
import org.impasse.negotiation.Proposal;
import org.impasse.negotiation.Settings;
import org.impasse.redline.Rule;
import org.impasse.redline.RuleBook;
import org.impasse.verdict.Evaluation;
import org.impasse.verdict.Evaluator;

/** Asks which selections of one text's clauses pass, and if none does, why. */
public final class ClauseFinder {

  private static final Duration TIME = Duration.ofSeconds(20);
  private static final int MOST = 2_000;

  /** So many selections to which nothing can be put back are looked for. */
  private static final int MOST_SELECTIONS = 16;

  private static final int MOST_SETS = 32;
  private static final long MOST_COMBINATIONS = 1 << 22;

  private final Evaluator evaluator;

  @Inject
  ClauseFinder(Evaluator evaluator) {
    this.evaluator = evaluator;
  }

  /**
   * Works the answer out; where time runs out first, it says so and gives what it has.
   *
   * @throws InvalidInputException when a rule reads so much at once that it cannot be tabulated, or
   *     so many clauses bear on one that their combinations cannot
   */
  public ClauseDeadlock find(
      NegotiationCase negotiation, RuleBook book, Settings settings, Proposal text)
      throws InvalidInputException {
    book.compileAll();
    return find(negotiation, book, settings, text, Budget.of(System::nanoTime, TIME, MOST));
  }

  /** In the given time. */
  ClauseDeadlock find(
      NegotiationCase negotiation, RuleBook book, Settings settings, Proposal text, Budget budget)
      throws InvalidInputException {
    CaseLogic logic = CaseLogic.of(negotiation, book, settings, Map.of());
    ClauseLogic clauses = new ClauseLogic(logic, text);
    return new Search(logic, clauses, book, settings, clauses.problem(settings), budget).run();
  }

  private final class Search {
    private final CaseLogic logic;
    private final ClauseLogic clauses;
    private final RuleBook book;
    private final Settings settings;
    private final Problem problem;
    private final Budget budget;

    Search(
        CaseLogic logic,
        ClauseLogic clauses,
        RuleBook book,
        Settings settings,
        Problem problem,
        Budget budget) {
      this.logic = logic;
      this.clauses = clauses;
      this.book = book;
      this.settings = settings;
      this.problem = problem;
      this.budget = budget;
    }

    ClauseDeadlock run() {
      Nearest nearest =
          Nearest.to(
              clauses.everything(), problem, List.of(), budget.share(3).atMost(MOST_SELECTIONS));
      boolean none = nearest.changes().isEmpty() && nearest.ending() == Ending.COMPLETE;
      Clashes clashes =
          none
              ? Clashes.of(problem, budget.share(3))
              : new Clashes(List.of(), nearest.changes().isEmpty() ? nearest.ending() : COMPLETE);
      Concessions concessions =
          none
              ? Concessions.smallest(
                  Stakes.groups(problem), stake -> true, budget.share(3).atMost(MOST_SETS))
              : new Concessions(List.of(), 0, Optional.empty(), Optional.empty(), COMPLETE);
      List<ClauseDeadlock.Deciding> deciding =
          new ClauseSwings(logic, clauses, problem, budget.share(2)).all();
      boolean complete =
          clashes.ending() == COMPLETE
              && concessions.ending() != Ending.OUT_OF_TIME
              && deciding.stream().allMatch(ClauseDeadlock.Deciding::complete);
      return new ClauseDeadlock(
          evaluated(Set.of()),
          clauses.text().assumptions(),
          nearest.changes().isEmpty()
              ? none ? Deadlock.Outcome.NO_DEAL : Deadlock.Outcome.UNKNOWN
              : Deadlock.Outcome.DEAL,
          nearest.changes().stream().map(change -> selection(change.issues())).toList(),
          nearest.ending(),
          clashes.points().stream()
              .map(point -> point(point, clashes.ending() == COMPLETE))
              .toList(),
          rules(concessions),
          deciding,
          readings(deciding),
          numbers(),
          complete ? COMPLETE : Ending.OUT_OF_TIME);
    }

    private Evaluation evaluated(Collection<Integer> dropped) {
      return evaluator.evaluate(logic.negotiation(), book, clauses.without(dropped), settings);
    }

    private ClauseDeadlock.Selection selection(List<Integer> dropped) {
      return new ClauseDeadlock.Selection(
          dropped.stream().map(clauses::clause).toList(), evaluated(dropped));
    }

    private List<List<Rule>> rules(Concessions concessions) {
      return concessions.sets().stream()
          .map(set -> set.stakes().stream().flatMap(s -> s.redLines().stream()).toList())
          .map(this::rules)
          .toList();
    }

    private List<Rule> rules(List<RedLine> lines) {
      return lines.stream().map(line -> logic.rule(line.id())).toList();
    }

    private ClauseDeadlock.StickingPoint point(Clashes.Point point, boolean complete) {
      List<ClauseDeadlock.Core> cores =
          point.clashes().stream()
              .map(this::core)
              .sorted(
                  Comparator.comparing((ClauseDeadlock.Core core) -> core.proof().holdsDownTo())
                      .thenComparing(core -> core.proof().lines().size()))
              .toList();
      Set<Issue> met = new LinkedHashSet<>();
      cores.forEach(core -> met.addAll(core.proof().issues()));
      List<Party> parties =
          logic.negotiation().parties().stream()
              .filter(
                  party ->
                      point.lines().stream()
                          .anyMatch(line -> logic.rule(line).party().equals(party.id())))
              .toList();
      List<List<Side>> sides =
          cores.stream()
              .map(
                  core ->
                      core.proof().rules().stream()
                          .map(rule -> logic.side(rule.party()))
                          .distinct()
                          .toList())
              .toList();
      return new ClauseDeadlock.StickingPoint(
          clauses.clauses(point.issues()),
          logic.negotiation().issues().stream().filter(met::contains).toList(),
          parties,
          cores,
          complete ? HittingSets.of(logic.sides(), sides) : List.of(),
          complete);
    }

    private ClauseDeadlock.Core core(Clashes.Clash clash) {
      Evidences evidences = new Evidences(logic.negotiation());
      List<Rule> rules = rules(clash.lines());
      List<Clause> meeting = clauses.clauses(clash.issues());
      return new ClauseDeadlock.Core(
          meeting,
          new Deadlock.Core(
              issues(rules, meeting),
              rules.stream().map(evidences::footing).toList(),
              new Givens(logic, settings, problem, budget).of(clash),
              evidences.onlySource(rules),
              evidences.onlyAuthor(rules)));
    }

    /** What the rules read and the clauses set; what the rules read where there is none. */
    private List<Issue> issues(List<Rule> rules, List<Clause> meeting) {
      List<Issue> read =
          logic.negotiation().issues().stream()
              .filter(issue -> rules.stream().anyMatch(r -> r.footprint().contains(issue.id())))
              .toList();
      List<Issue> set =
          read.stream()
              .filter(issue -> meeting.stream().anyMatch(c -> c.sets().containsKey(issue.id())))
              .toList();
      return set.isEmpty() ? read : set;
    }

    private ClauseDeadlock.Numbers numbers() {
      Counting.Counts counts = Counting.of(problem, MOST_COMBINATIONS, budget);
      Map<String, Count> byParty = new LinkedHashMap<>();
      for (Party party : logic.negotiation().parties()) {
        byParty.put(party.id(), counts.byParty().getOrDefault(party.id(), counts.texts()));
      }
      return new ClauseDeadlock.Numbers(counts.texts(), counts.deals(), byParty);
    }

    private List<ClauseDeadlock.Reading> readings(List<ClauseDeadlock.Deciding> deciding) {
      List<ClauseDeadlock.Reading> readings = new ArrayList<>();
      for (Clause clause : clauses.without(Set.of()).clauses()) {
        readings.add(reading(clause, deciding));
      }
      return readings;
    }

    private ClauseDeadlock.Reading reading(Clause clause, List<ClauseDeadlock.Deciding> deciding) {
      Set<String> decisive = new TreeSet<>();
      for (ClauseDeadlock.Deciding party : deciding) {
        for (List<ClauseDeadlock.Swing> swings : List.of(party.present(), party.absent())) {
          swings.stream()
              .filter(swing -> swing.clause().equals(clause))
              .forEach(swing -> swing.rules().forEach(rule -> decisive.add(rule.id())));
        }
      }
      Set<String> counting = new TreeSet<>();
      problem.redLines().forEach(line -> counting.add(line.id()));
      List<Rule> readers =
          book.rules().stream()
              .filter(rule -> clause.sets().keySet().stream().anyMatch(rule.footprint()::contains))
              .toList();
      List<Rule> inForce = readers.stream().filter(rule -> rule.inForce(settings)).toList();
      return Optional.of(clause)
          .filter(c -> c.sets().isEmpty())
          .map(c -> new ClauseDeadlock.Reading(c, ClauseDeadlock.Reach.SETS_NOTHING, List.of()))
          .or(() -> read(clause, ClauseDeadlock.Reach.DECIDES, inForce, decisive))
          .or(
              () ->
                  read(
                      clause,
                      deciding.stream().allMatch(ClauseDeadlock.Deciding::complete)
                          ? ClauseDeadlock.Reach.IDLE
                          : ClauseDeadlock.Reach.UNKNOWN,
                      inForce,
                      counting))
          .or(() -> read(clause, ClauseDeadlock.Reach.MINOR, inForce))
          .or(() -> read(clause, ClauseDeadlock.Reach.OFF, readers))
          .orElseGet(
              () -> new ClauseDeadlock.Reading(clause, ClauseDeadlock.Reach.UNREAD, List.of()));
    }

    private Optional<ClauseDeadlock.Reading> read(
        Clause clause, ClauseDeadlock.Reach reach, List<Rule> rules, Set<String> among) {
      return read(clause, reach, rules.stream().filter(rule -> among.contains(rule.id())).toList());
    }

    private Optional<ClauseDeadlock.Reading> read(
        Clause clause, ClauseDeadlock.Reach reach, List<Rule> rules) {
      return rules.isEmpty()
          ? Optional.empty()
          : Optional.of(new ClauseDeadlock.Reading(clause, reach, rules));
    }
  }
}
