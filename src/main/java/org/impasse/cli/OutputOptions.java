package org.impasse.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.impasse.report.ReportFormat;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** In which formats results are written, and where. */
final class OutputOptions {

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      split = ",",
      converter = Formats.class,
      completionCandidates = FormatNames.class,
      description =
          "text (the default), json, html, markdown or csv. Several, parted by commas, together"
              + " with --output.")
  private List<ReportFormat> formats = new ArrayList<>();

  @Option(
      names = "--output",
      paramLabel = "DIR",
      description = "Write files to this folder instead of printing.")
  private @Nullable Path folder;

  @Mixin private TalkOptions talk = new TalkOptions();

  OutputOptions() {}

  /**
   * The formats asked for; text when none was.
   *
   * @throws UsageException when several are to be printed: they need a folder
   */
  List<ReportFormat> formats() throws UsageException {
    List<ReportFormat> asked = formats.stream().distinct().toList();
    if (asked.size() > 1 && folder == null) {
      throw new UsageException("Several formats cannot be printed at once: add --output DIR.");
    }
    return asked.isEmpty() ? List.of(ReportFormat.TEXT) : asked;
  }

  Optional<Path> folder() {
    return Optional.ofNullable(folder);
  }

  boolean quiet() {
    return talk.quiet();
  }

  boolean plain() {
    return talk.plain();
  }

  /** Reads a format's name. */
  static final class Formats implements ITypeConverter<ReportFormat> {
    Formats() {}

    @Override
    public ReportFormat convert(String name) {
      return ReportFormat.of(name).orElseThrow(() -> Choices.none(name, new FormatNames()));
    }
  }

  /** For the shell to complete. */
  static final class FormatNames implements Iterable<String> {
    FormatNames() {}

    @Override
    public Iterator<String> iterator() {
      return Arrays.stream(ReportFormat.values()).map(ReportFormat::id).iterator();
    }
  }
}
