package org.impasse.report;

import static org.impasse.verdict.HarbourLease.text;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeType;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The keys that scripts may rely on. */
class JsonPromiseTest {

  private static JsonNode written(Report report) throws JsonProcessingException {
    return new ObjectMapper().readTree(HarbourReports.write(ReportFormat.JSON, report));
  }

  private static JsonNode promised(JsonNode node, String key, JsonNodeType type) {
    assertTrue(node.has(key), () -> "no key " + key + " in " + node.fieldNames());
    assertEquals(type, node.get(key).getNodeType(), key);
    return node.get(key);
  }

  @Test
  void evaluateKeepsItsPromise() throws JsonProcessingException {
    JsonNode root = written(HarbourReports.texts(Report.Detail.FULL, HarbourReports.FIRST));
    assertEquals("harbour-lease", promised(root, "case", JsonNodeType.STRING).asText());
    JsonNode proposal = promised(root, "proposals", JsonNodeType.ARRAY).get(0);
    assertEquals("first", promised(proposal, "id", JsonNodeType.STRING).asText());
    promised(proposal, "title", JsonNodeType.STRING);
    assertFalse(promised(proposal, "deal", JsonNodeType.BOOLEAN).asBoolean());
    assertEquals("tenant", promised(proposal, "blockers", JsonNodeType.ARRAY).get(0).asText());
    JsonNode verdicts = promised(proposal, "verdicts", JsonNodeType.ARRAY);
    assertEquals(6, verdicts.size());
    for (JsonNode verdict : verdicts) {
      promised(verdict, "party", JsonNodeType.STRING);
      promised(verdict, "verdict", JsonNodeType.STRING);
      promised(verdict, "ground", JsonNodeType.STRING);
      JsonNode read = promised(verdict, "rulesRead", JsonNodeType.OBJECT);
      promised(read, "terms", JsonNodeType.NUMBER);
      promised(read, "of", JsonNodeType.NUMBER);
      for (JsonNode reason : promised(verdict, "reasons", JsonNodeType.ARRAY)) {
        reason(reason);
      }
      JsonNode consent = promised(verdict, "consent", JsonNodeType.OBJECT);
      promised(consent, "need", JsonNodeType.STRING);
      promised(consent, "origin", JsonNodeType.STRING);
      assertTrue(verdict.has("assumed"));
    }
    assertEquals("reject", verdicts.get(2).get("verdict").asText());
    assertEquals(3, verdicts.get(2).get("reasons").size());
    receipt(promised(root, "receipt", JsonNodeType.OBJECT));
  }

  @Test
  void dealsKeepTheirPromise() throws JsonProcessingException {
    JsonNode root = written(HarbourReports.deals(HarbourReports.FIRST, Set.of()));
    promised(root, "case", JsonNodeType.STRING);
    assertEquals("first", promised(root, "text", JsonNodeType.STRING).asText());
    assertTrue(promised(root, "deal", JsonNodeType.BOOLEAN).asBoolean());
    assertFalse(promised(root, "already", JsonNodeType.BOOLEAN).asBoolean());
    assertTrue(promised(root, "complete", JsonNodeType.BOOLEAN).asBoolean());
    assertEquals("tenant", promised(root, "blockers", JsonNodeType.ARRAY).get(0).asText());
    assertEquals(1, promised(root, "ways", JsonNodeType.OBJECT).get("known").asInt());
    JsonNode deal = promised(root, "deals", JsonNodeType.ARRAY).get(0);
    JsonNode change = promised(deal, "changes", JsonNodeType.ARRAY).get(0);
    assertEquals("rent.monthly", promised(change, "issue", JsonNodeType.STRING).asText());
    assertEquals("45000", promised(change, "from", JsonNodeType.OBJECT).get("position").asText());
    assertEquals("40000", promised(change, "to", JsonNodeType.OBJECT).get("position").asText());
    assertEquals(35000, promised(change, "room", JsonNodeType.ARRAY).get(0).get("first").asLong());
    assertEquals("TE-1", promised(change, "serves", JsonNodeType.ARRAY).get(0).asText());
    promised(change, "untested", JsonNodeType.BOOLEAN);
    promised(change, "record", JsonNodeType.ARRAY);
    promised(deal, "towards", JsonNodeType.ARRAY);
    promised(deal, "refusalsEnded", JsonNodeType.ARRAY);
    assertEquals(0, promised(deal, "refusedBy", JsonNodeType.ARRAY).size());
    promised(deal, "untested", JsonNodeType.NUMBER);
    promised(deal, "verdicts", JsonNodeType.ARRAY);
    promised(root, "deadlock", JsonNodeType.NULL);
    receipt(promised(root, "receipt", JsonNodeType.OBJECT));
    JsonNode none = written(HarbourReports.deals(HarbourReports.FIRST, Set.of(), "strict"));
    assertFalse(promised(none, "deal", JsonNodeType.BOOLEAN).asBoolean());
    JsonNode side = promised(none, "oneSided", JsonNodeType.ARRAY).get(1);
    assertEquals("owner", promised(side, "side", JsonNodeType.STRING).asText());
    JsonNode text = promised(side, "texts", JsonNodeType.ARRAY).get(0);
    assertEquals("owner", promised(text, "refusedBy", JsonNodeType.ARRAY).get(0).asText());
    promised(promised(none, "deadlock", JsonNodeType.OBJECT), "stickingPoints", JsonNodeType.ARRAY);
  }

  @Test
  void deadlockKeepsItsPromise() throws JsonProcessingException {
    JsonNode root = written(HarbourReports.deadlock("strict"));
    assertFalse(promised(root, "deal", JsonNodeType.BOOLEAN).asBoolean());
    JsonNode point = promised(root, "stickingPoints", JsonNodeType.ARRAY).get(0);
    assertEquals("lease.pier", promised(point, "issues", JsonNodeType.ARRAY).get(0).asText());
    assertEquals(2, promised(point, "parties", JsonNodeType.ARRAY).size());
    promised(point, "holdsDownTo", JsonNodeType.STRING);
    JsonNode core = promised(root, "cores", JsonNodeType.ARRAY).get(0);
    assertEquals(
        core.get("id"), promised(point, "cores", JsonNodeType.ARRAY).get(0), "cores by id");
    assertEquals("OW-2", promised(core, "rules", JsonNodeType.ARRAY).get(0).asText());
    assertEquals("TE-3", core.get("rules").get(1).asText());
    promised(core, "parties", JsonNodeType.ARRAY);
    promised(core, "issues", JsonNodeType.ARRAY);
    promised(core, "because", JsonNodeType.STRING);
    JsonNode concessions = promised(root, "concessions", JsonNodeType.ARRAY);
    assertEquals(2, concessions.size());
    for (JsonNode concession : concessions) {
      assertEquals(1, promised(concession, "rules", JsonNodeType.ARRAY).size());
      promised(concession, "parties", JsonNodeType.ARRAY);
      promised(concession, "issues", JsonNodeType.ARRAY);
    }
    JsonNode space = promised(root, "space", JsonNodeType.OBJECT);
    assertTrue(promised(space, "proposals", JsonNodeType.STRING).asText().matches("[1-9][0-9]*"));
    assertEquals("0", promised(space, "deals", JsonNodeType.STRING).asText());
    promised(promised(space, "byParty", JsonNodeType.OBJECT), "tenant", JsonNodeType.STRING);
    receipt(promised(root, "receipt", JsonNodeType.OBJECT));
  }

  @Test
  void sourcesKeepTheirPromise() throws JsonProcessingException {
    JsonNode root = written(HarbourReports.sources(HarbourReports.FIRST));
    promised(root, "case", JsonNodeType.STRING);
    assertEquals("first", promised(root, "text", JsonNodeType.STRING).asText());
    assertFalse(promised(root, "deal", JsonNodeType.BOOLEAN).asBoolean());
    promised(root, "headline", JsonNodeType.STRING);
    JsonNode party = promised(root, "parties", JsonNodeType.ARRAY).get(0);
    assertEquals("tenant", promised(party, "party", JsonNodeType.STRING).asText());
    assertEquals("reject", promised(party, "verdict", JsonNodeType.STRING).asText());
    promised(party, "consent", JsonNodeType.STRING);
    promised(party, "assumed", JsonNodeType.BOOLEAN);
    JsonNode redLine = promised(party, "redLines", JsonNodeType.ARRAY).get(0);
    reason(redLine);
    promised(redLine, "title", JsonNodeType.STRING);
    promised(redLine, "besides", JsonNodeType.ARRAY);
    promised(redLine, "against", JsonNodeType.ARRAY);
    promised(redLine, "leftOut", JsonNodeType.NUMBER);
    JsonNode note = promised(root, "footnotes", JsonNodeType.ARRAY).get(0);
    promised(note, "text", JsonNodeType.STRING);
    receipt(promised(root, "receipt", JsonNodeType.OBJECT));
  }

  @Test
  void timelineKeepsItsPromise() throws JsonProcessingException {
    JsonNode root = written(HarbourReports.timeline(Optional.of("rent.monthly")));
    promised(root, "case", JsonNodeType.STRING);
    assertEquals("rent.monthly", promised(root, "issue", JsonNodeType.STRING).asText());
    promised(root, "headline", JsonNodeType.STRING);
    assertEquals("2024-01-01", promised(root, "first", JsonNodeType.STRING).asText());
    promised(root, "last", JsonNodeType.STRING);
    JsonNode party = promised(root, "parties", JsonNodeType.ARRAY).get(1);
    assertEquals("tenant", promised(party, "party", JsonNodeType.STRING).asText());
    JsonNode move = promised(party, "moves", JsonNodeType.ARRAY).get(0);
    JsonNode step = promised(move, "steps", JsonNodeType.ARRAY).get(0);
    assertEquals("said", promised(step, "kind", JsonNodeType.STRING).asText());
    assertEquals("2024", promised(step, "date", JsonNodeType.STRING).asText());
    promised(step, "until", JsonNodeType.STRING);
    assertEquals("bears", promised(step, "bearing", JsonNodeType.STRING).asText());
    assertEquals("38000..50000", promised(step, "positions", JsonNodeType.ARRAY).get(0).asText());
    promised(step, "statements", JsonNodeType.ARRAY);
    promised(step, "words", JsonNodeType.STRING);
    JsonNode contest = promised(party, "contests", JsonNodeType.ARRAY).get(0);
    promised(contest, "issues", JsonNodeType.ARRAY);
    assertTrue(promised(contest, "statements", JsonNodeType.ARRAY).size() > 1);
    JsonNode statement = promised(party, "statements", JsonNodeType.ARRAY).get(0);
    promised(statement, "id", JsonNodeType.STRING);
    promised(statement, "date", JsonNodeType.STRING);
    promised(statement, "issues", JsonNodeType.OBJECT);
    promised(statement, "contested", JsonNodeType.BOOLEAN);
    promised(root, "footnotes", JsonNodeType.ARRAY);
    receipt(promised(root, "receipt", JsonNodeType.OBJECT));
    assertTrue(written(HarbourReports.timeline(Optional.empty())).get("issue").isNull());
  }

  private static void reason(JsonNode reason) {
    promised(reason, "rule", JsonNodeType.STRING);
    promised(reason, "strength", JsonNodeType.STRING);
    promised(reason, "basis", JsonNodeType.STRING);
    promised(reason, "because", JsonNodeType.STRING);
    for (JsonNode term : promised(reason, "terms", JsonNodeType.ARRAY)) {
      promised(term, "issue", JsonNodeType.STRING);
      promised(term, "position", JsonNodeType.STRING);
      promised(term, "clauses", JsonNodeType.ARRAY);
    }
    assertTrue(promised(reason, "evidence", JsonNodeType.ARRAY).size() > 0);
  }

  private static void receipt(JsonNode receipt) {
    promised(receipt, "impasse", JsonNodeType.STRING);
    promised(receipt, "drools", JsonNodeType.STRING);
    JsonNode rules = promised(receipt, "rules", JsonNodeType.OBJECT);
    assertTrue(rules.get("owner").asText().matches("sha256:[0-9a-f]{64}"));
    promised(receipt, "asOf", JsonNodeType.STRING);
    promised(receipt, "redLinesOnLaterStatements", JsonNodeType.ARRAY);
    promised(receipt, "basis", JsonNodeType.STRING);
    promised(receipt, "readings", JsonNodeType.ARRAY);
    assertEquals(
        40000, promised(receipt, "parameters", JsonNodeType.OBJECT).get("tenant.ceiling").asLong());
    promised(receipt, "circumstances", JsonNodeType.OBJECT);
    promised(receipt, "consent", JsonNodeType.OBJECT);
  }

  @Test
  void anAmountIsAPlainDecimalAndAnUnlistedPositionKeepsItsWords() throws JsonProcessingException {
    JsonNode proposal =
        written(HarbourReports.texts(Report.Detail.FULL, HarbourReports.FIRST))
            .get("proposals")
            .get(0);
    assertEquals("45000", proposal.get("terms").get(0).get("position").asText());
    JsonNode open =
        written(HarbourReports.texts(Report.Detail.FULL, HarbourReports.OPEN))
            .get("proposals")
            .get(0);
    assertEquals("other", open.get("terms").get(0).get("position").asText());
    assertEquals("a share of profits", open.get("terms").get(0).get("words").asText());
    assertEquals("refuses", open.get("verdicts").get(0).get("assumed").get("answer").asText());
    assertEquals(
        "unlisted", open.get("verdicts").get(2).get("unknown").get(0).get("kind").asText());
  }

  @Test
  void hostileTextStaysText() throws JsonProcessingException {
    String title = "quote \" backslash \\ line\nbreak \u202e \u0007 </script>";
    JsonNode root =
        written(
            HarbourReports.texts(
                Report.Detail.FULL, text("t").title(title).set("rent.monthly", 1).make()));
    assertEquals(title, root.get("proposals").get(0).get("title").asText());
  }
}
