package org.impasse.verdict;

import static org.impasse.verdict.HarbourLease.settings;
import static org.impasse.verdict.HarbourLease.text;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.impasse.negotiation.Basis;
import org.impasse.negotiation.Consent;
import org.impasse.negotiation.Position;
import org.impasse.negotiation.Proposal;
import org.impasse.negotiation.Settings;
import org.junit.jupiter.api.Test;

class NumberLinesTest {

  private final HarbourRules rules = new HarbourRules();

  private List<NumberLine> lines(Proposal proposal, Settings settings) {
    Evaluation evaluation = new Evaluator().evaluate(HarbourLease.CASE, rules, proposal, settings);
    return new NumberLines().of(evaluation, rules);
  }

  private NumberLine rent(Proposal proposal, Settings settings) {
    return lines(proposal, settings).get(0);
  }

  private static List<String> drawn(NumberLine line, String party) {
    return line.parties().stream()
        .filter(p -> p.party().id().equals(party))
        .findFirst()
        .orElseThrow()
        .segments()
        .stream()
        .map(
            s ->
                s.interval().first()
                    + ".."
                    + s.interval().last()
                    + " "
                    + s.stand().standing().id()
                    + s.stand().rules())
        .toList();
  }

  @Test
  void cutsAtConstantsAndParametersAndAtWhatIsOnRecordAsBorne() {
    NumberLine line = rent(text("t").set("rent.monthly", 45000).make(), settings());
    assertEquals(
        List.of(
            "0..9999 untested[]",
            "10000..20000 borne[]",
            "20001..40000 untested[]",
            "40001..90000 refused[TE-1]"),
        drawn(line, "tenant"));
    assertEquals(
        List.of("0..34999 refused[OW-1]", "35000..90000 untested[]"), drawn(line, "owner"));
    assertEquals(Optional.of(45000L), line.amount());
  }

  @Test
  void aGainIsOnRecordAndAPartyOfWhomNothingIsOnRecordIsLeftOut() {
    NumberLine line = rent(text("t").make(), settings());
    assertEquals(List.of("0..49999 untested[]", "50000..90000 borne[BA-1]"), drawn(line, "bank"));
    assertTrue(line.parties().stream().noneMatch(p -> p.party().id().equals("anglers")));
    assertEquals(Optional.empty(), line.value());
  }

  @Test
  void whatNobodyWhoseConsentIsNeededHasTestedIsAStretchOfItsOwn() {
    NumberLine line = rent(text("t").make(), settings());
    assertEquals(List.of(new Interval(35000, 40000)), line.untested());
    assertEquals(List.of(), line.gaps());
  }

  @Test
  void refusalsThatLeaveNothingForBothAreAGap() {
    Settings poor = settings().withParameters(Map.of("tenant.ceiling", 30000L));
    NumberLine line = rent(text("t").make(), poor);
    assertEquals(1, line.gaps().size());
    assertEquals("owner", line.gaps().get(0).one().id());
    assertEquals("tenant", line.gaps().get(0).other().id());
    assertEquals(List.of(new Interval(30001, 34999)), line.gaps().get(0).overlap());
    Settings touching = settings().withParameters(Map.of("tenant.ceiling", 34999L));
    assertEquals(List.of(), rent(text("t").make(), touching).gaps().get(0).overlap());
    Settings advisory = poor.withConsent(Map.of("tenant", Consent.ADVISORY));
    assertEquals(List.of(), rent(text("t").make(), advisory).gaps());
  }

  @Test
  void aParameterAtTheEndOfTheRangeOrOutsideCutsNothing() {
    for (long ceiling : List.of(90000L, 90001L, Long.MAX_VALUE)) {
      Settings settings = settings().withParameters(Map.of("tenant.ceiling", ceiling));
      assertEquals(
          List.of("0..9999 untested[]", "10000..20000 borne[]", "20001..90000 untested[]"),
          drawn(rent(text("t").make(), settings), "tenant"));
    }
    Settings nothing = settings().withParameters(Map.of("tenant.ceiling", -1L));
    assertEquals(
        Standing.REFUSED,
        rent(text("t").make(), nothing).parties().get(1).segments().get(0).stand().standing());
  }

  @Test
  void specialValuesStandApart() {
    NumberLine line = rent(text("t").set("rent.monthly", "to-be-agreed").make(), settings());
    NumberLine.SpecialValue owner = line.parties().get(0).special().get(0);
    assertEquals("to-be-agreed", owner.position().id());
    assertEquals(Standing.REFUSED, owner.stand().standing());
    assertEquals(Optional.of(Basis.ATTRIBUTED), owner.stand().basis());
    assertEquals(Optional.of(new Position.Named("to-be-agreed")), line.value());
    assertEquals(Optional.empty(), line.amount());
  }

  @Test
  void statementsOfTheFutureOfOtherReadingsAndOfWeakerBasisAreLeftOut() {
    assertTrue(
        drawn(rent(text("t").make(), settings()), "tenant").stream()
            .noneMatch(s -> s.startsWith("0..0")));
    Settings strict = settings().withReadings(Set.of("strict"));
    assertEquals("0..0 borne[]", drawn(rent(text("t").make(), strict), "tenant").get(0));
    Settings stated = settings().withWeakestBasis(Basis.STATED);
    assertEquals(
        List.of("0..40000 untested[]", "40001..90000 refused[TE-1]"),
        drawn(rent(text("t").make(), stated), "tenant"));
  }

  @Test
  void evidenceThatContradictsARefusalIsKept() {
    Settings poor = settings().withParameters(Map.of("tenant.ceiling", 15000L));
    NumberLine.PartyLine tenant = rent(text("t").make(), poor).parties().get(1);
    NumberLine.Stand stand = tenant.at(18000);
    assertEquals(Standing.REFUSED, stand.standing());
    assertEquals(List.of("tenant-low"), stand.evidence());
  }

  @Test
  void linesAreDrawnForIssuesSetOrRead() {
    List<String> issues =
        lines(text("t").make(), settings()).stream().map(l -> l.issue().id()).toList();
    assertEquals(List.of("rent.monthly", "lease.years"), issues);
  }

  @Test
  void aRuleThatFiresWhateverTheAmountShowsWhatItMakesOfTheAmountAlone() {
    HarbourRules withEither = new HarbourRules().withEither();
    Evaluation evaluation =
        new Evaluator()
            .evaluate(
                HarbourLease.CASE,
                withEither,
                text("t").set("lease.pier", "shared").set("rent.monthly", 100).make(),
                settings());
    NumberLine line = new NumberLines().of(evaluation, withEither).get(0);
    assertEquals(
        List.of("0..69999 untested[]", "70000..90000 refused[CO-1]"), drawn(line, "owner-council"));
    assertEquals(List.of("CO-1"), line.parties().get(1).regardless());
  }
}
