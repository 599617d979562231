package org.impasse.analysis;

import static org.impasse.analysis.ClaimAnswer.State.FAILS;
import static org.impasse.analysis.ClaimAnswer.State.HOLDS;
import static org.impasse.analysis.ClaimAnswer.State.UNTESTED;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.inject.Guice;
import com.google.inject.Injector;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.impasse.casebook.CaseOpener;
import org.impasse.casebook.ClaimSitting;
import org.impasse.casebook.Sitting;
import org.impasse.casebook.Wishes;
import org.impasse.diagnostic.Diagnostics;
import org.impasse.diagnostic.InvalidInputException;
import org.impasse.negotiation.Basis;
import org.impasse.negotiation.Claim;
import org.impasse.redline.Rule;
import org.impasse.scenario.CaseLibrary;
import org.impasse.scenario.Surroundings;
import org.junit.jupiter.api.Test;

/** What comes of the claims that come with the program. */
class BundledClaimsTest {

  private static final Injector INJECTOR = Guice.createInjector();

  @Test
  void everyExpectedAnswerIsFound() throws InvalidInputException {
    CaseLibrary library = new Surroundings().library(List.of(), new Diagnostics());
    int expectations = 0;
    for (String caseId : library.caseIds()) {
      for (String id : library.open(caseId).orElseThrow().claimIds()) {
        ClaimAnswer answer = find(caseId + "/" + id);
        if (answer.claim().expected().isPresent()) {
          expectations++;
          assertEquals(answer.claim().expected(), answer.answer(), id);
        }
      }
    }
    assertTrue(expectations >= 3, "only " + expectations);
  }

  @Test
  void twoDemandsDecideByTheFiveDocumentsAndNotOnTheWiderRecord() throws InvalidInputException {
    ClaimAnswer answer = find("ukraine-2025/mikhelidze-2025");
    assertEquals(Optional.of(Claim.Answer.CONDITIONAL), answer.answer());
    assertEquals(HOLDS, answer.asked().state());
    for (ClaimAnswer.Column column : answer.columns()) {
      boolean wide = column.readings().contains("public-record");
      for (ClaimAnswer.Rung rung : column.rungs()) {
        ClaimAnswer.State expected =
            wide ? FAILS : rung.basis().compareTo(Basis.ATTRIBUTED) >= 0 ? HOLDS : UNTESTED;
        assertEquals(expected, rung.judgement().state(), column.readings() + " " + rung.basis());
      }
    }
    assertEquals(
        Set.of(Set.of("UA-S1", "RU-S1"), Set.of("UA-S2", "RU-S2")),
        answer.asked().of(ClaimAnswer.Kind.NO_MIDDLE).clashes().stream()
            .map(clash -> clash.stream().map(Rule::id).collect(Collectors.toSet()))
            .collect(Collectors.toSet()));
    ClaimAnswer.Judgement wide = inReading(answer, "public-record");
    assertEquals(
        List.of("UA-O1", "UA-O2"),
        wide.of(ClaimAnswer.Kind.SUFFICIENT).looks().get(0).crossed().stream()
            .map(reason -> reason.rule().id())
            .toList());
    assertEquals(
        List.of(
            "territory.donetsk-unoccupied",
            "territory.donbas-occupied-status",
            "territory.crimea-status",
            "territory.zaporizhzhia-kherson",
            "forces.ukraine-cap",
            "nato.membership"),
        wide.of(ClaimAnswer.Kind.ONLY_WAY).changes().get(0).members().stream()
            .map(member -> member.ids().get(0))
            .toList());
  }

  @Test
  void moscowsPartOfItRestsOnTheClaimsOwnAuthor() throws InvalidInputException {
    ClaimAnswer answer = find("ukraine-2025/mikhelidze-2025");
    assertEquals(List.of(ClaimAnswer.Kind.WANTED, ClaimAnswer.Kind.NO_MIDDLE), answer.circular());
    assertEquals(List.of(), find("ukraine-2025/roff-2025").circular());
  }

  @Test
  void theQuarrelOverTheArmyEndsWhereTheTwoNumbersMeet() throws InvalidInputException {
    ClaimAnswer answer = find("ukraine-2025/mikhelidze-2025");
    List<String> spans =
        answer.ranges().stream()
            .filter(range -> range.parameter().id().equals("ukraine.force-floor"))
            .filter(range -> range.readings().isEmpty())
            .flatMap(range -> range.spans().stream())
            .map(
                span ->
                    span.first()
                        + ".."
                        + span.last()
                        + " "
                        + span.judgement().state()
                        + " "
                        + span.judgement().roomy().stream().map(issue -> issue.id()).toList())
            .toList();
    assertEquals(
        List.of(
            "600001..799999 HOLDS [forces.ukraine-cap]",
            "800000..850000 HOLDS []",
            "900001..1500000 HOLDS []"),
        spans);
  }

  @Test
  void armyAlliancesAndLandDecideOnTheWiderRecordOnly() throws InvalidInputException {
    ClaimAnswer answer = find("ukraine-2025/roff-2025");
    assertEquals(FAILS, answer.asked().state());
    assertEquals(FAILS, answer.asked().of(ClaimAnswer.Kind.NEEDED).state());
    assertEquals(HOLDS, inReading(answer, "public-record").state());
  }

  @Test
  void theAmnestyIsNowhereWhatKyivRefusesOver() throws InvalidInputException {
    ClaimAnswer answer = find("ukraine-2025/digest-2025");
    assertEquals(Optional.of(Claim.Answer.FALSE), answer.answer());
    assertEquals(
        List.of("UA-S2", "UA-S2a"),
        answer.asked().of(ClaimAnswer.Kind.NO_MIDDLE).aside().stream().map(Rule::id).toList());
  }

  @Test
  void whatIsOpenSomewhereAndFailsElsewhereIsNotFalseEverywhere() throws InvalidInputException {
    ClaimAnswer answer = find("ukraine-2025/mikhelidze-2025", "forces.ukraine-cap=other: w");
    assertEquals(Set.of(FAILS, ClaimAnswer.State.OPEN), answer.found());
    assertEquals(Optional.of(Claim.Answer.CONDITIONAL), answer.answer());
    ClaimAnswer.Test onlyWay = answer.asked().of(ClaimAnswer.Kind.ONLY_WAY);
    assertEquals(ClaimAnswer.State.OPEN, onlyWay.state());
    assertEquals(
        List.of("forces.ukraine-cap"),
        onlyWay.unlisted().stream().map(issue -> issue.id()).toList());
  }

  private static ClaimAnswer.Judgement inReading(ClaimAnswer answer, String reading) {
    return answer.columns().stream()
        .filter(column -> column.readings().contains(reading))
        .findFirst()
        .orElseThrow()
        .rungs()
        .get(0)
        .judgement();
  }

  private static ClaimAnswer find(String name, String... set) throws InvalidInputException {
    Wishes none = Wishes.none();
    Wishes wishes =
        new Wishes(
            List.of(set),
            none.unset(),
            none.readings(),
            none.parameters(),
            none.given(),
            none.consent(),
            none.basis(),
            none.asOf());
    ClaimSitting opened =
        INJECTOR.getInstance(CaseOpener.class).openClaim(List.of(), Path.of(""), name, wishes);
    Sitting sitting = opened.sitting();
    return INJECTOR
        .getInstance(ClaimFinder.class)
        .find(
            sitting.negotiation(),
            sitting.rules(),
            sitting.settings(),
            opened.claim(),
            opened.text());
  }
}
