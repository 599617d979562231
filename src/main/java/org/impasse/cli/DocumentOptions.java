package org.impasse.cli;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import org.impasse.report.ReportFormat;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Of commands whose results are no table. */
final class DocumentOptions extends OutputOptions {

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      split = ",",
      converter = Formats.class,
      completionCandidates = FormatNames.class,
      description =
          "text (the default), json, html or markdown. Several, parted by commas, together with"
              + " --output.")
  private List<ReportFormat> formats = new ArrayList<>();

  @Mixin private PlaceOptions place = new PlaceOptions();

  DocumentOptions() {}

  @Override
  List<ReportFormat> asked() {
    return formats;
  }

  @Override
  List<ReportFormat> formats() throws UsageException {
    List<ReportFormat> all = super.formats();
    if (all.contains(ReportFormat.CSV)) {
      throw new UsageException(
          "--format csv is for evaluate and sweep; here it is text, json, html or markdown.");
    }
    return all;
  }

  @Override
  PlaceOptions place() {
    return place;
  }

  /** Reads a format's name; one that only tables have is known too, and refused in other words. */
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
      return Stream.of(ReportFormat.values())
          .filter(format -> format != ReportFormat.CSV)
          .map(ReportFormat::id)
          .iterator();
    }
  }
}
