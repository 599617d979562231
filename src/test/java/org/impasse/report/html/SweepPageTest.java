package org.impasse.report.html;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.inject.Guice;
import java.io.IOException;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.impasse.report.Report;
import org.impasse.verdict.HarbourLease;
import org.impasse.verdict.HarbourRules;
import org.impasse.verdict.Sweeper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The page and the pictures of a sweep of the small case. */
class SweepPageTest {

  private final HtmlPages pages = new HtmlPages();

  private static Report.SweepView sweep(String issues) {
    return new Report.SweepView(
        Guice.createInjector()
            .getInstance(Sweeper.class)
            .sweep(
                HarbourLease.CASE,
                new HarbourRules(),
                Harbour.offer(),
                HarbourLease.settings(),
                Arrays.stream(issues.split(" "))
                    .map(id -> HarbourLease.CASE.issue(id).orElseThrow())
                    .toList())
            .orElseThrow(),
        Harbour.receipt());
  }

  @Test
  void pagesAndPicturesReadAsTheyAlwaysDid() throws IOException {
    Report.SweepView one = sweep("rent.monthly");
    Report.SweepView two = sweep("rent.monthly lease.pier");
    Golden.check("sweep.html", body(pages.sweep(one)));
    Golden.check("sweep.svg", pages.picture(one.sweep()).file());
    Golden.check("sweep-two.html", body(pages.sweep(two)));
    Golden.check("sweep-two.svg", pages.picture(two.sweep()).file());
  }

  private static String body(String page) {
    return page.replaceAll("(?s)<style>.*?</style>", "");
  }

  @ParameterizedTest
  @ValueSource(strings = {"rent.monthly", "lease.pier", "rent.monthly lease.pier"})
  void pagesAreWholeAndNeedNothingElse(String issues) {
    String page = pages.sweep(sweep(issues));
    List<Markup.Element> elements = Markup.elements(page);
    assertTrue(elements.size() > 100, "only " + elements.size() + " elements read");
    Set<String> ids = new HashSet<>();
    Matcher id = Pattern.compile("\\sid=\"([^\"]*)\"").matcher(page);
    while (id.find()) {
      assertTrue(ids.add(id.group(1)), "twice: " + id.group(1));
    }
    Matcher link = Pattern.compile("href=\"#([^\"]*)\"").matcher(page);
    while (link.find()) {
      assertTrue(ids.contains(link.group(1)), "leads nowhere: " + link.group(1));
    }
    for (Markup.Element element : elements) {
      assertFalse(
          Set.of("script", "link", "img", "iframe", "object", "embed", "base")
              .contains(element.name()),
          element.head());
    }
    assertFalse(page.replace("url(#", "").contains("url("));
    assertEquals(1, page.split("<h1").length - 1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"rent.monthly", "rent.monthly lease.pier"})
  void everySignOfThePictureHasItsWords(String issues) {
    String file = pages.picture(sweep(issues).sweep()).file();
    assertTrue(file.contains("refuses"), file);
    assertTrue(file.contains("not consent"), file);
    assertTrue(file.contains("Framed"), file);
  }
}
