package org.impasse.analysis;

import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.impasse.analysis.logic.Budget;
import org.impasse.analysis.logic.Ending;
import org.impasse.analysis.logic.Nearest;
import org.impasse.analysis.logic.Problem;
import org.impasse.analysis.logic.Text;
import org.impasse.analysis.logic.Unlisted;
import org.impasse.diagnostic.InvalidInputException;
import org.impasse.negotiation.Issue;
import org.impasse.negotiation.NegotiationCase;
import org.impasse.negotiation.Position;
import org.impasse.negotiation.Proposal;
import org.impasse.negotiation.Settings;
import org.impasse.negotiation.Stretch;
import org.impasse.redline.IssueCut;
import org.impasse.redline.PositionSet;
import org.impasse.redline.RuleBook;
import org.impasse.verdict.Evaluation;
import org.impasse.verdict.Evaluator;

/** Looks for the texts nearest to a given one that nobody whose consent is required refuses. */
public final class NearDealsFinder {

  /** No more answers than this can be asked for. */
  public static final int MOST_SHOWN = 20;

  private static final Duration TIME = Duration.ofSeconds(20);

  /** Sets of issues looked for; of more it is only known that there are more. */
  private static final int MOST_WAYS = 64;

  /** Texts shown for each side that alone would refuse. */
  private static final int MOST_ONE_SIDED = 3;

  private final Evaluator evaluator;
  private final DeadlockFinder deadlocks;

  @Inject
  NearDealsFinder(Evaluator evaluator, DeadlockFinder deadlocks) {
    this.evaluator = evaluator;
    this.deadlocks = deadlocks;
  }

  /**
   * Works the answer out; where time runs out first, it says so and gives what it has.
   *
   * @param text of the case
   * @param kept ids of issues that are to stay as the text has them
   * @param most how many texts are wanted at most
   * @throws InvalidInputException when a rule reads so much at once that it cannot be tabulated
   */
  public NearDeals find(
      NegotiationCase negotiation,
      RuleBook book,
      Settings settings,
      Proposal text,
      Set<String> kept,
      int most)
      throws InvalidInputException {
    CaseLogic logic = CaseLogic.of(negotiation, book, settings, Map.of());
    return new Search(logic, book, settings, text, kept).run(Math.min(most, MOST_SHOWN));
  }

  private final class Search {
    private final CaseLogic logic;
    private final RuleBook book;
    private final Settings settings;
    private final Proposal given;
    private final Proposal bare;
    private final Set<Integer> kept;
    private final Problem problem;
    private final Text start;
    private final Way.Options options;
    private final Budget budget = Budget.of(System::nanoTime, TIME, MOST_WAYS);

    Search(
        CaseLogic logic, RuleBook book, Settings settings, Proposal given, Set<String> keptIssues) {
      this.logic = logic;
      this.book = book;
      this.settings = settings;
      this.given = given;
      this.bare = bare(given);
      this.kept =
          keptIssues.stream().map(logic::index).collect(Collectors.toCollection(TreeSet::new));
      this.problem = problem(kept);
      this.start =
          Text.of(
              IntStream.range(0, logic.cuts().size())
                  .map(i -> classOf(logic.cuts().get(i)))
                  .toArray());
      this.options = new Way.Options(logic, new Nearby(logic.negotiation(), settings), bare);
    }

    private int classOf(IssueCut cut) {
      Position said = bare.term(cut.issue().id()).position();
      return said instanceof Position.Other ? cut.classes().size() : cut.classOf(said);
    }

    /** The case's logic, with a class for each position of the text that nobody listed. */
    private Problem problem(Set<Integer> trusted) {
      Map<Integer, List<Integer>> meanings = new TreeMap<>();
      for (int i = 0; i < logic.cuts().size(); i++) {
        IssueCut cut = logic.cuts().get(i);
        if (bare.term(cut.issue().id()).position() instanceof Position.Other) {
          // Who says something new is not silent.
          meanings.put(
              i,
              IntStream.range(0, cut.classes().size())
                  .filter(c -> !silenceAlone(cut.classes().get(c)))
                  .boxed()
                  .toList());
        }
      }
      return Unlisted.in(logic.problem(settings), meanings, trusted);
    }

    private static boolean silenceAlone(PositionSet positions) {
      return positions.members().equals(List.of(new Stretch.One(Position.NOT_ADDRESSED)));
    }

    NearDeals run(int most) throws InvalidInputException {
      NearTexts texts = new NearTexts(evaluate(bare), this::evaluate, book);
      Nearest nearest = Nearest.to(start, problem, kept, budget.share(2));
      NearDeals.Found found = found(nearest);
      List<NearDeals.NearText> deals =
          new ArrayList<>(texts(nearest, problem, most, texts, Optional.empty()));
      Deadlock.Outcome outcome = outcome(nearest);
      boolean none = outcome == Deadlock.Outcome.NO_DEAL;
      return new NearDeals(
          texts.asked(),
          given.assumptions(),
          kept.stream().map(i -> logic.cuts().get(i).issue()).toList(),
          outcome,
          deals,
          found,
          none ? freed() : Optional.empty(),
          none ? oneSided(Math.min(most, MOST_ONE_SIDED), texts) : List.of(),
          none
              ? Optional.of(deadlocks.find(logic.negotiation(), book, settings, fixed()))
              : Optional.empty());
    }

    private static Deadlock.Outcome outcome(Nearest nearest) {
      if (!nearest.changes().isEmpty()) {
        return Deadlock.Outcome.DEAL;
      }
      return nearest.ending() == Ending.COMPLETE
          ? Deadlock.Outcome.NO_DEAL
          : Deadlock.Outcome.UNKNOWN;
    }

    /** What is kept, but for positions nobody listed: without them there is no more room. */
    private Map<String, Position> fixed() {
      Map<String, Position> fixed = new LinkedHashMap<>();
      for (int i : kept) {
        Position position = bare.term(id(i)).position();
        if (!(position instanceof Position.Other)) {
          fixed.put(id(i), position);
        }
      }
      return fixed;
    }

    private Optional<Integer> freed() {
      if (kept.isEmpty()) {
        return Optional.empty();
      }
      return Nearest.to(start, problem(Set.of()), Set.of(), budget.share(2).atMost(1))
          .changes()
          .stream()
          .findFirst()
          .map(change -> change.issues().size());
    }

    private List<NearDeals.OneSided> oneSided(int most, NearTexts texts) {
      List<NearDeals.OneSided> sides = new ArrayList<>();
      for (Side side : logic.sides()) {
        Problem others = problem.keeping(line -> !logic.side(line.party()).equals(side));
        if (others.redLines().size() == problem.redLines().size()) {
          continue;
        }
        Nearest nearest = Nearest.to(start, others, kept, budget.share(4));
        if (!nearest.changes().isEmpty()) {
          sides.add(
              new NearDeals.OneSided(
                  side, texts(nearest, others, most, texts, Optional.of(side)), found(nearest)));
        }
      }
      sides.sort(Comparator.comparing(side -> side.texts().get(0).changes().size()));
      return sides;
    }

    private NearDeals.Found found(Nearest nearest) {
      Set<Set<String>> ways = new LinkedHashSet<>();
      for (Nearest.Change change : nearest.changes()) {
        ways.add(
            change.issues().stream()
                .map(this::id)
                .collect(Collectors.toCollection(LinkedHashSet::new)));
      }
      return new NearDeals.Found(ways, nearest.atLeast(), nearest.ending());
    }

    private List<NearDeals.NearText> texts(
        Nearest nearest, Problem allowed, int most, NearTexts texts, Optional<Side> refusing) {
      List<Way> ways =
          nearest.changes().stream()
              .map(change -> Way.of(change, start, allowed, options))
              .toList();
      List<NearDeals.NearText> near = new ArrayList<>();
      for (Way.Option option : Way.diverse(ways, most, options)) {
        Proposal changed = bare;
        Map<Issue, List<Stretch>> room = new LinkedHashMap<>();
        for (int i : option.text().changes(start)) {
          IssueCut cut = logic.cuts().get(i);
          Nearby.Place place = option.places().get(i);
          if (place == null) {
            throw new IllegalStateException("no position on " + cut.issue().id());
          }
          changed = changed.with(cut.issue(), place.position());
          room.put(cut.issue(), Rooms.positions(cut, room(option.text(), i, allowed)));
        }
        near.add(texts.near(changed, room, refusing));
      }
      return near;
    }

    /** The classes of an issue that would do as well, with the rest as it is. */
    private Set<Integer> room(Text text, int issue, Problem allowed) {
      Set<Integer> room = new HashSet<>();
      for (int c = 0; c < logic.cuts().get(issue).classes().size(); c++) {
        if (allowed.isDeal(text.with(issue, c))) {
          room.add(c);
        }
      }
      return room;
    }

    private Evaluation evaluate(Proposal proposal) {
      return evaluator.evaluate(logic.negotiation(), book, proposal, settings);
    }

    private String id(int issue) {
      return logic.cuts().get(issue).issue().id();
    }
  }

  /** The text without what holds for it alone: its authors, and what its author assumes. */
  private static Proposal bare(Proposal text) {
    return new Proposal(
        text.caseId(),
        text.id(),
        text.title(),
        text.date(),
        text.basedOn(),
        List.of(),
        text.clauses(),
        text.terms(),
        List.of(),
        List.of(),
        text.note(),
        text.file());
  }
}
