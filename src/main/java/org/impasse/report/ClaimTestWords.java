package org.impasse.report;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.impasse.analysis.ClaimAnswer;
import org.impasse.negotiation.Claim;
import org.impasse.negotiation.Clause;
import org.impasse.negotiation.Issue;
import org.impasse.negotiation.NegotiationCase;
import org.impasse.negotiation.Position;
import org.impasse.redline.Rule;
import org.impasse.redline.Strength;
import org.impasse.verdict.Reason;

/** The sentences on one of the six tests of a claim. */
final class ClaimTestWords {

  private final ClaimAnswer answer;
  private final Claim claim;
  private final NegotiationCase negotiation;
  private final Names names;

  ClaimTestWords(ClaimAnswer answer) {
    this.answer = answer;
    this.claim = answer.claim();
    this.negotiation = answer.negotiation();
    this.names = new Names(negotiation);
  }

  /** How a test ended. */
  static String ended(ClaimAnswer.State state) {
    return switch (state) {
      case HOLDS -> "holds";
      case FAILS -> "fails";
      case UNTESTED -> "untested";
      case OPEN -> "open";
      case UNKNOWN -> "unknown";
    };
  }

  static int number(ClaimAnswer.Test test) {
    return test.kind().number();
  }

  private String refuses(String party) {
    return names.doing(party, "refuses", "refuse");
  }

  private String doesNotRefuse(String party) {
    return names.doing(party, "does not refuse", "do not refuse");
  }

  /** Members of the set, or others like them. */
  String members(Collection<Claim.Member> members) {
    return members.isEmpty() ? "nothing" : Words.list(members.stream().map(this::member).toList());
  }

  String member(Claim.Member member) {
    List<String> labels = member.ids().stream().map(this::label).toList();
    return labels.size() == 1
        ? labels.get(0)
        : labels.get(0) + " (with " + Words.list(labels.subList(1, labels.size())) + ")";
  }

  private String label(String id) {
    if (claim.unit() == Claim.Unit.ISSUE) {
      return negotiation.issue(id).map(issue -> "“" + issue.title() + "”").orElse(id);
    }
    return answer.text().clauses().stream()
        .filter(clause -> clause.id().equals(id))
        .map(Clause::title)
        .map(title -> id + " “" + title + "”")
        .findFirst()
        .orElse(id);
  }

  /** What to change, and one way to do it. */
  String change(ClaimAnswer.Change change) {
    boolean named =
        claim.unit() == Claim.Unit.ISSUE
            && change.members().size() == 1
            && change.members().get(0).ids().size() == 1;
    Map<String, List<Issue>> alike = new LinkedHashMap<>();
    change
        .example()
        .forEach(
            (issue, to) -> {
              String position = DealsWords.position(issue, to);
              alike
                  .computeIfAbsent(
                      to instanceof Position.Named ? "“" + position + "”" : position,
                      k -> new ArrayList<>())
                  .add(issue);
            });
    List<String> ways = new ArrayList<>();
    alike.forEach(
        (to, issues) -> ways.add((named ? "" : DeadlockWords.quoted(issues) + " ") + "to " + to));
    return "To change: "
        + members(change.members())
        + (ways.isEmpty() ? "" : ", for example " + String.join("; ", ways))
        + ".";
  }

  /** One of the tests of a judgement and how it ended, a sentence. */
  String sentence(ClaimAnswer.Judgement judgement, ClaimAnswer.Test test) {
    if (test.state() == ClaimAnswer.State.UNTESTED) {
      return untested(test);
    }
    if (test.state() == ClaimAnswer.State.OPEN) {
      return "Nobody knows whether " + open(test);
    }
    if (test.state() == ClaimAnswer.State.UNKNOWN) {
      return "Time ran out before it was known whether " + open(test);
    }
    boolean holds = test.state() == ClaimAnswer.State.HOLDS;
    ClaimAnswer.State refused = judgement.of(ClaimAnswer.Kind.REFUSED).state();
    String with = names.inSentence(claim.with());
    return switch (test.kind()) {
      case REFUSED ->
          Words.capital(holds ? refuses(claim.with()) : doesNotRefuse(claim.with()))
              + " the text as it is.";
      case SUFFICIENT -> "Without the set " + rest(refused, holds) + ".";
      case NEEDED -> needed(refused == ClaimAnswer.State.HOLDS, holds);
      case ONLY_WAY -> {
        if (refused == ClaimAnswer.State.FAILS) {
          yield "There is nothing to change for "
              + with
              + names.verb(claim.with(), ", who does", ", who do")
              + " not refuse the text as it is.";
        }
        yield holds
            ? "No other smallest change would do for " + with + "."
            : "Another change would do for " + with + ".";
      }
      case WANTED ->
          holds
              ? "Without the set " + refuses(claim.without()) + "."
              : Words.capital(notWanted(test)) + ".";
      case NO_MIDDLE ->
          holds
              ? "Nothing else that a text could say on these issues suits both."
              : "Something else that a text could say on these issues suits both.";
    };
  }

  /** What the first party makes of the text without the set, next to what it makes of the text. */
  private String rest(ClaimAnswer.State refused, boolean holds) {
    String with = claim.with();
    if (refused == ClaimAnswer.State.HOLDS) {
      return (holds
              ? names.doing(with, "no longer refuses", "no longer refuse")
              : names.doing(with, "still refuses", "still refuse"))
          + " it";
    }
    return holds ? doesNotRefuse(with) + " it" + also(refused) : refuses(with) + " it";
  }

  private static String also(ClaimAnswer.State refused) {
    return refused == ClaimAnswer.State.FAILS ? ", either" : "";
  }

  private String needed(boolean refused, boolean holds) {
    if (refused) {
      return holds
          ? "Every member is needed: with any one left in, "
              + names.doing(claim.with(), "still refuses", "still refuse")
              + " because of it."
          : "Not every member is needed.";
    }
    return holds
        ? "With any one member alone left in, " + refuses(claim.with()) + " because of it."
        : "Not every member left in alone makes " + names.inSentence(claim.with()) + " refuse.";
  }

  /** That the second party crosses no further red line when the set is gone. */
  private String notWanted(ClaimAnswer.Test test) {
    return refusesAnyway(test)
        ? refuses(claim.without())
            + " with the set or without it: taking it out crosses no further red line"
        : "without the set " + doesNotRefuse(claim.without());
  }

  private static boolean refusesAnyway(ClaimAnswer.Test test) {
    return test.looks().stream()
        .anyMatch(look -> !look.verdict().reasons(Strength.RED_LINE).isEmpty());
  }

  /** What is not known, after "whether". */
  private String open(ClaimAnswer.Test test) {
    String refuses = refuses(claim.with());
    return switch (test.kind()) {
          case REFUSED -> refuses + " the text as it is";
          case SUFFICIENT -> refuses + " it without the set";
          case NEEDED ->
              refuses + " because of " + ended(test, ClaimAnswer.State.OPEN) + " left in";
          case ONLY_WAY -> "another change would do for " + names.inSentence(claim.with());
          case WANTED -> refuses(claim.without()) + " because the set is gone";
          case NO_MIDDLE -> "anything else said on these issues suits both";
        }
        + (test.unlisted().isEmpty()
            ? ""
            : ": the text says something on "
                + DeadlockWords.quoted(test.unlisted())
                + " that nobody listed")
        + ".";
  }

  /** The members with which a test ended so. */
  private String ended(ClaimAnswer.Test test, ClaimAnswer.State state) {
    return left(test.looks().stream().filter(look -> look.state() == state).toList());
  }

  private String left(List<ClaimAnswer.Look> looks) {
    return members(looks.stream().flatMap(look -> look.left().stream()).toList());
  }

  private String untested(ClaimAnswer.Test test) {
    return switch (test.kind()) {
      case WANTED -> "Nothing on record of " + names.inSentence(claim.without()) + " bears on it.";
      case NO_MIDDLE ->
          "Nothing on record of "
              + Words.list(test.silent().stream().map(names::inSentence).toList())
              + " bears on it.";
      case NEEDED -> untestedMembers(test);
      case REFUSED, SUFFICIENT, ONLY_WAY ->
          "Nothing on record of " + names.inSentence(claim.with()) + " bears on it.";
    };
  }

  /** On members that nothing is on record of, and on those whose part a refusal anyway hides. */
  private String untestedMembers(ClaimAnswer.Test test) {
    Map<Boolean, List<ClaimAnswer.Look>> hidden =
        test.looks().stream()
            .filter(look -> look.state() == ClaimAnswer.State.UNTESTED)
            .collect(Collectors.partitioningBy(look -> !look.crossed().isEmpty()));
    List<ClaimAnswer.Look> silent = hidden.getOrDefault(false, List.of());
    List<ClaimAnswer.Look> anyway = hidden.getOrDefault(true, List.of());
    List<String> sentences = new ArrayList<>();
    if (!silent.isEmpty()) {
      sentences.add(
          "Nothing on record of "
              + names.inSentence(claim.with())
              + " bears on "
              + left(silent)
              + ".");
    }
    if (!anyway.isEmpty()) {
      sentences.add(
          "Without the set "
              + refuses(claim.with())
              + " anyway, so it cannot be told whether "
              + left(anyway)
              + (anyway.size() == 1 ? " is" : " are")
              + " needed.");
    }
    return String.join(" ", sentences);
  }

  /** What is found with a member left in, in a few words. */
  String left(ClaimAnswer.Look look) {
    String lines = ids(List.of(look));
    return switch (look.state()) {
      case HOLDS -> names.verb(claim.with(), "refuses", "refuse") + " because of it" + lines;
      case FAILS -> "no refusal because of it";
      case UNTESTED ->
          look.crossed().isEmpty()
              ? "nothing on record bears on it"
              : names.verb(claim.with(), "refuses", "refuse") + " with it and without it" + lines;
      case OPEN -> "nobody knows";
      case UNKNOWN -> "time ran out";
    };
  }

  /** Why a claim fails a test, after "because". */
  String fails(ClaimAnswer.Judgement judgement, ClaimAnswer.Test test) {
    String with = claim.with();
    return switch (test.kind()) {
      case REFUSED -> doesNotRefuse(with) + " the text as it is";
      case SUFFICIENT ->
          (judgement.of(ClaimAnswer.Kind.REFUSED).state() == ClaimAnswer.State.HOLDS
                  ? names.doing(with, "still refuses", "still refuse")
                  : refuses(with))
              + " without the set"
              + ids(test.looks());
      case NEEDED -> doesNotRefuse(with) + " because of " + ended(test, ClaimAnswer.State.FAILS);
      case ONLY_WAY -> "another change would do for " + names.inSentence(with);
      case WANTED ->
          refusesAnyway(test)
              ? refuses(claim.without()) + " with the set or without it"
              : doesNotRefuse(claim.without()) + " without the set";
      case NO_MIDDLE -> "something else said on these issues suits both";
    };
  }

  private static String ids(List<ClaimAnswer.Look> looks) {
    List<String> ids =
        looks.stream()
            .flatMap(look -> look.crossed().stream())
            .map(Reason::rule)
            .map(Rule::id)
            .distinct()
            .toList();
    return ids.isEmpty() ? "" : " (" + Words.list(ids) + ")";
  }
}
