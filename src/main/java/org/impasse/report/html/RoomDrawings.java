package org.impasse.report.html;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.LongFunction;
import java.util.stream.Collectors;
import org.impasse.analysis.Deadlock;
import org.impasse.analysis.Side;
import org.impasse.negotiation.Issue;
import org.impasse.negotiation.Party;
import org.impasse.negotiation.Position;
import org.impasse.negotiation.Stretch;
import org.impasse.report.CombinationWords;
import org.impasse.report.DeadlockWords;
import org.impasse.report.Names;
import org.impasse.report.Words;
import org.impasse.report.picture.Gap;
import org.impasse.report.picture.GapPicture;
import org.impasse.report.picture.Strip;
import org.impasse.report.picture.StripPicture;
import org.impasse.verdict.Interval;
import org.impasse.verdict.NumberLine;
import org.impasse.verdict.Standing;

/** Prepares what a quarrel leaves: a number line, or a strip of positions or combinations. */
final class RoomDrawings {

  /** So many answers of the ladder stand below a number line. */
  private static final int MOST_LEFT = 4;

  private final Deadlock deadlock;
  private final List<NumberLine> lines;
  private final DeadlockWords words;
  private final Names names;

  RoomDrawings(Deadlock deadlock, List<NumberLine> lines, DeadlockWords words) {
    this.deadlock = deadlock;
    this.lines = lines;
    this.words = words;
    this.names = new Names(deadlock.negotiation());
  }

  DeadlockHtml.Drawn of(Deadlock.StickingPoint point, Issue issue) {
    if (!issue.isInteger()) {
      return drawn(strip(point, issue), note(issue));
    }
    Gap gap = gap(point, issue);
    String caption = caption(point, gap);
    return new DeadlockHtml.Drawn(
        GapPicture.wide(gap, caption), GapPicture.narrow(gap, caption), note(gap));
  }

  /** The combinations of positions on several issues. */
  DeadlockHtml.Drawn together(Deadlock.StickingPoint point) {
    List<Side> sides = point.stands().stream().map(Deadlock.Stand::side).toList();
    List<List<String>> labels = CombinationWords.labels(point);
    List<Strip.Row> rows = new ArrayList<>();
    for (Deadlock.Combination combination : point.combinations()) {
      rows.add(
          new Strip.Row(
              labels.get(rows.size()),
              sides.stream().map(combination.refusedBy()::contains).toList()));
    }
    return drawn(
        new Strip(
            point.issues().stream().map(Issue::id).collect(Collectors.joining("-")),
            DeadlockWords.title(point.issues()),
            heads(point),
            rows),
        new CombinationWords(deadlock.negotiation()).note(point));
  }

  private static List<String> heads(Deadlock.StickingPoint point) {
    return point.stands().stream().map(stand -> stand.side().head().name()).toList();
  }

  private static DeadlockHtml.Drawn drawn(Strip strip, String note) {
    String caption = caption(strip, note);
    return new DeadlockHtml.Drawn(
        StripPicture.wide(strip, caption), StripPicture.narrow(strip, caption), note);
  }

  private Strip strip(Deadlock.StickingPoint point, Issue issue) {
    List<Strip.Row> rows = new ArrayList<>();
    for (Stretch.One position : unnumbered(issue)) {
      rows.add(
          new Strip.Row(
              List.of(label(issue, position)),
              point.stands().stream().map(stand -> stand.refuses().contains(position)).toList()));
    }
    return new Strip(issue.id(), issue.title(), heads(point), rows);
  }

  private static List<Stretch.One> unnumbered(Issue issue) {
    List<Stretch.One> positions = new ArrayList<>();
    issue.listed().forEach(listed -> positions.add(new Stretch.One(listed.id())));
    positions.add(new Stretch.One(Position.NOT_ADDRESSED));
    return positions;
  }

  private static String label(Issue issue, Stretch.One position) {
    return position.position().equals(Position.NOT_ADDRESSED)
        ? "The text says nothing"
        : Words.capital(issue.labelOf(position.position()));
  }

  private static String caption(Strip strip, String note) {
    List<String> sentences = new ArrayList<>();
    for (Strip.Row row : strip.rows()) {
      List<String> who = new ArrayList<>();
      for (int i = 0; i < row.refused().size(); i++) {
        if (row.refused().get(i)) {
          who.add(strip.sides().get(i));
        }
      }
      sentences.add(
          (row.label().size() == 1
                  ? "“" + row.label().get(0) + "”"
                  : String.join("; ", row.label()))
              + " is refused by "
              + (who.isEmpty() ? "none" : Words.list(who))
              + ".");
    }
    sentences.add(note);
    return String.join(" ", sentences);
  }

  private static String note(Issue issue) {
    String axis =
        issue.values() instanceof Issue.Listed listed
            ? listed
                .axis()
                .map(a -> "Positions on top lean to " + a.first() + ", below to " + a.last() + ". ")
                .orElse("")
            : "";
    return axis + CombinationWords.RATIFIERS;
  }

  private Gap gap(Deadlock.StickingPoint point, Issue issue) {
    Optional<NumberLine> line = lines.stream().filter(l -> l.issue().equals(issue)).findFirst();
    List<Gap.Row> sides = point.stands().stream().map(stand -> side(stand, issue, line)).toList();
    List<Gap.Row> left = new ArrayList<>();
    left.add(
        left(
            issue,
            "What is left to all of them",
            "as asked: on all evidence that counts here",
            meet(point.stands())));
    onFirmerEvidence(issue).entrySet().stream()
        .limit(MOST_LEFT)
        .forEach(
            entry ->
                left.add(
                    left(
                        issue,
                        "What would be left",
                        String.join("; ", entry.getValue()),
                        amounts(entry.getKey()))));
    return new Gap(issue, sides, left, besides(point, issue));
  }

  /** What is left on firmer evidence or in other readings, where red lines read the issue there. */
  private Map<List<Stretch>, List<String>> onFirmerEvidence(Issue issue) {
    Map<List<Stretch>, List<String>> left = new LinkedHashMap<>();
    for (Deadlock.Column column : deadlock.ladder().columns()) {
      Set<List<Stretch>> told = new HashSet<>();
      for (Deadlock.Rung rung : column.rungs()) {
        for (Deadlock.Room room : rung.open()) {
          if (room.issue().equals(issue) && room.contested() && told.add(room.positions())) {
            left.computeIfAbsent(room.positions(), p -> new ArrayList<>())
                .add(
                    words.readings(column.readings())
                        + ", on evidence at least “"
                        + Words.basis(rung.basis())
                        + "”");
          }
        }
      }
    }
    return left;
  }

  private Gap.Row side(Deadlock.Stand stand, Issue issue, Optional<NumberLine> line) {
    List<Interval> refused = amounts(stand.refuses());
    List<NumberLine.PartyLine> own =
        line.stream()
            .flatMap(l -> l.parties().stream())
            .filter(p -> stand.who().contains(p.party()))
            .toList();
    NavigableSet<Long> starts = starts(refused);
    own.forEach(p -> p.segments().forEach(s -> starts.add(s.interval().first())));
    return new Gap.Row(
        Words.capital(names.list(stand.who())),
        "",
        pieces(issue, starts, amount -> kind(refused, own, amount)));
  }

  private static Gap.Kind kind(
      List<Interval> refused, List<NumberLine.PartyLine> own, long amount) {
    if (contains(refused, amount)) {
      return Gap.Kind.REFUSED;
    }
    List<Standing> standings = own.stream().map(p -> p.at(amount).standing()).toList();
    if (standings.contains(Standing.OBJECTED)) {
      return Gap.Kind.OBJECTED;
    }
    return standings.contains(Standing.BORNE) ? Gap.Kind.BORNE : Gap.Kind.UNTESTED;
  }

  private static Gap.Row left(Issue issue, String name, String aside, List<Interval> open) {
    return new Gap.Row(
        name,
        aside,
        pieces(
            issue, starts(open), amount -> contains(open, amount) ? Gap.Kind.OPEN : Gap.Kind.NONE));
  }

  private static NavigableSet<Long> starts(List<Interval> intervals) {
    NavigableSet<Long> starts = new TreeSet<>();
    for (Interval interval : intervals) {
      starts.add(interval.first());
      starts.add(interval.last() + 1);
    }
    return starts;
  }

  private static boolean contains(List<Interval> intervals, long amount) {
    return intervals.stream().anyMatch(interval -> interval.contains(amount));
  }

  /** The range cut at some amounts, neighbours of one kind joined. */
  private static List<Gap.Piece> pieces(
      Issue issue, NavigableSet<Long> starts, LongFunction<Gap.Kind> kind) {
    Issue.Range range = (Issue.Range) issue.values();
    List<Gap.Piece> pieces = new ArrayList<>();
    long first = range.min();
    Gap.Kind current = kind.apply(first);
    for (long start : starts) {
      if (start > range.min() && start <= range.max() && kind.apply(start) != current) {
        pieces.add(new Gap.Piece(new Interval(first, start - 1), current));
        first = start;
        current = kind.apply(start);
      }
    }
    pieces.add(new Gap.Piece(new Interval(first, range.max()), current));
    return pieces;
  }

  private static List<Interval> amounts(List<Stretch> stretches) {
    return stretches.stream()
        .filter(Stretch.Amounts.class::isInstance)
        .map(Stretch.Amounts.class::cast)
        .map(amounts -> new Interval(amounts.first(), amounts.last()))
        .toList();
  }

  /** The amounts that every side leaves. */
  private static List<Interval> meet(List<Deadlock.Stand> stands) {
    List<Interval> met = amounts(stands.get(0).leaves());
    for (Deadlock.Stand stand : stands) {
      List<Interval> both = new ArrayList<>();
      for (Interval one : met) {
        for (Interval other : amounts(stand.leaves())) {
          long first = Math.max(one.first(), other.first());
          long last = Math.min(one.last(), other.last());
          if (first <= last) {
            both.add(new Interval(first, last));
          }
        }
      }
      met = both;
    }
    return met;
  }

  private List<String> besides(Deadlock.StickingPoint point, Issue issue) {
    List<String> sentences = new ArrayList<>();
    for (Stretch.One position : unnumbered(issue)) {
      List<Party> who =
          point.stands().stream()
              .filter(stand -> stand.refuses().contains(position))
              .flatMap(stand -> stand.who().stream())
              .toList();
      if (!who.isEmpty()) {
        boolean silence = position.position().equals(Position.NOT_ADDRESSED);
        String label = silence ? "Silence" : "“" + label(issue, position) + "”";
        sentences.add(label + " is refused by " + names.list(who) + ".");
      }
    }
    return sentences;
  }

  private String caption(Deadlock.StickingPoint point, Gap gap) {
    List<String> sentences = new ArrayList<>(List.of(words.sentence(point)));
    for (Gap.Row row : gap.left().subList(1, gap.left().size())) {
      String open =
          row.pieces().stream()
              .filter(piece -> piece.kind() == Gap.Kind.OPEN)
              .map(piece -> Words.interval(piece.interval()))
              .collect(Collectors.joining(" and "));
      sentences.add(row.aside() + ", " + (open.isEmpty() ? "no amount" : open) + " would be left.");
    }
    sentences.add(note(gap));
    return String.join(" ", sentences).strip();
  }

  private static String note(Gap gap) {
    List<String> sentences = new ArrayList<>();
    if (drawn(gap.sides(), Gap.Kind.UNTESTED)) {
      sentences.add("Hatched is untested: nothing is on record there, for or against.");
    }
    if (drawn(gap.left(), Gap.Kind.OPEN)) {
      sentences.add("What is open draws no refusal on that evidence, which is not a yes.");
    }
    return String.join(" ", sentences);
  }

  private static boolean drawn(List<Gap.Row> rows, Gap.Kind kind) {
    return rows.stream()
        .flatMap(row -> row.pieces().stream())
        .anyMatch(piece -> piece.kind() == kind);
  }
}
