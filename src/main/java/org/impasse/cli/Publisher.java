package org.impasse.cli;

import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.impasse.casebook.Sitting;
import org.impasse.diagnostic.DiagnosticPrinter;
import org.impasse.diagnostic.Diagnostics;
import org.impasse.report.Receipt;
import org.impasse.report.Report;
import org.impasse.report.ReportFiles;
import org.impasse.report.ReportFormat;
import org.impasse.report.page.Style;

/** Prints a report, or writes it to a folder. */
final class Publisher {

  /** More files than this are counted, not named. */
  private static final int MOST_NAMED = 10;

  private final Terminal terminal;
  private final OutputFolders folders;
  private final Witness witness;

  @Inject
  Publisher(Terminal terminal, OutputFolders folders, Witness witness) {
    this.terminal = terminal;
    this.folders = folders;
    this.witness = witness;
  }

  /** Says what is doubtful about the files read. */
  void warn(Sitting sitting, boolean quiet) {
    Diagnostics diagnostics = sitting.diagnostics();
    if (!quiet) {
      terminal.err().print(DiagnosticPrinter.print(diagnostics, diagnostics.warnings()));
    }
  }

  /**
   * Prints the report, or writes files and says where.
   *
   * @param name of the files, where the report is not of texts, which have their own ids
   */
  void publish(Report report, String name, OutputOptions options, Sitting sitting)
      throws OutputException, UsageException {
    witness.answered(sitting, report.receipt());
    if (options.folder().isEmpty()) {
      print(report, options.formats().get(0), terminal.style(options.plain()));
      return;
    }
    Path folder = options.folder().get();
    List<Path> written = write(report, name, options.formats(), folder, sitting);
    if (options.quiet()) {
      return;
    }
    if (written.size() > MOST_NAMED) {
      terminal.say("written: " + written.size() + " files in " + folder);
    } else {
      written.forEach(file -> terminal.say("written: " + file));
    }
  }

  /** Prints the report in one format. */
  void print(Report report, ReportFormat format, Style style) {
    try {
      format.reporter(style).write(report, terminal.out());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    terminal.out().flush();
  }

  /** Writes the report to a folder, in every format asked for; texts get a file each. */
  List<Path> write(
      Report report, String name, List<ReportFormat> formats, Path folder, Sitting sitting)
      throws OutputException {
    Map<String, String> files = new LinkedHashMap<>();
    for (ReportFormat format : formats) {
      Map<String, String> more =
          ReportFiles.of(report, name, format, text -> Receipt.of(sitting, List.of(text)));
      for (Map.Entry<String, String> file : more.entrySet()) {
        if (files.putIfAbsent(file.getKey(), file.getValue()) != null) {
          throw new OutputException(
              "Two reports would both be " + file.getKey() + ": give that text another id.");
        }
      }
    }
    return folders.at(folder).write(files);
  }
}
