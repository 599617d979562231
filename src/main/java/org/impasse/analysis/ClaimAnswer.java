package org.impasse.analysis;

import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.impasse.negotiation.Basis;
import org.impasse.negotiation.Claim;
import org.impasse.negotiation.Issue;
import org.impasse.negotiation.NegotiationCase;
import org.impasse.negotiation.Parameter;
import org.impasse.negotiation.Position;
import org.impasse.negotiation.Proposal;
import org.impasse.negotiation.Settings;
import org.impasse.negotiation.Source;
import org.impasse.negotiation.Stretch;
import org.impasse.redline.Rule;
import org.impasse.verdict.PartyVerdict;
import org.impasse.verdict.Reason;

/**
 * What came of a claim.
 *
 * @param negotiation the case
 * @param claim the claim
 * @param text the text it is about, as it was tested
 * @param rest the text without the set
 * @param settings what was asked for
 * @param asked what was found there
 * @param sides answers of those of the same sides as the two parties, to the text and to the rest
 * @param columns the same question in each reading and at each basis, what was asked first
 * @param ranges the same question over what is on record of each parameter that the two parties'
 *     rules read
 * @param author the same question without the claim's own author; empty when no source is named
 */
public record ClaimAnswer(
    NegotiationCase negotiation,
    Claim claim,
    Proposal text,
    Proposal rest,
    Settings settings,
    Judgement asked,
    List<Bystander> sides,
    List<Column> columns,
    List<Range> ranges,
    Optional<Author> author) {

  public ClaimAnswer {
    sides = List.copyOf(sides);
    columns = List.copyOf(columns);
    ranges = List.copyOf(ranges);
  }

  /** The six tests, in the order in which they are told. */
  public enum Kind {
    /** The text as it is crosses a red line of the first party. */
    REFUSED(1),
    /** The text without the set crosses no red line of the first party. */
    SUFFICIENT(2),
    /**
     * For each member: the text without all the others, but with this one, crosses a red line of
     * the first party that it does not cross without this one, too. Where it crosses only such
     * lines as it crosses without this one, and would not cross one of them if it said something
     * else there, it cannot be told whether the member is needed.
     */
    NEEDED(3),
    /**
     * Changes are sets of units on which a text that keeps all else may say anything that can
     * stand. No minimal change that leaves no red line of the first party crossed is another than
     * the set.
     */
    ONLY_WAY(4),
    /**
     * The text without the set crosses a red line of the second party that it does not cross with
     * the set.
     */
    WANTED(5),
    /**
     * Every text that says something else, or nothing, on the set's issues alone, and that can
     * stand, crosses a red line of either party. Red lines that the rest of the text crosses
     * whatever is said on those issues are set aside: they are no matter of the set.
     */
    NO_MIDDLE(6);

    private final int number;

    Kind(int number) {
      this.number = number;
    }

    /** From 1. */
    public int number() {
      return number;
    }
  }

  /** How a test ended. */
  public enum State {
    HOLDS,
    FAILS,
    /**
     * Nothing on record tells: no rule in force of a party reads what the test is about, or the
     * party refuses anyway.
     */
    UNTESTED,
    /** Nobody knows: a position that nobody listed, or a vote. */
    OPEN,
    /** Time ran out before it was known. */
    UNKNOWN
  }

  /**
   * One party's answer to one text that a test looks at.
   *
   * @param left the member left in the text; empty where the test does not go by members
   * @param crossed the red lines that count for the test; of an untested one those that hide what
   *     the member left does, since the text crosses them without it, too
   */
  public record Look(
      Optional<Claim.Member> left, PartyVerdict verdict, List<Reason> crossed, State state) {
    public Look {
      crossed = List.copyOf(crossed);
    }
  }

  /** What red lines leave on one issue. */
  public record Room(Issue issue, List<Stretch> positions) {
    public Room {
      positions = List.copyOf(positions);
    }
  }

  /**
   * Units whose change is enough.
   *
   * @param example what some text that keeps all else says on them, and this one does not
   */
  public record Change(List<Claim.Member> members, Map<Issue, Position> example) {
    public Change {
      members = List.copyOf(members);
      example = Collections.unmodifiableMap(new LinkedHashMap<>(example));
    }
  }

  /**
   * One test.
   *
   * @param looks the answers it rests on
   * @param changes for {@link Kind#ONLY_WAY} the minimal changes other than the set
   * @param clashes for {@link Kind#NO_MIDDLE} minimal sets of red lines that leave nothing on the
   *     set's issues
   * @param rooms for {@link Kind#NO_MIDDLE} what is left on issues of the set that no clash is
   *     about
   * @param aside for {@link Kind#NO_MIDDLE} red lines that the rest of the text crosses anyway
   * @param unlisted issues on which the text says something that nobody listed, where that keeps
   *     {@link Kind#ONLY_WAY} or {@link Kind#NO_MIDDLE} open
   * @param silent for an untested {@link Kind#NO_MIDDLE} the ids of those of the two parties of
   *     whom nothing is on record
   * @param complete whether all changes and clashes are listed
   */
  public record Test(
      Kind kind,
      State state,
      List<Look> looks,
      List<Change> changes,
      List<List<Rule>> clashes,
      List<Room> rooms,
      List<Rule> aside,
      List<Issue> unlisted,
      List<String> silent,
      boolean complete) {
    public Test {
      unlisted = List.copyOf(unlisted);
      silent = List.copyOf(silent);
      aside = List.copyOf(aside);
      looks = List.copyOf(looks);
      changes = List.copyOf(changes);
      clashes = clashes.stream().map(List::copyOf).toList();
      rooms = List.copyOf(rooms);
    }
  }

  /**
   * The six tests under one set of settings.
   *
   * @param tests in the order of {@link Kind}
   */
  public record Judgement(List<Test> tests) {
    public Judgement {
      tests = List.copyOf(tests);
    }

    public Test of(Kind kind) {
      return tests.get(kind.number() - 1);
    }

    /** All six hold, or one fails, or else what is not known about one of them. */
    public State state() {
      for (State worst : List.of(State.FAILS, State.UNKNOWN, State.OPEN, State.UNTESTED)) {
        if (tests.stream().anyMatch(test -> test.state() == worst)) {
          return worst;
        }
      }
      return State.HOLDS;
    }

    /** The tests that ended so. */
    public List<Test> ended(State state) {
      return tests.stream().filter(test -> test.state() == state).toList();
    }

    /** Issues of the set on which the two parties leave each other something. */
    Set<Issue> roomy() {
      return of(Kind.NO_MIDDLE).rooms().stream().map(Room::issue).collect(Collectors.toSet());
    }

    /** Whether there is nothing else to tell. */
    public boolean sameAs(Judgement other) {
      return tests.stream()
              .map(Test::state)
              .toList()
              .equals(other.tests.stream().map(Test::state).toList())
          && roomy().equals(other.roomy());
    }
  }

  /**
   * Answers of one of the same side as either party to the text, and to the text without the set.
   */
  public record Bystander(PartyVerdict text, PartyVerdict rest) {}

  /**
   * One reading.
   *
   * @param readings those that are on
   * @param rungs from all evidence to what parties themselves have said
   */
  public record Column(NavigableSet<String> readings, List<Rung> rungs) {
    public Column {
      rungs = List.copyOf(rungs);
    }
  }

  /** The answer when only evidence of at least this basis counts. */
  public record Rung(Basis basis, Judgement judgement) {}

  /**
   * One reading over all that is on record of a parameter.
   *
   * @param spans ascending; each is as long as the answer stays the same
   */
  public record Range(Parameter parameter, NavigableSet<String> readings, List<Span> spans) {
    public Range {
      spans = List.copyOf(spans);
    }
  }

  /** Values of a parameter, both ends included, for all of which the answer is the same. */
  public record Span(long first, long last, Judgement judgement) {}

  /**
   * The claim without its own author's word.
   *
   * @param source the source that makes the claim
   * @param others what is found when evidence from the source, or by its author, does not count
   */
  public record Author(Source source, Judgement others) {}

  /** The tests that hold on the word of the claim's own author alone. */
  public List<Kind> circular() {
    return author
        .map(
            without ->
                asked.ended(State.HOLDS).stream()
                    .map(Test::kind)
                    .filter(kind -> !held(without.others().of(kind)))
                    .toList())
        .orElse(List.of());
  }

  /** What time was too short for is not said to rest on anybody. */
  private static boolean held(Test test) {
    return test.state() == State.HOLDS || test.state() == State.UNKNOWN;
  }

  /**
   * The answer over everything that was looked at. Where something is found somewhere and nobody
   * knows elsewhere, that is a condition, too. Empty when time ran out before it was known.
   */
  public Optional<Claim.Answer> answer() {
    Set<State> found = found();
    if (found.size() > 1) {
      return Optional.of(Claim.Answer.CONDITIONAL);
    }
    if (!complete()) {
      return Optional.empty();
    }
    if (found.contains(State.HOLDS)) {
      return Optional.of(Claim.Answer.TRUE);
    }
    return Optional.of(found.contains(State.FAILS) ? Claim.Answer.FALSE : Claim.Answer.UNTESTED);
  }

  /** What came of the claim wherever it was tested; empty when that is nowhere. */
  public Set<State> found() {
    Set<State> found = EnumSet.noneOf(State.class);
    judgements().forEach(judgement -> found.add(judgement.state()));
    found.removeAll(Set.of(State.UNTESTED, State.UNKNOWN));
    return found;
  }

  /** Whether time was enough to know what comes of the claim at every place. */
  public boolean complete() {
    return judgements().noneMatch(judgement -> judgement.state() == State.UNKNOWN);
  }

  private Stream<Judgement> judgements() {
    return Stream.concat(
        columns.stream().flatMap(column -> column.rungs().stream()).map(Rung::judgement),
        ranges.stream().flatMap(range -> range.spans().stream()).map(Span::judgement));
  }
}
