package org.impasse.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

/** A sentence for whoever asked, a stack trace in the log, one reference for both. */
class FailuresTest {

  private static final String TEXT =
      """
      impasse: 1
      case: mill
      id: mine
      title: Mine
      clauses:
        - { id: c1, title: Rent, sets: { rent.yearly: 35000 } }
      """;

  @Test
  void aRefusalIsInTheLogUnderItsReference() throws Exception {
    Served served = Served.start(Limits.usual());
    try (Logged logged = new Logged()) {
      HttpResponse<String> answer =
          served.post("/api/claim", "{\"case\":\"mill\",\"claim\":\"no-such-claim\"}");
      assertEquals(404, answer.statusCode());
      String reference = reference(answer);
      assertEquals(List.of(reference + " This case has no such claim."), logged.traced(reference));
    } finally {
      served.stop();
    }
  }

  @Test
  void aDefectIsInTheLogAloneUnderItsReference() throws Exception {
    AtomicBoolean broken = new AtomicBoolean();
    Served served =
        Served.start(
            texts -> {
              if (broken.get()) {
                throw new IllegalStateException("as if something were broken");
              }
              return texts;
            });
    try (Logged logged = new Logged()) {
      broken.set(true);
      HttpResponse<String> answer =
          served.post("/api/check", Served.upload("mill", Map.of("mine.yaml", TEXT)));
      assertEquals(500, answer.statusCode());
      assertFalse(answer.body().contains("as if something were broken"), answer::body);
      assertTrue(answer.body().contains("Something went wrong"), answer::body);
      String reference = reference(answer);
      assertEquals(List.of(reference + " IllegalStateException"), logged.traced(reference));
    } finally {
      served.stop();
    }
  }

  private static String reference(HttpResponse<String> answer) throws Exception {
    String reference = Served.json(answer).path("error").path("reference").asText();
    assertFalse(reference.isEmpty(), answer::body);
    return reference;
  }
}
