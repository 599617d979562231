package org.impasse.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.impasse.analysis.Timeline;
import org.impasse.negotiation.Basis;
import org.impasse.negotiation.Evidence;
import org.impasse.negotiation.Issue;
import org.impasse.negotiation.NegotiationCase;
import org.impasse.negotiation.Position;
import org.impasse.negotiation.StatementDate;
import org.impasse.negotiation.Stretch;
import org.impasse.report.picture.Amounts;
import org.impasse.verdict.Interval;

/** A timeline in words. */
public final class TimelineWords {

  private static final int MOST_SPEAKERS = 2;

  private final Timeline timeline;
  private final NegotiationCase negotiation;

  /** The words for one timeline. */
  public TimelineWords(Timeline timeline) {
    this.timeline = timeline;
    this.negotiation = timeline.negotiation();
  }

  /** What it is about: "Who said what when", with the issue if there is one. */
  public String title() {
    return timeline.issue().map(issue -> issue.title() + ": who").orElse("Who") + " said what when";
  }

  /** How much there is, from when to when. */
  public String extent() {
    int all = timeline.statements().size();
    long undated = timeline.statements().stream().filter(e -> e.on().isEmpty()).count();
    if (all == 0) {
      return "Nothing is on record" + timeline.issue().map(i -> " on this issue.").orElse(".");
    }
    return Words.count(all, "statement")
        + " on record"
        + between()
        + (undated == 0 ? "." : undated == all ? ", undated." : ", " + undated + " undated.");
  }

  /** The first and the last date, as exactly as they are known. */
  private String between() {
    List<StatementDate> dates =
        timeline.statements().stream().flatMap(statement -> statement.on().stream()).toList();
    if (dates.isEmpty()) {
      return "";
    }
    String first =
        Words.date(dates.stream().min(Comparator.comparing(StatementDate::first)).orElseThrow());
    String last =
        Words.date(dates.stream().max(Comparator.comparing(StatementDate::last)).orElseThrow());
    return first.equals(last) ? ", of " + first : ", from " + first + " to " + last;
  }

  /** What stands out: how many stands moved, how many are contested. */
  public String headline() {
    int moves = timeline.lanes().stream().mapToInt(lane -> lane.moves().size()).sum();
    int contests = timeline.lanes().stream().mapToInt(lane -> lane.contests().size()).sum();
    String moved =
        moves == 0 ? "No stand moved on record" : Words.count(moves, "stand") + " moved on record";
    return moved
        + "; "
        + (contests == 0
            ? "none is contested."
            : Words.number(contests) + (contests == 1 ? " is" : " are") + " contested.");
  }

  /** Positions in words: "above 40,000 or to be agreed later". */
  public static String positions(Issue issue, List<Stretch> stretches) {
    if (stretches.isEmpty()) {
      return "the issue as a whole";
    }
    List<String> words = stretches.stream().map(stretch -> position(issue, stretch)).toList();
    int last = words.size() - 1;
    return last == 0
        ? words.get(0)
        : String.join("; ", words.subList(0, last)) + "; or " + words.get(last);
  }

  private static String position(Issue issue, Stretch stretch) {
    if (stretch instanceof Stretch.Amounts amounts && issue.values() instanceof Issue.Range range) {
      return amounts.first() == amounts.last()
          ? Words.number(amounts.first())
          : Amounts.of(new Interval(amounts.first(), amounts.last()), range);
    }
    String id = ((Stretch.One) stretch).position();
    return id.equals(Position.NOT_ADDRESSED) ? "nothing said on it" : issue.labelOf(id);
  }

  /** One step of a stand: "20 November 2025: any amount refused (A. Roe, stated)". */
  public String step(Issue issue, Timeline.Step step) {
    if (step instanceof Timeline.Ruled ruled) {
      return Words.date(ruled.day())
          + ": "
          + (ruled.begins() ? "first" : "last")
          + " day of red line "
          + ruled.rule().id()
          + ", “"
          + ruled.rule().title()
          + "”";
    }
    Timeline.Said said = (Timeline.Said) step;
    return (said.first().equals(said.last())
            ? Words.date(said.first())
            : "From " + Words.date(said.first()) + " to " + Words.date(said.last()))
        + ": "
        + positions(issue, said.positions())
        + " "
        + Words.said(said.bearing())
        + " ("
        + speakers(said.statements())
        + ", "
        + basis(said.statements())
        + ")";
  }

  private static String speakers(List<Evidence> statements) {
    Set<String> names = new LinkedHashSet<>();
    statements.forEach(statement -> names.add(Words.capital(statement.by().name())));
    List<String> shown = new ArrayList<>(names);
    if (shown.size() > MOST_SPEAKERS) {
      int more = shown.size() - MOST_SPEAKERS;
      shown = new ArrayList<>(shown.subList(0, MOST_SPEAKERS));
      shown.add(more == 1 ? "one other" : more + " others");
    }
    return Words.list(shown);
  }

  private String basis(List<Evidence> statements) {
    Basis strongest = statements.stream().map(Evidence::basis).min(Basis::compareTo).orElseThrow();
    Evidence first =
        statements.stream().filter(e -> e.basis() == strongest).findFirst().orElseThrow();
    return Words.basis(first, negotiation);
  }

  /** What a contest is about, for the start of a line. */
  public String contest(Timeline.Contest contest) {
    return contest.issues().isEmpty()
        ? "Said to contradict each other"
        : Words.list(contest.issues().stream().map(issue -> "“" + issue.title() + "”").toList());
  }

  /** When it was said, to stand at the start of a line. */
  public static String when(Evidence evidence) {
    return evidence.on().map(Words::date).orElse("Undated");
  }

  /** Who said it, without the date. */
  public static String who(Evidence evidence) {
    Optional<String> capacity = evidence.by().capacity();
    return Words.capital(evidence.by().name()) + capacity.map(c -> ", " + c).orElse("");
  }

  /** What it says of the stand: on the issues given, as far as it names positions there. */
  public String bearing(Evidence evidence, List<Issue> issues) {
    List<String> words = new ArrayList<>();
    for (Issue issue : issues) {
      List<Stretch> stretches = evidence.issues().getOrDefault(issue.id(), List.of());
      if (evidence.issues().containsKey(issue.id())) {
        words.add(positions(issue, stretches) + " " + Words.said(evidence.bearing()));
      }
    }
    return words.isEmpty() ? Words.bearing(evidence.bearing()) : String.join("; ", words);
  }

  /** A day in few letters: "20 Nov 2025". */
  public static String shortDay(LocalDate day) {
    String words = Words.date(day);
    String month = words.split(" ", -1)[1];
    return words.replace(month, month.substring(0, 3));
  }
}
