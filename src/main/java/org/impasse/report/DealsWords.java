package org.impasse.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.impasse.analysis.NearDeals;
import org.impasse.analysis.Side;
import org.impasse.analysis.logic.Ending;
import org.impasse.negotiation.Assumption;
import org.impasse.negotiation.Consent;
import org.impasse.negotiation.Issue;
import org.impasse.negotiation.NegotiationCase;
import org.impasse.negotiation.Party;
import org.impasse.negotiation.Position;
import org.impasse.negotiation.Term;
import org.impasse.redline.Rule;
import org.impasse.redline.Strength;
import org.impasse.verdict.Evaluation;
import org.impasse.verdict.Reason;

/** The sentences on texts near a given one. Plain, short, and on nobody's side. */
final class DealsWords {

  private static final String ALREADY =
      "The text as it is draws no recorded refusal from anyone whose consent it needs: nothing has"
          + " to change.";

  private final NearDeals near;
  private final NegotiationCase negotiation;
  private final Names names;
  private final DeadlockWords words;

  DealsWords(NearDeals near) {
    this.near = near;
    this.negotiation = near.negotiation();
    this.names = new Names(negotiation);
    this.words = new DeadlockWords(negotiation);
  }

  /** The answer in a sentence or two. */
  String headline() {
    return switch (near.outcome()) {
      case UNKNOWN -> "Time ran out before an answer was found.";
      case DEAL -> apart(near.already() ? ALREADY : nearest());
      case NO_DEAL -> none();
    };
  }

  /** What is kept though nobody listed it may be refused. */
  private String apart(String answer) {
    boolean unknown =
        near.unlisted().stream()
            .anyMatch(t -> near.kept().stream().anyMatch(i -> i.id().equals(t.issue())));
    return unknown ? "If what nobody listed is borne: " + goingOn(answer) : answer;
  }

  private String nearest() {
    List<NearDeals.Change> first = near.deals().get(0).changes();
    if (first.size() > near.found().atLeast()) {
      return "Some text without a recorded refusal from anyone whose consent it needs changes "
          + Words.count(first.size(), "issue")
          + ". Time ran out before it was known whether fewer would do; the nearest changes at least "
          + Words.count(near.found().atLeast(), "issue")
          + ".";
    }
    long asFew = near.found().ways().stream().filter(w -> w.size() == first.size()).count();
    String others =
        asFew > 1 ? " " + Words.count(asFew - 1, "other way") + " would change as few." : "";
    return "The nearest text without a recorded refusal from anyone whose consent it needs changes "
        + Words.count(first.size(), "issue")
        + ": "
        + issues(first)
        + "."
        + others;
  }

  private String none() {
    String answer = near.proof().map(words::headline).orElse("No text passes on record.");
    if (near.kept().isEmpty()) {
      return answer;
    }
    String freed =
        near.freed()
            .map(
                changes ->
                    " Were nothing kept, the nearest text would change "
                        + Words.count(changes, "issue")
                        + ".")
            .orElse("");
    return "With what is to be kept: " + goingOn(answer) + freed;
  }

  /** A sentence to stand after a colon. */
  private static String goingOn(String sentence) {
    return sentence.substring(0, 1).toLowerCase(Locale.ROOT) + sentence.substring(1);
  }

  /** Whether every text contradicts itself, so that nobody's giving way would help. */
  boolean nothingStands() {
    return near.proof()
        .filter(proof -> proof.stickingPoints().isEmpty() && proof.ending() == Ending.COMPLETE)
        .isPresent();
  }

  /** That every text contradicts itself, a sentence or two. */
  String whyNothingStands() {
    return (near.kept().isEmpty()
            ? "No text can stand at all: each says"
            : "No text that keeps this can stand at all: each says")
        + " what, by the case, cannot stand together. Whoever gave way, it would not help.";
  }

  /** Whether 'deadlock' would show the same proofs: it neither keeps a term nor changes a text. */
  boolean asDeadlock(Receipt receipt) {
    return near.kept().isEmpty()
        && receipt.set().isEmpty()
        && receipt.unset().isEmpty()
        && near.settings().consent().size() < negotiation.parties().size();
  }

  static String issues(List<NearDeals.Change> changes) {
    return DeadlockWords.quoted(changes.stream().map(NearDeals.Change::issue).toList());
  }

  /** What was to be kept, whose consent counts, and what is left out: a sentence each. */
  List<String> conditions() {
    List<String> sentences = new ArrayList<>();
    if (!near.kept().isEmpty()) {
      sentences.add("Kept as it is: " + DeadlockWords.quoted(near.kept()) + ".");
    }
    consent(sentences);
    if (!near.assumptions().isEmpty()) {
      sentences.add(
          "What the text's author assumes of "
              + Words.list(
                  near.assumptions().stream()
                      .map(Assumption::party)
                      .map(names::inSentence)
                      .toList())
              + " is left out: it was assumed of that text and of no other.");
    }
    near.unlisted().forEach(term -> sentences.add(unlisted(term)));
    return sentences;
  }

  private void consent(List<String> sentences) {
    Map<String, Consent> set = near.settings().consent();
    if (set.isEmpty()) {
      return;
    }
    List<Party> counting =
        negotiation.parties().stream()
            .filter(party -> set.getOrDefault(party.id(), Consent.ADVISORY) == Consent.REQUIRED)
            .toList();
    List<Party> others =
        negotiation.parties().stream()
            .filter(party -> set.getOrDefault(party.id(), Consent.REQUIRED) == Consent.ADVISORY)
            .toList();
    if (counting.size() + others.size() == negotiation.parties().size()) {
      sentences.add(
          counting.isEmpty()
              ? "By your setting nobody's consent counts."
              : "By your setting only the consent of " + names.list(counting) + " counts.");
      ratifiers(counting, others)
          .ifPresent(
              left ->
                  sentences.add(
                      "That of those who ratify for "
                          + names.list(counting)
                          + " counts only where you name them; left out: "
                          + left
                          + "."));
      return;
    }
    if (!counting.isEmpty()) {
      sentences.add("By your setting the consent of " + names.list(counting) + " is needed.");
    }
    if (!others.isEmpty()) {
      sentences.add("By your setting the consent of " + names.list(others) + " is not needed.");
      List<Party> still = new ArrayList<>(negotiation.parties());
      still.removeIf(party -> set.getOrDefault(party.id(), party.consent()) == Consent.ADVISORY);
      ratifiers(others, still)
          .ifPresent(left -> sentences.add("Still asked, as they ratify for it: " + left + "."));
    }
  }

  /** Of some parties those who ratify for others; empty when nobody does. */
  private Optional<String> ratifiers(List<Party> heads, List<Party> among) {
    List<Party> ratifiers =
        among.stream()
            .filter(
                party -> heads.stream().anyMatch(h -> party.ratifies().equals(Optional.of(h.id()))))
            .toList();
    return ratifiers.isEmpty() ? Optional.empty() : Optional.of(names.list(ratifiers));
  }

  /** How a position that nobody listed is treated. */
  private String unlisted(Term term) {
    Issue issue = negotiation.issue(term.issue()).orElseThrow();
    String says =
        "On “"
            + issue.title()
            + "” the text says “"
            + ((Position.Other) term.position()).words()
            + "”, which nobody listed. ";
    return near.kept().contains(issue)
        ? says
            + "It is kept as you asked, and nobody knows what those with a red line there would"
            + " make of it: the texts below pass only if it is borne."
        : says
            + "It stays only where no recorded red line could speak against it, whatever it"
            + " means; elsewhere something listed takes its place, which counts as a change.";
  }

  /** How many are shown of how many. */
  String found(NearDeals.Found found, List<NearDeals.NearText> shown) {
    int known = found.ways().size();
    if (known == 1 && found.ending() == Ending.COMPLETE) {
      boolean room =
          shown.stream().flatMap(text -> text.changes().stream()).anyMatch(c -> !nothingElse(c));
      return "No other set of issues would do"
          + (shown.size() > 1
              ? "; " + shown.size() + " texts are shown whose positions there clearly differ."
              : room ? "; other positions that would do there stand under each change." : ".");
    }
    long ways =
        shown.stream()
            .map(text -> text.changes().stream().map(c -> c.issue().id()).toList())
            .distinct()
            .count();
    return Words.count(shown.size(), "text")
        + (shown.size() == 1 ? " is" : " are")
        + " shown, for "
        + (ways == known ? "" : Words.number(ways) + " of ")
        + (found.ending() == Ending.COMPLETE ? "" : "the first ")
        + Words.count(known, "set")
        + " of issues whose change is enough while that of no part of the set is."
        + ending(found);
  }

  private static String ending(NearDeals.Found found) {
    String more = " changes at least " + Words.count(found.atLeast(), "issue") + ".";
    return switch (found.ending()) {
      case COMPLETE -> " There are no other such sets.";
      case ENOUGH -> " There are more; each of them" + more;
      case OUT_OF_TIME -> " Time ran out: there may be more, and each of them" + more;
    };
  }

  /** "from a to b". */
  static String position(Issue issue, Position position) {
    return position instanceof Position.NotAddressed ? "silence" : Words.position(issue, position);
  }

  /** A position after "from" or "to"; a label that begins with such a word is quoted. */
  static String between(Issue issue, Position position) {
    String words = position(issue, position);
    return words.matches("(to|from) .*") ? "“" + words + "”" : words;
  }

  /** The positions that would do, a sentence. */
  static String room(NearDeals.Change change) {
    return nothingElse(change)
        ? "Nothing else listed would do there with the rest as it is."
        : "With the rest as it is, any of these would do: "
            + DeadlockWords.positions(change.issue(), change.room())
            + ".";
  }

  private static boolean nothingElse(NearDeals.Change change) {
    return change.room().size() == 1
        && DeadlockWords.positions(change.issue(), change.room())
            .replaceAll("[“”]", "")
            .equals(position(change.issue(), change.to()));
  }

  /** What a change is for, a sentence. */
  String serves(NearDeals.Change change) {
    List<String> sentences = new ArrayList<>();
    List<String> back = new ArrayList<>();
    if (!change.surely().isEmpty()) {
      back.add("would run into " + redLines(change.surely()));
    }
    if (!change.perhaps().isEmpty()) {
      back.add("might, by what nobody listed, run into " + redLines(change.perhaps()));
    }
    if (!back.isEmpty()) {
      sentences.add("Taken back, it " + String.join(", and ", back) + ".");
    }
    if (change.contradiction()) {
      sentences.add("Taken back, the text would contradict itself.");
    }
    return String.join(" ", sentences);
  }

  /** "red lines of Ukraine and Russia (B-1)". */
  String redLines(List<Rule> rules) {
    return (rules.size() == 1 ? "a red line of " : "red lines of ") + byParty(rules);
  }

  /** Rules under the names of their parties. */
  String byParty(List<Rule> rules) {
    Map<String, List<Rule>> byParty =
        rules.stream()
            .collect(Collectors.groupingBy(Rule::party, LinkedHashMap::new, Collectors.toList()));
    return Words.list(
        byParty.entrySet().stream()
            .map(
                entry ->
                    names.inSentence(entry.getKey())
                        + " ("
                        + DeadlockWords.ids(entry.getValue())
                        + ")")
            .toList());
  }

  /** Towards whom a text moves, and on what: by side, in the order of the changes. */
  Map<Side, List<Issue>> towards(NearDeals.NearText text, Map<String, Side> sides) {
    Map<Side, List<Issue>> towards = new LinkedHashMap<>();
    for (NearDeals.Change change : text.changes()) {
      Stream<String> refusing = change.serves().stream().map(Rule::party);
      // Whose refusal is ended is served also where something else of it still refuses.
      Stream<String> relieved =
          text.ended().stream()
              .filter(ended -> ended.by().contains(change.issue()))
              .map(ended -> ended.party().id());
      Set<Side> served = new LinkedHashSet<>();
      Stream.concat(refusing, relieved)
          .flatMap(party -> Stream.ofNullable(sides.get(party)))
          .forEach(served::add);
      served.forEach(
          side -> towards.computeIfAbsent(side, s -> new ArrayList<>()).add(change.issue()));
    }
    return towards;
  }

  /** The same, a sentence; empty when no red line stands behind a change. */
  String moves(NearDeals.NearText text, Map<String, Side> sides) {
    Map<Side, List<Issue>> towards = towards(text, sides);
    return towards.isEmpty()
        ? ""
        : "The text moves towards "
            + String.join(
                "; towards ",
                towards.entrySet().stream()
                    .map(
                        entry ->
                            words.side(entry.getKey())
                                + " on "
                                + DeadlockWords.quoted(entry.getValue()))
                    .toList())
            + ".";
  }

  /** Which refusals end by what, a sentence. */
  String ended(List<NearDeals.Ended> ended) {
    List<String> parts = new ArrayList<>();
    Optional<Party> last = Optional.empty();
    for (NearDeals.Ended one : ended) {
      String who =
          last.equals(Optional.of(one.party())) ? "" : names.inSentence(one.party()) + ": ";
      parts.add(who + DeadlockWords.ids(one.rules()) + " by " + DeadlockWords.quoted(one.by()));
      last = Optional.of(one.party());
    }
    return parts.isEmpty() ? "" : "Refusals ended, " + String.join("; ", parts) + ".";
  }

  /** How many of the new positions nobody has spoken to, a sentence. */
  static String untested(NearDeals.NearText text) {
    int all = text.changes().size();
    int untested = text.untested().size();
    if (untested == 0) {
      return all == 1
          ? "Untested: nothing; on the one new position somebody whose consent is needed is on record."
          : "Untested: none of the "
              + Words.count(all, "new position")
              + "; somebody whose consent is needed is on record on each.";
    }
    return "Untested: "
        + (untested == all ? every(all) : untested + " of the " + all + " new positions")
        + ", on "
        + issues(text.untested())
        + ". Nobody whose consent is needed is on record there; that is no yes.";
  }

  private static String every(int all) {
    return switch (all) {
      case 1 -> "the one new position";
      case 2 -> "both new positions";
      default -> "all " + all + " new positions";
    };
  }

  /** Which red lines of those whose consent is needed a text crosses, a sentence. */
  String crosses(Evaluation text) {
    List<Rule> crossed =
        text.blockers().stream()
            .flatMap(verdict -> verdict.reasons(Strength.RED_LINE).stream())
            .map(Reason::rule)
            .toList();
    return "Nothing has to change for that. It crosses " + redLines(crossed) + ".";
  }

  /** The heading of one side's texts. */
  String oneSided(NearDeals.OneSided side) {
    int changes = side.texts().get(0).changes().size();
    return "Only "
        + words.side(side.side())
        + words.verb(side.side(), " refuses: ", " refuse: ")
        + (changes == 0 ? "the text as it is" : Words.count(changes, "change"));
  }
}
