package org.impasse.cli;

import jakarta.inject.Inject;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.impasse.casebook.CaseOpener;
import org.impasse.casebook.Sitting;
import org.impasse.casebook.Wishes;
import org.impasse.negotiation.Proposal;
import org.impasse.report.Report;
import org.impasse.report.ReportFormat;

/** What the program does when it is asked for nothing: the flagship case, all of it. */
final class FlagshipRun {

  static final String CASE = "ukraine-2025";
  static final String TEXT = "us-28-point";

  /** Where the reports go, in the working folder. */
  static final String FOLDER = "reports/" + CASE;

  private static final List<ReportFormat> FORMATS =
      List.of(ReportFormat.HTML, ReportFormat.MARKDOWN, ReportFormat.JSON, ReportFormat.CSV);

  private final CaseOpener opener;
  private final TextsRun run;
  private final Publisher publisher;
  private final Terminal terminal;

  @Inject
  FlagshipRun(CaseOpener opener, TextsRun run, Publisher publisher, Terminal terminal) {
    this.opener = opener;
    this.run = run;
    this.publisher = publisher;
    this.terminal = terminal;
  }

  /**
   * Evaluates every text of the case, prints the picture as a whole, writes the reports and says
   * where they are. The picture is printed also where no report can be written.
   */
  ExitCode run(Optional<Path> folder, TalkOptions talk) throws Exception {
    Sitting whole = opener.openCaseWithTexts(List.of(), Path.of(""), CASE, Wishes.none());
    Sitting sitting = whole.withTexts(inOrder(whole.texts()));
    publisher.warn(sitting, talk.quiet());
    Report.Texts report = run.run(sitting, Report.Detail.FULL, talk.quiet());
    publisher.print(
        report.in(Report.Detail.OVERVIEW), ReportFormat.TEXT, terminal.style(talk.plain()));
    Path place = folder.orElse(Path.of(FOLDER));
    publisher.write(report, "summary", FORMATS, place, sitting);
    if (!talk.quiet()) {
      terminal.say("\nReports: " + place.resolve("index.html"));
    }
    return ExitCode.DONE;
  }

  /**
   * Texts with a file of their own, the flagship first and then its variants: the tables of
   * variants are for trying things out.
   */
  static List<Proposal> inOrder(List<Proposal> texts) {
    return texts.stream()
        .filter(text -> !text.file().endsWith(".csv"))
        .sorted(
            Comparator.comparing((Proposal text) -> !text.id().startsWith(TEXT))
                .thenComparing(Proposal::id))
        .toList();
  }
}
