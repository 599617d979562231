package org.impasse.cli;

import jakarta.inject.Inject;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.impasse.analysis.Timelines;
import org.impasse.casebook.CaseOpener;
import org.impasse.casebook.Sitting;
import org.impasse.casebook.Wishes;
import org.impasse.diagnostic.InvalidInputException;
import org.impasse.negotiation.Issue;
import org.impasse.negotiation.NegotiationCase;
import org.impasse.report.Receipt;
import org.impasse.report.Report;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Who said what when. */
@Command(
    name = "timeline",
    sortOptions = false,
    abbreviateSynopsis = true,
    description =
        "Say who said what when, party by party, how red lines moved, and where statements of the same"
            + " time contradict each other. Everything on record counts, whatever the reading.",
    footerHeading = "%nExamples:%n",
    footer = {
      "  impasse timeline ukraine-2025",
      "  impasse timeline ukraine-2025 --issue forces.ukraine-cap",
      "  impasse timeline northern-ireland-1998 --format html --output my-reports"
    })
final class TimelineCommand implements Callable<Integer> {

  @Parameters(
      index = "0",
      paramLabel = "CASE",
      description = "A case's id, or its folder under scenarios/.")
  private String name = "";

  @Option(
      names = "--issue",
      paramLabel = "ISSUE",
      description = "Only what was said on this issue, with the positions.")
  private List<String> issues = new ArrayList<>();

  @Mixin private DocumentOptions output = new DocumentOptions();
  @Mixin private CaseOptions cases = new CaseOptions();

  @Mixin
  @SuppressWarnings("UnusedVariable") // picocli acts on it
  private HelpOption help = new HelpOption();

  private final CaseOpener opener;
  private final Publisher publisher;

  @Inject
  TimelineCommand(CaseOpener opener, Publisher publisher) {
    this.opener = opener;
    this.publisher = publisher;
  }

  @Override
  public Integer call() throws Exception {
    output.formats();
    if (issues.size() > 1) {
      throw new UsageException("--issue is given " + issues.size() + " times; once is enough.");
    }
    Sitting sitting = opener.openCase(cases.folders(), Path.of(""), name, Wishes.none());
    Optional<Issue> issue = issue(sitting.negotiation());
    publisher.warn(sitting, output.quiet());
    Report report =
        new Report.TimelineView(
            Timelines.of(sitting.negotiation(), sitting.rules(), issue), Receipt.of(sitting));
    String stem = issue.map(one -> "timeline-" + one.id()).orElse("timeline");
    publisher.publish(report, stem, output, sitting);
    return ExitCode.DONE.number();
  }

  private Optional<Issue> issue(NegotiationCase negotiation) throws InvalidInputException {
    return issues.isEmpty()
        ? Optional.empty()
        : Optional.of(IssueOption.find(issues.get(0), negotiation));
  }
}
