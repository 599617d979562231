package org.impasse.report.html;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.impasse.report.Footnotes;
import org.impasse.report.Receipt;
import org.impasse.report.picture.Matrix;
import org.impasse.report.picture.PictureStyle;
import org.impasse.verdict.Evaluation;
import org.impasse.verdict.NumberLine;
import org.jspecify.annotations.Nullable;

/** Writes HTML pages. The same input gives the same bytes. */
public final class HtmlPages {

  private final TemplateEngine templates;
  private final String style;

  /** With the templates that were compiled with the program. */
  @Inject
  HtmlPages() {
    this(compiled());
  }

  HtmlPages(TemplateEngine templates) {
    this.templates = templates;
    this.style = PictureStyle.CSS + resource("report.css");
  }

  private static TemplateEngine compiled() {
    return TemplateEngine.createPrecompiled(
        NO_FOLDER, ContentType.Html, HtmlPages.class.getClassLoader(), "org.impasse.report.jte");
  }

  /** Compiled templates lie on the class path. */
  private static final java.nio.file.@Nullable Path NO_FOLDER = null;

  /**
   * The page of one text.
   *
   * @param matrix parties by the text's clauses
   * @param lines its integer issues
   * @param footnotes the numbered sources
   */
  public String report(
      Evaluation evaluation,
      Matrix matrix,
      List<NumberLine> lines,
      Footnotes footnotes,
      Receipt receipt) {
    Page page = PageMaker.page(evaluation, matrix, lines, footnotes, receipt);
    return render("report.jte", Map.of("page", page, "style", style));
  }

  private String render(String template, Map<String, Object> parameters) {
    StringOutput out = new StringOutput();
    templates.render(template, parameters, out);
    return out.toString();
  }

  static String resource(String name) {
    try (InputStream in = HtmlPages.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("not in this program: " + name);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
