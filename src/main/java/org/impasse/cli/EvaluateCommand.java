package org.impasse.cli;

import jakarta.inject.Inject;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.impasse.casebook.CaseOpener;
import org.impasse.casebook.Sitting;
import org.impasse.redline.WarmUp;
import org.impasse.report.Report;
import org.impasse.report.ReportFormat;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Who would refuse a text, who objects, and why. */
@Command(
    name = "evaluate",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = "Say who would refuse a text, who objects, why, and where nobody knows.")
final class EvaluateCommand implements Callable<Integer> {

  /** The text evaluated when none is named. */
  static final String FLAGSHIP_TEXT = "ukraine-2025/us-28-point";

  @Parameters(
      paramLabel = "TEXT",
      arity = "0..*",
      description =
          "Files, folders, tables of variants (CSV), or ids such as ukraine-2025/us-28-point"
              + " (default).")
  private List<String> names = new ArrayList<>();

  @Option(
      names = "--full",
      description = "Tell every reason of every text with every statement it rests on.")
  private boolean full;

  @Mixin private WishOptions wishes = new WishOptions();
  @Mixin private CaseOptions cases = new CaseOptions();
  @Mixin private OutputOptions output = new OutputOptions();

  private final CaseOpener opener;
  private final TextsRun run;
  private final Publisher publisher;

  @Inject
  EvaluateCommand(CaseOpener opener, TextsRun run, Publisher publisher) {
    this.opener = opener;
    this.run = run;
    this.publisher = publisher;
  }

  @Override
  public Integer call() throws Exception {
    List<ReportFormat> formats = output.formats();
    WarmUp.start();
    Sitting sitting =
        opener.openTexts(
            cases.folders(),
            Path.of(""),
            names.isEmpty() ? List.of(FLAGSHIP_TEXT) : names,
            wishes.wishes());
    Report report = run.run(sitting, detail(formats, sitting.texts().size()), output.quiet());
    publisher.publish(report, "summary", output, sitting);
    return ExitCode.DONE.number();
  }

  /** A terminal gets what a person reads there; documents and files get everything. */
  private Report.Detail detail(List<ReportFormat> formats, int texts) {
    if (formats.equals(List.of(ReportFormat.CSV))) {
      return Report.Detail.BRIEF;
    }
    if (full || output.folder().isPresent()) {
      return Report.Detail.FULL;
    }
    if (texts > 1) {
      return Report.Detail.BRIEF;
    }
    return formats.equals(List.of(ReportFormat.TEXT)) ? Report.Detail.REASONS : Report.Detail.FULL;
  }
}
