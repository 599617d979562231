package org.impasse.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What each address answers. */
class QuestionsTest {

  private static Served served;

  @BeforeAll
  static void start() throws Exception {
    served = Served.start(Limits.usual());
  }

  @AfterAll
  static void stop() {
    served.stop();
  }

  @Test
  void thePageHoldsTheDocumentOfTheCaseAskedFor() throws Exception {
    assertTrue(served.get("/").body().contains("A lease for the mill"));
    assertTrue(served.get("/?case=quay").body().contains("\"id\":\"quay\""));
    assertEquals(404, served.get("/?case=nothing").statusCode());
    assertEquals(404, served.get("/?case=../../../../etc/passwd").statusCode());
  }

  @Test
  void theCasesWithTheirTextsAndClaims() throws Exception {
    JsonNode cases = Served.json(served.get("/api/cases"));

    assertEquals(2, cases.size());
    assertEquals("mill", cases.get(0).path("id").asText());
    assertEquals("A lease for the mill", cases.get(0).path("title").asText());
    assertEquals("rent", cases.get(0).path("claims").get(0).path("id").asText());
    assertTrue(cases.get(0).path("texts").findValuesAsText("id").contains("first-offer"));
  }

  @Test
  void theDocumentUnderOtherSettings() throws Exception {
    JsonNode board =
        served.ask(
            "/api/board",
            """
            {"case":"mill","settings":{"asOf":"2025-12-31","basis":"reported","readings":["strict"],
             "parameters":{"miller.ceiling":30000},"circumstances":{"harvest":"poor"},
             "consent":{"gardeners":"required"}}}
            """);

    JsonNode settings = board.path("settings");
    assertEquals("2025-12-31", settings.path("asOf").asText());
    assertEquals("reported", settings.path("basis").asText());
    assertEquals("strict", settings.path("readings").get(0).asText());
    assertEquals(30000, settings.path("parameters").path("miller.ceiling").asLong());
    assertEquals("poor", settings.path("circumstances").path("harvest").asText());
    assertEquals("required", settings.path("consent").path("gardeners").asText());
    assertTrue(board.path("served").asBoolean());
  }

  @Test
  void aTextIsPutToTheParties() throws Exception {
    JsonNode proposal = evaluate("first-offer", "\"rent.yearly\":\"41000\"");

    assertEquals("first-offer", proposal.path("id").asText());
    assertEquals(4, proposal.path("verdicts").size());
    assertEquals("41000", position(proposal, "rent.yearly"));
  }

  @Test
  void aBlankTextAndAPositionThatNobodyListed() throws Exception {
    JsonNode blank = evaluate("blank", "");
    JsonNode other = evaluate("blank", "\"water.share\":{\"other\":\"half and half\"}");

    assertEquals(0, blank.path("terms").size());
    assertEquals("other", position(other, "water.share"));
  }

  private static JsonNode evaluate(String base, String set) throws Exception {
    return served
        .ask(
            "/api/evaluate",
            "{\"case\":\"mill\",\"text\":{\"base\":\"" + base + "\",\"set\":{" + set + "}}}")
        .path("proposals")
        .get(0);
  }

  private static String position(JsonNode proposal, String issue) {
    for (JsonNode term : proposal.path("terms")) {
      if (term.path("issue").asText().equals(issue)) {
        return term.path("position").asText();
      }
    }
    throw new AssertionError("nothing on " + issue + " in " + proposal);
  }

  @Test
  void deadlocksDealsAndClaims() throws Exception {
    JsonNode deadlock =
        served.ask("/api/deadlock", "{\"case\":\"mill\",\"fixed\":{\"bridge.open\":\"true\"}}");
    JsonNode deals =
        served.ask("/api/deals", "{\"case\":\"mill\",\"text\":{\"base\":\"first-offer\"}}");
    JsonNode claim = served.ask("/api/claim", "{\"case\":\"mill\",\"claim\":\"rent\"}");

    assertFalse(deadlock.path("headline").asText().isEmpty());
    assertFalse(deals.path("says").asText().isEmpty());
    for (JsonNode deal : deals.path("deals")) {
      assertEquals(deal.path("changes").size(), deal.path("set").size());
    }
    assertTrue(deals.path("article").size() > 1);
    assertTrue(claim.path("article").get(0).path("blocks").size() > 0);
  }

  @Test
  void whatMeansNothingIsSaidLikeOnTheCommandLine() throws Exception {
    JsonNode error =
        Served.json(
            served.post(
                "/api/evaluate",
                "{\"case\":\"mill\",\"text\":{\"base\":\"first-offer\","
                    + "\"set\":{\"rent.yearl\":\"1\"}},\"settings\":{\"basis\":\"said\"}}"));

    JsonNode found = error.path("error").path("diagnostics");
    assertEquals(List.of("unknown-basis", "unknown-issue"), found.findValuesAsText("code"));
    assertEquals("Did you mean 'rent.yearly'?", found.get(1).path("hint").asText());
  }

  @Test
  void theRoomKeepsOneTextForEachSeat() throws Exception {
    assertEquals(204, enter("3", "{\"name\":\"Blue\",\"code\":\"AB12-CD34\"}"));
    assertEquals(204, enter("3", "{\"name\":\"Blue team\",\"code\":\"AB12-CD35\"}"));
    assertEquals(404, enter("999", "{\"name\":\"Red\",\"code\":\"AB12\"}"));
    assertEquals(404, enter("-1", "{\"name\":\"Red\",\"code\":\"AB12\"}"));
    assertEquals(400, enter("1", "{\"name\":\"a\\u202eb\",\"code\":\"AB12\"}"));
    assertEquals(400, enter("1", "{\"name\":\"Red\",\"code\":\"<script>\"}"));

    JsonNode room = Served.json(served.get("/api/room"));
    assertEquals(1, room.size());
    assertEquals(3, room.get(0).path("slot").asInt());
    assertEquals("Blue team", room.get(0).path("name").asText());
    assertEquals("AB12-CD35", room.get(0).path("code").asText());
  }

  private static int enter(String seat, String json) throws Exception {
    return served.post("/api/room/" + seat, json).statusCode();
  }

  /** One case, one rule book, many askers: each gets its own answer. */
  @Test
  void manyAtOnce() throws Exception {
    ExecutorService pool = Executors.newFixedThreadPool(16);
    try {
      List<Callable<String>> askers = new ArrayList<>();
      for (int i = 0; i < 120; i++) {
        String rent = String.valueOf(20_000 + i % 40);
        askers.add(
            () ->
                rent
                    + " "
                    + position(evaluate("first-offer", "\"rent.yearly\":" + rent), "rent.yearly"));
      }
      for (Future<String> answer : pool.invokeAll(askers)) {
        String[] both = answer.get().split(" ", 2);
        assertEquals(both[0], both[1]);
      }
    } finally {
      pool.shutdownNow();
    }
  }
}
