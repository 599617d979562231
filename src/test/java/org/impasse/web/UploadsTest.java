package org.impasse.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Files that others send: checked as on the command line, kept in memory alone. */
class UploadsTest {

  private static final Path HOSTILE = Path.of("src/test/resources/redline/refused");
  private static final Path REFUSED = Path.of("src/test/resources/scenario/refused");
  private static final String TEXT =
      """
      impasse: 1
      case: mill
      id: my-offer
      title: An offer of my own
      clauses:
        - id: c1
          title: Rent
          sets: { rent.yearly: 35000 }
      """;

  private static Served served;
  private static Set<Path> before;

  @BeforeAll
  static void start() throws Exception {
    before = temporary();
    served = Served.start(Limits.usual());
  }

  /** Nothing of all this is on a disk. */
  @AfterAll
  static void stop() throws Exception {
    Set<Path> after = temporary();
    served.stop();
    after.removeAll(before);
    after.removeIf(path -> !path.getFileName().toString().matches(".*(impasse|upload|board).*"));
    assertEquals(Set.of(), after);
  }

  private static Set<Path> temporary() throws Exception {
    try (Stream<Path> files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
      return files.collect(Collectors.toSet());
    }
  }

  @Test
  void aTextOfOnesOwnJoinsItsCase() throws Exception {
    JsonNode answer = served.check("mill", Map.of("my-offer.yaml", TEXT));
    assertTrue(answer.path("ok").asBoolean(), answer::toString);
    String key = answer.path("case").asText();

    JsonNode found =
        served.ask("/api/evaluate", "{\"case\":\"" + key + "\",\"text\":{\"base\":\"my-offer\"}}");
    assertEquals("my-offer", found.path("proposals").get(0).path("id").asText());
    HttpResponse<String> page = served.get("/?case=" + key);
    assertTrue(page.body().contains("An offer of my own"));
    assertFalse(served.get("/").body().contains("An offer of my own"));
    assertFalse(served.get("/api/cases").body().contains(key));

    String next = TEXT.replace("my-offer", "another");
    JsonNode both = served.check(key, Map.of("another.yaml", next));
    assertTrue(
        served.get("/?case=" + both.path("case").asText()).body().contains("\"id\":\"my-offer\""));
  }

  @Test
  void aWholeCase() throws Exception {
    JsonNode answer = served.check("", Served.mill());
    assertTrue(answer.path("ok").asBoolean(), answer::toString);
    String key = answer.path("case").asText();
    assertTrue(
        served.ask("/api/claim", "{\"case\":\"" + key + "\",\"claim\":\"rent\"}").has("article"));
    assertTrue(served.ask("/api/deadlock", "{\"case\":\"" + key + "\"}").has("outcome"));
  }

  @Test
  void mistakesAreShownWithTheirPlace() throws Exception {
    JsonNode answer =
        served.check("mill", Map.of("my-offer.yaml", TEXT.replace("rent.yearly", "rent.yearl")));

    assertFalse(answer.path("ok").asBoolean());
    JsonNode first = answer.path("diagnostics").get(0);
    assertEquals("my-offer.yaml", first.path("file").asText());
    assertEquals(8, first.path("line").asInt());
    assertTrue(first.path("column").asInt() > 0);
    assertTrue(first.path("frame").asText().contains("^"), first::toString);
    assertEquals("Did you mean 'rent.yearly'?", first.path("hint").asText());
    assertTrue(answer.path("printed").asText().startsWith("my-offer.yaml:8:"));
  }

  @Test
  void namesAreNoPaths() throws Exception {
    for (String name :
        List.of(
            "../../etc/cron.d/x.yaml",
            "/etc/passwd",
            "..\\x.yaml",
            "a/b.yaml",
            ".hidden.yaml",
            "x.yaml\u0000.drl",
            "x.html",
            "x.sh",
            "",
            "x.yaml/",
            "a".repeat(300) + ".yaml",
            "\u202etxt.yaml")) {
      HttpResponse<String> answer =
          served.post("/api/check", Served.upload("mill", Map.of(name, TEXT)));
      assertEquals(400, answer.statusCode(), name);
    }
  }

  /** Every file of the corpus that the rule profile refuses is refused here, in a few words. */
  @Test
  void hostileRules() throws Exception {
    Map<String, String> files = Served.mill();
    List<Path> hostile;
    try (Stream<Path> all = Files.list(HOSTILE)) {
      hostile = all.filter(file -> file.toString().endsWith(".drl")).sorted().toList();
    }
    assertTrue(hostile.size() > 200);
    for (Path file : hostile) {
      files.put("miller.drl", Files.readString(file));
      JsonNode answer = served.check("", files);
      assertFalse(answer.path("ok").asBoolean(), file::toString);
      assertTrue(answer.path("diagnostics").size() > 0, file::toString);
      assertTrue(answer.toString().length() < 200_000, file::toString);
    }
  }

  @Test
  void hostileYaml() throws Exception {
    StringBuilder bomb = new StringBuilder("a0: &a0 [x,x,x,x,x,x,x,x,x]\n");
    for (int i = 1; i < 30; i++) {
      bomb.append("a").append(i).append(": &a").append(i).append(" [");
      bomb.append(("*a" + (i - 1) + ",").repeat(8)).append("x]\n");
    }
    Map<String, String> texts = new TreeMap<>();
    texts.put("bomb", bomb.toString());
    texts.put("deep", "[".repeat(50_000));
    texts.put("nested", "a: {".repeat(20_000));
    texts.put("tag", "impasse: !!javax.script.ScriptEngineManager [1]\n");
    texts.put("zero", TEXT + "\u0000");
    texts.put("long", TEXT.replace("Rent", "x".repeat(1_500_000)));
    try (Stream<Path> all = Files.list(REFUSED)) {
      for (Path folder : all.filter(f -> f.getFileName().toString().startsWith("yaml-")).toList()) {
        try (Stream<Path> files = Files.list(folder)) {
          for (Path file : files.filter(f -> f.toString().endsWith(".yaml")).toList()) {
            texts.put(folder.getFileName().toString(), Files.readString(file));
          }
        }
      }
    }
    assertTrue(texts.size() > 15);
    for (Map.Entry<String, String> text : texts.entrySet()) {
      JsonNode asText = served.check("mill", Map.of("mine.yaml", text.getValue()));
      assertFalse(asText.path("ok").asBoolean(), text.getKey());
      JsonNode asCase = served.check("", Map.of("case.yaml", text.getValue()));
      assertFalse(asCase.path("ok").asBoolean(), text.getKey());
    }
  }

  @Test
  void aCaseOfNothingAndTextsForNoCase() throws Exception {
    assertEquals(400, check(Served.upload("", Map.of("my-offer.yaml", TEXT))));
    assertEquals(413, check("{\"case\":\"mill\",\"files\":[]}"));
    assertEquals(400, check("{\"case\":\"mill\",\"files\":[{\"name\":\"a.yaml\"}]}"));
    assertEquals(404, check(Served.upload("no-such-case", Map.of("a.yaml", TEXT))));
    String twice = "{\"name\":\"a.yaml\",\"text\":\"\"}";
    assertEquals(400, check("{\"case\":\"mill\",\"files\":[" + twice + "," + twice + "]}"));
    assertFalse(
        served.check("mill", Map.of("miller.drl", "package x")).path("ok").asBoolean(),
        "rules alone are no text");
  }

  private static int check(String json) throws Exception {
    return served.post("/api/check", json).statusCode();
  }
}
