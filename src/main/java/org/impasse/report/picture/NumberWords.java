package org.impasse.report.picture;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.impasse.negotiation.Issue;
import org.impasse.negotiation.Party;
import org.impasse.negotiation.Position;
import org.impasse.report.Words;
import org.impasse.verdict.Interval;
import org.impasse.verdict.NumberLine;
import org.impasse.verdict.Standing;

/** What a number line says, in words. */
public final class NumberWords {

  private NumberWords() {}

  /** The text's own value. */
  static String value(NumberLine line) {
    Optional<Long> amount = line.amount();
    if (amount.isPresent()) {
      return "the text: " + Words.number(amount.orElseThrow());
    }
    return line.value()
        .map(
            position ->
                position instanceof Position.Other other
                    ? "the text: " + other.words()
                    : "the text: " + line.issue().labelOf(position.id()))
        .orElse("the text is silent here");
  }

  /** One stretch in words. */
  static String stretch(NumberLine line, NumberLine.Segment stretch) {
    NumberLine.Stand stand = stretch.stand();
    return Amounts.of(stretch.interval(), line.range())
        + ": "
        + Words.standing(stand.standing())
        + rules(stand);
  }

  private static String rules(NumberLine.Stand stand) {
    return stand.rules().isEmpty() ? "" : " (" + String.join(", ", stand.rules()) + ")";
  }

  /** What parties say of each value that is no number, where anybody says anything. */
  static List<String> specials(NumberLine line) {
    List<String> sentences = new ArrayList<>();
    for (Issue.ListedPosition position : line.range().special()) {
      List<String> answers = new ArrayList<>();
      for (Standing standing : Standing.values()) {
        List<String> who = who(line, position, standing);
        if (standing != Standing.UNTESTED && !who.isEmpty()) {
          answers.add(Words.standing(standing) + " by " + Words.list(who));
        }
      }
      if (!answers.isEmpty()) {
        sentences.add("“" + position.label() + "”: " + String.join("; ", answers) + ".");
      }
    }
    return sentences;
  }

  private static List<String> who(
      NumberLine line, Issue.ListedPosition position, Standing standing) {
    return line.parties().stream()
        .filter(
            party ->
                party.special().stream()
                    .anyMatch(
                        s -> s.position().equals(position) && s.stand().standing() == standing))
        .map(party -> party.party().name())
        .toList();
  }

  /** What the picture shows, in sentences. */
  public static String caption(NumberLine line) {
    List<String> sentences = new ArrayList<>();
    sentences.add(
        line.value()
            .map(position -> "The text sets " + Words.position(line.issue(), position) + ".")
            .orElse("The text is silent here."));
    for (NumberLine.Gap gap : line.gaps()) {
      sentences.add(gap(line, gap));
    }
    if (!line.untested().isEmpty()) {
      sentences.add(
          "Untested, because nothing is on record of any party whose consent is needed: "
              + stretches(line, line.untested())
              + ".");
    }
    return String.join(" ", sentences);
  }

  private static String gap(NumberLine line, NumberLine.Gap gap) {
    return "No amount is left between "
        + gap.one().name()
        + " and "
        + gap.other().name()
        + ": "
        + refusal(line, gap.one())
        + ", "
        + refusal(line, gap.other())
        + (gap.overlap().isEmpty()
            ? "."
            : ", so both refuse " + stretches(line, gap.overlap()) + ".");
  }

  private static String refusal(NumberLine line, Party party) {
    List<Interval> refused = new ArrayList<>();
    line.parties().stream()
        .filter(lane -> lane.party().equals(party))
        .flatMap(lane -> lane.segments().stream())
        .filter(segment -> segment.stand().standing() == Standing.REFUSED)
        .map(NumberLine.Segment::interval)
        .forEach(interval -> append(refused, interval));
    return party.name() + " refuses " + stretches(line, refused);
  }

  private static void append(List<Interval> joined, Interval next) {
    int last = joined.size() - 1;
    if (last >= 0 && joined.get(last).last() == next.first() - 1) {
      joined.set(last, new Interval(joined.get(last).first(), next.last()));
    } else {
      joined.add(next);
    }
  }

  private static String stretches(NumberLine line, List<Interval> intervals) {
    return intervals.stream()
        .map(i -> Amounts.of(i, line.range()))
        .collect(Collectors.joining(", and "));
  }
}
