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
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Who would refuse a text, who objects, and why. */
@Command(
    name = "evaluate",
    sortOptions = false,
    abbreviateSynopsis = true,
    description =
        "Say who would refuse a text, who objects and why, and where nobody knows. Many texts are"
            + " set side by side: how many patterns of answers there are, and which rule parts one"
            + " from the next.",
    footerHeading = "%nExamples:%n",
    footer = {
      "  impasse evaluate ukraine-2025/us-28-point",
      "  impasse evaluate us-28-point --set forces.ukraine-cap=800000",
      "  impasse evaluate us-28-point --reading public-record --basis reported",
      "  impasse evaluate my-texts/ --format html,csv --output my-reports"
    })
final class EvaluateCommand implements Callable<Integer> {

  /** The text evaluated when none is named. */
  private static final String USUAL_TEXT = FlagshipRun.CASE + "/" + FlagshipRun.TEXT;

  @Parameters(
      paramLabel = "TEXT",
      arity = "0..*",
      description =
          "Files, folders, tables of variants (CSV), or ids. Without any: " + USUAL_TEXT + ".")
  private List<String> names = new ArrayList<>();

  @Option(
      names = "--full",
      description = "Tell every reason of every text with every statement it rests on.")
  private boolean full;

  @Mixin private TableOptions output = new TableOptions();
  @Mixin private CaseOptions cases = new CaseOptions();

  @Mixin
  @SuppressWarnings("UnusedVariable") // picocli acts on it
  private HelpOption help = new HelpOption();

  @ArgGroup(validate = false, heading = WishOptions.HEADING)
  private WishOptions wishes = new WishOptions();

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
            names.isEmpty() ? List.of(USUAL_TEXT) : names,
            wishes.wishes());
    publisher.warn(sitting, output.quiet());
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
