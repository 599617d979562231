package org.impasse.report.html;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.impasse.analysis.Deadlock;
import org.impasse.negotiation.Issue;
import org.impasse.negotiation.Stretch;
import org.impasse.report.DeadlockWords;
import org.impasse.report.Words;
import org.impasse.report.picture.Rungs;
import org.impasse.report.picture.RungsPicture;

/** Prepares the ladder of evidence of each quarrel. */
final class RungDrawings {

  private static final int MOST_STRETCHES = 4;

  private final Deadlock deadlock;
  private final DeadlockWords words;

  RungDrawings(Deadlock deadlock, DeadlockWords words) {
    this.deadlock = deadlock;
    this.words = words;
  }

  /** The issues of each quarrel that is none under the settings asked for. */
  List<List<Issue>> elsewhere() {
    List<Set<Issue>> found = new ArrayList<>();
    for (Deadlock.Column column : deadlock.ladder().columns()) {
      for (Deadlock.Rung rung : column.rungs()) {
        for (List<Issue> blocked : rung.blocked()) {
          boolean known =
              deadlock.stickingPoints().stream()
                  .anyMatch(point -> point.issues().stream().anyMatch(blocked::contains));
          if (!known && !blocked.isEmpty()) {
            join(found, blocked);
          }
        }
      }
    }
    return found.stream().map(List::copyOf).toList();
  }

  /** Quarrels that share an issue are one. */
  private static void join(List<Set<Issue>> found, List<Issue> blocked) {
    Set<Issue> joined = new LinkedHashSet<>();
    for (Set<Issue> other : List.copyOf(found)) {
      if (other.stream().anyMatch(blocked::contains)) {
        joined.addAll(other);
        found.remove(other);
      }
    }
    joined.addAll(blocked);
    found.add(joined);
  }

  DeadlockHtml.Drawn of(List<Issue> issues) {
    Map<List<Rungs.Step>, List<String>> columns = new LinkedHashMap<>();
    for (Deadlock.Column column : deadlock.ladder().columns()) {
      List<Rungs.Step> steps = column.rungs().stream().map(rung -> step(rung, issues)).toList();
      columns.computeIfAbsent(steps, s -> new ArrayList<>()).add(words.readings(column.readings()));
    }
    List<Rungs.Column> drawn = new ArrayList<>();
    columns.forEach((steps, readings) -> drawn.add(new Rungs.Column(readings, steps)));
    String more = issues.size() > 1 ? "-and-" + (issues.size() - 1) + "-more" : "";
    Rungs rungs = new Rungs(issues.get(0).id() + more, DeadlockWords.title(issues), drawn);
    String caption = caption(drawn);
    return new DeadlockHtml.Drawn(
        RungsPicture.wide(rungs, caption), RungsPicture.narrow(rungs, caption), note(drawn));
  }

  private static Rungs.Step step(Deadlock.Rung rung, List<Issue> issues) {
    if (rung.blocked().stream().anyMatch(b -> issues.stream().anyMatch(b::contains))) {
      return new Rungs.Step(rung.basis(), Rungs.Kind.HOLDS, "holds: nothing is left");
    }
    if (rung.outcome() == Deadlock.Outcome.UNKNOWN) {
      return new Rungs.Step(rung.basis(), Rungs.Kind.UNKNOWN, "no answer was found in time");
    }
    List<Deadlock.Room> rooms =
        rung.open().stream()
            .filter(room -> room.contested() && issues.contains(room.issue()))
            .toList();
    if (rooms.isEmpty()) {
      return new Rungs.Step(rung.basis(), Rungs.Kind.UNREAD, "no red line on record");
    }
    List<String> open =
        rooms.stream()
            .map(room -> (issues.size() > 1 ? room.issue().title() + " " : "") + open(room))
            .toList();
    return new Rungs.Step(rung.basis(), Rungs.Kind.OPEN, "open: " + String.join("; ", open));
  }

  private static String open(Deadlock.Room room) {
    List<Stretch> positions = room.positions();
    if (positions.isEmpty()) {
      return "nowhere";
    }
    int shown = positions.size() > MOST_STRETCHES ? MOST_STRETCHES - 1 : positions.size();
    String named = DeadlockWords.positions(room.issue(), positions.subList(0, shown));
    return shown == positions.size()
        ? named
        : named.replace(" and ", ", ") + " and " + (positions.size() - shown) + " more";
  }

  private static String caption(List<Rungs.Column> columns) {
    List<String> sentences = new ArrayList<>();
    for (Rungs.Column column : columns) {
      List<String> parts = new ArrayList<>();
      List<Rungs.Step> steps = column.steps();
      for (int i = 0; i < steps.size(); i++) {
        // Of steps that are alike, the one on the firmest evidence says the most.
        boolean last = i + 1 == steps.size() || !alike(steps.get(i), steps.get(i + 1));
        if (last) {
          parts.add("“" + Words.basis(steps.get(i).basis()) + "”: " + steps.get(i).words());
        }
      }
      sentences.add(
          Words.list(column.readings())
              + ", on evidence at least "
              + String.join("; at least ", parts)
              + ".");
    }
    sentences.add(note(columns));
    return String.join(" ", sentences).strip();
  }

  private static String note(List<Rungs.Column> columns) {
    return columns.stream()
            .flatMap(column -> column.steps().stream())
            .anyMatch(step -> step.kind() == Rungs.Kind.OPEN)
        ? "What is open draws no refusal on that evidence, which is not a yes."
        : "";
  }

  private static boolean alike(Rungs.Step one, Rungs.Step other) {
    return one.kind() == other.kind() && one.words().equals(other.words());
  }
}
