package org.impasse.report;

import java.util.List;
import org.impasse.report.page.Page;

/** One text in full; many in full or in brief, and then side by side. */
final class TextsPage {

  /** Beyond so many texts only what they have in common is told. */
  static final int MOST_LISTED = 60;

  private final Report.Texts report;

  TextsPage(Report.Texts report) {
    this.report = report;
  }

  void write(Page page) {
    List<TextResult> texts = report.texts();
    boolean many = texts.size() > 1;
    boolean brief = many && report.detail() == Report.Detail.BRIEF;
    Footnotes footnotes = report.footnotes();
    if (brief) {
      page.heading(1, report.negotiation().title());
      page.paragraph(EndMatter.settings(report.negotiation(), report.receipt().settings()));
    }
    boolean listed = !brief || texts.size() <= MOST_LISTED;
    if (!listed) {
      page.paragraph(
          "These are too many texts to tell one by one; the formats csv and json have them all.");
    }
    for (int i = 0; listed && i < texts.size(); i++) {
      TextPage text = new TextPage(texts.get(i), footnotes, report.detail());
      if (brief) {
        text.brief(page, i + 1);
      } else {
        text.full(page);
      }
    }
    if (many) {
      new SummaryPage(report.matrix()).write(page);
    }
    if (!brief) {
      EndMatter.sources(page, footnotes);
    }
    EndMatter.receipt(page, report.negotiation(), report.receipt());
  }
}
