package org.impasse.quality.expectation;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.impasse.analysis.ClaimAnswer;
import org.impasse.analysis.Deadlock;
import org.impasse.analysis.logic.Ending;
import org.impasse.diagnostic.Location;
import org.impasse.negotiation.Claim;
import org.impasse.negotiation.DeadlockExpectation;
import org.impasse.negotiation.Expectation;
import org.impasse.negotiation.Issue;
import org.impasse.negotiation.Proposal;
import org.impasse.negotiation.Settings;
import org.impasse.redline.Rule;
import org.impasse.redline.RuleExplainer;
import org.impasse.redline.Strength;
import org.impasse.verdict.Evaluation;
import org.impasse.verdict.PartyVerdict;
import org.impasse.verdict.Reason;
import org.impasse.verdict.Verdict;

/** One expectation and what was found. */
public sealed interface Tested {

  /** Such as {@code us-28-point/ukraine}; see {@link TestNames}. */
  String name();

  /** Id of the text, the claim or the case. */
  String group();

  /** Where it is expected. */
  Location at();

  /** On what the expectation rests, in its author's words. */
  Optional<String> note();

  /** Whether what is expected was found. */
  boolean holds();

  /**
   * What is expected of one party.
   *
   * @param settings those in which it is expected
   * @param evaluation the text in these settings
   * @param missing the rules expected among the reasons that are not there
   */
  record OfParty(
      String name,
      Location at,
      Expectation expected,
      Settings settings,
      Evaluation evaluation,
      List<Missing> missing)
      implements Tested {
    public OfParty {
      missing = List.copyOf(missing);
    }

    @Override
    public String group() {
      return text().id();
    }

    @Override
    public Optional<String> note() {
      return expected.note();
    }

    @Override
    public boolean holds() {
      return sameVerdict() && missing.isEmpty();
    }

    public Proposal text() {
      return evaluation.proposal();
    }

    public PartyVerdict found() {
      return evaluation.of(expected.party());
    }

    public boolean sameVerdict() {
      return expected.verdicts().contains(found().verdict().code());
    }

    /** The reasons that make the verdict what it is. */
    public List<Reason> deciding() {
      return deciding(found());
    }

    /** The reasons that make a verdict what it is; none for one that no rule makes. */
    static List<Reason> deciding(PartyVerdict found) {
      if (found.verdict() instanceof Verdict.Reject) {
        return found.reasons(Strength.RED_LINE);
      }
      return found.verdict() instanceof Verdict.Conditional
          ? found.reasons(Strength.OBJECTION)
          : List.of();
    }
  }

  /**
   * A rule expected among the reasons that is not there.
   *
   * @param unmet where it did not fire, the parts of its condition that the text does not meet
   */
  record Missing(Rule rule, Cause cause, List<RuleExplainer.Unmet> unmet) {
    public Missing {
      unmet = List.copyOf(unmet);
    }
  }

  /** Why a rule is not among the reasons. */
  enum Cause {
    /** It is another party's. */
    OTHER_PARTY,
    /** Its evidence is weaker than what counts. */
    BASIS,
    /** Its reading is off. */
    READING,
    /** It does not apply on the day. */
    DAY,
    /** Whether it fires depends on what a position nobody listed means. */
    OPEN,
    /** The text does not meet its condition. */
    NOT_FIRED
  }

  /** What is expected of the question whether any text passes. */
  record OfDeadlock(
      String name, Location at, DeadlockExpectation expected, Settings settings, Deadlock found)
      implements Tested {

    @Override
    public String group() {
      return found.negotiation().id();
    }

    @Override
    public Optional<String> note() {
      return expected.note();
    }

    @Override
    public boolean holds() {
      return sameOutcome()
          && lostPoints().isEmpty()
          && newPoints().isEmpty()
          && lostCores().isEmpty()
          && newCores().isEmpty()
          && (complete() || !exact());
    }

    public boolean sameOutcome() {
      return found.outcome()
          == (expected.deal() ? Deadlock.Outcome.DEAL : Deadlock.Outcome.NO_DEAL);
    }

    /** Whether all proofs and sticking points were found in time. */
    public boolean complete() {
      return found.ending() == Ending.COMPLETE;
    }

    /** Whether it is expected that there is nothing more. */
    private boolean exact() {
      return expected.onlyCores() || expected.stickingPoints().isPresent();
    }

    /** Expected sticking points that are none. */
    public List<Set<String>> lostPoints() {
      return expected.stickingPoints().stream()
          .flatMap(List::stream)
          .filter(point -> !points().contains(point))
          .toList();
    }

    /** Sticking points that are not expected; none where nothing is said of them. */
    public List<Deadlock.StickingPoint> newPoints() {
      Optional<List<Set<String>>> all =
          expected.deal() ? Optional.of(List.of()) : expected.stickingPoints();
      return found.stickingPoints().stream()
          .filter(point -> all.isPresent() && !all.get().contains(issues(point)))
          .toList();
    }

    /** Expected proofs that are none. */
    public List<Set<String>> lostCores() {
      return expected.cores().stream().filter(core -> !cores().contains(core)).toList();
    }

    /** Proofs that are not expected, where all are to be named. */
    public List<Deadlock.Core> newCores() {
      return found.cores().stream()
          .filter(core -> expected.onlyCores() && !expected.cores().contains(rules(core)))
          .toList();
    }

    private List<Set<String>> points() {
      return found.stickingPoints().stream().map(OfDeadlock::issues).toList();
    }

    private List<Set<String>> cores() {
      return found.cores().stream().map(OfDeadlock::rules).toList();
    }

    static Set<String> issues(Deadlock.StickingPoint point) {
      return inOrder(point.issues().stream().map(Issue::id).toList());
    }

    static Set<String> rules(Deadlock.Core core) {
      return inOrder(core.rules().stream().map(Rule::id).toList());
    }

    private static Set<String> inOrder(List<String> ids) {
      return new LinkedHashSet<>(ids);
    }
  }

  /** What is expected to come of a claim. */
  record OfClaim(
      String name, Location at, Claim.Answer expected, Settings settings, ClaimAnswer found)
      implements Tested {

    @Override
    public String group() {
      return found.claim().id();
    }

    @Override
    public Optional<String> note() {
      return Optional.empty();
    }

    @Override
    public boolean holds() {
      return found.answer().equals(Optional.of(expected));
    }
  }
}
