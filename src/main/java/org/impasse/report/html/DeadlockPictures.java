package org.impasse.report.html;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.impasse.analysis.Deadlock;
import org.impasse.analysis.Side;
import org.impasse.negotiation.Issue;
import org.impasse.negotiation.Party;
import org.impasse.redline.Rule;
import org.impasse.report.CombinationWords;
import org.impasse.report.DeadlockWords;
import org.impasse.report.Names;
import org.impasse.report.Words;
import org.impasse.report.picture.Conflict;
import org.impasse.report.picture.ConflictPicture;
import org.impasse.verdict.NumberLine;

/** Prepares the pictures of a case as a whole. */
public final class DeadlockPictures {

  /** More quarrels than this are not drawn in one picture. */
  private static final int MOST_KNOTS = 12;

  private final Deadlock deadlock;
  private final DeadlockWords words;
  private final Names names;
  private final RoomDrawings rooms;
  private final RungDrawings rungs;

  /**
   * Makes ready to draw.
   *
   * @param lines those of the integer issues in the quarrels
   */
  public DeadlockPictures(Deadlock deadlock, List<NumberLine> lines) {
    this.deadlock = deadlock;
    this.words = new DeadlockWords(deadlock.negotiation());
    this.names = new Names(deadlock.negotiation());
    this.rooms = new RoomDrawings(deadlock, lines, words);
    this.rungs = new RungDrawings(deadlock, words);
  }

  /** What is left in a quarrel, and its ladder of evidence. */
  List<DeadlockHtml.Drawn> of(Deadlock.StickingPoint point) {
    return Stream.concat(room(point).stream(), ladder(point).stream()).toList();
  }

  /**
   * What is left in a quarrel: on one issue, where all stands are known, a number line or the
   * positions; on several, where they can be told, the combinations of positions.
   */
  public Optional<DeadlockHtml.Drawn> room(Deadlock.StickingPoint point) {
    if (CombinationWords.told(point)) {
      return Optional.of(rooms.together(point));
    }
    return point.issues().size() == 1 && point.stands().stream().allMatch(Deadlock.Stand::known)
        ? Optional.of(rooms.of(point, point.issues().get(0)))
        : Optional.empty();
  }

  /** A quarrel on ever firmer evidence. */
  public Optional<DeadlockHtml.Drawn> ladder(Deadlock.StickingPoint point) {
    return point.issues().isEmpty() ? Optional.empty() : Optional.of(rungs.of(point.issues()));
  }

  /** The ladders of quarrels that there are only in other readings or on other evidence. */
  List<DeadlockHtml.ElsewhereView> elsewhere() {
    return rungs.elsewhere().stream()
        .map(
            issues -> new DeadlockHtml.ElsewhereView(DeadlockWords.title(issues), rungs.of(issues)))
        .toList();
  }

  /** Who is tied to what; nothing where there is no quarrel. */
  public Optional<DeadlockHtml.Drawn> conflict() {
    if (deadlock.stickingPoints().isEmpty()) {
      return Optional.empty();
    }
    List<Deadlock.StickingPoint> points =
        deadlock.stickingPoints().stream().limit(MOST_KNOTS).toList();
    List<Side> sides = sides(points);
    Conflict conflict =
        new Conflict(
            sides.stream().map(side -> camp(side, sides, points)).toList(),
            points.stream()
                .map(point -> new Conflict.Knot(titles(point), point.holdsDownTo()))
                .toList(),
            apart(sides, points.size()));
    String title = "Who is tied to what";
    String caption = caption(conflict);
    return Optional.of(
        new DeadlockHtml.Drawn(
            ConflictPicture.wide(conflict, title, caption),
            ConflictPicture.narrow(conflict, title, caption),
            ""));
  }

  private static List<String> titles(Deadlock.StickingPoint point) {
    return point.issues().isEmpty()
        ? List.of(DeadlockWords.title(point.issues()))
        : point.issues().stream().map(Issue::title).toList();
  }

  private List<Side> sides(List<Deadlock.StickingPoint> points) {
    List<Party> order = deadlock.negotiation().parties();
    return points.stream()
        .flatMap(point -> point.stands().stream())
        .map(Deadlock.Stand::side)
        .distinct()
        .sorted(Comparator.comparing(side -> order.indexOf(side.head())))
        .toList();
  }

  private Conflict.Camp camp(Side side, List<Side> sides, List<Deadlock.StickingPoint> points) {
    Set<Party> who = new LinkedHashSet<>();
    List<Conflict.Tie> ties = new ArrayList<>();
    for (int p = 0; p < points.size(); p++) {
      Deadlock.StickingPoint point = points.get(p);
      List<Rule> own =
          point.cores().stream()
              .flatMap(core -> core.rules().stream())
              .filter(rule -> of(side, rule))
              .distinct()
              .sorted(Comparator.comparing(Rule::basis))
              .toList();
      if (!own.isEmpty()) {
        side.members().stream()
            .filter(party -> own.stream().anyMatch(rule -> rule.party().equals(party.id())))
            .forEach(who::add);
        ties.add(
            new Conflict.Tie(
                p,
                own.stream().map(Rule::id).toList(),
                own.get(0).title(),
                own.get(0).basis(),
                about(own, point),
                against(side, sides, point)));
      }
    }
    List<Party> ordered = side.members().stream().filter(who::contains).toList();
    String with = ordered.equals(List.of(side.head())) ? "" : "red lines of " + names.list(ordered);
    return new Conflict.Camp(side.head().name(), with, ties);
  }

  /** Which red line reads which issue of a quarrel on several, where not each reads all. */
  private static Optional<String> about(List<Rule> own, Deadlock.StickingPoint point) {
    Map<List<Issue>, List<String>> readers = new LinkedHashMap<>();
    for (Rule rule : own) {
      List<Issue> read =
          point.issues().stream().filter(i -> rule.footprint().contains(i.id())).toList();
      readers.computeIfAbsent(read, r -> new ArrayList<>()).add(rule.id());
    }
    return readers.keySet().equals(Set.of(point.issues()))
        ? Optional.empty()
        : Optional.of(
            readers.entrySet().stream()
                .map(
                    entry ->
                        Words.list(entry.getValue())
                            + " on "
                            + DeadlockWords.quoted(entry.getKey()))
                .collect(Collectors.joining("; ")));
  }

  private static boolean of(Side side, Rule rule) {
    return side.members().stream().anyMatch(party -> party.id().equals(rule.party()));
  }

  /** The sides that one of a side's red lines clashes with in a quarrel. */
  private static List<Integer> against(Side side, List<Side> sides, Deadlock.StickingPoint point) {
    return IntStream.range(0, sides.size())
        .filter(i -> !sides.get(i).equals(side))
        .filter(
            i ->
                point.cores().stream()
                    .anyMatch(
                        core ->
                            core.rules().stream().anyMatch(rule -> of(side, rule))
                                && core.rules().stream().anyMatch(rule -> of(sides.get(i), rule))))
        .boxed()
        .toList();
  }

  private List<String> apart(List<Side> tied, int drawn) {
    List<String> apart = new ArrayList<>();
    List<String> untied =
        deadlock.alone().stream()
            .map(Deadlock.Alone::side)
            .filter(side -> !tied.contains(side))
            .map(words::side)
            .toList();
    if (!untied.isEmpty()) {
      apart.add("Red lines on record, but none in a quarrel: " + Words.list(untied) + ".");
    }
    if (!deadlock.coalitions().free().isEmpty()) {
      apart.add(
          "No red line in force on record, which is not a yes: "
              + Words.list(deadlock.coalitions().free().stream().map(words::side).toList())
              + ".");
    }
    int more = deadlock.stickingPoints().size() - drawn;
    if (more > 0) {
      apart.add("Not drawn: " + Words.count(more, "more sticking point") + ".");
    }
    return apart;
  }

  private static String caption(Conflict conflict) {
    Map<Integer, List<String>> tied = new LinkedHashMap<>();
    for (Conflict.Camp camp : conflict.camps()) {
      for (Conflict.Tie tie : camp.ties()) {
        tied.computeIfAbsent(tie.knot(), k -> new ArrayList<>())
            .add(camp.name() + " by " + Words.count(tie.rules().size(), "red line"));
      }
    }
    return IntStream.range(0, conflict.knots().size())
        .mapToObj(
            k ->
                "“"
                    + String.join("” and “", conflict.knots().get(k).issues())
                    + "”: "
                    + Words.list(tied.getOrDefault(k, List.of()))
                    + ".")
        .collect(Collectors.joining(" "));
  }
}
