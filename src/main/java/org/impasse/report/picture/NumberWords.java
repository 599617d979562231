package org.impasse.report.picture;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.impasse.negotiation.Issue;
import org.impasse.negotiation.Party;
import org.impasse.negotiation.Position;
import org.impasse.report.Names;
import org.impasse.report.Words;
import org.impasse.verdict.Interval;
import org.impasse.verdict.NumberLine;
import org.impasse.verdict.Standing;

/** What a number line says, in words. */
final class NumberWords {

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
        + Words.standing(stand)
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
  static String caption(NumberLine line, Names names) {
    List<String> sentences = new ArrayList<>();
    sentences.add(
        line.value()
            .map(position -> "The text sets " + Words.position(line.issue(), position) + ".")
            .orElse("The text is silent here."));
    sentences.addAll(gaps(line, names));
    if (line.parties().stream().anyMatch(party -> !party.regardless().isEmpty())) {
      sentences.add(
          "Who has other grounds too stands against this text whatever the amount, because of other"
              + " terms.");
    }
    if (!line.untested().isEmpty()) {
      sentences.add(
          "Untested, because nothing is on record of any party whose consent is needed: "
              + stretches(line, line.untested())
              + ".");
    }
    return String.join(" ", sentences);
  }

  /** One sentence for all who refuse the same against the same party: ratifiers repeat theirs. */
  private static List<String> gaps(NumberLine line, Names names) {
    Map<List<Object>, List<NumberLine.Gap>> alike = new LinkedHashMap<>();
    for (NumberLine.Gap gap : line.gaps()) {
      List<Object> key = List.of(gap.other(), gap.overlap(), refused(line, gap.one()));
      alike.computeIfAbsent(key, k -> new ArrayList<>()).add(gap);
    }
    return alike.values().stream().map(gaps -> gap(line, names, gaps)).toList();
  }

  private static String gap(NumberLine line, Names names, List<NumberLine.Gap> alike) {
    NumberLine.Gap gap = alike.get(0);
    List<Party> ones = alike.stream().map(NumberLine.Gap::one).toList();
    List<Party> other = List.of(gap.other());
    String both =
        gap.overlap().isEmpty() ? "" : "; both sides refuse " + stretches(line, gap.overlap());
    return "No amount is left: "
        + refusal(line, names, ones)
        + ", "
        + refusal(line, names, other)
        + both
        + ".";
  }

  private static String refusal(NumberLine line, Names names, List<Party> parties) {
    return names.list(parties)
        + names.verb(parties, " refuses ", " refuse ")
        + stretches(line, refused(line, parties.get(0)));
  }

  private static List<Interval> refused(NumberLine line, Party party) {
    List<Interval> refused = new ArrayList<>();
    line.parties().stream()
        .filter(lane -> lane.party().equals(party))
        .flatMap(lane -> lane.segments().stream())
        .filter(segment -> segment.stand().standing() == Standing.REFUSED)
        .map(NumberLine.Segment::interval)
        .forEach(interval -> append(refused, interval));
    return refused;
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
