package org.impasse.cli;

import jakarta.inject.Inject;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.impasse.casebook.CaseOpener;
import org.impasse.casebook.Sitting;
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
      description = "Tell every reason of every text, also when there are many.")
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
    Sitting sitting =
        opener.openTexts(
            cases.folders(),
            Path.of(""),
            names.isEmpty() ? List.of(FLAGSHIP_TEXT) : names,
            wishes.wishes());
    boolean detailed = full || sitting.texts().size() == 1 || output.folder().isPresent();
    boolean tableOnly = formats.equals(List.of(ReportFormat.CSV));
    Report report =
        run.run(
            sitting,
            detailed && !tableOnly ? Report.Detail.FULL : Report.Detail.BRIEF,
            output.quiet());
    publisher.publish(report, "summary", output, sitting.diagnostics());
    return ExitCode.DONE.number();
  }
}
