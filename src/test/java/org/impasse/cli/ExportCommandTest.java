package org.impasse.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.impasse.Impasse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command as a user gives it. */
class ExportCommandTest {

  /** What a guest network carries to twenty-four phones. */
  private static final int MOST_BYTES = 1_500_000;

  private static final String CASES = "src/test/resources/cli/cases";
  private static final Pattern DOCUMENT =
      Pattern.compile("<script type=\"application/json\" id=\"board-document\">(.*?)</script>");

  @TempDir private Path folder;

  private record Outcome(int code, String out, String err) {}

  private static Outcome run(String... args) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    int code = Impasse.run(stream(out), stream(err), false, args);
    return new Outcome(
        code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
  }

  private static PrintStream stream(ByteArrayOutputStream bytes) {
    return new PrintStream(bytes, true, StandardCharsets.UTF_8);
  }

  private static JsonNode document(Path file) throws Exception {
    Matcher found = DOCUMENT.matcher(Files.readString(file));
    assertTrue(found.find(), "no document");
    return new ObjectMapper().readTree(found.group(1));
  }

  @Test
  void theFlagshipIsOneSmallFileAndTheSameEveryTime() throws Exception {
    Outcome outcome = run("export", "ukraine-2025", "--output", folder.toString());
    assertEquals(0, outcome.code(), outcome.err());
    Path file = folder.resolve("ukraine-2025-board.html");
    assertEquals("", outcome.out());
    assertEquals("written: " + file + "\n", outcome.err());
    assertTrue(Files.size(file) < MOST_BYTES, "bytes: " + Files.size(file));
    String html = Files.readString(file);
    assertFalse(html.contains(Path.of("").toAbsolutePath().toString()), "a path of this machine");
    JsonNode document = document(file);
    assertEquals("us-28-point", document.get("texts").get(0).get("id").asText());
    assertEquals(40, document.get("deadlocks").get("at").size());
    JsonNode wide =
        document
            .get("deadlocks")
            .get("results")
            .get(document.get("deadlocks").get("at").get("public-record|attributed").asInt());
    assertEquals("no-deal", wide.get("outcome").asText());
    assertEquals(2, wide.get("points").size());
    JsonNode gap = wide.get("points").get(1).get("pictures").get("gap");
    assertTrue(document.get("pictures").get(gap.asInt()).asText().startsWith("<svg"));

    Path again = folder.resolve("again.html");
    assertEquals(0, run("export", "ukraine-2025", "--output", again.toString()).code());
    assertArrayEquals(Files.readAllBytes(file), Files.readAllBytes(again));
  }

  @Test
  void theTextAskedForComesFirstAndSettingsCount() throws Exception {
    Path file = folder.resolve("board.html");
    Outcome outcome =
        run(
            "export",
            "mill",
            "--cases",
            CASES,
            "--text",
            "second-offer",
            "--basis",
            "reported",
            "--curtain",
            "--quiet",
            "--output",
            file.toString());
    assertEquals(0, outcome.code(), outcome.err());
    assertEquals("", outcome.err());
    JsonNode document = document(file);
    assertTrue(document.get("curtain").asBoolean());
    assertEquals("second-offer", document.get("texts").get(0).get("id").asText());
    assertEquals("reported", document.get("settings").get("basis").asText());
  }

  @Test
  void aHostileCaseIsOnlyWords() throws Exception {
    DoomCase.write(folder, "one");
    Path written = folder.resolve("scenarios/doom/case.yaml");
    String title = "</script><script>alert(1)</script><!-- <img src=x onerror=alert(1)>";
    Files.writeString(
        written, Files.readString(written).replace("title: Case doom", "title: '" + title + "'"));
    Path file = folder.resolve("doom.html");
    Outcome outcome =
        run("export", "doom", "--cases", folder.toString(), "--output", file.toString());
    assertEquals(0, outcome.code(), outcome.err());
    assertEquals(title, document(file).get("case").get("title").asText());
    assertFalse(Files.readString(file).contains("<script>alert"));
    assertFalse(Files.readString(file).contains("<img src=x"));
  }

  @Test
  void aFileOfSomebodyElseIsLeftAlone() throws Exception {
    Path file = Files.writeString(folder.resolve("mill-board.html"), "<p>Mine.</p>");
    Outcome outcome = run("export", "mill", "--cases", CASES, "--output", folder.toString());
    assertEquals(2, outcome.code());
    assertTrue(outcome.err().contains("it was left alone"), outcome.err());
    assertEquals("<p>Mine.</p>", Files.readString(file));
  }
}
