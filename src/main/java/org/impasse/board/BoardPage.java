package org.impasse.board;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.impasse.report.picture.PictureStyle;
import org.jspecify.annotations.Nullable;

/**
 * The page of a board: one HTML file that holds its document, its style and its script, and that
 * may run nothing else and ask nobody else. Safe to use from several threads.
 */
public final class BoardPage {

  /** All templates are compiled into one package. */
  private static final String TEMPLATES = "org.impasse.report.jte";

  private static final @Nullable Path NO_FOLDER = null;
  private static final List<String> STYLES = List.of("board.css", "room.css");

  /** What would end a script element before its end, or keep it from ending. */
  private static final Pattern TAG = Pattern.compile("<(/script|!--)", Pattern.CASE_INSENSITIVE);

  private final TemplateEngine templates;
  private final String style;
  private final String script;

  /**
   * A page.
   *
   * @param html the whole file
   * @param policy its Content-Security-Policy, which it states itself
   */
  public record Html(String html, String policy) {}

  @Inject
  BoardPage() {
    this(new PageSources());
  }

  BoardPage(ModuleLinker.Sources sources) {
    this.templates =
        TemplateEngine.createPrecompiled(
            NO_FOLDER, ContentType.Html, BoardPage.class.getClassLoader(), TEMPLATES);
    StringBuilder css = new StringBuilder(PictureStyle.CSS);
    for (String name : STYLES) {
      css.append(
          sources
              .read(name)
              .orElseThrow(() -> new IllegalStateException("not in this program: " + name)));
    }
    this.style = css.toString();
    // In strings, templates and patterns of JavaScript, a character after a backslash is itself.
    this.script = TAG.matcher(ModuleLinker.link("app.js", sources)).replaceAll("<\\\\$1");
  }

  /**
   * The page of a document.
   *
   * @param document as {@link BoardDocument} writes it
   * @param served whether it may ask the server it came from
   */
  public Html of(String document, boolean served) {
    String policy =
        "default-src 'none'; script-src '"
            + hash(script)
            + "'; style-src '"
            + hash(style)
            + "'; img-src data: blob:; "
            + (served ? "connect-src 'self'; " : "")
            + "base-uri 'none'; form-action 'none'";
    StringOutput out = new StringOutput();
    templates.render(
        "board.jte",
        Map.of(
            "title", title(document),
            "policy", policy,
            "style", style,
            "document", document.replace("<", "\\u003c"),
            "script", script),
        out);
    return new Html(out.toString(), policy);
  }

  /** The case's title, by which a window or a printed sheet is known. */
  private static String title(String document) {
    try (JsonParser json = new JsonFactory().createParser(document)) {
      boolean inCase = false;
      while (json.nextToken() != null) {
        if (json.currentToken() == JsonToken.FIELD_NAME) {
          inCase |= json.currentName().equals("case");
          if (inCase && json.currentName().equals("title")) {
            return json.nextTextValue();
          }
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    throw new IllegalArgumentException("no board document");
  }

  private static String hash(String content) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(content.getBytes(StandardCharsets.UTF_8));
      return "sha256-" + Base64.getEncoder().encodeToString(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
