package org.impasse.report.html;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.impasse.report.Names;
import org.impasse.report.PageReporter;
import org.impasse.report.Receipt;
import org.impasse.report.Report;
import org.impasse.report.picture.Matrix;
import org.impasse.report.picture.MatrixPicture;
import org.impasse.report.picture.NumberLinePicture;
import org.impasse.report.picture.Picture;
import org.impasse.report.picture.PictureStyle;
import org.impasse.report.picture.Printable;
import org.impasse.report.picture.TimelinePicture;
import org.impasse.verdict.Evaluation;
import org.impasse.verdict.NumberLine;
import org.impasse.verdict.Sweep;
import org.impasse.verdict.VerdictMatrix;
import org.jspecify.annotations.Nullable;

/** Writes HTML pages and the pictures beside them. The same input gives the same characters. */
public final class HtmlPages {

  private static final String TEMPLATES = "org.impasse.report.jte";

  /** Compiled templates lie on the class path, not in a folder. */
  private static final @Nullable Path NO_FOLDER = null;

  private final TemplateEngine templates;
  private final String style;

  @Inject
  public HtmlPages() {
    this.templates =
        TemplateEngine.createPrecompiled(
            NO_FOLDER, ContentType.Html, HtmlPages.class.getClassLoader(), TEMPLATES);
    this.style = PictureStyle.CSS + resource("report.css");
  }

  /**
   * The page of one text.
   *
   * @param lines the text's integer issues
   */
  public String text(Evaluation evaluation, List<NumberLine> lines, Receipt receipt) {
    return render("report.jte", PageMaker.page(evaluation, lines, receipt));
  }

  /** The page that leads to the pages of several texts, each in a file named after its id. */
  public String index(VerdictMatrix matrix, Receipt receipt) {
    return render("index.jte", IndexMaker.page(matrix, receipt));
  }

  /** The page of a case as a whole. */
  public String deadlock(Report.DeadlockView view) {
    return render("deadlock.jte", DeadlockMaker.page(view), style + resource("article.css"));
  }

  /** The pictures of a case as a whole, for files of their own. */
  public List<Picture> pictures(Report.DeadlockView view) {
    return DeadlockMaker.page(view).pictures();
  }

  /** The pictures of one text, for files of their own. */
  public List<Picture> pictures(Evaluation evaluation, List<NumberLine> lines) {
    List<Picture> pictures = new ArrayList<>();
    pictures.add(MatrixPicture.of(evaluation, Matrix.of(evaluation)));
    Names names = new Names(evaluation.negotiation());
    lines.forEach(line -> pictures.add(NumberLinePicture.wide(line, names)));
    return pictures;
  }

  /** The page of one issue or two moved from end to end. */
  public String sweep(Report.SweepView view) {
    return render("sweep.jte", SweepMaker.page(view), style + resource("sweep.css"));
  }

  /** The picture of a sweep, for a file of its own. */
  public Picture picture(Sweep sweep) {
    return SweepMaker.picture(sweep);
  }

  /** The page of a report in words. */
  public String article(Report report) {
    StringOutput out = new StringOutput();
    templates.render(
        "article.jte",
        Map.of(
            "page",
            ArticleHtml.of(PageReporter.page(report)),
            "pictures",
            pictures(report),
            "kicker",
            report.negotiation().title(),
            "style",
            style + resource("article.css")),
        out);
    return Printable.of(out.toString());
  }

  /** Pictures between the top of a page in words and its sections. */
  private static List<Picture> pictures(Report report) {
    List<Picture> pictures = new ArrayList<>();
    if (report instanceof Report.TimelineView view) {
      TimelinePicture.wide(view.timeline()).ifPresent(pictures::add);
      TimelinePicture.narrow(view.timeline()).ifPresent(pictures::add);
    }
    return pictures;
  }

  private String render(String template, Object page) {
    return render(template, page, style);
  }

  private String render(String template, Object page, String style) {
    StringOutput out = new StringOutput();
    templates.render(template, Map.of("page", page, "style", style), out);
    return Printable.of(out.toString());
  }

  private static String resource(String name) {
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
