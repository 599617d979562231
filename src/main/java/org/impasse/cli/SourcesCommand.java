package org.impasse.cli;

import jakarta.inject.Inject;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.impasse.casebook.CaseOpener;
import org.impasse.casebook.Sitting;
import org.impasse.negotiation.Proposal;
import org.impasse.report.Receipt;
import org.impasse.report.Report;
import org.impasse.verdict.Evaluator;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** The evidence for and against every red line that decided. */
@Command(
    name = "sources",
    sortOptions = false,
    abbreviateSynopsis = true,
    description =
        "For every red line by which somebody refuses a text: the statements it rests on, what else"
            + " the same party has on record for and against it, and footnotes ready to paste.",
    footerHeading = "%nExamples:%n",
    footer = {
      "  impasse sources us-28-point",
      "  impasse sources us-28-point --reading public-record --basis reported",
      "  impasse sources my-text.yaml --format markdown"
    })
final class SourcesCommand implements Callable<Integer> {

  @Parameters(
      paramLabel = "TEXT",
      arity = "0..*",
      description = "A text: its file, or an id such as ukraine-2025/us-28-point.")
  private List<String> names = new ArrayList<>();

  @Mixin private DocumentOptions output = new DocumentOptions();
  @Mixin private CaseOptions cases = new CaseOptions();

  @Mixin
  @SuppressWarnings("UnusedVariable") // picocli acts on it
  private HelpOption help = new HelpOption();

  @ArgGroup(validate = false, heading = WishOptions.HEADING)
  private WishOptions wishes = new WishOptions();

  private final CaseOpener opener;
  private final Evaluator evaluator;
  private final Publisher publisher;

  @Inject
  SourcesCommand(CaseOpener opener, Evaluator evaluator, Publisher publisher) {
    this.opener = opener;
    this.evaluator = evaluator;
    this.publisher = publisher;
  }

  @Override
  public Integer call() throws Exception {
    output.formats();
    if (names.isEmpty()) {
      throw new UsageException("Which text? Name one.");
    }
    if (names.size() > 1) {
      throw new UsageException("'" + names.get(1) + "' is one text too many; name one at a time.");
    }
    Sitting sitting = opener.openTexts(cases.folders(), Path.of(""), names, wishes.wishes());
    if (sitting.texts().size() != 1) {
      throw new UsageException(
          "'" + names.get(0) + "' means " + sitting.texts().size() + " texts; name one of them.");
    }
    publisher.warn(sitting, output.quiet());
    sitting.rules().compileAll();
    Proposal text = sitting.texts().get(0);
    Report report =
        new Report.SourcesView(
            evaluator.evaluate(sitting.negotiation(), sitting.rules(), text, sitting.settings()),
            sitting.rules(),
            Receipt.of(sitting));
    publisher.publish(report, text.id() + "-sources", output, sitting);
    return ExitCode.DONE.number();
  }
}
