package org.impasse.verdict;

import static org.impasse.verdict.HarbourLease.settings;
import static org.impasse.verdict.HarbourLease.text;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.impasse.negotiation.Assumption;
import org.impasse.negotiation.Basis;
import org.impasse.negotiation.Consent;
import org.impasse.negotiation.Proposal;
import org.impasse.negotiation.Settings;
import org.junit.jupiter.api.Test;

class EvaluatorTest {

  private final Evaluator evaluator = new Evaluator();
  private final HarbourRules rules = new HarbourRules();

  private Evaluation evaluate(Proposal proposal) {
    return evaluate(proposal, settings());
  }

  private Evaluation evaluate(Proposal proposal, Settings settings) {
    return evaluator.evaluate(HarbourLease.CASE, rules, proposal, settings);
  }

  private static String code(Evaluation evaluation, String party) {
    return evaluation.of(party).verdict().code();
  }

  private static List<String> reasons(Evaluation evaluation, String party) {
    return evaluation.of(party).reasons().stream().map(r -> r.rule().id()).toList();
  }

  @Test
  void aRedLineRefusesWhateverElseFires() {
    Evaluation evaluation =
        evaluate(text("t").set("rent.monthly", 40001).set("lease.years", 40).make());
    assertEquals("reject", code(evaluation, "tenant"));
    assertEquals(List.of("TE-1", "TE-2", "TE-6"), reasons(evaluation, "tenant"));
    assertFalse(evaluation.deal());
    assertEquals(List.of("tenant"), parties(evaluation.blockers()));
  }

  @Test
  void anObjectionAloneLeavesADeal() {
    Evaluation evaluation =
        evaluate(text("t").set("rent.monthly", 40000).set("lease.pier", "owner-only").make());
    assertEquals("conditional", code(evaluation, "tenant"));
    assertTrue(evaluation.deal());
  }

  @Test
  void gainsAndBargainingPointsChangeNoVerdict() {
    Evaluation evaluation =
        evaluate(text("t").set("lease.years", 40).set("lease.renewable", "true").make());
    assertEquals("accept", code(evaluation, "tenant"));
    assertEquals(List.of("TE-6"), reasons(evaluation, "tenant"));
    assertEquals(Ground.RULES, evaluation.of("tenant").ground());
  }

  @Test
  void aPartyWhoseRulesCannotRefuseHasNoRulesThoughItsGainsAreListed() {
    PartyVerdict bank = evaluate(text("t").set("rent.monthly", 60000).make()).of("bank");
    assertEquals(Ground.NO_RULES, bank.ground());
    assertEquals("accept", bank.verdict().code());
    assertEquals(List.of("BA-1"), bank.reasons().stream().map(r -> r.rule().id()).toList());
    assertEquals(1, bank.rulesRead().terms());
  }

  @Test
  void aPartyWithoutAFileHasNoRules() {
    PartyVerdict anglers = evaluate(text("t").set("rent.monthly", 60000).make()).of("anglers");
    assertEquals(Ground.NO_RULES, anglers.ground());
    assertEquals(new PartyVerdict.RulesRead(0, 1, Set.of()), anglers.rulesRead());
  }

  @Test
  void rulesThatDoNotFireAreSilent() {
    Evaluation evaluation =
        evaluate(text("t").set("rent.monthly", 36000).set("lease.pier", "owner-only").make());
    assertEquals(Ground.SILENT, evaluation.of("owner").ground());
    assertEquals(
        new PartyVerdict.RulesRead(2, 2, Set.of("rent.monthly", "lease.pier", "lease.years")),
        evaluation.of("owner").rulesRead());
  }

  @Test
  void aRuleThatOnlyMakesAVoteNecessaryIsNoReasonOfItsParty() {
    Evaluation evaluation = evaluate(text("t").set("lease.pier", "shared").make());
    assertEquals(List.of(), reasons(evaluation, "owner"));
    assertEquals(Ground.SILENT, evaluation.of("owner").ground());
    ConsentNeed need = evaluation.of("townspeople").consent();
    assertEquals(Consent.REQUIRED, need.consent());
    assertEquals(ConsentNeed.Origin.RULE, need.origin());
    assertEquals("OW-V", need.because().get(0).rule().id());
  }

  @Test
  void anElectorateIsUnknownAndNeitherBlocksNorConsents() {
    Evaluation evaluation =
        evaluate(text("t").set("rent.monthly", 36000).set("lease.pier", "shared").make());
    assertEquals(
        new Verdict.Undetermined(List.of(new Verdict.Vote())),
        evaluation.of("townspeople").verdict());
    assertTrue(evaluation.deal());
    assertEquals(List.of("townspeople"), parties(evaluation.open()));
  }

  @Test
  void anElectoratesObjectionsAreListedAndItsRedLineRefuses() {
    Evaluation objecting = evaluate(text("t").set("lease.pier", "tenant-only").make());
    assertEquals("undetermined", code(objecting, "townspeople"));
    assertEquals(List.of("TP-1"), reasons(objecting, "townspeople"));
    Evaluation refusing = evaluate(text("t").set("lease.years", 90).make());
    assertEquals("reject", code(refusing, "townspeople"));
  }

  @Test
  void theUsersWordOnConsentIsLastAndTheRuleIsStillShown() {
    Proposal proposal = text("t").set("lease.pier", "shared").make();
    Settings settings =
        settings().withConsent(Map.of("townspeople", Consent.ADVISORY, "bank", Consent.ADVISORY));
    ConsentNeed townspeople = evaluate(proposal, settings).of("townspeople").consent();
    assertEquals(Consent.ADVISORY, townspeople.consent());
    assertEquals(ConsentNeed.Origin.USER, townspeople.origin());
    assertEquals(1, townspeople.because().size());
    assertEquals(
        ConsentNeed.Origin.USER, evaluate(proposal, settings).of("bank").consent().origin());
    assertEquals(ConsentNeed.Origin.CASE, evaluate(proposal).of("bank").consent().origin());
  }

  @Test
  void aLegalStepIsListedWithTheRuleThatMakesItNecessary() {
    assertEquals(List.of(), evaluate(text("t").set("lease.years", 50).make()).legalNeeds());
    List<LegalNeed> needs = evaluate(text("t").set("lease.years", 51).make()).legalNeeds();
    assertEquals("charter-change", needs.get(0).step().id());
    assertEquals("OW-L", needs.get(0).because().get(0).rule().id());
  }

  @Test
  void anUnlistedPositionThatARedLineReadsIsUnknown() {
    Evaluation evaluation = evaluate(text("t").other("rent.monthly", "a share of profits").make());
    assertEquals(
        new Verdict.Undetermined(
            List.of(new Verdict.Unlisted("rent.monthly", "a share of profits", List.of("TE-1")))),
        evaluation.of("tenant").verdict());
    assertEquals(Ground.RULES, evaluation.of("owner").ground());
    assertTrue(evaluation.deal());
  }

  @Test
  void anUnlistedPositionCannotUndoARefusal() {
    Evaluation evaluation =
        evaluate(text("t").other("lease.renewable", "once").set("rent.monthly", 50000).make());
    assertEquals("reject", code(evaluation, "tenant"));
  }

  @Test
  void anOpenObjectionChangesNothingWhereAnotherStands() {
    Settings later = settings().withAsOf(LocalDate.parse("2026-01-20"));
    Proposal proposal = text("t").other("lease.pier", "at night").set("rent.monthly", 36000).make();
    assertEquals("conditional", code(evaluate(proposal, later), "tenant"));
  }

  @Test
  void anUnlistedPositionNoRuleReadsChangesNothing() {
    Evaluation evaluation =
        evaluate(text("t").other("lease.renewable", "once").set("rent.monthly", 36000).make());
    assertEquals("accept", code(evaluation, "owner"));
    assertEquals("undetermined", code(evaluation, "tenant"));
  }

  @Test
  void anUnlistedPositionThatCouldMakeAVoteNecessaryIsARemark() {
    Evaluation evaluation = evaluate(text("t").other("lease.pier", "at night").make());
    assertEquals(Consent.ADVISORY, evaluation.of("townspeople").consent().consent());
    assertTrue(
        evaluation.remarks().contains(new Evaluation.MayRequire("townspeople", List.of("OW-V"))));
  }

  @Test
  void anAssumptionStandsOnlyWhereNobodyKnows() {
    Evaluation evaluation =
        evaluate(
            text("t")
                .other("rent.monthly", "a share")
                .set("lease.years", 40)
                .assume("owner", Assumption.Answer.REFUSES)
                .assume("owner-council", Assumption.Answer.OBJECTS)
                .make());
    assertEquals("reject", code(evaluation, "owner"));
    assertTrue(evaluation.of("owner").assumed().isPresent());
    assertFalse(evaluation.deal());
    assertEquals("accept", code(evaluation, "owner-council"));
    assertTrue(evaluation.of("owner-council").assumed().isEmpty());
    assertEquals(List.of(new Evaluation.AssumptionUnused("owner-council")), evaluation.remarks());
  }

  @Test
  void dayReadingAndBasisSelectTheRulesInForce() {
    Proposal proposal =
        text("t").set("lease.pier", "owner-only").set("lease.renewable", "true").make();
    Settings earlier = settings().withAsOf(LocalDate.parse("2026-01-14"));
    assertEquals("accept", code(evaluate(proposal, earlier), "tenant"));
    assertEquals("conditional", code(evaluate(proposal), "tenant"));
    Settings strict = settings().withReadings(Set.of("strict"));
    assertEquals("reject", code(evaluate(proposal, strict), "tenant"));
    Proposal cheap = text("t").set("rent.monthly", 100).make();
    assertEquals("reject", code(evaluate(cheap), "owner"));
    assertEquals(
        "accept", code(evaluate(cheap, settings().withWeakestBasis(Basis.STATED)), "owner"));
  }

  @Test
  void aParameterMovesTheLine() {
    Proposal proposal = text("t").set("rent.monthly", 42000).set("lease.renewable", "true").make();
    assertEquals("reject", code(evaluate(proposal), "tenant"));
    Settings richer = settings().withParameters(Map.of("tenant.ceiling", 42000L));
    assertEquals("accept", code(evaluate(proposal, richer), "tenant"));
  }

  @Test
  void anAuthorWhoRefusesAndAContradictionAreRemarks() {
    Evaluation evaluation =
        evaluate(
            text("t")
                .author("owner")
                .set("rent.monthly", 100)
                .set("lease.pier", "owner-only")
                .make());
    assertTrue(
        evaluation.remarks().contains(new Evaluation.AuthorRefuses("owner", List.of("OW-1"))));
    assertTrue(evaluation.remarks().stream().anyMatch(Evaluation.Infeasible.class::isInstance));
  }

  private static List<String> parties(List<PartyVerdict> verdicts) {
    return verdicts.stream().map(v -> v.party().id()).toList();
  }
}
