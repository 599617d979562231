package org.impasse.report;

import static org.impasse.verdict.HarbourLease.settings;
import static org.impasse.verdict.HarbourLease.text;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.impasse.negotiation.Assumption;
import org.impasse.negotiation.Consent;
import org.impasse.negotiation.NegotiationCase;
import org.impasse.negotiation.Party;
import org.impasse.negotiation.Settings;
import org.impasse.verdict.Harbour;
import org.impasse.verdict.HarbourLease;
import org.junit.jupiter.api.Test;

class HeadlineTest {

  @Test
  void whoBlocksComesFirst() {
    assertEquals(
        List.of(
            "No deal on record: the Harbour company and Tenant refuse.",
            "Nobody has recorded a red line for Bank, which is not consent.",
            "The Town council, whose consent is not needed, objects."),
        Headline.sentences(
            Harbour.evaluate(
                text("t").set("rent.monthly", 50000).set("lease.pier", "tenant-only").make(),
                settings().withConsent(Map.of("townspeople", Consent.ADVISORY)))));
  }

  @Test
  void aDealIsOnlyTheLackOfARecordedRefusal() {
    List<String> sentences =
        Headline.sentences(
            Harbour.evaluate(
                text("t")
                    .set("rent.monthly", 38000)
                    .set("lease.years", 10)
                    .set("lease.renewable", "true")
                    .make()));
    assertEquals("No recorded refusal by anyone whose consent is needed.", sentences.get(0));
    assertEquals(
        List.of("Nobody has recorded a red line for Bank, which is not consent."),
        sentences.subList(1, sentences.size()));
  }

  @Test
  void anAssumedRefusalIsNeverTheRecords() {
    String headline =
        Headline.of(
            Harbour.evaluate(
                text("t")
                    .other("rent.monthly", "a share")
                    .assume("owner", Assumption.Answer.REFUSES)
                    .make()));
    assertEquals(
        "No deal if your assumption holds: the Harbour company refuses.",
        headline.substring(0, headline.indexOf('.') + 1));
  }

  @Test
  void aPartyNobodyRecordedIsNeverSaidToConsent() {
    Settings onlyBank =
        settings().withConsent(Map.of("owner", Consent.ADVISORY, "tenant", Consent.ADVISORY));
    String headline =
        Headline.of(Harbour.evaluate(text("t").set("rent.monthly", 38000).make(), onlyBank));
    assertEquals(
        "No recorded refusal by anyone whose consent is needed. Nobody has recorded a red line for"
            + " Bank, which is not consent.",
        headline.substring(0, headline.indexOf("consent. ", 60) + 8));
    assertFalse(headline.contains("accept"));
    assertFalse(headline.contains("consents"));
  }

  @Test
  void namesInASentence() {
    Party ukraine = party("ukraine", "Ukraine", Party.Kind.STATE, "");
    Party president = party("president", "President of Ukraine", Party.Kind.INSTITUTION, "ukraine");
    Party army = party("army", "Armed forces of Ukraine", Party.Kind.INSTITUTION, "ukraine");
    Party voters = party("voters", "Voters in a referendum", Party.Kind.ELECTORATE, "ukraine");
    Party society = party("society", "Ukrainian civil society", Party.Kind.PUBLIC, "");
    Party states = party("us", "United States", Party.Kind.STATE, "");
    Party congress = party("congress", "United States Congress", Party.Kind.INSTITUTION, "us");
    Party nato = party("nato", "NATO", Party.Kind.ORGANISATION, "");
    Names names =
        new Names(of(List.of(ukraine, president, army, voters, society, states, congress, nato)));
    assertEquals(
        "Ukraine, its president and its armed forces",
        names.list(List.of(ukraine, president, army)));
    assertEquals("the president of Ukraine and NATO", names.list(List.of(president, nato)));
    assertEquals("voters in a referendum", names.inSentence(voters));
    assertEquals("Ukrainian civil society", names.inSentence(society));
    assertEquals("the United States", names.inSentence(states));
    assertEquals("The United States Congress", names.atStart("congress"));
    assertEquals("Sinn Féin", names.inSentence(organisation("Sinn Féin")));
    assertEquals(
        "the Ulster Unionist Party", names.inSentence(organisation("Ulster Unionist Party")));
    assertEquals("the Loyalist parties", names.inSentence(organisation("Loyalist parties")));
    assertEquals("the Harbour company", names.inSentence(organisation("Harbour company")));
    assertEquals("the bank", names.inSentence(organisation("The bank")));
    assertEquals("refuse", names.verb(List.of(army), "refuses", "refuse"));
    assertEquals("refuses", names.verb(List.of(congress), "refuses", "refuse"));
    assertEquals("refuses", names.verb(List.of(states), "refuses", "refuse"));
    assertEquals("refuse", names.verb(List.of(nato, states), "refuses", "refuse"));
    assertEquals(
        "the armed forces of Ukraine still refuse",
        names.doing("army", "still refuses", "still refuse"));
    assertEquals(
        "the United States still refuses", names.doing("us", "still refuses", "still refuse"));
  }

  private static Party organisation(String name) {
    return party("some", name, Party.Kind.ORGANISATION, "");
  }

  private static Party party(String id, String name, Party.Kind kind, String ratifies) {
    return new Party(
        id,
        name,
        kind,
        Consent.REQUIRED,
        Optional.of(ratifies).filter(r -> !r.isEmpty()),
        Optional.empty());
  }

  private static NegotiationCase of(List<Party> parties) {
    NegotiationCase base = HarbourLease.CASE;
    return new NegotiationCase(
        base.id(),
        base.title(),
        base.summary(),
        base.factsUntil(),
        base.issues(),
        base.focus(),
        parties,
        base.sources(),
        base.evidence(),
        base.parameters(),
        base.circumstances(),
        base.readings(),
        base.legalSteps(),
        base.infeasible());
  }
}
