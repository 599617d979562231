package org.impasse.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.impasse.report.ReportFormat;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Spec.Target;
import picocli.CommandLine.TypeConversionException;

/** In which formats results are written, and where. */
final class OutputOptions {

  @Spec(Target.MIXEE)
  private CommandSpec command;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      split = ",",
      converter = Formats.class,
      description = "text, json, html, markdown or csv; several with --output (default: text).")
  private List<ReportFormat> formats = new ArrayList<>();

  @Option(
      names = "--output",
      paramLabel = "DIR",
      description = "Write files to this folder instead of printing.")
  private @Nullable Path folder;

  @Option(names = "--quiet", description = "No progress and no warnings.")
  private boolean quiet;

  @Option(names = "--no-color", description = "No colours (also: the variable NO_COLOR).")
  private boolean noColor;

  @SuppressWarnings("NullAway.Init") // picocli fills in the spec
  OutputOptions() {}

  /** The formats asked for; text when none was. Several need a folder. */
  List<ReportFormat> formats() {
    if (formats.size() > 1 && folder == null) {
      throw new ParameterException(
          command.commandLine(), "Several formats cannot be printed at once: add --output DIR.");
    }
    return formats.isEmpty() ? List.of(ReportFormat.TEXT) : List.copyOf(formats);
  }

  Optional<Path> folder() {
    return Optional.ofNullable(folder);
  }

  boolean quiet() {
    return quiet;
  }

  boolean color(Terminal terminal) {
    return terminal.interactive() && !noColor && System.getenv("NO_COLOR") == null;
  }

  /** Reads a format's name. */
  static final class Formats implements ITypeConverter<ReportFormat> {
    Formats() {}

    @Override
    public ReportFormat convert(String name) {
      return ReportFormat.of(name)
          .orElseThrow(
              () ->
                  new TypeConversionException(
                      "'" + name + "' is none of text, json, html, markdown, csv"));
    }
  }
}
