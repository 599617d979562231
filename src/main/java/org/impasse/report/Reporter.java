package org.impasse.report;

import java.io.IOException;

/** Writes reports in one format. */
public interface Reporter {

  /**
   * Writes a report, ending with a line feed.
   *
   * @throws IllegalArgumentException when the format has no form for this sort of report; see
   *     {@link ReportFormat#covers(Report)}
   */
  void write(Report report, Appendable out) throws IOException;
}
