package org.impasse.report;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.Function;
import org.impasse.report.html.HtmlReporter;
import org.impasse.report.page.MarkdownLayout;
import org.impasse.report.page.Style;
import org.impasse.report.page.TerminalLayout;

/** The formats of {@code --format}. */
public enum ReportFormat {
  TEXT("text", "txt", style -> new PageReporter(new TerminalLayout(100, style))),
  HTML("html", "html", style -> new HtmlReporter()),
  JSON("json", "json", style -> new JsonReporter()),
  MARKDOWN("markdown", "md", style -> new PageReporter(new MarkdownLayout())),
  CSV("csv", "csv", style -> new CsvReporter());

  private final String id;
  private final String extension;

  @SuppressWarnings("ImmutableEnumChecker") // the functions hold nothing
  private final Function<Style, Reporter> reporter;

  ReportFormat(String id, String extension, Function<Style, Reporter> reporter) {
    this.id = id;
    this.extension = extension;
    this.reporter = reporter;
  }

  /** As the command line writes it. */
  public String id() {
    return id;
  }

  /** Of files in this format, without the dot. */
  public String extension() {
    return extension;
  }

  /** A reporter of this format; only terminal text has a style. */
  public Reporter reporter(Style style) {
    return reporter.apply(style);
  }

  /** Whether this format has a form for a report. */
  public boolean covers(Report report) {
    return switch (this) {
      case TEXT, JSON, MARKDOWN, HTML -> true;
      case CSV -> report instanceof Report.Texts || report instanceof Report.SweepView;
    };
  }

  /** The format of a name on the command line. */
  public static Optional<ReportFormat> of(String id) {
    return Arrays.stream(values()).filter(format -> format.id.equals(id)).findFirst();
  }
}
