package org.impasse.report;

import java.util.List;
import org.impasse.diagnostic.DiagnosticPrinter;
import org.impasse.scenario.Recording;

/** What is said when today's answers become expectations. */
public final class RecordingWords {

  private RecordingWords() {}

  /** Every line that goes or comes, file by file. */
  public static String differences(List<Recording> recordings) {
    StringBuilder out = new StringBuilder();
    for (Recording recording : recordings) {
      out.append(DiagnosticPrinter.visible(recording.file())).append('\n');
      for (Recording.Difference difference : recording.differences()) {
        difference.gone().forEach(line -> line(out, '-', line));
        difference.come().forEach(line -> line(out, '+', line));
      }
    }
    return out.toString();
  }

  private static void line(StringBuilder out, char sign, String line) {
    out.append((sign + " " + DiagnosticPrinter.visible(line)).stripTrailing()).append('\n');
  }

  /**
   * That nothing was written.
   *
   * @param nothing whether there was nothing to write
   */
  public static String nothingWritten(boolean nothing) {
    return nothing
        ? "Everything expected holds, and nothing new can be expected: nothing was written."
        : "Nothing was written, as --dry-run asks.";
  }
}
