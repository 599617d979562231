package org.impasse.report;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.impasse.analysis.ClaimAnswer;
import org.impasse.analysis.Deadlock;
import org.impasse.negotiation.Claim;
import org.impasse.negotiation.DeadlockExpectation;
import org.impasse.negotiation.Issue;
import org.impasse.negotiation.NegotiationCase;
import org.impasse.negotiation.Reading;
import org.impasse.negotiation.Settings;
import org.impasse.quality.expectation.Tested;
import org.impasse.redline.Rule;
import org.impasse.redline.RuleBook;
import org.impasse.redline.RuleExplainer;
import org.impasse.redline.Strength;
import org.impasse.verdict.PartyVerdict;
import org.impasse.verdict.Reason;
import org.impasse.verdict.Verdict;

/** The sentences on expectations that did not hold. Short: a list of them is read at a glance. */
final class ExpectationWords {

  private final NegotiationCase negotiation;
  private final RuleBook rules;
  private final Names names;

  ExpectationWords(NegotiationCase negotiation, RuleBook rules) {
    this.negotiation = negotiation;
    this.rules = rules;
    this.names = new Names(negotiation);
  }

  /**
   * What made the difference.
   *
   * @param depth 0, one more for what belongs to the line above
   * @param rule the rule in question, if it is one rule's doing
   */
  record Difference(int depth, String sentence, Optional<Rule> rule) {
    static Difference of(String sentence) {
      return new Difference(0, sentence, Optional.empty());
    }
  }

  /** How many hold, a sentence. */
  static String summary(int all, int failed) {
    if (all == 0) {
      return "Nothing is expected.";
    }
    if (failed == 0) {
      return all == 1
          ? "The one expectation holds."
          : "All " + Words.number(all) + " expectations hold.";
    }
    if (all == 1) {
      return "The one expectation does not hold.";
    }
    if (all == failed) {
      return "None of the " + Words.number(all) + " expectations holds.";
    }
    return Words.number(failed)
        + " of "
        + Words.count(all, "expectation")
        + (failed == 1 ? " does not hold." : " do not hold.");
  }

  /** What a verdict's code means, and the code. */
  static String verdict(String code) {
    String words =
        switch (code) {
          case "reject" -> Words.verdict(new Verdict.Reject());
          case "conditional" -> Words.verdict(new Verdict.Conditional());
          case "accept" -> Words.verdict(new Verdict.Accept());
          default -> Words.verdict(new Verdict.Undetermined(List.of()));
        };
    return code + " (" + words + ")";
  }

  /** What is expected, a phrase. */
  String expected(Tested test) {
    if (test instanceof Tested.OfParty party) {
      List<String> codes = party.expected().verdicts().stream().sorted().toList();
      String verdicts =
          codes.stream().map(ExpectationWords::verdict).collect(Collectors.joining(" or "));
      return verdicts + because(party.expected().because());
    }
    if (test instanceof Tested.OfDeadlock deadlock) {
      DeadlockExpectation expected = deadlock.expected();
      return answer(expected.deal())
          + expected.stickingPoints().map(this::points).orElse("")
          + (expected.onlyCores()
              ? "; proofs: " + cores(expected.cores()) + " and no other"
              : expected.cores().isEmpty() ? "" : "; among the proofs " + cores(expected.cores()));
    }
    return ((Tested.OfClaim) test).expected().id();
  }

  /** What was found, a phrase. */
  String found(Tested test) {
    if (test instanceof Tested.OfParty party) {
      return verdict(party.found().verdict().code())
          + because(party.deciding().stream().map(reason -> reason.rule().id()).toList());
    }
    if (test instanceof Tested.OfDeadlock deadlock) {
      return found(deadlock.found());
    }
    return ((Tested.OfClaim) test)
        .found()
        .answer()
        .map(Claim.Answer::id)
        .orElse("time ran out before it was known");
  }

  private String found(Deadlock found) {
    if (found.outcome() == Deadlock.Outcome.UNKNOWN) {
      return "time ran out before it was known whether any text passes";
    }
    boolean deal = found.outcome() == Deadlock.Outcome.DEAL;
    String rest =
        deal
            ? ""
            : points(
                    found.stickingPoints().stream()
                        .map(point -> ids(point.issues().stream().map(Issue::id).toList()))
                        .toList())
                + "; "
                + Words.count(found.cores().size(), "proof");
    return answer(deal) + rest;
  }

  private static Set<String> ids(List<String> ids) {
    return new LinkedHashSet<>(ids);
  }

  private static String answer(boolean deal) {
    return deal ? "some text passes" : "no text passes";
  }

  private static String because(List<String> rules) {
    return rules.isEmpty() ? "" : ", because of " + Words.list(rules);
  }

  private String points(List<Set<String>> points) {
    return points.isEmpty()
        ? "; no sticking point"
        : "; sticking on "
            + points.stream().map(this::point).collect(Collectors.joining(", and on "));
  }

  private String point(Collection<String> issues) {
    return Words.list(
        issues.stream()
            .map(id -> "“" + negotiation.issue(id).map(Issue::title).orElse(id) + "”")
            .toList());
  }

  private static String cores(List<Set<String>> cores) {
    return Words.list(cores.stream().map(ExpectationWords::core).toList());
  }

  private static String core(Collection<String> rules) {
    return String.join(" + ", rules);
  }

  /** The rules that made the difference, and how; at least one sentence for what does not hold. */
  List<Difference> differences(Tested test) {
    if (test instanceof Tested.OfParty party) {
      return ofParty(party);
    }
    return test instanceof Tested.OfDeadlock deadlock
        ? ofDeadlock(deadlock)
        : ofClaim((Tested.OfClaim) test);
  }

  private List<Difference> ofParty(Tested.OfParty test) {
    List<Difference> differences = new ArrayList<>();
    if (!test.sameVerdict()) {
      test.deciding().stream()
          .filter(reason -> !test.expected().because().contains(reason.rule().id()))
          .forEach(reason -> differences.add(fired(reason)));
    }
    test.missing().forEach(missing -> missing(missing, test, differences));
    if (differences.isEmpty()) {
      differences.add(Difference.of(nothingFired(test)));
    }
    return differences;
  }

  private static Difference fired(Reason reason) {
    return new Difference(
        0,
        named(reason.rule())
            + " fires as "
            + reason.rule().strength().map(Words::strength).orElse("a condition of consent")
            + ": "
            + reason.because(),
        Optional.of(reason.rule()));
  }

  /** Where no rule can be named. */
  private String nothingFired(Tested.OfParty test) {
    PartyVerdict found = test.found();
    if (found.assumed().isPresent()) {
      return "The text assumes this answer of " + names.inSentence(found.party()) + ".";
    }
    if (found.verdict() instanceof Verdict.Undetermined unknown) {
      return unknown.because().stream()
          .map(cause -> Words.unknown(cause, negotiation))
          .collect(Collectors.joining(" "));
    }
    if (!test.deciding().isEmpty()) {
      return "These rules fire, and the verdict is another.";
    }
    String expected = test.expected().verdicts().contains("reject") ? "red line" : "objection";
    return "No " + expected + " of " + names.inSentence(found.party()) + " fires on this text.";
  }

  private void missing(Tested.Missing missing, Tested.OfParty test, List<Difference> differences) {
    Rule rule = missing.rule();
    String sentence =
        switch (missing.cause()) {
          case OTHER_PARTY ->
              " is a rule of "
                  + names.inSentence(rule.party())
                  + ", not of "
                  + names.inSentence(test.expected().party())
                  + ".";
          case NOT_FIRED -> " does not fire. Not met:";
          case OPEN ->
              " may fire or not: the text says something that nobody listed, and the rule reads it.";
          case BASIS, READING, DAY -> " does not count: " + notInForce(rule, test.settings()) + ".";
        };
    differences.add(new Difference(0, named(rule) + sentence, Optional.of(rule)));
    for (RuleExplainer.Unmet unmet : missing.unmet()) {
      differences.add(
          new Difference(
              unmet.depth() + 1,
              unmet.condition() + unmet.instead().map(i -> "; instead, " + i).orElse(""),
              Optional.empty()));
    }
  }

  private String notInForce(Rule rule, Settings settings) {
    Optional<String> off = rule.reading().filter(id -> !settings.readings().contains(id));
    if (off.isPresent()) {
      String title = negotiation.reading(off.get()).map(Reading::title).orElse(off.get());
      return "its reading “" + title + "” is off";
    }
    if (!rule.basis().atLeast(settings.weakestBasis())) {
      return "its evidence is “"
          + Words.basis(rule.basis())
          + "”, and only “"
          + Words.basis(settings.weakestBasis())
          + "” or better counts";
    }
    return "on "
        + Words.date(settings.asOf())
        + " it is not in force ("
        + rule.from().map(day -> "from " + Words.date(day)).orElse("")
        + (rule.from().isPresent() && rule.until().isPresent() ? " " : "")
        + rule.until().map(day -> "until " + Words.date(day)).orElse("")
        + ")";
  }

  /** A rule and where it stands. */
  private static String named(Rule rule) {
    return rule.id() + " (" + rule.location().file() + ":" + rule.location().line() + ")";
  }

  private List<Difference> ofDeadlock(Tested.OfDeadlock test) {
    List<Difference> differences = new ArrayList<>();
    for (Deadlock.StickingPoint point : test.newPoints()) {
      differences.add(
          Difference.of(
              point(point.issues().stream().map(Issue::id).toList())
                  + (point.issues().size() == 1
                      ? " is a sticking point:"
                      : " are a sticking point:")));
      point.cores().stream().limit(1).forEach(core -> proof(core, differences));
    }
    for (Set<String> point : test.lostPoints()) {
      differences.add(
          Difference.of(
              point(point) + (point.size() == 1 ? " is" : " are") + " no sticking point."));
    }
    for (Deadlock.Core core : test.newCores()) {
      differences.add(Difference.of("A proof that is not expected:"));
      proof(core, differences);
    }
    test.lostCores().forEach(core -> lost(core, test, differences));
    if (differences.isEmpty()) {
      differences.add(Difference.of(remaining(test)));
    }
    return differences;
  }

  private static void proof(Deadlock.Core core, List<Difference> differences) {
    for (Rule rule : core.rules()) {
      differences.add(new Difference(1, named(rule) + ": " + rule.title(), Optional.of(rule)));
    }
  }

  private void lost(Set<String> core, Tested.OfDeadlock test, List<Difference> differences) {
    differences.add(Difference.of(core(core) + " is no proof."));
    List<Rule> members = core.stream().map(id -> rules.rule(id).orElseThrow()).toList();
    List<Rule> left = members.stream().filter(rule -> !rule.inForce(test.settings())).toList();
    for (Rule rule : left) {
      differences.add(
          new Difference(
              1,
              named(rule) + " does not count: " + notInForce(rule, test.settings()) + ".",
              Optional.of(rule)));
    }
    List<Rule> weak =
        members.stream()
            .filter(rule -> !rule.strength().equals(Optional.of(Strength.RED_LINE)))
            .toList();
    for (Rule rule : weak) {
      differences.add(new Difference(1, named(rule) + " is no red line.", Optional.of(rule)));
    }
    if (!left.isEmpty() || !weak.isEmpty()) {
      return;
    }
    Optional<Deadlock.Core> smaller =
        test.found().cores().stream()
            .filter(found -> core.containsAll(found.rules().stream().map(Rule::id).toList()))
            .findFirst();
    String why =
        smaller
            .map(found -> "Fewer of them already leave no text: " + core(ids(found)) + ".")
            .orElse(
                test.complete()
                    ? "Some text crosses none of these red lines."
                    : "Time ran out before all proofs were found.");
    differences.add(new Difference(1, why, Optional.empty()));
  }

  private static List<String> ids(Deadlock.Core core) {
    return core.rules().stream().map(Rule::id).toList();
  }

  private String remaining(Tested.OfDeadlock test) {
    if (!test.complete()) {
      return "Time ran out before everything was found.";
    }
    String command = "'impasse deadlock " + negotiation.id() + "' with these settings";
    return test.found().outcome() == Deadlock.Outcome.DEAL
        ? command + " shows a text that passes."
        : command + " shows why.";
  }

  private List<Difference> ofClaim(Tested.OfClaim test) {
    List<Difference> differences = new ArrayList<>();
    ClaimWords words = new ClaimWords(test.found());
    differences.add(Difference.of(words.headline()));
    ClaimAnswer.Judgement asked = test.found().asked();
    for (ClaimAnswer.Test failed : asked.ended(ClaimAnswer.State.FAILS)) {
      differences.add(
          Difference.of(
              "Test "
                  + failed.kind().number()
                  + " fails in the case's own settings: "
                  + words.tests().sentence(asked, failed)));
      failed.looks().stream()
          .flatMap(look -> look.crossed().stream())
          .distinct()
          .forEach(
              reason -> {
                Difference fired = fired(reason);
                differences.add(new Difference(1, fired.sentence(), fired.rule()));
              });
    }
    return differences;
  }
}
