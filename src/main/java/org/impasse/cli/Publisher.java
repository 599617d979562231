package org.impasse.cli;

import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.impasse.diagnostic.DiagnosticPrinter;
import org.impasse.diagnostic.Diagnostics;
import org.impasse.report.Report;
import org.impasse.report.ReportFiles;
import org.impasse.report.ReportFormat;
import org.impasse.report.page.Style;

/** Prints a report, or writes it to a folder. */
final class Publisher {

  private final Terminal terminal;

  @Inject
  Publisher(Terminal terminal) {
    this.terminal = terminal;
  }

  /**
   * Prints the report, or writes files and says where.
   *
   * @param name of the files, where the report is not of texts, which have their own ids
   */
  void publish(Report report, String name, OutputOptions options, Diagnostics warnings)
      throws OutputException {
    for (ReportFormat format : options.formats()) {
      if (!format.covers(report)) {
        throw new OutputException("--format " + format.id() + " is for texts only.");
      }
    }
    if (!options.quiet()) {
      terminal.err().print(DiagnosticPrinter.print(warnings, warnings.warnings()));
    }
    if (options.folder().isPresent()) {
      List<Path> written = write(report, name, options.formats(), options.folder().get());
      if (!options.quiet()) {
        written.forEach(file -> terminal.err().println("written: " + file));
      }
      return;
    }
    Style style = options.color(terminal) ? Style.COLOURED : Style.PLAIN;
    print(report, options.formats().get(0), style);
  }

  /** Prints the report in one format. */
  void print(Report report, ReportFormat format, Style style) {
    try {
      format.reporter(style).write(report, terminal.out());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Writes the report to a folder, in every format asked for; texts get a file each. */
  List<Path> write(Report report, String name, List<ReportFormat> formats, Path folder)
      throws OutputException {
    Map<String, String> files = new LinkedHashMap<>();
    for (ReportFormat format : formats) {
      files.putAll(ReportFiles.of(report, name, format));
    }
    return new OutputFolder(folder).write(files);
  }
}
