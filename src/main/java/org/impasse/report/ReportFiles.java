package org.impasse.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.impasse.negotiation.Proposal;
import org.impasse.report.html.HtmlPages;
import org.impasse.report.page.Style;
import org.impasse.report.picture.Picture;
import org.impasse.report.picture.TimelinePicture;

/**
 * A report as files of a folder. Texts get a file each, and many texts one more that sets them side
 * by side; everything else is one file.
 */
public final class ReportFiles {

  /** The file that sets many texts side by side, without its extension. */
  private static final String SUMMARY = "summary";

  /**
   * What only reports say: their last sentence, wherever its lines break; else their first line.
   */
  private static final Pattern MARK =
      Pattern.compile(
          Words.CLOSING.replace(".", "\\.").replace(" ", "\\s+")
              + "|\\A<svg [^>]*class=\"i-file\""
              + "|\\Aid,title,[^\\r\\n]*,deal,blockers"
              + "|\\A[a-z0-9.-]+,[a-z0-9.-]+[.]last,[^\\r\\n]*,deal,blockers"
              + "|"
              + CheckReport.MARK);

  private ReportFiles() {}

  /** Whether a file's contents are a report that this program wrote. */
  public static boolean isReport(String contents) {
    return MARK.matcher(contents).find();
  }

  /**
   * The files of a report in one format.
   *
   * @param other of the file, without extension, for a report that is not of texts
   * @param receipts the receipt of one text alone, for its own file
   * @return contents by file name
   */
  public static Map<String, String> of(
      Report report, String other, ReportFormat format, Function<Proposal, Receipt> receipts) {
    Map<String, String> files = new LinkedHashMap<>();
    if (!(report instanceof Report.Texts texts)) {
      files.put(other + "." + format.extension(), written(report, format));
      if (format == ReportFormat.HTML && report instanceof Report.DeadlockView view) {
        files.putAll(named(other, new HtmlPages().pictures(view)));
      }
      if (format == ReportFormat.HTML && report instanceof Report.TimelineView view) {
        TimelinePicture.wide(view.timeline())
            .ifPresent(picture -> files.put(other + ".svg", picture.file()));
      }
      if (format == ReportFormat.HTML && report instanceof Report.SweepView view) {
        files.put(other + ".svg", new HtmlPages().picture(view.sweep()).file());
      }
      return files;
    }
    if (format != ReportFormat.CSV) {
      for (TextResult text : texts.texts()) {
        Proposal proposal = text.evaluation().proposal();
        Report one = new Report.Texts(List.of(text), Report.Detail.FULL, receipts.apply(proposal));
        String id = proposal.id();
        files.put(id + "." + format.extension(), written(one, format));
        if (format == ReportFormat.HTML) {
          files.putAll(named(id, new HtmlPages().pictures(text.evaluation(), text.lines())));
        }
      }
    }
    if (texts.texts().size() > 1 || format == ReportFormat.CSV) {
      Report all = texts.in(Report.Detail.BRIEF);
      // A folder's first page has the name that web servers and readers look for.
      String name = format == ReportFormat.HTML ? "index" : SUMMARY;
      files.put(name + "." + format.extension(), written(all, format));
    }
    return files;
  }

  private static Map<String, String> named(String id, List<Picture> pictures) {
    Map<String, String> files = new LinkedHashMap<>();
    pictures.forEach(picture -> files.put(id + "-" + picture.name() + ".svg", picture.file()));
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
