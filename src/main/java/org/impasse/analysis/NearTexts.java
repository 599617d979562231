package org.impasse.analysis;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.impasse.negotiation.Consent;
import org.impasse.negotiation.Evidence;
import org.impasse.negotiation.Issue;
import org.impasse.negotiation.Party;
import org.impasse.negotiation.Position;
import org.impasse.negotiation.Proposal;
import org.impasse.negotiation.Stretch;
import org.impasse.redline.Effect;
import org.impasse.redline.Rule;
import org.impasse.redline.RuleBook;
import org.impasse.redline.Strength;
import org.impasse.verdict.Evaluation;
import org.impasse.verdict.PartyVerdict;
import org.impasse.verdict.Reason;
import org.impasse.verdict.Verdict;

/** Puts texts near a given one to the parties, and says what each of their changes is for. */
final class NearTexts {

  private final Evaluation asked;
  private final Function<Proposal, Evaluation> evaluate;
  private final RuleBook book;

  NearTexts(Evaluation asked, Function<Proposal, Evaluation> evaluate, RuleBook book) {
    this.asked = asked;
    this.evaluate = evaluate;
    this.book = book;
  }

  /** The given text put to the parties. */
  Evaluation asked() {
    return asked;
  }

  /**
   * A text near the given one. Whoever refuses it is found by firing the rules.
   *
   * @param changed the text
   * @param room the positions that would do on each issue that it changes
   * @param refusing the only side that may refuse it; nobody when empty
   */
  NearDeals.NearText near(
      Proposal changed, Map<Issue, List<Stretch>> room, Optional<Side> refusing) {
    Evaluation evaluation = evaluate.apply(changed);
    if (contradicts(evaluation)
        || !evaluation.blockers().stream().allMatch(v -> isOf(refusing, v.party()))) {
      throw new IllegalStateException("tables and rules disagree on " + changed.terms().values());
    }
    List<NearDeals.Change> changes = new ArrayList<>();
    room.forEach((issue, positions) -> changes.add(change(evaluation, issue, positions, refusing)));
    return new NearDeals.NearText(
        evaluation,
        changes,
        ended(evaluation, List.copyOf(room.keySet())),
        rules(onlyIn(evaluation, asked, Strength.OBJECTION)),
        rules(onlyIn(asked, evaluation, Strength.GAIN)));
  }

  private static boolean isOf(Optional<Side> side, Party party) {
    return side.map(Side::members).filter(members -> members.contains(party)).isPresent();
  }

  private static boolean contradicts(Evaluation evaluation) {
    return evaluation.remarks().stream().anyMatch(Evaluation.Infeasible.class::isInstance);
  }

  private NearDeals.Change change(
      Evaluation evaluation, Issue issue, List<Stretch> room, Optional<Side> refusing) {
    Position from = asked.proposal().term(issue.id()).position();
    Evaluation back = evaluate.apply(evaluation.proposal().with(issue, from));
    Set<Rule> surely = new LinkedHashSet<>();
    Set<Rule> perhaps = new LinkedHashSet<>();
    for (PartyVerdict verdict : back.verdicts()) {
      if (!isOf(refusing, verdict.party())) {
        (verdict.blocks() ? surely : perhaps).addAll(refusals(verdict));
      }
    }
    return new NearDeals.Change(
        issue,
        from,
        evaluation.proposal().term(issue.id()).position(),
        room,
        List.copyOf(surely),
        List.copyOf(perhaps),
        contradicts(back),
        record(evaluation, issue));
  }

  /** Red lines that refuse where it counts, or that might: what is unlisted leaves it open. */
  private List<Rule> refusals(PartyVerdict verdict) {
    if (verdict.blocks()) {
      return rules(verdict.reasons(Strength.RED_LINE));
    }
    if (verdict.open() && verdict.verdict() instanceof Verdict.Undetermined undetermined) {
      return undetermined.because().stream()
          .filter(Verdict.Unlisted.class::isInstance)
          .flatMap(unknown -> ((Verdict.Unlisted) unknown).rules().stream())
          .flatMap(id -> book.rule(id).stream())
          .filter(rule -> rule.strength().equals(Optional.of(Strength.RED_LINE)))
          .distinct()
          .toList();
    }
    return List.of();
  }

  private static List<NearDeals.OnRecord> record(Evaluation evaluation, Issue issue) {
    List<NearDeals.OnRecord> record = new ArrayList<>();
    Position position = evaluation.proposal().term(issue.id()).position();
    for (PartyVerdict verdict : evaluation.verdicts()) {
      if (verdict.consent().consent() == Consent.REQUIRED) {
        Party party = verdict.party();
        List<Evidence> statements =
            evaluation.negotiation().evidence().stream()
                .filter(evidence -> evidence.party().equals(party.id()))
                .filter(evaluation.settings()::admits)
                .filter(evidence -> names(evidence, issue, position))
                .toList();
        List<Rule> rules =
            verdict.reasons().stream()
                .filter(
                    reason ->
                        reason.terms().stream().anyMatch(term -> term.issue().equals(issue.id())))
                .map(Reason::rule)
                .toList();
        if (!statements.isEmpty() || !rules.isEmpty()) {
          record.add(new NearDeals.OnRecord(party, statements, rules));
        }
      }
    }
    return record;
  }

  private static boolean names(Evidence evidence, Issue issue, Position position) {
    return evidence.issues().getOrDefault(issue.id(), List.of()).stream()
        .anyMatch(stretch -> stretch.contains(position));
  }

  private List<NearDeals.Ended> ended(Evaluation evaluation, List<Issue> changed) {
    List<NearDeals.Ended> ended = new ArrayList<>();
    for (PartyVerdict before : asked.blockers()) {
      PartyVerdict after = evaluation.of(before.party().id());
      List<Rule> still = after.blocks() ? rules(after.reasons(Strength.RED_LINE)) : List.of();
      Set<String> guards =
          after.consent().consent() == Consent.REQUIRED ? Set.of() : guards(before.party());
      Map<List<Issue>, List<Rule>> gone = new LinkedHashMap<>();
      for (Rule rule : rules(before.reasons(Strength.RED_LINE))) {
        if (!still.contains(rule)) {
          List<Issue> by =
              changed.stream()
                  .filter(i -> rule.footprint().contains(i.id()) || guards.contains(i.id()))
                  .toList();
          gone.computeIfAbsent(by, b -> new ArrayList<>()).add(rule);
        }
      }
      gone.forEach((by, rules) -> ended.add(new NearDeals.Ended(before.party(), rules, by)));
    }
    return ended;
  }

  /** Issues read by rules that make a party's consent necessary. */
  private Set<String> guards(Party party) {
    Set<String> read = new LinkedHashSet<>();
    for (Rule rule : book.rules()) {
      if (rule.effect() instanceof Effect.Requires requires
          && requires.target().equals(party.id())) {
        read.addAll(rule.footprint());
      }
    }
    return read;
  }

  private static List<Reason> onlyIn(Evaluation here, Evaluation there, Strength strength) {
    List<Reason> only = new ArrayList<>();
    for (PartyVerdict verdict : here.verdicts()) {
      List<Rule> others = rules(there.of(verdict.party().id()).reasons(strength));
      verdict.reasons(strength).stream()
          .filter(reason -> !others.contains(reason.rule()))
          .forEach(only::add);
    }
    return only;
  }

  private static List<Rule> rules(List<Reason> reasons) {
    return reasons.stream().map(Reason::rule).toList();
  }
}
