package org.impasse.cli;

import jakarta.inject.Inject;
import java.nio.file.Path;
import java.util.List;
import org.impasse.casebook.CaseOpener;
import org.impasse.casebook.Sitting;
import org.impasse.casebook.Wishes;
import org.impasse.report.Report;
import org.impasse.report.ReportFormat;
import org.impasse.report.page.Style;

/** What the program does when it is asked for nothing: the flagship case, all of it. */
final class FlagshipRun {

  private static final String CASE = "ukraine-2025";

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

  /** Evaluates every text of the case, prints the summary, writes the reports and says where. */
  int run() throws Exception {
    Sitting sitting = opener.openCaseWithTexts(List.of(), Path.of(""), CASE, Wishes.none());
    Report.Texts report = run.run(sitting, Report.Detail.FULL, false);
    Report.Texts brief = new Report.Texts(report.texts(), Report.Detail.BRIEF, report.receipt());
    Path folder = Path.of("reports", CASE);
    publisher.write(
        report,
        "summary",
        List.of(ReportFormat.MARKDOWN, ReportFormat.JSON, ReportFormat.CSV),
        folder);
    publisher.print(
        brief, ReportFormat.TEXT, terminal.interactive() ? Style.COLOURED : Style.PLAIN);
    terminal.err().println();
    terminal.err().println("Reports: " + folder.resolve("index.html"));
    return ExitCode.DONE.number();
  }
}
