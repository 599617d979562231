package org.impasse.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.InetAddress;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Who is let in, and what every answer tells the browser. */
class DoorkeeperTest {

  private static final String QUESTION = "{\"case\":\"mill\",\"text\":{\"base\":\"first-offer\"}}";
  private static final String TOKEN = "a-token-for-tests";

  private static Served served;
  private static Served guarded;

  @BeforeAll
  static void start() throws Exception {
    served = Served.start(Limits.usual());
    InetAddress address = InetAddress.getLoopbackAddress();
    Door door = new Door(address, 0, Set.of("127.0.0.1"), Optional.of(TOKEN));
    guarded = Served.start(door, Limits.usual());
  }

  @AfterAll
  static void stop() {
    served.stop();
    guarded.stop();
  }

  @Test
  void everyAnswerCarriesTheHeaders() throws Exception {
    List<HttpResponse<String>> answers =
        List.of(
            served.get("/"),
            served.get("/api/cases"),
            served.get("/nothing"),
            served.get("/favicon.ico"),
            served.post("/api/evaluate", QUESTION),
            served.post("/api/evaluate", "[]"),
            served.send("/api/evaluate", QUESTION));
    for (HttpResponse<String> answer : answers) {
      for (String name : SafeHeaders.ALWAYS.keySet()) {
        assertTrue(
            answer.headers().firstValue(name).isPresent(), () -> answer.uri() + " lacks " + name);
      }
      assertTrue(
          policy(answer).contains("frame-ancestors 'none'")
              && policy(answer).contains("default-src 'none'"),
          () -> answer.uri() + " has " + policy(answer));
      assertFalse(answer.headers().firstValue("Server").isPresent());
      assertEquals(1, answer.headers().allValues("Content-Security-Policy").size());
      assertTrue(answer.headers().allValues("Access-Control-Allow-Origin").isEmpty());
    }
    assertTrue(policy(served.get("/")).contains("connect-src 'self'"));
  }

  private static String policy(HttpResponse<String> answer) {
    return answer.headers().firstValue("Content-Security-Policy").orElse("");
  }

  @Test
  void onlyKnownNamesAreAnsweredTo() throws Exception {
    int port = served.link.getPort();
    assertTrue(answerTo("127.0.0.1:" + port).startsWith("HTTP/1.1 200"));
    assertTrue(answerTo("localhost:" + port).startsWith("HTTP/1.1 200"));
    assertTrue(answerTo("LOCALHOST:" + port).startsWith("HTTP/1.1 200"));
    for (String host :
        List.of(
            "evil.example:" + port,
            "127.0.0.1",
            "127.0.0.1:1",
            "127.0.0.1.evil.example:" + port,
            "localhost.:" + port,
            "169.254.1.1:" + port,
            "")) {
      assertTrue(answerTo(host).startsWith("HTTP/1.1 4"), host);
    }
    String both =
        served.raw(
            "GET /api/cases HTTP/1.1\r\nHost: 127.0.0.1:"
                + port
                + "\r\nHost: evil.example\r\nConnection: close\r\n\r\n");
    assertTrue(both.startsWith("HTTP/1.1 4"), both);
    String absolute =
        served.raw(
            "GET http://evil.example/api/cases HTTP/1.1\r\nHost: 127.0.0.1:"
                + port
                + "\r\nConnection: close\r\n\r\n");
    assertTrue(absolute.startsWith("HTTP/1.1 4"), absolute);
  }

  private static String answerTo(String host) throws Exception {
    return served.raw("GET /api/cases HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n\r\n");
  }

  @Test
  void changesComeFromTheOwnPageOnly() throws Exception {
    String json = "application/json";
    assertEquals(403, post("Content-Type", json));
    assertEquals(403, post("Content-Type", json, "Origin", "http://evil.example"));
    assertEquals(403, post("Content-Type", json, "Origin", "null"));
    assertEquals(403, post("Content-Type", json, "Origin", "http://127.0.0.1:1"));
    assertEquals(
        403, post("Content-Type", json, "Origin", served.origin().replace("http", "https")));
    assertEquals(
        403, post("Content-Type", json, "Origin", served.origin(), "Sec-Fetch-Site", "cross-site"));
    assertEquals(200, post("Content-Type", json, "Sec-Fetch-Site", "same-origin"));
    assertEquals(200, post("Content-Type", json + "; charset=UTF-8", "Origin", served.origin()));
    assertEquals(415, post("Content-Type", "text/plain", "Origin", served.origin()));
    assertEquals(415, post("Origin", served.origin()));
    assertEquals(403, served.get("/api/cases", "Sec-Fetch-Site", "cross-site").statusCode());
    assertEquals(200, served.get("/", "Sec-Fetch-Site", "cross-site").statusCode());
  }

  private static int post(String... headers) throws Exception {
    return served.send("/api/evaluate", QUESTION, headers).statusCode();
  }

  @Test
  void otherWaysOfAskingAreRefused() throws Exception {
    int port = served.link.getPort();
    for (String method : List.of("PUT", "DELETE", "OPTIONS", "TRACE", "HEAD", "PATCH", "QUERY")) {
      String answer =
          served.raw(
              method
                  + " /api/cases HTTP/1.1\r\nHost: 127.0.0.1:"
                  + port
                  + "\r\nConnection: close\r\n\r\n");
      assertTrue(answer.startsWith("HTTP/1.1 405"), answer);
    }
    assertEquals(405, served.get("/api/evaluate").statusCode());
    assertEquals(404, served.get("/api/../pom.xml").statusCode());
    assertEquals(404, served.get("/org/impasse/board/server.js").statusCode());
  }

  @Test
  void withoutTheTokenNothingIsShown() throws Exception {
    for (String path :
        List.of("/", "/?case=mill", "/api/cases", "/api/room", "/nothing", "/favicon.ico")) {
      HttpResponse<String> answer = guarded.get(path);
      assertEquals(401, answer.statusCode(), path);
      assertFalse(answer.body().contains("mill"), answer::body);
    }
    assertEquals(401, guarded.get("/?token=").statusCode());
    assertEquals(401, guarded.get("/?token=" + TOKEN + "x").statusCode());
    assertEquals(401, guarded.get("/api/cases?token=" + TOKEN).statusCode());
    assertEquals(401, guarded.post("/api/evaluate", QUESTION).statusCode());
  }

  @Test
  void theLinkGivesACookieAndTakesTheTokenOutOfTheAddress() throws Exception {
    assertEquals("token=" + TOKEN, guarded.link.getQuery());
    HttpResponse<String> first = guarded.get("/?token=" + TOKEN);
    String cookie = first.headers().firstValue("Set-Cookie").orElse("");

    assertEquals(200, first.statusCode());
    assertTrue(cookie.endsWith("; Path=/; HttpOnly; SameSite=Strict"), cookie);
    assertFalse(first.body().contains(TOKEN) || first.body().contains("mill"), first::body);
    String own = cookie.substring(0, cookie.indexOf(';'));
    assertEquals(200, guarded.get("/", "Cookie", own).statusCode());
    assertEquals(200, guarded.get("/api/cases", "Cookie", own).statusCode());
    assertEquals(401, guarded.get("/api/cases", "Cookie", own + "x").statusCode());
  }

  @Test
  void anOpenDoorNeedsAToken() throws Exception {
    Door all = Door.open("0.0.0.0", 0);
    assertTrue(all.exposed());
    assertTrue(all.token().orElse("").length() >= 22);
    assertFalse(all.token().equals(Door.open("0.0.0.0", 0).token()));
    assertTrue(all.names().contains("localhost"));
    assertFalse(Door.open("localhost", 0).exposed());
    assertTrue(Door.loopback(0).token().isEmpty());
  }
}
