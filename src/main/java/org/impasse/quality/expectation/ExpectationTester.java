package org.impasse.quality.expectation;

import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.impasse.analysis.ClaimFinder;
import org.impasse.analysis.Deadlock;
import org.impasse.analysis.DeadlockFinder;
import org.impasse.casebook.Sitting;
import org.impasse.casebook.Trial;
import org.impasse.diagnostic.InvalidInputException;
import org.impasse.negotiation.Basis;
import org.impasse.negotiation.Claim;
import org.impasse.negotiation.DeadlockExpectation;
import org.impasse.negotiation.Expectation;
import org.impasse.negotiation.Proposal;
import org.impasse.negotiation.Settings;
import org.impasse.redline.Rule;
import org.impasse.redline.RuleExplainer;
import org.impasse.scenario.CaseClaim;
import org.impasse.scenario.Expected;
import org.impasse.verdict.Evaluation;
import org.impasse.verdict.Evaluator;
import org.impasse.verdict.PartyVerdict;

/** Puts what the files of a case expect to the test. */
public final class ExpectationTester {

  private final Evaluator evaluator;
  private final DeadlockFinder deadlocks;
  private final ClaimFinder claims;
  private final RuleExplainer explainer;

  @Inject
  ExpectationTester(
      Evaluator evaluator, DeadlockFinder deadlocks, ClaimFinder claims, RuleExplainer explainer) {
    this.evaluator = evaluator;
    this.deadlocks = deadlocks;
    this.claims = claims;
    this.explainer = explainer;
  }

  /**
   * Tests the expectations of one case.
   *
   * @param chosen which of them, by name
   * @throws InvalidInputException when a rule reads so much at once that it cannot be tabulated
   */
  public CaseTests test(Trial trial, Predicate<String> chosen) throws InvalidInputException {
    trial.sitting().rules().compileAll();
    List<Tested> tests = new ArrayList<>();
    for (Proposal text : trial.sitting().texts()) {
      tests.addAll(ofText(trial.sitting(), text, chosen));
    }
    if (trial.whole()) {
      tests.addAll(ofDeadlock(trial.sitting(), chosen));
    }
    for (CaseClaim claim : trial.claims()) {
      String name = TestNames.ofClaim(claim.claim());
      Optional<Claim.Answer> expected = claim.claim().expected();
      if (expected.isPresent() && chosen.test(name)) {
        tests.add(ofClaim(trial.sitting(), claim, expected.get()));
      }
    }
    return new CaseTests(trial, tests);
  }

  private List<Tested> ofText(Sitting sitting, Proposal text, Predicate<String> chosen) {
    Map<Settings, Evaluation> evaluations = new HashMap<>();
    List<Tested> tests = new ArrayList<>();
    for (Expected<Expectation> placed : sitting.files().expected(text)) {
      Expectation expected = placed.value();
      String name = TestNames.ofParty(text.id(), expected.party(), expected.under());
      if (chosen.test(name)) {
        Settings settings = expected.under().in(sitting.settings());
        Evaluation evaluation =
            evaluations.computeIfAbsent(settings, under -> evaluate(sitting, text, under));
        tests.add(
            new Tested.OfParty(
                name,
                placed.at(),
                expected,
                settings,
                evaluation,
                missing(sitting, expected, evaluation)));
      }
    }
    return tests;
  }

  /** One text in some settings. */
  Evaluation evaluate(Sitting sitting, Proposal text, Settings settings) {
    return evaluator.evaluate(sitting.negotiation(), sitting.rules(), text, settings);
  }

  private List<Tested.Missing> missing(
      Sitting sitting, Expectation expected, Evaluation evaluation) {
    PartyVerdict found = evaluation.of(expected.party());
    List<Rule> spoke = found.reasons().stream().map(reason -> reason.rule()).toList();
    return expected.because().stream()
        .map(id -> sitting.rules().rule(id).orElseThrow())
        .filter(rule -> !spoke.contains(rule))
        .map(rule -> missing(sitting, rule, expected.party(), evaluation))
        .toList();
  }

  private Tested.Missing missing(Sitting sitting, Rule rule, String party, Evaluation evaluation) {
    Settings settings = evaluation.settings();
    Tested.Cause cause = cause(sitting, rule, party, evaluation);
    return new Tested.Missing(
        rule,
        cause,
        cause == Tested.Cause.NOT_FIRED
            ? explainer.unmet(rule, sitting.negotiation(), evaluation.proposal().terms(), settings)
            : List.of());
  }

  private static Tested.Cause cause(
      Sitting sitting, Rule rule, String party, Evaluation evaluation) {
    Settings settings = evaluation.settings();
    if (!rule.party().equals(party)) {
      return Tested.Cause.OTHER_PARTY;
    }
    if (!rule.inForce(settings)) {
      boolean read = rule.reading().map(settings.readings()::contains).orElse(true);
      boolean strong = rule.basis().atLeast(settings.weakestBasis());
      return !read ? Tested.Cause.READING : strong ? Tested.Cause.DAY : Tested.Cause.BASIS;
    }
    return sitting
            .rules()
            .firing(party, evaluation.proposal().terms(), settings)
            .open()
            .contains(rule.id())
        ? Tested.Cause.OPEN
        : Tested.Cause.NOT_FIRED;
  }

  /** What can be worked out together is: settings that differ in readings and basis alone. */
  private List<Tested> ofDeadlock(Sitting sitting, Predicate<String> chosen)
      throws InvalidInputException {
    Map<Settings, List<Expected<DeadlockExpectation>>> together = new LinkedHashMap<>();
    List<Expected<DeadlockExpectation>> wanted = new ArrayList<>();
    for (Expected<DeadlockExpectation> placed : sitting.files().expected()) {
      if (chosen.test(name(sitting, placed))) {
        wanted.add(placed);
        Settings settings = placed.value().under().in(sitting.settings());
        together
            .computeIfAbsent(
                settings
                    .withReadings(sitting.settings().readings())
                    .withWeakestBasis(Basis.ASSUMED),
                alike -> new ArrayList<>())
            .add(placed);
      }
    }
    Map<Settings, Deadlock> found = new HashMap<>();
    for (List<Expected<DeadlockExpectation>> alike : together.values()) {
      List<Settings> settings =
          alike.stream().map(one -> one.value().under().in(sitting.settings())).toList();
      List<Deadlock> answers = deadlocks.find(sitting.negotiation(), sitting.rules(), settings);
      for (int i = 0; i < settings.size(); i++) {
        found.put(settings.get(i), answers.get(i));
      }
    }
    List<Tested> tests = new ArrayList<>();
    for (Expected<DeadlockExpectation> placed : wanted) {
      Settings settings = placed.value().under().in(sitting.settings());
      Deadlock answer = found.get(settings);
      if (answer == null) {
        throw new IllegalStateException("no answer in settings that were asked for");
      }
      tests.add(
          new Tested.OfDeadlock(
              name(sitting, placed), placed.at(), placed.value(), settings, answer));
    }
    return tests;
  }

  private static String name(Sitting sitting, Expected<DeadlockExpectation> placed) {
    return TestNames.ofDeadlock(sitting.negotiation().id(), placed.value().under());
  }

  /** The question whether any text passes, in the case's own settings. */
  Deadlock deadlock(Sitting sitting) throws InvalidInputException {
    return deadlocks
        .find(sitting.negotiation(), sitting.rules(), List.of(sitting.settings()))
        .get(0);
  }

  /** A claim, in the case's own settings. */
  Tested.OfClaim ofClaim(Sitting sitting, CaseClaim claim, Claim.Answer expected)
      throws InvalidInputException {
    return new Tested.OfClaim(
        TestNames.ofClaim(claim.claim()),
        claim.expectAt(),
        expected,
        sitting.settings(),
        claims.find(
            sitting.negotiation(),
            sitting.rules(),
            sitting.settings(),
            claim.claim(),
            claim.text()));
  }
}
