package org.impasse.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import org.impasse.analysis.Deadlock;
import org.impasse.analysis.Side;
import org.impasse.analysis.logic.Ending;
import org.impasse.negotiation.Basis;
import org.impasse.negotiation.InfeasibleCombination;
import org.impasse.negotiation.Issue;
import org.impasse.negotiation.NegotiationCase;
import org.impasse.negotiation.Party;
import org.impasse.negotiation.Position;
import org.impasse.negotiation.Reading;
import org.impasse.negotiation.Stretch;
import org.impasse.redline.Effect;
import org.impasse.redline.Rule;
import org.impasse.verdict.Evaluation;
import org.impasse.verdict.PartyVerdict;

/** The sentences on deadlock. Plain, short, and on nobody's side. */
public final class DeadlockWords {

  /** What is said of positions that nobody listed. */
  public static final String UNLISTED =
      "A position that nobody listed is no way out here: nobody knows what the parties would make"
          + " of it.";

  /** That nobody knows who could end a quarrel. */
  static final String WAYS_OUT_UNKNOWN =
      "Who could end it is not known: not every proof was found in time.";

  /** That not everything was found. */
  static final String STOPPED =
      "The search was stopped before everything was found; there may be more proofs, and other"
          + " sticking points.";

  /** More issues than this are counted rather than named. */
  private static final int NAMED = 8;

  /** More red lines than these are not named in a sentence, but their parties. */
  private static final int FEW = 6;

  /** So many ways of a side to end it are told. */
  private static final int WAYS = 3;

  private final NegotiationCase negotiation;
  private final Names names;

  public DeadlockWords(NegotiationCase negotiation) {
    this.negotiation = negotiation;
    this.names = new Names(negotiation);
  }

  /** The answer in a sentence or two. */
  public String headline(Deadlock deadlock) {
    if (deadlock.outcome() == Deadlock.Outcome.UNKNOWN) {
      return "Time ran out before an answer was found.";
    }
    String text = deadlock.fixed().isEmpty() ? "text" : "text that says what you asked for";
    if (deadlock.outcome() == Deadlock.Outcome.DEAL) {
      return "Some " + text + " draws no recorded refusal from anyone whose consent it needs.";
    }
    if (deadlock.stickingPoints().isEmpty()) {
      return "No "
          + text
          + (nothingStands(deadlock)
              ? " is free of contradictions: what cannot stand together leaves none."
              : " passes on record; time ran out before it was known why.");
    }
    return "No "
        + text
        + " passes on record: "
        + blocks(deadlock.stickingPoints().stream().map(Deadlock.StickingPoint::issues).toList())
        + ".";
  }

  /** Whether no text is free of contradictions, so that no red line is the reason. */
  static boolean nothingStands(Deadlock deadlock) {
    return deadlock.outcome() == Deadlock.Outcome.NO_DEAL
        && deadlock.stickingPoints().isEmpty()
        && deadlock.ending() == Ending.COMPLETE;
  }

  /** Under what settings the answer holds. */
  public String settings(Deadlock deadlock) {
    return EndMatter.settings(negotiation, deadlock.settings()).text();
  }

  /** What every text was to say, if anything was asked for: a sentence. */
  public Optional<String> fixed(Deadlock deadlock) {
    if (deadlock.fixed().isEmpty()) {
      return Optional.empty();
    }
    List<String> said =
        deadlock.fixed().entrySet().stream()
            .map(
                entry ->
                    negotiation
                        .issue(entry.getKey())
                        .map(i -> i.title() + ": " + Words.position(i, entry.getValue()))
                        .orElse(entry.getKey()))
            .toList();
    return Optional.of(
        "Only texts were looked at that say what you asked for: " + Words.list(said) + ".");
  }

  /** That not everything was found, if it was not: a sentence. */
  public static Optional<String> unfinished(Deadlock deadlock) {
    return deadlock.ending() == Ending.COMPLETE || deadlock.outcome() != Deadlock.Outcome.NO_DEAL
        ? Optional.empty()
        : Optional.of(STOPPED + deadlock.bounds().map(DeadlockWords::bounds).orElse(""));
  }

  /** How small the smallest are, a sentence with a blank before it. */
  private static String bounds(Deadlock.Bounds bounds) {
    return " The smallest proof has "
        + between(bounds.proof())
        + " red lines; the smallest way out gives up "
        + between(bounds.wayOut())
        + " stands, red lines by which a side says the same being one.";
  }

  private static String between(Deadlock.Between between) {
    if (between.exact()) {
      return "exactly " + Words.number(between.atLeast());
    }
    return between.atMost().isPresent()
        ? Words.number(between.atLeast()) + " to " + Words.number(between.atMost().getAsInt())
        : "at least " + Words.number(between.atLeast());
  }

  /** How many ways out there are. */
  public static String counted(Deadlock deadlock) {
    if (deadlock.ending() != Ending.COMPLETE) {
      return "How many ways out there are is not known: not every proof was found in time.";
    }
    return "Counted by who gives way on which sticking point, there "
        + (deadlock.waysOut().intValue() == 1 ? "is " : "are ")
        + Words.count(deadlock.waysOut().longValue(), "way")
        + " out."
        + mixed(deadlock)
        + " The number of rules does not count: a stand written down once is not easier to give up.";
  }

  /** That most ways are not one side's alone, where there are such: a sentence after a blank. */
  private static String mixed(Deadlock deadlock) {
    List<Deadlock.StickingPoint> points = deadlock.stickingPoints();
    long alone =
        points.stream()
            .flatMap(point -> point.waysOut().stream())
            .filter(way -> way.size() == 1)
            .distinct()
            .filter(way -> points.stream().allMatch(point -> point.waysOut().contains(way)))
            .count();
    long others = deadlock.waysOut().longValue() - alone;
    if (points.size() < 2 || alone == 0 || others == 0) {
      return "";
    }
    return " In "
        + Words.number(alone)
        + " of them one side gives way on all of it; in the "
        + (others == 1 ? "other" : "others")
        + ", several sides each give way on a part.";
  }

  /** Who could agree, in sentences. */
  public List<String> coalitions(Deadlock deadlock) {
    Deadlock.Coalitions coalitions = deadlock.coalitions();
    List<String> sentences = new ArrayList<>();
    sentences.add(
        "As many sides as one text can suit: "
            + circles(coalitions.agreeing(), coalitions.complete())
            + ".");
    sentences.add(
        "If these stayed away, the others could agree on a text: "
            + circles(coalitions.blocking(), coalitions.complete())
            + ".");
    free(deadlock).ifPresent(sentences::add);
    return List.copyOf(sentences);
  }

  /** Who is left out of the circles, if anyone is: a sentence. */
  public Optional<String> free(Deadlock deadlock) {
    return deadlock.coalitions().free().isEmpty()
        ? Optional.empty()
        : Optional.of(
            "No red line in force is recorded for "
                + Words.list(deadlock.coalitions().free().stream().map(this::side).toList())
                + ", which is not a yes; left out here.");
  }

  /** A quarrel in a plain sentence. */
  public String sentence(Deadlock.StickingPoint point) {
    if (point.issues().isEmpty()) {
      return "Every text crosses a recorded red line of "
          + names.list(parties(point))
          + ", whatever it says.";
    }
    if (point.issues().size() != 1 || !point.stands().stream().allMatch(Deadlock.Stand::known)) {
      List<Rule> rules = rules(point);
      if (rules.size() == 1) {
        return "The recorded red line of "
            + lines(rules)
            + " cannot be respected; it is on "
            + quoted(point.issues())
            + ".";
      }
      return "The recorded red lines of "
          + (rules.size() > FEW ? names.list(parties(point)) : lines(rules))
          + " cannot all be respected; they meet on "
          + quoted(point.issues())
          + ".";
    }
    Issue issue = point.issues().get(0);
    List<String> stands = point.stands().stream().map(stand -> stand(issue, stand)).toList();
    return Words.capital(String.join("; ", stands)) + "." + left(point);
  }

  /** Whether a side is said to refuse every position. */
  static boolean isOnEvery(Deadlock.StickingPoint point) {
    return point.issues().size() == 1
        && point.stands().stream().anyMatch(s -> s.known() && !s.fixed() && s.leaves().isEmpty());
  }

  /** That nothing is left, a sentence with a blank before it. */
  private String left(Deadlock.StickingPoint point) {
    if (point.stands().stream().anyMatch(Deadlock.Stand::fixed)) {
      boolean alone = point.stands().stream().allMatch(DeadlockWords::isOne);
      return alone ? " That is what you asked for." : " What you asked for is among these.";
    }
    if (point.stands().size() > 1) {
      return " No position is left to all of them.";
    }
    return names.verb(parties(point), " Its", " Their") + " own red lines leave nothing.";
  }

  /** Whether where a side stands is told of one position alone. */
  private static boolean isOne(Deadlock.Stand stand) {
    List<Stretch> all = stand.refuses().isEmpty() ? stand.leaves() : stand.refuses();
    return all.size() == 1
        && !(all.get(0) instanceof Stretch.Amounts amounts && amounts.first() < amounts.last());
  }

  /** The red lines of a quarrel, in the case's order. */
  private List<Rule> rules(Deadlock.StickingPoint point) {
    Set<Rule> rules = new LinkedHashSet<>();
    negotiation
        .parties()
        .forEach(
            party ->
                point.cores().stream()
                    .flatMap(core -> core.rules().stream())
                    .filter(rule -> rule.party().equals(party.id()))
                    .forEach(rules::add));
    return List.copyOf(rules);
  }

  private String stand(Issue issue, Deadlock.Stand stand) {
    String who = names.list(stand.who());
    if (stand.fixed()) {
      return who
          + (stand.refuses().isEmpty()
              ? names.verb(stand.who(), " leaves ", " leave ") + positions(issue, stand.leaves())
              : names.verb(stand.who(), " refuses ", " refuse ")
                  + positions(issue, stand.refuses()));
    }
    if (stand.leaves().isEmpty()) {
      return who + names.verb(stand.who(), " refuses", " refuse") + " every position";
    }
    boolean few = stand.leaves().size() <= stand.refuses().size();
    return who
        + (few
            ? names.verb(stand.who(), " leaves only ", " leave only ")
            : names.verb(stand.who(), " refuses ", " refuse "))
        + positions(issue, few ? stand.leaves() : stand.refuses());
  }

  /** A core in a sentence. */
  public String because(Deadlock.Core core) {
    List<Party> parties =
        negotiation.parties().stream()
            .filter(party -> core.rules().stream().anyMatch(r -> r.party().equals(party.id())))
            .toList();
    return Words.capital(
        lines(core.rules())
            + names.verb(parties, " leaves", " leave")
            + " no position on "
            + quoted(core.issues())
            + ".");
  }

  /** Red lines by their titles, each party named once. */
  String lines(List<Rule> rules) {
    Map<String, List<String>> titles = new LinkedHashMap<>();
    rules.forEach(
        rule ->
            titles
                .computeIfAbsent(rule.party(), party -> new ArrayList<>())
                .add("“" + rule.title() + "”"));
    return Words.list(
        titles.entrySet().stream()
            .map(own -> names.inSentence(own.getKey()) + " (" + Words.list(own.getValue()) + ")")
            .toList());
  }

  /** What a proof rests on besides, and what weakens it: sentences with a blank before each. */
  public String caution(Deadlock.Core core) {
    return given(core.given()) + weakness(core);
  }

  private String given(Deadlock.Given given) {
    StringBuilder words = new StringBuilder();
    for (Party party : negotiation.parties()) {
      List<Rule> needed =
          given.necessities().stream()
              .filter(
                  rule ->
                      rule.effect() instanceof Effect.Requires needs
                          && needs.target().equals(party.id()))
              .toList();
      if (!needed.isEmpty()) {
        words
            .append(" The consent of ")
            .append(names.inSentence(party))
            .append(" is needed by ")
            .append(Words.list(needed.stream().map(DeadlockWords::titled).toList()))
            .append(".");
      }
    }
    for (InfeasibleCombination combination : given.combinations()) {
      words.append(" It takes as given what cannot stand in one text: ").append(combination.why());
    }
    return words.toString();
  }

  private static String titled(Rule rule) {
    return rule.id() + " (“" + rule.title() + "”)";
  }

  private static String weakness(Deadlock.Core core) {
    if (core.onlyAuthor().isPresent()) {
      return " All of it rests on one author: " + core.onlyAuthor().get() + ".";
    }
    if (core.onlySource().isPresent()) {
      return " All of it rests on one document: “" + core.onlySource().get().title() + "”.";
    }
    List<String> single =
        core.lines().stream()
            .filter(line -> line.onlySource().isPresent())
            .map(line -> line.rule().id())
            .toList();
    return single.isEmpty()
        ? ""
        : " "
            + Words.list(single)
            + (single.size() == 1 ? " rests" : " each rest")
            + " on one document.";
  }

  /** Those whose red lines are in a quarrel. */
  public static List<Party> parties(Deadlock.StickingPoint point) {
    return point.stands().stream().flatMap(stand -> stand.who().stream()).toList();
  }

  /** Who would have to give way. */
  public String waysOut(Deadlock.StickingPoint point) {
    return point.complete() ? waysOut(point.waysOut()) : WAYS_OUT_UNKNOWN;
  }

  /** Who would have to give way. */
  String waysOut(List<List<Side>> ways) {
    if (ways.isEmpty()) {
      return "Nobody could end it.";
    }
    boolean single = ways.stream().allMatch(way -> way.size() == 1);
    // Of several subjects joined by "or" the verb goes with the last.
    return "It ends if "
        + String.join(single ? " or " : ", or ", ways.stream().map(this::side).toList())
        + (single ? verb(ways.get(ways.size() - 1).get(0), " gives", " give") : " give")
        + " way.";
  }

  /** On which evidence it still stands. */
  public static String holds(Deadlock.StickingPoint point) {
    return holds(point.holdsDownTo());
  }

  /** On which evidence something still stands. */
  public static String holds(Basis basis) {
    return basis == Basis.ASSUMED
        ? "It stands only while assumptions count as evidence."
        : "It still stands when only evidence at least “" + Words.basis(basis) + "” counts.";
  }

  private String side(List<Side> sides) {
    return Words.list(sides.stream().map(this::side).toList());
  }

  /** A side: its head alone, or "the side of" it when others ratify. */
  public String side(Side side) {
    String head = names.inSentence(side.head());
    return side.members().size() == 1 ? head : "the side of " + head;
  }

  /** The verb for a side: "the side of the buyers" is one, "the buyers" are several. */
  String verb(Side side, String one, String several) {
    return side.members().size() == 1 ? names.verb(side.head().id(), one, several) : one;
  }

  /** Sets of sides that were looked for, as far as they were found. */
  private String circles(List<List<Side>> sets, boolean complete) {
    if (complete) {
      return sides(sets);
    }
    return sets.isEmpty() ? "not found in time" : sides(sets) + "; there may be more";
  }

  public String sides(List<List<Side>> sets) {
    return sets.isEmpty()
        ? "none"
        : String.join(
            "; ", sets.stream().map(set -> set.isEmpty() ? "nobody" : side(set)).toList());
  }

  /** What a side could do by itself, to stand after "… alone". */
  public String alone(Deadlock deadlock, Deadlock.Alone alone) {
    if (alone.obstacle().isPresent()) {
      return "cannot open a deal: " + ids(alone.obstacle().get()) + " would still leave no text.";
    }
    if (alone.least().isEmpty()) {
      return "may or may not open a deal: no answer was found in time.";
    }
    List<Rule> least = alone.least().get(0);
    if (!alone.surely()) {
      return "could open a deal by giving up "
          + Words.count(least.size(), "red line")
          + "; whether fewer would do was not found in time.";
    }
    Map<List<String>, List<List<Rule>>> ways = new LinkedHashMap<>();
    alone
        .least()
        .forEach(way -> ways.computeIfAbsent(on(deadlock, way), on -> new ArrayList<>()).add(way));
    List<String> told = new ArrayList<>();
    int more = alone.least().size();
    for (Map.Entry<List<String>, List<List<Rule>>> same : ways.entrySet()) {
      List<List<Rule>> some = same.getValue().subList(0, Math.min(WAYS, same.getValue().size()));
      if (told.size() < WAYS) {
        told.add(Words.list(same.getKey()) + " (" + either(some) + ")");
        more -= some.size();
      }
    }
    return "would have to give way on "
        + String.join(", or on ", told)
        + (more > 0 ? ", or " + Words.count(more, "other way") + " as small." : ".");
  }

  /** Sets of red lines, what they have in common only once. */
  private static String either(List<List<Rule>> ways) {
    List<Rule> common = new ArrayList<>(ways.get(0));
    ways.forEach(common::retainAll);
    if (ways.size() == 1 || common.isEmpty()) {
      return String.join(", or ", ways.stream().map(DeadlockWords::ids).toList());
    }
    List<String> besides = new ArrayList<>();
    for (List<Rule> way : ways) {
      besides.add(ids(way.stream().filter(rule -> !common.contains(rule)).toList()));
    }
    return ids(common) + ", with " + String.join(" or ", besides);
  }

  /** Of each quarrel the issues that the red lines are about. */
  private static List<String> on(Deadlock deadlock, List<Rule> rules) {
    return deadlock.pointsOf(rules).stream()
        .map(
            point ->
                point.issues().stream()
                    .filter(
                        issue -> rules.stream().anyMatch(r -> r.footprint().contains(issue.id())))
                    .toList())
        .map(DeadlockWords::quoted)
        .distinct()
        .toList();
  }

  public static String ids(List<Rule> rules) {
    return Words.list(rules.stream().map(Rule::id).toList());
  }

  /** Readings by their titles. */
  public String readings(NavigableSet<String> on) {
    List<String> titles =
        on.stream()
            .map(id -> negotiation.reading(id).map(Reading::title).orElse(id))
            .map(title -> "“" + title + "”")
            .toList();
    return titles.isEmpty() ? "Default reading" : "Reading " + Words.list(titles);
  }

  /** Quarrels by their issues; the verb goes with how many there are. */
  static String blocks(List<List<Issue>> quarrels) {
    boolean joint = quarrels.size() > 1 && quarrels.stream().anyMatch(q -> q.size() > 1);
    return (joint
            ? oneByOne(quarrels.stream().map(DeadlockWords::apart).toList())
            : Words.list(quarrels.stream().map(DeadlockWords::together).toList()))
        + (quarrels.size() == 1 ? " blocks" : " block");
  }

  private static String oneByOne(List<String> quarrels) {
    int last = quarrels.size() - 1;
    return String.join("; ", quarrels.subList(0, last)) + "; and " + quarrels.get(last);
  }

  /** One of several quarrels, of which some are on more than one issue. */
  private static String apart(List<Issue> issues) {
    return together(issues) + (issues.size() == 1 ? " by itself" : "");
  }

  /** One quarrel, told apart from several: "Price" together with "Roof". */
  private static String together(List<Issue> issues) {
    return issues.size() < 2
        ? quoted(issues)
        : quoted(issues.subList(0, 1))
            + " together with "
            + quoted(issues.subList(1, issues.size()));
  }

  /** Who is needed, and on whom nothing on record bears in an example: a sentence. */
  public Optional<String> unmoved(Evaluation example) {
    List<Party> parties =
        example.verdicts().stream()
            .filter(PartyVerdict::required)
            .filter(verdict -> verdict.reasons().isEmpty())
            .map(PartyVerdict::party)
            .toList();
    return parties.isEmpty()
        ? Optional.empty()
        : Optional.of(
            "Nothing on record bears on this text for "
                + names.list(parties)
                + ", whose consent it needs.");
  }

  public static String positions(Issue issue, List<Stretch> stretches) {
    return Words.list(stretches.stream().map(stretch -> position(issue, stretch)).toList());
  }

  static String position(Issue issue, Stretch stretch) {
    if (stretch instanceof Stretch.Amounts amounts) {
      return amounts.first() == amounts.last()
          ? Words.amount(issue, amounts.first())
          : Words.number(amounts.first()) + " to " + Words.amount(issue, amounts.last());
    }
    String id = ((Stretch.One) stretch).position();
    return id.equals(Position.NOT_ADDRESSED) ? "silence" : "“" + issue.labelOf(id) + "”";
  }

  /** The name of a quarrel; a red line that every text crosses is on no issue. */
  public static String title(List<Issue> issues) {
    return issues.isEmpty() ? "Whatever a text says" : Words.list(named(titles(issues)));
  }

  public static String quoted(List<Issue> issues) {
    if (issues.isEmpty()) {
      return "a red line that every text crosses";
    }
    return Words.list(named(titles(issues).stream().map(title -> "“" + title + "”").toList()));
  }

  /** As many names as can be read in one go, and how many more there are. */
  private static List<String> named(List<String> names) {
    if (names.size() <= NAMED) {
      return names;
    }
    List<String> some = new ArrayList<>(names.subList(0, NAMED - 1));
    some.add(Words.number(names.size() - some.size()) + " other issues");
    return some;
  }

  private static List<String> titles(List<Issue> issues) {
    return issues.stream().map(Issue::title).toList();
  }
}
