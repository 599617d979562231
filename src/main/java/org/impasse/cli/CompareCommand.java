package org.impasse.cli;

import jakarta.inject.Inject;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.impasse.casebook.CaseOpener;
import org.impasse.casebook.Sitting;
import org.impasse.report.Receipt;
import org.impasse.report.Report;
import org.impasse.verdict.Comparison;
import org.impasse.verdict.Evaluation;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** What two texts say differently, and whose answer that changes. */
@Command(
    name = "compare",
    sortOptions = false,
    abbreviateSynopsis = true,
    description =
        "Say which terms moved between texts, whose answer changed, and which rule did it. Each"
            + " text is compared with the one before it.",
    footerHeading = "%nExamples:%n",
    footer = {
      "  impasse compare us-28-point e3-counter",
      "  impasse compare us-28-point us-28-point-minus-cap us-28-point-minus-both"
    })
final class CompareCommand implements Callable<Integer> {

  @Parameters(
      paramLabel = "TEXT",
      arity = "0..*",
      description = "Two texts or more: files, folders, tables of variants (CSV), or ids.")
  private List<String> names = new ArrayList<>();

  @Mixin private DocumentOptions output = new DocumentOptions();
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
  CompareCommand(CaseOpener opener, TextsRun run, Publisher publisher) {
    this.opener = opener;
    this.run = run;
    this.publisher = publisher;
  }

  @Override
  public Integer call() throws Exception {
    output.formats();
    if (names.isEmpty()) {
      throw new UsageException("Which texts? Name two or more.");
    }
    Sitting sitting = opener.openTexts(cases.folders(), Path.of(""), names, wishes.wishes());
    if (sitting.texts().size() < 2) {
      throw new UsageException("That is one text; comparing takes two different ones.");
    }
    publisher.warn(sitting, output.quiet());
    List<Comparison> comparisons = new ArrayList<>();
    Evaluation before = null;
    for (Evaluation evaluation : run.evaluations(sitting)) {
      if (before != null) {
        comparisons.add(Comparison.of(before, evaluation));
      }
      before = evaluation;
    }
    Report report = new Report.Comparisons(comparisons, Receipt.of(sitting));
    publisher.publish(report, "comparison", output, sitting);
    return ExitCode.DONE.number();
  }
}
