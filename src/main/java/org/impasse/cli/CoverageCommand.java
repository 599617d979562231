package org.impasse.cli;

import jakarta.inject.Inject;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.impasse.casebook.CaseOpener;
import org.impasse.casebook.Sitting;
import org.impasse.casebook.Wishes;
import org.impasse.quality.coverage.Coverage;
import org.impasse.quality.coverage.CoverageFinder;
import org.impasse.report.CoverageWords;
import org.impasse.report.Receipt;
import org.impasse.report.Report;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.TypeConversionException;

/** What the texts of a case try of its rules. */
@Command(
    name = "coverage",
    sortOptions = false,
    abbreviateSynopsis = true,
    description =
        "Say what the texts of a case leave untried: red lines that no text crosses, or every text;"
            + " break points without texts on both sides; issues that no evidence touches; and what"
            + " is expected of each party.",
    footerHeading = "%nExamples:%n",
    footer = {
      "  impasse coverage ukraine-2025",
      "  impasse coverage my-case --threshold 80",
      "  impasse coverage my-case --format html --output my-reports"
    })
final class CoverageCommand implements Callable<Integer> {

  private static final int ALL = 100;

  @Parameters(index = "0", paramLabel = "CASE", description = "A case's id or folder.")
  private String name = "";

  @Option(
      names = "--threshold",
      paramLabel = "PERCENT",
      converter = Percents.class,
      description =
          "Exit with 1 when fewer red lines than this are tried both ways, in per cent of all.")
  private List<Integer> thresholds = new ArrayList<>();

  @Mixin private DocumentOptions output = new DocumentOptions();
  @Mixin private CaseOptions cases = new CaseOptions();

  @Mixin
  @SuppressWarnings("UnusedVariable") // picocli acts on it
  private HelpOption help = new HelpOption();

  private final CaseOpener opener;
  private final CoverageFinder finder;
  private final Publisher publisher;
  private final Terminal terminal;

  @Inject
  CoverageCommand(
      CaseOpener opener, CoverageFinder finder, Publisher publisher, Terminal terminal) {
    this.opener = opener;
    this.finder = finder;
    this.publisher = publisher;
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws Exception {
    output.formats();
    checkThreshold();
    Sitting sitting = opener.openCaseWithTexts(cases.folders(), Path.of(""), name, Wishes.none());
    publisher.warn(sitting, output.quiet());
    Coverage coverage = finder.find(sitting);
    publisher.publish(
        new Report.CoverageView(coverage, Receipt.of(sitting)), "coverage", output, sitting);
    for (int threshold : thresholds) {
      Coverage.Share share = coverage.triedBothWays();
      if (100L * share.count() < (long) threshold * share.of()) {
        terminal.say("impasse: " + new CoverageWords(coverage).below(threshold));
        return ExitCode.FAILED.number();
      }
    }
    return ExitCode.DONE.number();
  }

  private void checkThreshold() throws UsageException {
    if (thresholds.size() > 1) {
      throw new UsageException("--threshold is given twice; once is enough.");
    }
  }

  /** Reads a number of per cent. */
  static final class Percents implements ITypeConverter<Integer> {
    Percents() {}

    @Override
    public Integer convert(String written) {
      if (!written.matches("[0-9]{1,3}") || Integer.parseInt(written) > ALL) {
        throw new TypeConversionException("'" + written + "' is no whole number from 0 to 100");
      }
      return Integer.valueOf(written);
    }
  }
}
