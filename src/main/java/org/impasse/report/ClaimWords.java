package org.impasse.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.impasse.analysis.ClaimAnswer;
import org.impasse.negotiation.Basis;
import org.impasse.negotiation.Claim;
import org.impasse.negotiation.Issue;
import org.impasse.negotiation.NegotiationCase;
import org.impasse.negotiation.Party;
import org.impasse.negotiation.Reading;
import org.impasse.redline.Rule;

/** The sentences on claims. Plain, short, and on nobody's side. */
final class ClaimWords {

  private final ClaimAnswer answer;
  private final Claim claim;
  private final NegotiationCase negotiation;
  private final Names names;
  private final DeadlockWords words;
  private final ClaimTestWords tests;

  ClaimWords(ClaimAnswer answer) {
    this.answer = answer;
    this.claim = answer.claim();
    this.negotiation = answer.negotiation();
    this.names = new Names(negotiation);
    this.words = new DeadlockWords(negotiation);
    this.tests = new ClaimTestWords(answer);
  }

  /** The answer in a sentence or two; what was asked of part of the evidence comes first. */
  String headline() {
    String everywhere = everywhere();
    Basis least = answer.settings().weakestBasis();
    return least == Basis.ASSUMED
        ? everywhere
        : "As asked, on evidence at least “"
            + Words.basis(least)
            + "”, the claim is "
            + state(answer.asked().state())
            + ". Over all grades of evidence, "
            + everywhere.substring(0, 1).toLowerCase(Locale.ROOT)
            + everywhere.substring(1);
  }

  private String everywhere() {
    if (answer.answer().isEmpty()) {
      return "Time ran out before it was known everywhere whether the claim holds: "
          + conditions()
          + ".";
    }
    return switch (answer.answer().get()) {
      case TRUE -> "The claim holds wherever it can be tested.";
      case FALSE -> "The claim does not hold: false wherever it can be tested.";
      case UNTESTED ->
          answer.found().isEmpty()
              ? "Nothing on record tests this claim."
              : "Nobody knows whether the claim holds: open wherever it can be tested.";
      case CONDITIONAL -> conditional() + ": " + conditions() + ".";
    };
  }

  private String conditional() {
    if (!answer.found().contains(ClaimAnswer.State.HOLDS)) {
      return "The claim is nowhere found to hold, and it is not false everywhere";
    }
    return answer.found().contains(ClaimAnswer.State.FAILS)
        ? "The claim holds only under conditions"
        : "The claim is nowhere false, and nobody knows whether it holds everywhere";
  }

  /** The answer over everything, as JSON writes it. */
  String answerId() {
    return answer.complete() && answer.found().equals(Set.of(ClaimAnswer.State.OPEN))
        ? state(ClaimAnswer.State.OPEN)
        : answer.answer().map(Claim.Answer::id).orElse("unknown");
  }

  private String conditions() {
    List<String> parts = new ArrayList<>();
    for (ClaimAnswer.State state : ClaimAnswer.State.values()) {
      add(parts, state(state), column -> states(column).equals(Set.of(state)));
    }
    add(parts, "depending on which evidence counts", column -> known(states(column)).size() > 1);
    add(
        parts,
        "only partly known",
        column -> states(column).size() > 1 && known(states(column)).size() == 1);
    List<String> numbers =
        answer.ranges().stream()
            .filter(
                range ->
                    known(
                                range.spans().stream()
                                    .map(s -> s.judgement().state())
                                    .collect(Collectors.toSet()))
                            .size()
                        > 1)
            .map(range -> "“" + range.parameter().title() + "”")
            .distinct()
            .toList();
    if (!numbers.isEmpty()) {
      parts.add("and it depends on the value of " + Words.list(numbers));
    }
    return String.join("; ", parts);
  }

  private void add(List<String> parts, String how, Predicate<ClaimAnswer.Column> where) {
    List<String> there = new ArrayList<>();
    List<String> titles = new ArrayList<>();
    for (ClaimAnswer.Column column : answer.columns()) {
      if (where.test(column) && column.readings().isEmpty()) {
        there.add("in the default reading");
      } else if (where.test(column)) {
        titles.add(
            String.join(
                " with ",
                column.readings().stream()
                    .map(id -> negotiation.reading(id).map(Reading::title).orElse(id))
                    .map(title -> "“" + title + "”")
                    .toList()));
      }
    }
    if (!titles.isEmpty()) {
      there.add("under " + Words.list(titles));
    }
    if (!there.isEmpty()) {
      parts.add(how + " " + Words.list(there));
    }
  }

  /** What is found in a reading, what cannot be tested there left out where something can. */
  private static Set<ClaimAnswer.State> states(ClaimAnswer.Column column) {
    Set<ClaimAnswer.State> states =
        column.rungs().stream().map(rung -> rung.judgement().state()).collect(Collectors.toSet());
    if (states.size() > 1) {
      states.remove(ClaimAnswer.State.UNTESTED);
    }
    return states;
  }

  private static Set<ClaimAnswer.State> known(Set<ClaimAnswer.State> states) {
    return states.stream()
        .filter(state -> state != ClaimAnswer.State.UNKNOWN)
        .collect(Collectors.toSet());
  }

  /** What a claim comes to in one place. */
  static String state(ClaimAnswer.State state) {
    return switch (state) {
      case HOLDS -> "true";
      case FAILS -> "false";
      case UNTESTED -> "untested";
      case OPEN -> "open";
      case UNKNOWN -> "unknown";
    };
  }

  /** What is tested, two or three sentences. */
  String question() {
    boolean issues = claim.unit() == Claim.Unit.ISSUE;
    return "The set is "
        + tests.members(claim.set())
        + ". What is taken out is "
        + (issues
            ? "an issue: without it the text is silent there, and its clauses stay. "
            : "a whole clause, with all that no other clause says. ")
        + Words.capital(names.doing(claim.with(), "is", "are"))
        + " said to refuse the text because of the set, "
        + names.inSentence(claim.without())
        + " to refuse it without the set. Each is asked for itself; those who ratify for it are"
        + " told beside it.";
  }

  /** Why a claim comes to what it does in one place, after "because"; empty where it holds. */
  String because(ClaimAnswer.Judgement judgement) {
    List<ClaimAnswer.Test> ended = judgement.ended(judgement.state());
    return switch (judgement.state()) {
      case HOLDS -> "";
      case UNKNOWN -> "time ran out";
      case OPEN, UNTESTED -> lowered(tests.sentence(judgement, ended.get(0)));
      // The first two say enough; that another change would do follows from them.
      case FAILS ->
          ended.get(0).kind() == ClaimAnswer.Kind.REFUSED
              ? tests.fails(judgement, ended.get(0))
              : Words.list(
                  ended.stream()
                      .filter(test -> ended.size() == 1 || test.kind() != ClaimAnswer.Kind.ONLY_WAY)
                      .limit(2)
                      .map(test -> tests.fails(judgement, test))
                      .toList());
    };
  }

  /** A sentence that goes on inside another. */
  private String lowered(String sentence) {
    boolean name =
        sentence.startsWith(names.atStart(claim.with()))
            || sentence.startsWith(names.atStart(claim.without()));
    String start =
        name ? sentence : sentence.substring(0, 1).toLowerCase(Locale.ROOT) + sentence.substring(1);
    return start.replaceFirst("\\.$", "");
  }

  /** One reading from all evidence to what parties have said: a sentence. */
  String column(ClaimAnswer.Column column) {
    List<String> parts = new ArrayList<>();
    List<ClaimAnswer.Rung> rungs = column.rungs();
    for (int i = 0; i < rungs.size(); i++) {
      ClaimAnswer.Judgement here = rungs.get(i).judgement();
      // Of rungs with the same answer, the one on the strongest evidence says the most.
      if (i + 1 == rungs.size() || !sameWords(here, rungs.get(i + 1).judgement())) {
        String on =
            parts.isEmpty() && i + 1 == rungs.size()
                ? "whatever evidence counts"
                : LadderWords.on(rungs.get(i).basis()).replaceFirst(",$", "");
        parts.add(told(here, on));
      }
    }
    return Words.capital(String.join("; ", parts)) + ".";
  }

  private boolean sameWords(ClaimAnswer.Judgement one, ClaimAnswer.Judgement other) {
    return one.state() == other.state() && because(one).equals(because(other));
  }

  /** "false on what parties have said themselves, because ...". */
  String told(ClaimAnswer.Judgement judgement, String where) {
    String because = because(judgement);
    return state(judgement.state())
        + (where.isEmpty() ? "" : " " + where)
        + (because.isEmpty() ? "" : ", because " + because);
  }

  /** A short answer for a table: with the numbers of the tests that made it. */
  String cell(ClaimAnswer.Judgement judgement) {
    if (judgement.state() == ClaimAnswer.State.UNTESTED) {
      return state(judgement.state());
    }
    String numbers =
        judgement.ended(judgement.state()).stream()
            .map(test -> Integer.toString(ClaimTestWords.number(test)))
            .collect(Collectors.joining(", "));
    return state(judgement.state())
        + (judgement.state() == ClaimAnswer.State.HOLDS ? "" : " (" + numbers + ")");
  }

  /** Readings by their titles. */
  String readings(NavigableSet<String> readings) {
    return words.readings(readings);
  }

  /** One reading over the values of a parameter: a sentence. */
  String range(ClaimAnswer.Range range) {
    Map<String, List<String>> values = new LinkedHashMap<>();
    List<String> tellings = new ArrayList<>();
    for (ClaimAnswer.Span span : range.spans()) {
      String telling = told(span.judgement(), "at %s") + alone(span.judgement());
      values.computeIfAbsent(telling, t -> new ArrayList<>()).add(span(span));
    }
    if (values.size() == 1) {
      ClaimAnswer.Judgement same = range.spans().get(0).judgement();
      return Words.capital(
          state(same.state())
              + " throughout: at "
              + Words.list(values.values().iterator().next())
              + alone(same)
              + ".");
    }
    values.forEach((telling, at) -> tellings.add(telling.replace("%s", Words.list(at))));
    return Words.capital(String.join("; ", tellings)) + ".";
  }

  /** On what the two have no quarrel if it is taken alone, where they have one all the same. */
  private static String alone(ClaimAnswer.Judgement judgement) {
    List<ClaimAnswer.Room> rooms = judgement.of(ClaimAnswer.Kind.NO_MIDDLE).rooms();
    return judgement.state() != ClaimAnswer.State.HOLDS || rooms.isEmpty()
        ? ""
        : ", though "
            + DeadlockWords.quoted(rooms.stream().map(ClaimAnswer.Room::issue).toList())
            + " taken alone "
            + (rooms.size() == 1 ? "leaves" : "leave")
            + " room for both";
  }

  private static String span(ClaimAnswer.Span span) {
    return span.first() == span.last()
        ? Words.number(span.first())
        : Words.number(span.first()) + " to " + Words.number(span.last());
  }

  /** What is left on issues of the set. */
  String rooms(List<ClaimAnswer.Room> rooms) {
    return rooms.stream()
        .map(
            room ->
                DeadlockWords.quoted(List.of(room.issue()))
                    + ": "
                    + (room.positions().isEmpty()
                        ? "nothing"
                        : DeadlockWords.positions(room.issue(), room.positions())))
        .collect(Collectors.joining("; "));
  }

  /** A minimal set of red lines in a sentence. */
  String clash(List<Rule> rules, List<Issue> issues) {
    return Words.capital(
        Words.list(
                rules.stream()
                    .map(rule -> names.inSentence(rule.party()) + " (“" + rule.title() + "”)")
                    .toList())
            + (rules.size() == 1 ? " leaves" : " leave")
            + " nothing on "
            + DeadlockWords.quoted(issues)
            + ".");
  }

  /** The issues of the set that some red lines read. */
  List<Issue> meeting(List<Rule> rules) {
    Set<String> set =
        claim.unit() == Claim.Unit.ISSUE
            ? claim.set().stream().flatMap(m -> m.ids().stream()).collect(Collectors.toSet())
            : answer.text().clauses().stream()
                .filter(c -> claim.set().stream().anyMatch(m -> m.ids().contains(c.id())))
                .flatMap(c -> c.sets().keySet().stream())
                .collect(Collectors.toSet());
    List<Issue> shared =
        negotiation.issues().stream()
            .filter(issue -> set.contains(issue.id()))
            .filter(
                issue -> rules.stream().filter(r -> r.footprint().contains(issue.id())).count() > 1)
            .toList();
    return shared.isEmpty()
        ? negotiation.issues().stream()
            .filter(issue -> set.contains(issue.id()))
            .filter(issue -> rules.stream().anyMatch(r -> r.footprint().contains(issue.id())))
            .toList()
        : shared;
  }

  /** What ties a party to one of the two that the claim is about. */
  String bond(Party party) {
    if (party.ratifies().isPresent()) {
      return "for " + names.inSentence(party.ratifies().get());
    }
    List<Party> ratifiers =
        negotiation.parties().stream()
            .filter(p -> List.of(claim.with(), claim.without()).contains(p.id()))
            .filter(p -> p.ratifies().equals(Optional.of(party.id())))
            .toList();
    return "for whom " + names.list(ratifiers) + names.verb(ratifiers, " ratifies", " ratify");
  }

  Names names() {
    return names;
  }

  /** The sentences on its tests. */
  ClaimTestWords tests() {
    return tests;
  }

  /** Who makes the claim. */
  private String author(ClaimAnswer.Author author) {
    return author.source().author().map(names::author).orElse("“" + author.source().title() + "”");
  }

  /** On whose word the tests hold that hold, a sentence or two. */
  String circular(ClaimAnswer.Author author) {
    List<ClaimAnswer.Kind> alone = answer.circular();
    List<ClaimAnswer.Test> held = answer.asked().ended(ClaimAnswer.State.HOLDS);
    if (held.isEmpty()) {
      return "No test holds, so none holds on the word of " + author(author) + " alone.";
    }
    if (alone.isEmpty()) {
      return "Every test that holds still holds when nothing counts that "
          + author(author)
          + " "
          + author
              .source()
              .author()
              .map(name -> names.authorVerb(name, "says", "say"))
              .orElse("says")
          + ".";
    }
    String numbers =
        Words.list(alone.stream().map(kind -> Integer.toString(kind.number())).toList());
    return (alone.size() == held.size() && held.size() > 1
            ? "Every test that holds rests on the claim's own author alone: "
            : (alone.size() == 1 ? "Test " + numbers + " rests" : "Tests " + numbers + " rest")
                + " on the claim's own author alone: ")
        + author(author)
        + ". Where only what others say counts, the claim is "
        + told(author.others(), "")
        + ".";
  }
}
