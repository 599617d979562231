package org.impasse.board;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** One file, whose policy lets its own script and style through and nothing else. */
class BoardPageTest {

  private static final Map<String, String> SOURCES =
      Map.of(
          "app.js",
          "export const end = \"</script><!-- <SCRIPT>\";\nconst pattern = /<\\/script>|<!--/;\n",
          "board.css",
          "body{margin:0}",
          "room.css",
          ".room{margin:0}");

  private static final String HOSTILE =
      "</script><script>alert(1)</script><!-- <script> --> ]]> & \u2028 \u2029 ' \" \\u003c";

  private final BoardPage page = new BoardPage(path -> Optional.ofNullable(SOURCES.get(path)));

  private static String document(String title) throws Exception {
    ObjectMapper mapper = new ObjectMapper();
    return mapper.writeValueAsString(
        mapper.createObjectNode().set("case", mapper.createObjectNode().put("title", title)));
  }

  private static List<String> inside(String html, String element) {
    List<String> found = new ArrayList<>();
    Matcher matcher =
        Pattern.compile("<" + element + "( [^>]*)?>(.*?)</" + element + ">", Pattern.DOTALL)
            .matcher(html);
    while (matcher.find()) {
      found.add(matcher.group(2));
    }
    return found;
  }

  private static String hash(String content) throws Exception {
    return "'sha256-"
        + Base64.getEncoder()
            .encodeToString(
                MessageDigest.getInstance("SHA-256")
                    .digest(content.getBytes(StandardCharsets.UTF_8)))
        + "'";
  }

  @Test
  void thePolicyNamesWhatThePageHolds() throws Exception {
    BoardPage.Html made = page.of(document("A case"), false);
    List<String> scripts = inside(made.html(), "script");
    List<String> styles = inside(made.html(), "style");
    assertEquals(2, scripts.size(), made.html());
    assertEquals(1, styles.size());
    assertEquals(
        "default-src 'none'; script-src "
            + hash(scripts.get(1))
            + "; style-src "
            + hash(styles.get(0))
            + "; img-src data: blob:; base-uri 'none'; form-action 'none'",
        made.policy());
    String stated = made.policy().replace("'", "&#39;").replace("+", "&#43;");
    assertTrue(
        made.html().contains("content=\"" + made.policy().replace("'", "&#39;") + "\"")
            || made.html().contains("content=\"" + made.policy() + "\"")
            || made.html().contains(stated),
        made.html());
    assertTrue(styles.get(0).endsWith("body{margin:0}.room{margin:0}"), styles.get(0));
    assertFalse(made.html().contains("\r"), "a browser would change it before it takes the hash");
  }

  @Test
  void aServedPageMayAskItsServer() throws Exception {
    assertTrue(page.of(document("A case"), true).policy().contains("; connect-src 'self';"));
  }

  @Test
  void hostileWordsStayWords() throws Exception {
    BoardPage.Html made = page.of(document(HOSTILE), false);
    List<String> scripts = inside(made.html(), "script");
    assertEquals(2, scripts.size(), made.html());
    JsonNode read = new ObjectMapper().readTree(scripts.get(0));
    assertEquals(HOSTILE, read.get("case").get("title").asText());
    assertFalse(made.html().contains("<script>alert"), made.html());
    assertEquals(1, Pattern.compile("<title>").matcher(made.html()).results().count());
  }

  @Test
  void scriptsThatSpeakOfMarkupDoNotEndEarly() throws Exception {
    String script = inside(page.of(document("A case"), false).html(), "script").get(1);
    assertTrue(script.contains("<\\/script><\\!-- <SCRIPT>"), script);
    assertTrue(script.contains("/<\\/script>|<\\!--/"), script);
  }
}
