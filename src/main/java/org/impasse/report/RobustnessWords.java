package org.impasse.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.impasse.analysis.Deadlock;
import org.impasse.analysis.Robustness;
import org.impasse.negotiation.Circumstance;
import org.impasse.negotiation.Issue;
import org.impasse.negotiation.Parameter;
import org.impasse.negotiation.Reading;
import org.impasse.negotiation.Stretch;
import org.impasse.redline.Rule;
import org.impasse.report.page.Line;
import org.impasse.report.page.Page;

/** How far an answer depends on what is disputed, in sentences and as a part of a page. */
public final class RobustnessWords {

  /** So many conditions are told; the others are in JSON. */
  private static final int TOLD = 6;

  private final Deadlock.Outcome outcome;
  private final Robustness robustness;
  private final boolean nothingStands;

  public RobustnessWords(Deadlock deadlock) {
    this.outcome = deadlock.outcome();
    this.robustness = deadlock.robustness();
    this.nothingStands = DeadlockWords.nothingStands(deadlock);
  }

  /** The whole section as sentences, without its table. */
  public List<String> sentences() {
    if (nothingStands) {
      return List.of(verdict());
    }
    List<String> sentences = new ArrayList<>(List.of(verdict(), scope()));
    sentence(turn(), robustness.turns()).ifPresent(sentences::add);
    for (Robustness.End end : named()) {
      sentence(noPoint(end), end.turns()).ifPresent(sentences::add);
    }
    if (!singleLine().isEmpty()) {
      sentences.add(singleLine());
    }
    return List.copyOf(sentences);
  }

  private Optional<String> sentence(String then, Robustness.Turns turns) {
    if (turns.ways().isEmpty()) {
      return Optional.empty();
    }
    List<String> ways =
        turns.ways().stream()
            .limit(TOLD)
            .map(way -> "where " + way(way))
            .collect(Collectors.toCollection(ArrayList::new));
    int more = turns.ways().size() - TOLD;
    if (more > 0) {
      ways.add("under " + Words.number(more) + " more conditions");
    }
    return Optional.of(
        then
            + ", all else as asked, "
            + String.join("; or ", ways)
            + (turns.complete() ? "." : "; there are more, the search was stopped here."));
  }

  private static String noPoint(Robustness.End end) {
    return DeadlockWords.quoted(end.issues())
        + (end.issues().size() == 1 ? " is no sticking point" : " are no sticking point");
  }

  /** Adds a section. */
  public void write(Page page) {
    page.heading(2, "How robust");
    page.paragraph(Line.empty().strong(verdict()));
    if (nothingStands) {
      page.paragraph("What cannot stand together leaves no text: no red line is the reason.");
      return;
    }
    page.paragraph(scope());
    if (!robustness.points().isEmpty() && robustness.combinations() > 1) {
      List<List<Line>> rows = new ArrayList<>();
      for (Robustness.Tally tally : robustness.points()) {
        rows.add(
            List.of(
                Line.of(
                    tally.issues().isEmpty()
                        ? "a red line that no text respects"
                        : Words.list(tally.issues().stream().map(Issue::title).toList())),
                Line.of(of(tally.combinations()))));
      }
      page.table(List.of(Line.of("Sticking point"), Line.of("In how many combinations")), rows);
    }
    turns(page, turn(), robustness.turns());
    for (Robustness.End end : named()) {
      turns(page, noPoint(end), end.turns());
    }
    if (!singleLine().isEmpty()) {
      page.paragraph(singleLine());
    }
  }

  /** Sticking points by how often they are one; none where no red line is the reason. */
  List<Robustness.Tally> points() {
    return nothingStands ? List.of() : robustness.points();
  }

  private List<Robustness.End> named() {
    return robustness.ends().stream().filter(end -> !end.issues().isEmpty()).toList();
  }

  private void turns(Page page, String then, Robustness.Turns turns) {
    if (turns.ways().isEmpty()) {
      return;
    }
    page.paragraph(then + ", all else as asked,");
    turns.ways().stream().limit(TOLD).forEach(way -> page.item(0, "where " + way(way) + end(way)));
    int more = turns.ways().size() - TOLD;
    if (more > 0) {
      page.item(0, "and under " + Words.number(more) + " more conditions, in JSON.");
    }
    if (!turns.complete()) {
      page.item(0, "There are more; the search was stopped here.");
    }
  }

  private static String end(Robustness.Way way) {
    return way.changes().isEmpty() ? "" : ".";
  }

  private String turn() {
    return outcome == Deadlock.Outcome.DEAL ? "No text passes" : "A text passes";
  }

  /** In how many combinations it holds. */
  String verdict() {
    if (outcome == Deadlock.Outcome.UNKNOWN) {
      return "Nobody knows: time ran out before an answer was found.";
    }
    boolean deal = outcome == Deadlock.Outcome.DEAL;
    long same = deal ? robustness.passed() : robustness.refused();
    String all = robustness.scope().together() ? "combinations" : "combinations looked at";
    String sentence;
    if (robustness.combinations() == 1) {
      sentence =
          robustness.scope().idle().isEmpty()
              ? "Nothing is disputed."
              : "Nothing that is disputed makes a difference to the answer.";
    } else if (same == robustness.combinations()) {
      sentence =
          (deal ? "A text passes" : "No text passes")
              + " in any of the "
              + Words.number(same)
              + " "
              + all
              + " of what is disputed.";
      sentence = deal ? sentence.replace("in any of", "in each of") : sentence;
    } else {
      sentence =
          (deal ? "A text passes in " : "No text passes in ")
              + of(same)
              + " "
              + all
              + " of what is disputed.";
    }
    if (robustness.unknown() > 0) {
      sentence += " In " + Words.number(robustness.unknown()) + " no answer was found in time.";
    }
    return robustness.complete()
        ? sentence
        : sentence + " Not everything was found in time: there may be more sticking points.";
  }

  private String of(long count) {
    return Words.number(count) + " of " + Words.number(robustness.combinations());
  }

  /** What was combined, in a few sentences. */
  String scope() {
    Robustness.Scope scope = robustness.scope();
    List<String> parts = new ArrayList<>();
    if (!scope.readings().isEmpty()) {
      parts.add(
          quoted(scope.readings().stream().map(Reading::title).toList())
              + (scope.readings().size() == 1 ? ", on and off" : ", each on and off"));
    }
    for (Circumstance circumstance : scope.circumstances()) {
      parts.add(
          quoted(List.of(circumstance.title()))
              + ": "
              + String.join(
                  " or ",
                  circumstance.values().stream().map(Issue.ListedPosition::label).toList()));
    }
    for (Robustness.Disputed number : scope.numbers()) {
      parts.add(
          quoted(List.of(number.parameter().title()))
              + ": "
              + ranges(number.parameter(), joined(number.ranges())));
    }
    StringBuilder words = new StringBuilder();
    if (parts.isEmpty()) {
      words.append("No reading, circumstance or disputed number bears on a red line that counts.");
    } else {
      words
          .append(scope.together() ? "Combined were " : "Changed one at a time were ")
          .append(String.join("; ", parts))
          .append('.');
    }
    if (!scope.numbers().isEmpty()) {
      words.append(
          " Disputed numbers were not sampled: their ranges were cut where red lines compare, and"
              + " within a part no red line tells one value from another.");
    }
    if (!scope.together()) {
      words.append(" There are too many to try them in every combination.");
    }
    if (!scope.idle().isEmpty()) {
      words
          .append(" No red line that counts reads ")
          .append(quoted(scope.idle()))
          .append(": left out.");
    }
    return words.toString();
  }

  /** Which single red line turns the answer; empty where there is a deal. */
  String singleLine() {
    if (outcome != Deadlock.Outcome.NO_DEAL) {
      return "";
    }
    StringBuilder words = new StringBuilder();
    words.append(
        robustness.decisive().isEmpty()
            ? robustness.complete()
                ? "No single red line, if it were misread and left out, would let a text pass."
                : "No single red line was found in time that, misread and left out, would let a text"
                    + " pass."
            : "If it were misread and left out, "
                + Words.list(robustness.decisive().stream().map(RobustnessWords::line).toList())
                + (robustness.decisive().size() == 1 ? "" : ", each alone,")
                + " would let a text pass.");
    if (robustness.decisive().isEmpty()) {
      for (Robustness.End end : named()) {
        if (!end.red().isEmpty()) {
          words
              .append(" ")
              .append(DeadlockWords.quoted(end.issues()))
              .append(" alone would end without ")
              .append(String.join(" or ", end.red().stream().map(RobustnessWords::line).toList()))
              .append('.');
        }
      }
    }
    return words.toString();
  }

  private static String line(Rule rule) {
    return rule.id() + " (“" + rule.title() + "”)";
  }

  /** Conditions that are enough together. */
  String way(Robustness.Way way) {
    return Words.list(way.changes().stream().map(this::change).toList());
  }

  private String change(Robustness.Change change) {
    if (change instanceof Robustness.Switched switched) {
      return "reading “" + switched.reading().title() + "” is " + (switched.on() ? "on" : "off");
    }
    if (change instanceof Robustness.Given given) {
      return "“"
          + given.circumstance().title()
          + "” is "
          + String.join(" or ", given.values().stream().map(Issue.ListedPosition::label).toList());
    }
    if (change instanceof Robustness.Within within) {
      return "“"
          + within.parameter().title()
          + "” is "
          + ranges(within.parameter(), within.ranges());
    }
    Robustness.Compared compared = (Robustness.Compared) change;
    return "“"
        + compared.one().title()
        + "” is "
        + order(compared.order())
        + " “"
        + compared.other().title()
        + "”";
  }

  private static String order(Robustness.Order order) {
    return switch (order) {
      case BELOW -> "below";
      case AT_MOST -> "at most";
      case EQUAL -> "the same as";
      case AT_LEAST -> "at least";
      case ABOVE -> "above";
      case SOMETIMES -> "in some of these pairs matched with";
    };
  }

  private static String ranges(Parameter parameter, List<Stretch.Amounts> ranges) {
    return ranges.stream()
            .map(
                range ->
                    range.first() == range.last()
                        ? Words.number(range.first())
                        : Words.number(range.first()) + " to " + Words.number(range.last()))
            .collect(Collectors.joining(" or "))
        + " "
        + parameter.unit();
  }

  private static List<Stretch.Amounts> joined(List<Stretch.Amounts> ranges) {
    List<Stretch.Amounts> joined = new ArrayList<>();
    for (Stretch.Amounts next : ranges) {
      int end = joined.size() - 1;
      if (end >= 0 && joined.get(end).last() + 1 == next.first()) {
        joined.set(end, new Stretch.Amounts(joined.get(end).first(), next.last()));
      } else {
        joined.add(next);
      }
    }
    return joined;
  }

  private static String quoted(List<String> titles) {
    return Words.list(titles.stream().map(title -> "“" + title + "”").toList());
  }
}
