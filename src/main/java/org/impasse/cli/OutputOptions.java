package org.impasse.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.impasse.report.ReportFormat;

/**
 * In which formats results are written, and where. Commands differ in the formats that they have,
 * and each names only its own.
 */
abstract class OutputOptions {

  OutputOptions() {}

  /** The formats as given; none when the user did not say. */
  abstract List<ReportFormat> asked();

  abstract PlaceOptions place();

  /**
   * The formats asked for; text when none was.
   *
   * @throws UsageException when several are to be printed, which need a folder, or one is none of
   *     the command's
   */
  List<ReportFormat> formats() throws UsageException {
    List<ReportFormat> asked = asked().stream().distinct().toList();
    if (asked.size() > 1 && folder().isEmpty()) {
      throw new UsageException("Several formats cannot be printed at once: add --output DIR.");
    }
    return asked.isEmpty() ? List.of(ReportFormat.TEXT) : asked;
  }

  Optional<Path> folder() {
    return place().folder();
  }

  boolean quiet() {
    return place().talk().quiet();
  }

  boolean plain() {
    return place().talk().plain();
  }
}
