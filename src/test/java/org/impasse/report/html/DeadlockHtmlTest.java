package org.impasse.report.html;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.StringReader;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import org.impasse.report.Report;
import org.impasse.report.picture.Picture;
import org.impasse.verdict.HarbourLease;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.xml.sax.InputSource;

/** The page of a case as a whole: with a quarrel (reading "strict") and without one. */
class DeadlockHtmlTest {

  private final Harbour harbour = new Harbour();

  private Report.DeadlockView view(String reading) {
    return reading.isEmpty()
        ? harbour.deadlock(HarbourLease.CASE)
        : harbour.deadlock(HarbourLease.CASE, reading);
  }

  private String page(String reading) {
    return harbour.pages.deadlock(view(reading));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "strict"})
  void pagesReadAsTheyAlwaysDid(String reading) throws IOException {
    String name = reading.isEmpty() ? "deadlock-none" : "deadlock";
    Golden.check(name + ".html", page(reading).replaceAll("(?s)<style>.*?</style>", ""));
  }

  @Test
  void picturesLookAsTheyAlwaysDid() throws IOException {
    for (Picture picture : harbour.pages.pictures(view("strict"))) {
      Golden.check("deadlock-" + picture.name() + ".svg", picture.file());
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "strict"})
  void nothingIsThereTwiceAndLinksLeadSomewhere(String reading) {
    String page = page(reading);
    Markup.elements(page);
    Set<String> ids = new HashSet<>();
    Matcher id = Pattern.compile("\\sid=\"([^\"]*)\"").matcher(page);
    while (id.find()) {
      assertTrue(ids.add(id.group(1)), "twice: " + id.group(1));
    }
    Matcher link = Pattern.compile("href=\"#([^\"]*)\"").matcher(page);
    while (link.find()) {
      assertTrue(ids.contains(link.group(1)), "leads nowhere: " + link.group(1));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "strict"})
  void headingsGoDownOneStepAtATime(String reading) {
    String page = page(reading);
    Matcher heading = Pattern.compile("<h([1-6])[ >]").matcher(page);
    int before = 0;
    while (heading.find()) {
      int level = Integer.parseInt(heading.group(1));
      assertTrue(level <= before + 1, "h" + level + " after h" + before);
      before = level;
    }
    assertEquals(1, page.split("<h1").length - 1);
  }

  @ParameterizedTest
  @MethodSource("org.impasse.report.html.HostileWordsTest#words")
  void hostileWordsStayWords(String words) throws Exception {
    Report.DeadlockView view = harbour.deadlock(HostileWordsTest.hostile(words), "strict");
    String page = harbour.pages.deadlock(view);
    assertFalse(page.contains("\u202E"));
    Set<String> plain = shapes(page("strict"));
    Set<String> shapes = shapes(page);
    shapes.removeAll(plain);
    assertEquals(Set.of(), shapes);
    List<Picture> pictures = harbour.pages.pictures(view);
    assertFalse(pictures.isEmpty());
    for (Picture picture : pictures) {
      DocumentBuilderFactory.newInstance()
          .newDocumentBuilder()
          .parse(new InputSource(new StringReader(picture.file())));
    }
  }

  /** Elements with their attributes; where names are long, words of a picture may be turned. */
  private static Set<String> shapes(String page) {
    Set<String> shapes = new HashSet<>();
    Markup.elements(page)
        .forEach(
            e ->
                shapes.add(
                    (e.name() + e.attributes()).replace("font-size, transform", "font-size")));
    return shapes;
  }
}
