package org.impasse.report;

import java.util.List;
import org.impasse.report.page.Page;

/** One text in full; many side by side, and then each in full where that is asked for. */
final class TextsPage {

  private final Report.Texts report;

  TextsPage(Report.Texts report) {
    this.report = report;
  }

  void write(Page page) {
    List<TextResult> texts = report.texts();
    boolean many = texts.size() > 1;
    if (many) {
      page.heading(1, report.negotiation().title());
      page.paragraph(
          EndMatter.settings(report.negotiation(), report.receipt().settings(), report.receipt()));
      new SummaryPage(report.matrix()).write(page);
    }
    Report.Detail detail = report.detail();
    if (!many || detail == Report.Detail.FULL || detail == Report.Detail.REASONS) {
      Footnotes footnotes = report.footnotes();
      texts.forEach(text -> new TextPage(text, footnotes, detail, report.receipt()).full(page));
      EndMatter.sources(page, footnotes);
    }
    if (detail == Report.Detail.OVERVIEW) {
      page.paragraph(EndMatter.build(report.receipt()));
    } else {
      EndMatter.receipt(page, report.negotiation(), report.receipt());
    }
  }
}
