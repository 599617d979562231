package org.impasse.report;

import java.io.IOException;
import org.impasse.report.page.Layout;
import org.impasse.report.page.Page;

/** Reports for reading: one page, in whatever layout. */
public final class PageReporter implements Reporter {

  private final Layout layout;

  PageReporter(Layout layout) {
    this.layout = layout;
  }

  @Override
  public void write(Report report, Appendable out) throws IOException {
    out.append(layout.write(page(report)));
  }

  /** What there is to tell, before it is laid out. */
  public static Page page(Report report) {
    Page page = new Page();
    if (report instanceof Report.Texts texts) {
      new TextsPage(texts).write(page);
    } else if (report instanceof Report.Comparisons comparisons) {
      new ComparisonPage(comparisons).write(page);
    } else if (report instanceof Report.CaseView view) {
      new CasePage(view).write(page);
    } else if (report instanceof Report.RuleView view) {
      new RulePage(view).write(page);
    } else if (report instanceof Report.SourcesView view) {
      new SourcesPage(view).write(page);
    } else if (report instanceof Report.TimelineView view) {
      new TimelinePage(view).write(page);
    } else if (report instanceof Report.DeadlockView view) {
      new DeadlockPage(view).write(page);
    } else if (report instanceof Report.SweepView view) {
      new SweepPage(view).write(page);
    } else if (report instanceof Report.DealsView view) {
      new DealsPage(view).write(page);
    } else if (report instanceof Report.ClaimView view) {
      new ClaimPage(view).write(page);
    } else if (report instanceof Report.ClausesView view) {
      new ClausePage(view).write(page);
    } else if (report instanceof Report.DriftView view) {
      new DriftPage(view).write(page);
    } else if (report instanceof Report.CoverageView view) {
      new CoveragePage(view).write(page);
    }
    page.paragraph(Words.CLOSING);
    return page;
  }
}
