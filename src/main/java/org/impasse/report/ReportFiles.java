package org.impasse.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.impasse.report.page.Style;

/**
 * A report as files of a folder. Texts get a file each, and many texts one more that sets them side
 * by side; everything else is one file.
 */
public final class ReportFiles {

  /** The file that sets many texts side by side, without its extension. */
  private static final String SUMMARY = "summary";

  private ReportFiles() {}

  /**
   * The files of a report in one format.
   *
   * @param name of the file, without extension, for a report that is not of texts
   * @return contents by file name
   */
  public static Map<String, String> of(Report report, String name, ReportFormat format) {
    Map<String, String> files = new LinkedHashMap<>();
    if (!(report instanceof Report.Texts texts)) {
      files.put(name + "." + format.extension(), written(report, format));
      return files;
    }
    if (format != ReportFormat.CSV) {
      for (TextResult text : texts.texts()) {
        Report one = new Report.Texts(List.of(text), Report.Detail.FULL, texts.receipt());
        files.put(
            text.evaluation().proposal().id() + "." + format.extension(), written(one, format));
      }
    }
    if (texts.texts().size() > 1 || format == ReportFormat.CSV) {
      Report all = new Report.Texts(texts.texts(), Report.Detail.BRIEF, texts.receipt());
      files.put(SUMMARY + "." + format.extension(), written(all, format));
    }
    return files;
  }

  private static String written(Report report, ReportFormat format) {
    StringBuilder out = new StringBuilder();
    try {
      format.reporter(Style.PLAIN).write(report, out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toString();
  }
}
