package org.impasse.quality.expectation;

import jakarta.inject.Inject;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.impasse.analysis.Deadlock;
import org.impasse.analysis.logic.Ending;
import org.impasse.casebook.Sitting;
import org.impasse.diagnostic.Diagnostic;
import org.impasse.diagnostic.Diagnostics;
import org.impasse.diagnostic.InvalidInputException;
import org.impasse.diagnostic.Location;
import org.impasse.negotiation.Claim;
import org.impasse.negotiation.DeadlockExpectation;
import org.impasse.negotiation.Expectation;
import org.impasse.negotiation.Party;
import org.impasse.negotiation.Proposal;
import org.impasse.negotiation.Under;
import org.impasse.scenario.CaseClaim;
import org.impasse.scenario.ExpectationRecorder;
import org.impasse.scenario.Recording;
import org.impasse.verdict.Evaluation;
import org.impasse.verdict.Ground;
import org.impasse.verdict.PartyVerdict;

/**
 * Makes today's answers into expectations. What holds is left as it is written; what does not is
 * replaced; what nobody expects anything of yet gets an expectation.
 */
public final class Recorder {

  /** The note of an expectation that no source, but a run of the program, stands behind. */
  public static final String NOTE = "recorded, not sourced";

  private final ExpectationTester tester;

  @Inject
  Recorder(ExpectationTester tester) {
    this.tester = tester;
  }

  /**
   * The files that would change.
   *
   * @param tests of one case, with those expectations that {@code chosen} chooses
   * @param chosen which expectations may change or be added, by name
   * @param diagnostics takes what cannot be written, and why
   * @throws InvalidInputException when a rule reads so much at once that it cannot be tabulated
   */
  public List<Recording> record(
      CaseTests tests, Predicate<String> chosen, Path workingFolder, Diagnostics diagnostics)
      throws InvalidInputException {
    ExpectationRecorder files = new ExpectationRecorder(workingFolder, diagnostics);
    Sitting sitting = tests.trial().sitting();
    List<Recording> recordings = new ArrayList<>();
    for (Proposal text : sitting.texts()) {
      List<Expectation> wanted = ofText(sitting, text, tests.tests(), chosen);
      if (!isTable(text) && !wanted.equals(text.expectations())) {
        files.text(sitting.files(), text, wanted).ifPresent(recordings::add);
      }
    }
    if (tests.trial().whole()) {
      List<DeadlockExpectation> wanted = ofCase(sitting, tests.tests(), chosen, diagnostics);
      List<DeadlockExpectation> now = expected(sitting);
      if (!wanted.equals(now)) {
        files.deadlock(sitting.files(), wanted).ifPresent(recordings::add);
      }
    }
    for (CaseClaim claim : tests.trial().claims()) {
      Optional<Claim.Answer> wanted = ofClaim(sitting, claim, tests.tests(), chosen, diagnostics);
      if (wanted.isPresent()) {
        files.claim(claim, wanted.get()).ifPresent(recordings::add);
      }
    }
    return recordings;
  }

  /** A row of a table has no place for an expectation. */
  public static boolean isTable(Proposal text) {
    return text.file().endsWith(".csv");
  }

  private static List<DeadlockExpectation> expected(Sitting sitting) {
    return sitting.files().expected().stream().map(placed -> placed.value()).toList();
  }

  private List<Expectation> ofText(
      Sitting sitting, Proposal text, List<Tested> tests, Predicate<String> chosen) {
    List<Expectation> wanted = new ArrayList<>();
    Set<String> parties = new LinkedHashSet<>();
    for (Expectation expected : text.expectations()) {
      parties.add(expected.party());
      wanted.add(
          tests.stream()
              .filter(Tested.OfParty.class::isInstance)
              .map(Tested.OfParty.class::cast)
              .filter(test -> test.text().equals(text) && test.expected().equals(expected))
              .filter(test -> !test.holds())
              .findFirst()
              .map(test -> today(test.found(), expected.under()))
              .orElse(expected));
    }
    Optional<Evaluation> evaluation = Optional.empty();
    for (Party party : sitting.negotiation().parties()) {
      if (!parties.contains(party.id())
          && chosen.test(TestNames.ofParty(text.id(), party.id(), Under.usual()))) {
        evaluation =
            evaluation.or(() -> Optional.of(tester.evaluate(sitting, text, sitting.settings())));
        PartyVerdict found = evaluation.orElseThrow().of(party.id());
        // Where nobody has recorded a rule there is no answer that could change.
        if (found.ground() != Ground.NO_RULES) {
          wanted.add(today(found, Under.usual()));
        }
      }
    }
    return wanted;
  }

  private static Expectation today(PartyVerdict found, Under under) {
    return new Expectation(
        found.party().id(),
        Set.of(found.verdict().code()),
        Tested.OfParty.deciding(found).stream().map(reason -> reason.rule().id()).toList(),
        under,
        Optional.of(NOTE));
  }

  private List<DeadlockExpectation> ofCase(
      Sitting sitting, List<Tested> tests, Predicate<String> chosen, Diagnostics diagnostics)
      throws InvalidInputException {
    List<DeadlockExpectation> wanted = new ArrayList<>();
    for (DeadlockExpectation expected : expected(sitting)) {
      Optional<Tested.OfDeadlock> failed =
          tests.stream()
              .filter(Tested.OfDeadlock.class::isInstance)
              .map(Tested.OfDeadlock.class::cast)
              .filter(test -> test.expected().equals(expected) && !test.holds())
              .findFirst();
      wanted.add(
          failed
              .flatMap(test -> today(test.found(), expected.under(), test.at(), diagnostics))
              .orElse(expected));
    }
    String name = TestNames.ofDeadlock(sitting.negotiation().id(), Under.usual());
    if (wanted.isEmpty() && chosen.test(name)) {
      today(tester.deadlock(sitting), Under.usual(), sitting.files().place(), diagnostics)
          .ifPresent(wanted::add);
    }
    return wanted;
  }

  private static Optional<DeadlockExpectation> today(
      Deadlock found, Under under, Location at, Diagnostics diagnostics) {
    if (found.outcome() == Deadlock.Outcome.UNKNOWN || found.ending() != Ending.COMPLETE) {
      diagnostics.add(outOfTime(at, "Time ran out before it was known whether any text passes."));
      return Optional.empty();
    }
    boolean deal = found.outcome() == Deadlock.Outcome.DEAL;
    return Optional.of(
        new DeadlockExpectation(
            deal,
            deal
                ? Optional.empty()
                : Optional.of(
                    found.stickingPoints().stream().map(Tested.OfDeadlock::issues).toList()),
            found.cores().stream().map(Tested.OfDeadlock::rules).toList(),
            false,
            under,
            Optional.of(NOTE)));
  }

  private Optional<Claim.Answer> ofClaim(
      Sitting sitting,
      CaseClaim claim,
      List<Tested> tests,
      Predicate<String> chosen,
      Diagnostics diagnostics)
      throws InvalidInputException {
    Optional<Tested.OfClaim> tested =
        tests.stream()
            .filter(Tested.OfClaim.class::isInstance)
            .map(Tested.OfClaim.class::cast)
            .filter(test -> test.found().claim().equals(claim.claim()))
            .findFirst();
    if (tested.isPresent() && tested.get().holds()) {
      return Optional.empty();
    }
    if (tested.isEmpty()
        && (claim.claim().expected().isPresent()
            || !chosen.test(TestNames.ofClaim(claim.claim())))) {
      return Optional.empty();
    }
    Tested.OfClaim today =
        tested.isPresent() ? tested.get() : tester.ofClaim(sitting, claim, Claim.Answer.UNTESTED);
    if (today.found().answer().isEmpty()) {
      diagnostics.add(
          outOfTime(claim.expectAt(), "Time ran out before it was known whether the claim holds."));
    }
    return today.found().answer();
  }

  private static Diagnostic outOfTime(Location at, String sentence) {
    return Diagnostic.error("record-unknown", at, sentence)
        .withHint("Record the rest with --filter.");
  }
}
