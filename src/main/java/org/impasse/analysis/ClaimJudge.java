package org.impasse.analysis;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.impasse.analysis.logic.Budget;
import org.impasse.analysis.logic.Deals;
import org.impasse.analysis.logic.Ending;
import org.impasse.analysis.logic.Problem;
import org.impasse.analysis.logic.Quarrels;
import org.impasse.analysis.logic.RedLine;
import org.impasse.analysis.logic.Stake;
import org.impasse.analysis.logic.Stakes;
import org.impasse.analysis.logic.Table;
import org.impasse.analysis.logic.Text;
import org.impasse.diagnostic.InvalidInputException;
import org.impasse.negotiation.Basis;
import org.impasse.negotiation.Claim;
import org.impasse.negotiation.Consent;
import org.impasse.negotiation.Issue;
import org.impasse.negotiation.NegotiationCase;
import org.impasse.negotiation.Position;
import org.impasse.negotiation.Proposal;
import org.impasse.negotiation.Settings;
import org.impasse.negotiation.Stretch;
import org.impasse.redline.IssueCut;
import org.impasse.redline.PositionSet;
import org.impasse.redline.Rule;
import org.impasse.redline.RuleBook;
import org.impasse.redline.Strength;
import org.impasse.verdict.Evaluator;
import org.impasse.verdict.PartyVerdict;
import org.impasse.verdict.Reason;
import org.impasse.verdict.Verdict;

/**
 * Puts a claim to its six tests, in any reading and at any basis of one day and one set of
 * parameters and circumstances. A party refuses when the text crosses one of its own red lines,
 * whether or not its consent is needed.
 */
final class ClaimJudge {

  private final Claim claim;
  private final RuleBook book;
  private final Evaluator evaluator;
  private final ClaimUnits units;
  private final CaseLogic logic;
  private final Map<List<String>, ClaimAnswer.Judgement> known = new HashMap<>();

  private ClaimJudge(
      Claim claim, RuleBook book, Evaluator evaluator, ClaimUnits units, CaseLogic logic) {
    this.claim = claim;
    this.book = book;
    this.evaluator = evaluator;
    this.units = units;
    this.logic = logic;
  }

  /**
   * Tabulates the rules.
   *
   * @param book rules of the claim's two parties, and of nobody else
   * @throws InvalidInputException when a rule reads so much at once that it cannot be tabulated
   */
  static ClaimJudge of(
      NegotiationCase negotiation,
      Claim claim,
      RuleBook book,
      Evaluator evaluator,
      ClaimUnits units,
      Settings settings)
      throws InvalidInputException {
    return new ClaimJudge(
        claim, book, evaluator, units, CaseLogic.of(negotiation, book, settings, Map.of()));
  }

  /** The same at other values of parameters. */
  ClaimJudge at(Settings settings) throws InvalidInputException {
    return new ClaimJudge(claim, book, evaluator, units, logic.at(book, settings));
  }

  /**
   * The six tests; day, parameters and circumstances are those of this judge. The same rules are
   * judged once, in the time given then.
   */
  ClaimAnswer.Judgement judge(Settings settings, Budget budget) {
    List<Rule> inForce = book.rules().stream().filter(rule -> rule.inForce(settings)).toList();
    List<String> ids = inForce.stream().map(Rule::id).toList();
    ClaimAnswer.Judgement judgement = known.get(ids);
    if (judgement == null) {
      judgement = new Cell(settings, inForce, budget).judgement();
      known.put(ids, judgement);
    }
    return judgement;
  }

  /** One reading at one basis. */
  private final class Cell {
    private final Settings settings;
    private final List<Rule> inForce;
    private final Budget budget;
    private final Problem problem;
    private final List<Integer> classes;

    Cell(Settings settings, List<Rule> inForce, Budget budget) {
      this.settings = settings;
      this.inForce = inForce;
      this.budget = budget;
      Problem all =
          logic.problem(
              settings.withConsent(
                  Map.of(claim.with(), Consent.REQUIRED, claim.without(), Consent.REQUIRED)));
      this.classes = logic.cuts().stream().map(cut -> classOf(cut, units.text())).toList();
      // What the text itself breaks is not held against what is made of it.
      Text text = Text.of(classes.stream().mapToInt(Integer::intValue).toArray());
      this.problem =
          new Problem(
              all.space(),
              all.redLines(),
              all.impossible().stream().filter(table -> !table.fires(text)).toList(),
              List.of());
    }

    private static int classOf(IssueCut cut, Proposal text) {
      Position position = text.term(cut.issue().id()).position();
      return cut.classOf(position instanceof Position.Other ? Position.SILENCE : position);
    }

    ClaimAnswer.Judgement judgement() {
      ClaimAnswer.Test refused = refused();
      return new ClaimAnswer.Judgement(
          List.of(refused, sufficient(), needed(), onlyWay(refused), wanted(), noMiddle()));
    }

    private ClaimAnswer.Test refused() {
      return test(
          ClaimAnswer.Kind.REFUSED,
          List.of(refusal(claim.with(), units.text(), List.of(), claim.set(), Optional.empty())));
    }

    private ClaimAnswer.Test sufficient() {
      PartyVerdict verdict = verdict(claim.with(), units.without(claim.set()));
      ClaimAnswer.State state = ClaimAnswer.State.HOLDS;
      if (!crossed(verdict).isEmpty()) {
        state = ClaimAnswer.State.FAILS;
      } else if (unknown(verdict)) {
        state = ClaimAnswer.State.OPEN;
      } else if (redLines(claim.with()).isEmpty()) {
        state = ClaimAnswer.State.UNTESTED;
      }
      return test(
          ClaimAnswer.Kind.SUFFICIENT,
          List.of(new ClaimAnswer.Look(Optional.empty(), verdict, crossed(verdict), state)));
    }

    private ClaimAnswer.Test needed() {
      List<Reason> anyway = crossed(verdict(claim.with(), units.without(claim.set())));
      List<ClaimAnswer.Look> looks = new ArrayList<>();
      for (Claim.Member member : claim.set()) {
        List<Claim.Member> others = new ArrayList<>(claim.set());
        others.remove(member);
        Proposal text = units.without(others);
        ClaimAnswer.Look look =
            refusal(claim.with(), text, anyway, List.of(member), Optional.of(member));
        looks.add(look.state() == ClaimAnswer.State.HOLDS ? look : untold(look, text, member));
      }
      return test(ClaimAnswer.Kind.NEEDED, looks);
    }

    /**
     * The same, or untested where what the text says on a member crosses a red line that the text
     * without the set crosses, too: what a member adds to such a line cannot be told.
     */
    private ClaimAnswer.Look untold(ClaimAnswer.Look look, Proposal text, Claim.Member member) {
      List<Reason> turning =
          crossed(look.verdict()).stream()
              .filter(reason -> turns(reason.rule(), text, units.issues(List.of(member))))
              .toList();
      return turning.isEmpty()
          ? look
          : new ClaimAnswer.Look(look.left(), look.verdict(), turning, ClaimAnswer.State.UNTESTED);
    }

    /** Whether a text that says something else on some issues would not cross the red line. */
    private boolean turns(Rule rule, Proposal text, Set<String> issues) {
      int[] said = logic.cuts().stream().mapToInt(cut -> classOf(cut, text)).toArray();
      return problem.redLines().stream()
          .filter(line -> line.id().equals(rule.id()))
          .anyMatch(
              line -> {
                Stream<Text> texts = Stream.of(Text.of(said));
                for (int issue : line.firing().table().footprint()) {
                  IssueCut cut = logic.cuts().get(issue);
                  if (issues.contains(cut.issue().id())) {
                    texts =
                        texts.flatMap(
                            t ->
                                IntStream.range(0, cut.classes().size())
                                    .mapToObj(c -> t.with(issue, c)));
                  }
                }
                return texts.anyMatch(t -> !line.firing().table().fires(t));
              });
    }

    private ClaimAnswer.Test wanted() {
      return test(
          ClaimAnswer.Kind.WANTED,
          List.of(
              refusal(
                  claim.without(),
                  units.without(claim.set()),
                  crossed(verdict(claim.without(), units.text())),
                  claim.set(),
                  Optional.empty())));
    }

    /**
     * A refusal that the claim needs.
     *
     * @param anyway red lines that do not count
     * @param because where a rule of the party must speak, or else nothing is known
     */
    private ClaimAnswer.Look refusal(
        String party,
        Proposal text,
        List<Reason> anyway,
        Collection<Claim.Member> because,
        Optional<Claim.Member> left) {
      PartyVerdict verdict = verdict(party, text);
      Set<String> without =
          anyway.stream().map(reason -> reason.rule().id()).collect(Collectors.toSet());
      List<Reason> crossed =
          crossed(verdict).stream()
              .filter(reason -> !without.contains(reason.rule().id()))
              .toList();
      ClaimAnswer.State state = ClaimAnswer.State.HOLDS;
      if (crossed.isEmpty()) {
        boolean read = reads(party, units.touched(because));
        state =
            unknown(verdict)
                ? ClaimAnswer.State.OPEN
                : read ? ClaimAnswer.State.FAILS : ClaimAnswer.State.UNTESTED;
      }
      return new ClaimAnswer.Look(left, verdict, crossed, state);
    }

    private PartyVerdict verdict(String party, Proposal text) {
      return evaluator.evaluate(logic.negotiation(), book, text, settings).of(party);
    }

    /** Whether the party is on record with anything, be it a gain, on one of some issues. */
    private boolean reads(String party, Set<String> issues) {
      return inForce.stream()
          .filter(rule -> rule.party().equals(party) && rule.strength().isPresent())
          .anyMatch(rule -> rule.footprint().stream().anyMatch(issues::contains));
    }

    private List<RedLine> redLines(String party) {
      return problem.redLines().stream().filter(line -> line.party().equals(party)).toList();
    }

    private ClaimAnswer.Test onlyWay(ClaimAnswer.Test refused) {
      if (refused.state() != ClaimAnswer.State.HOLDS) {
        return onlyWay(refused.state(), List.of(), Set.of(), true);
      }
      Problem own = problem.keeping(line -> line.party().equals(claim.with()));
      List<Claim.Member> relevant = relevant(own);
      Set<Issue> unlisted = new LinkedHashSet<>();
      Map<Set<Claim.Member>, Text> texts = new HashMap<>();
      ClaimChanges<Claim.Member> changes =
          ClaimChanges.of(
              relevant,
              changed -> {
                unlisted.addAll(unlisted(own, units.issues(changed)));
                Optional<Deals.Answer> suits = suits(own, units.issues(changed));
                suits
                    .flatMap(Deals.Answer::text)
                    .ifPresent(text -> texts.put(Set.copyOf(changed), text));
                return suits.map(answer -> answer.text().isPresent());
              });
      List<ClaimAnswer.Change> others =
          changes.sets().stream()
              .filter(set -> !new HashSet<>(set).equals(new HashSet<>(claim.set())))
              .map(set -> change(own, set, Objects.requireNonNull(texts.get(Set.copyOf(set)))))
              .toList();
      ClaimAnswer.State state = ClaimAnswer.State.HOLDS;
      if (!others.isEmpty()) {
        state = ClaimAnswer.State.FAILS;
      } else if (!changes.complete()) {
        state = unlisted.isEmpty() ? ClaimAnswer.State.UNKNOWN : ClaimAnswer.State.OPEN;
      }
      return onlyWay(state, others, unlisted, changes.complete());
    }

    private ClaimAnswer.Test onlyWay(
        ClaimAnswer.State state,
        List<ClaimAnswer.Change> changes,
        Set<Issue> unlisted,
        boolean complete) {
      return new ClaimAnswer.Test(
          ClaimAnswer.Kind.ONLY_WAY,
          state,
          List.of(),
          changes,
          List.of(),
          List.of(),
          List.of(),
          List.copyOf(unlisted),
          List.of(),
          complete);
    }

    /**
     * Units that can make a difference to some red lines, directly or through what cannot stand.
     */
    private List<Claim.Member> relevant(Problem own) {
      Set<Integer> issues = new TreeSet<>();
      own.redLines().forEach(line -> issues.addAll(line.firing().footprint()));
      boolean grew = true;
      while (grew) {
        grew = false;
        for (Table table : own.impossible()) {
          if (table.footprint().stream().anyMatch(issues::contains)) {
            grew |= issues.addAll(table.footprint());
          }
        }
      }
      Set<String> ids =
          issues.stream()
              .map(index -> logic.cuts().get(index).issue().id())
              .collect(Collectors.toSet());
      return units.all().stream()
          .filter(unit -> units.touched(List.of(unit)).stream().anyMatch(ids::contains))
          .toList();
    }

    /** The position of a class that is nearest to what the text says. */
    private Position nearest(IssueCut cut, int positionClass) {
      PositionSet set = cut.classes().get(positionClass);
      if (units.text().term(cut.issue().id()).position() instanceof Position.Amount said) {
        Optional<Long> amount =
            set.members().stream()
                .flatMap(s -> s instanceof Stretch.Amounts a ? Stream.of(a) : Stream.empty())
                .map(a -> Math.max(a.first(), Math.min(a.last(), said.value())))
                .min(Comparator.comparing(value -> Math.abs(value - said.value())));
        return amount.<Position>map(Position.Amount::new).orElseGet(set::representative);
      }
      return set.representative();
    }

    private ClaimAnswer.Test noMiddle() {
      Set<String> free = units.issues(claim.set());
      Optional<Problem> all = within(problem, free);
      if (all.isEmpty()) {
        return noMiddle(
            ClaimAnswer.State.OPEN,
            List.of(),
            List.of(),
            List.of(),
            unlisted(problem, free),
            List.of(),
            true);
      }
      Set<String> anyway = new HashSet<>();
      Ending sorted = Ending.COMPLETE;
      for (RedLine line : all.get().redLines()) {
        Deals.Answer avoided = Deals.any(all.get().keeping(line::equals), budget);
        sorted = sorted.and(avoided.ending());
        if (avoided.text().isEmpty() && avoided.ending() == Ending.COMPLETE) {
          anyway.add(line.id());
        }
      }
      Problem within = all.get().keeping(line -> !anyway.contains(line.id()));
      Deals.Answer answer = Deals.any(within, budget);
      Quarrels quarrels = new Quarrels(List.of(), List.of(), sorted);
      // While a red line may yet have to be set aside, a clash with it proves nothing.
      if (answer.text().isEmpty() && sorted == Ending.COMPLETE) {
        quarrels = Quarrels.of(Stakes.redLines(within), budget);
      }
      List<List<Rule>> clashes =
          quarrels.cores().stream()
              .map(
                  core ->
                      core.stakes().stream()
                          .map(Stake::redLines)
                          .flatMap(List::stream)
                          .map(line -> logic.rule(line.id()))
                          .toList())
              .sorted(
                  Comparator.<List<Rule>, Basis>comparing(ClaimJudge::weakest)
                      .thenComparing(List::size))
              .toList();
      ClaimAnswer.State state = ClaimAnswer.State.HOLDS;
      List<String> silent = List.of();
      if (answer.text().isPresent()) {
        silent =
            Stream.of(claim.with(), claim.without())
                .filter(party -> !reads(party, units.touched(claim.set())))
                .toList();
        state = silent.isEmpty() ? ClaimAnswer.State.FAILS : ClaimAnswer.State.UNTESTED;
      } else if (answer.ending().and(sorted) != Ending.COMPLETE) {
        state = ClaimAnswer.State.UNKNOWN;
      }
      Optional<List<ClaimAnswer.Room>> rooms =
          quarrels.ending() == Ending.COMPLETE ? rooms(within, free, clashes) : Optional.empty();
      return noMiddle(
          state,
          clashes,
          rooms.orElse(List.of()),
          anyway.stream().sorted().map(logic::rule).toList(),
          List.of(),
          silent,
          rooms.isPresent());
    }

    private ClaimAnswer.Test noMiddle(
        ClaimAnswer.State state,
        List<List<Rule>> clashes,
        List<ClaimAnswer.Room> rooms,
        List<Rule> aside,
        List<Issue> unlisted,
        List<String> silent,
        boolean complete) {
      return new ClaimAnswer.Test(
          ClaimAnswer.Kind.NO_MIDDLE,
          state,
          List.of(),
          List.of(),
          clashes,
          rooms,
          aside,
          unlisted,
          silent,
          complete);
    }

    /** What the red lines in no clash leave; empty when time ran out before it was known. */
    private Optional<List<ClaimAnswer.Room>> rooms(
        Problem within, Set<String> free, List<List<Rule>> clashes) {
      Set<String> clashing =
          clashes.stream().flatMap(List::stream).map(Rule::id).collect(Collectors.toSet());
      Set<Integer> contested = new TreeSet<>();
      Set<Integer> clashed = new TreeSet<>();
      for (RedLine line : within.redLines()) {
        contested.addAll(line.firing().footprint());
        if (clashing.contains(line.id())) {
          clashed.addAll(line.firing().footprint());
        }
      }
      Problem rest = within.keeping(line -> !clashing.contains(line.id()));
      List<ClaimAnswer.Room> rooms = new ArrayList<>();
      for (int issue = 0; issue < logic.cuts().size(); issue++) {
        IssueCut cut = logic.cuts().get(issue);
        if (free.contains(cut.issue().id())
            && contested.contains(issue)
            && !clashed.contains(issue)) {
          Optional<Set<Integer>> left = Rooms.left(rest, issue, budget);
          if (left.isEmpty()) {
            return Optional.empty();
          }
          rooms.add(new ClaimAnswer.Room(cut.issue(), Rooms.positions(cut, left.get())));
        }
      }
      return Optional.of(rooms);
    }

    /** A text that differs on these issues alone and crosses no red line of the problem, if any. */
    private Optional<Deals.Answer> suits(Problem lines, Set<String> free) {
      return within(lines, free)
          .map(within -> Deals.any(within, budget))
          .filter(answer -> answer.text().isPresent() || answer.ending() == Ending.COMPLETE);
    }

    /** A change with an example, in which nothing differs that need not. */
    private ClaimAnswer.Change change(Problem lines, List<Claim.Member> members, Text suiting) {
      Set<Issue> replaced = new LinkedHashSet<>(unlisted(lines, Set.of()));
      replaced.removeIf(issue -> !units.issues(members).contains(issue.id()));
      Text text = likest(lines, suiting);
      Map<Issue, Position> example = new LinkedHashMap<>();
      for (int issue = 0; issue < classes.size(); issue++) {
        IssueCut cut = logic.cuts().get(issue);
        if (text.on(issue) != classes.get(issue) || replaced.contains(cut.issue())) {
          example.put(cut.issue(), nearest(cut, text.on(issue)));
        }
      }
      return new ClaimAnswer.Change(members, example);
    }

    /**
     * Taken back issue by issue for as long as it stays a deal: one may have to wait for another.
     */
    private Text likest(Problem lines, Text suiting) {
      Text text = suiting;
      Text before;
      do {
        before = text;
        for (int issue = 0; issue < classes.size(); issue++) {
          Text back = text.with(issue, classes.get(issue));
          text = lines.isDeal(back) ? back : text;
        }
      } while (!text.equals(before));
      return text;
    }

    /**
     * Only texts that say what this one says on every other issue; empty when a red line reads one
     * of those on which this text says something that nobody listed.
     */
    private Optional<Problem> within(Problem lines, Set<String> free) {
      if (!unlisted(lines, free).isEmpty()) {
        return Optional.empty();
      }
      List<Table> impossible = new ArrayList<>(lines.impossible());
      for (int issue = 0; issue < logic.cuts().size(); issue++) {
        IssueCut cut = logic.cuts().get(issue);
        if (!free.contains(cut.issue().id())) {
          int said = classes.get(issue);
          Set<Integer> others =
              IntStream.range(0, cut.classes().size())
                  .filter(c -> c != said)
                  .boxed()
                  .collect(Collectors.toCollection(TreeSet::new));
          if (!others.isEmpty()) {
            impossible.add(Table.allOf(lines.space(), Map.of(issue, others)));
          }
        }
      }
      return Optional.of(new Problem(lines.space(), lines.redLines(), impossible, List.of()));
    }

    /** Issues that red lines read and that are not free, where the text's position is unlisted. */
    private List<Issue> unlisted(Problem lines, Set<String> free) {
      Set<Integer> read = new TreeSet<>();
      lines.redLines().forEach(line -> read.addAll(line.firing().footprint()));
      return read.stream()
          .map(index -> logic.cuts().get(index).issue())
          .filter(issue -> !free.contains(issue.id()))
          .filter(issue -> units.text().term(issue.id()).position() instanceof Position.Other)
          .toList();
    }
  }

  private static Basis weakest(List<Rule> rules) {
    return rules.stream().map(Rule::basis).max(Basis::compareTo).orElse(Basis.STATED);
  }

  private static List<Reason> crossed(PartyVerdict verdict) {
    return verdict.reasons(Strength.RED_LINE);
  }

  private static boolean unknown(PartyVerdict verdict) {
    return verdict.verdict() instanceof Verdict.Undetermined;
  }

  private static ClaimAnswer.Test test(ClaimAnswer.Kind kind, List<ClaimAnswer.Look> looks) {
    ClaimAnswer.State state = ClaimAnswer.State.HOLDS;
    for (ClaimAnswer.State worst :
        List.of(ClaimAnswer.State.UNTESTED, ClaimAnswer.State.OPEN, ClaimAnswer.State.FAILS)) {
      if (looks.stream().anyMatch(look -> look.state() == worst)) {
        state = worst;
      }
    }
    return new ClaimAnswer.Test(
        kind, state, looks, List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), true);
  }
}
