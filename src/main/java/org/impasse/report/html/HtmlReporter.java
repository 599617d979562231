package org.impasse.report.html;

import java.io.IOException;
import org.impasse.report.Report;
import org.impasse.report.Reporter;
import org.impasse.report.TextResult;

/**
 * One text as a page of its own; many as the page that leads to theirs; deadlock and sweep with
 * their pictures; everything else in words.
 */
public final class HtmlReporter implements Reporter {

  private final HtmlPages pages = new HtmlPages();

  @Override
  public void write(Report report, Appendable out) throws IOException {
    if (report instanceof Report.DeadlockView view) {
      out.append(pages.deadlock(view));
      return;
    }
    if (report instanceof Report.SweepView view) {
      out.append(pages.sweep(view));
      return;
    }
    if (!(report instanceof Report.Texts texts)) {
      out.append(pages.article(report));
      return;
    }
    if (texts.texts().size() == 1) {
      TextResult text = texts.texts().get(0);
      out.append(pages.text(text.evaluation(), text.lines(), texts.receipt()));
    } else {
      out.append(pages.index(texts.matrix(), texts.receipt()));
    }
  }
}
