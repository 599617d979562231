package org.impasse.cli;

import jakarta.inject.Inject;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.impasse.casebook.CaseOpener;
import org.impasse.casebook.Sitting;
import org.impasse.diagnostic.InvalidInputException;
import org.impasse.negotiation.Issue;
import org.impasse.report.Receipt;
import org.impasse.report.Report;
import org.impasse.verdict.Sweep;
import org.impasse.verdict.Sweeper;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What everybody makes of a text when one issue of it, or two, are moved from end to end. */
@Command(
    name = "sweep",
    sortOptions = false,
    abbreviateSynopsis = true,
    description =
        "Move one issue of a text, or two, through every position, and say who refuses where, which"
            + " rule draws each border, and which stretches nobody has tested.",
    footerHeading = "%nExamples:%n",
    footer = {
      "  impasse sweep us-28-point --issue forces.ukraine-cap",
      "  impasse sweep us-28-point --issue forces.ukraine-cap \\",
      "      --issue territory.donetsk-unoccupied --format html --output my-reports"
    })
final class SweepCommand implements Callable<Integer>, Asking {

  @Parameters(
      paramLabel = "TEXT",
      arity = "0..*",
      description = "A text: a file, or an id such as ukraine-2025/us-28-point.")
  private List<String> names = new ArrayList<>();

  @Option(
      names = "--issue",
      paramLabel = "ISSUE",
      description = "The issue to move. Given twice, every combination of the two.")
  private List<String> issues = new ArrayList<>();

  @Mixin private TableOptions output = new TableOptions();
  @Mixin private CaseOptions cases = new CaseOptions();

  @Mixin
  @SuppressWarnings("UnusedVariable") // picocli acts on it
  private HelpOption help = new HelpOption();

  @ArgGroup(validate = false, heading = WishOptions.HEADING)
  private WishOptions wishes = new WishOptions();

  private final CaseOpener opener;
  private final Sweeper sweeper;
  private final Publisher publisher;

  @Inject
  SweepCommand(CaseOpener opener, Sweeper sweeper, Publisher publisher) {
    this.opener = opener;
    this.sweeper = sweeper;
    this.publisher = publisher;
  }

  @Override
  public Integer call() throws Exception {
    output.formats();
    checkUsage();
    Sitting sitting = opener.openTexts(cases.folders(), Path.of(""), names, wishes.wishes());
    if (sitting.texts().size() != 1) {
      throw new UsageException(
          "'" + names.get(0) + "' means " + sitting.texts().size() + " texts; name one of them.");
    }
    publisher.warn(sitting, output.quiet());
    Report report = answer(sitting);
    String stem = sitting.texts().get(0).id() + "-sweep-" + String.join("-", issues);
    publisher.publish(report, stem, output, sitting);
    return ExitCode.DONE.number();
  }

  @Override
  public Report answer(Sitting sitting) throws InvalidInputException, UsageException {
    List<Issue> moved = IssueOption.find(issues, sitting.negotiation());
    sitting.rules().compileAll();
    Optional<Sweep> sweep =
        sweeper.sweep(
            sitting.negotiation(),
            sitting.rules(),
            sitting.texts().get(0),
            sitting.settings(),
            moved);
    return new Report.SweepView(sweep.orElseThrow(this::tooMany), Receipt.of(sitting));
  }

  private void checkUsage() throws UsageException {
    if (names.isEmpty()) {
      throw new UsageException("Which text? Name one.");
    }
    if (names.size() > 1) {
      throw new UsageException("'" + names.get(1) + "' is one text too many; a sweep moves one.");
    }
    if (issues.isEmpty()) {
      throw new UsageException("Which issue is to be moved? Name it with --issue ISSUE.");
    }
    if (issues.size() > 2) {
      throw new UsageException("--issue is given " + issues.size() + " times; two is the most.");
    }
    if (new LinkedHashSet<>(issues).size() < issues.size()) {
      throw new UsageException("--issue names '" + issues.get(0) + "' twice; once is enough.");
    }
  }

  private UsageException tooMany() {
    return new UsageException(
        "Together these issues have more than "
            + Sweeper.MOST_CELLS
            + " combinations that rules tell apart; sweep one of them.");
  }
}
