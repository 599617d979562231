package org.impasse.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** How much the server takes on, and how it says that it does not take on more. */
class LimitsTest {

  private static final String TEXT =
      """
      impasse: 1
      case: mill
      id: mine
      title: Mine
      clauses:
        - id: c1
          title: Rent
          sets: { rent.yearly: 35000 }
      """;
  private static final int KILOBYTE = 1024;

  private static Served served;

  @BeforeAll
  static void start() throws Exception {
    served =
        Served.start(
            new Limits(
                4 * KILOBYTE,
                64 * KILOBYTE,
                3,
                2,
                2,
                200_000,
                60,
                20,
                2,
                2,
                Duration.ofMillis(300),
                Duration.ofSeconds(2)));
  }

  @AfterAll
  static void stop() {
    served.stop();
  }

  @Test
  void sizes() throws Exception {
    String padding = " ".repeat(5 * KILOBYTE);
    for (String path :
        List.of("/api/evaluate", "/api/board", "/api/deadlock", "/api/deals", "/api/claim")) {
      assertRefused(413, served.post(path, "{" + padding + "\"case\":\"mill\"}"));
    }
    assertRefused(413, served.post("/api/room/1", "{" + padding + "}"));
    assertRefused(413, served.post("/api/check", " ".repeat(65 * KILOBYTE)));
    Map<String, String> four = new LinkedHashMap<>();
    List.of("a", "b", "c", "d").forEach(name -> four.put(name + ".yaml", TEXT));
    assertRefused(413, served.post("/api/check", Served.upload("mill", four)));
  }

  /** A length that nobody announced is counted while it arrives. */
  @Test
  void aStreamWithoutAnEnd() throws Exception {
    String head =
        "POST /api/evaluate HTTP/1.1\r\nHost: "
            + served.link.getAuthority()
            + "\r\nOrigin: "
            + served.origin()
            + "\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n";
    String chunk = "400\r\n" + " ".repeat(KILOBYTE) + "\r\n";
    String answer = served.raw(head + chunk.repeat(8) + "0\r\n\r\n");
    assertTrue(answer.startsWith("HTTP/1.1 413"), answer);
  }

  @Test
  void oddJson() throws Exception {
    for (String json :
        List.of(
            "",
            "null",
            "[]",
            "{",
            "{\"case\":\"mill\"} x",
            "{\"case\":\"mill\",\"case\":\"quay\"}",
            "{\"case\":7}",
            "{\"case\":\"mill\",\"text\":[]}",
            "{\"case\":\"mill\",\"text\":{\"base\":\"first-offer\",\"set\":[]}}",
            "{\"case\":\"mill\",\"text\":{\"base\":\"first-offer\",\"set\":{\"a=b\":\"c\"}}}",
            "{\"case\":\"mill\",\"text\":{\"base\":{}}}",
            "{\"a\":" + "[".repeat(1000) + "}",
            "{\"a\":" + "9".repeat(1000) + "}")) {
      assertRefused(400, served.post("/api/evaluate", json));
    }
  }

  private static void assertRefused(int status, HttpResponse<String> answer) throws Exception {
    assertEquals(status, answer.statusCode(), answer::body);
    assertFalse(Served.json(answer).path("error").path("sentence").asText().isEmpty());
    assertFalse(Served.json(answer).path("error").path("reference").asText().isEmpty());
    assertFalse(answer.body().contains("Exception") || answer.body().contains("\tat "));
  }

  @Test
  void onlySoManyUploadsAreKept() throws Exception {
    Map<String, String> files = Map.of("mine.yaml", TEXT);
    String first = served.check("mill", files).path("case").asText();
    served.check("mill", files);
    assertEquals(200, served.get("/?case=" + first).statusCode());
    String third = served.check("mill", files).path("case").asText();
    served.check("mill", files);

    HttpResponse<String> gone = served.get("/?case=" + first);
    assertEquals(404, gone.statusCode());
    assertTrue(gone.body().contains("no longer kept"), gone::body);
    assertEquals(200, served.get("/?case=" + third).statusCode());
  }

  /** Who sends a header and then nothing is let go; so is who sends no header at all. */
  @Test
  void silentClientsAreLetGo() throws Exception {
    for (String start :
        List.of(
            "",
            "GET / HTTP/1.1\r\nHost: x",
            "POST /api/evaluate HTTP/1.1\r\nHost: "
                + served.link.getAuthority()
                + "\r\nOrigin: "
                + served.origin()
                + "\r\nContent-Type: application/json\r\nContent-Length: 1000\r\n\r\n{")) {
      long began = System.nanoTime();
      String answer = served.raw(start);
      assertFalse(answer.startsWith("HTTP/1.1 200"), answer);
      assertTrue(Duration.ofNanos(System.nanoTime() - began).toSeconds() < 9, start);
    }
  }

  @Test
  void connectionsAreCounted() throws Exception {
    Socket[] open = new Socket[80];
    try {
      for (int i = 0; i < open.length; i++) {
        open[i] = new Socket(InetAddress.getLoopbackAddress(), served.link.getPort());
      }
    } finally {
      for (Socket socket : open) {
        if (socket != null) {
          socket.close();
        }
      }
    }
    Thread.sleep(300);
    assertEquals(200, served.get("/api/cases").statusCode());
  }

  @Test
  void headersAreShort() throws Exception {
    String answer =
        served.raw(
            "GET / HTTP/1.1\r\nHost: "
                + served.link.getAuthority()
                + "\r\nX: "
                + "x".repeat(20_000)
                + "\r\n\r\n");
    assertTrue(answer.startsWith("HTTP/1.1 431"), answer);
    assertTrue(answer.contains("X-Content-Type-Options"), answer);
    assertFalse(answer.toLowerCase(java.util.Locale.ROOT).contains("jetty"), answer);
  }

  @Test
  void aGateSendsAwayWhomItCannotServe() throws Exception {
    Gate gate = new Gate(1, 1, Duration.ofMillis(200));
    CountDownLatch inside = new CountDownLatch(1);
    CountDownLatch leave = new CountDownLatch(1);
    ExecutorService pool = Executors.newFixedThreadPool(2);
    try {
      Future<String> first =
          pool.submit(
              () ->
                  gate.pass(
                      () -> {
                        inside.countDown();
                        leave.await();
                        return "first";
                      }));
      inside.await();
      Future<Refusal> second =
          pool.submit(() -> assertThrows(Refusal.class, () -> gate.pass(() -> "second")));
      assertEquals(503, second.get().status());
      leave.countDown();
      assertEquals("first", first.get());
      assertEquals("third", gate.pass(() -> "third"));
    } finally {
      pool.shutdownNow();
    }
  }

  @Test
  void answersAreKeptUpToSoManyBytes() throws Exception {
    KeptAnswers kept = new KeptAnswers(100_000);
    for (int i = 0; i < 200; i++) {
      kept.answer(i, () -> new byte[1000]);
      assertTrue(kept.bytes() <= 100_000);
    }
    byte[] known = kept.answer(199, () -> new byte[0]);
    assertEquals(1000, known.length);
    assertEquals(0, kept.answer(0, () -> new byte[0]).length);
    assertThrows(
        IOException.class,
        () ->
            kept.answer(
                "failing",
                () -> {
                  throw new IOException("no");
                }));
    assertEquals(
        "yes",
        new String(
            kept.answer("failing", () -> "yes".getBytes(StandardCharsets.UTF_8)),
            StandardCharsets.UTF_8));
  }
}
