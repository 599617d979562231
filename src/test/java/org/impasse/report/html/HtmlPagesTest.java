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
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.impasse.negotiation.Proposal;
import org.impasse.report.picture.Picture;
import org.impasse.verdict.Evaluation;
import org.impasse.verdict.VerdictMatrix;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;

class HtmlPagesTest {

  private final Harbour harbour = new Harbour();

  static Stream<Proposal> texts() {
    return Stream.of(Harbour.offer(), Harbour.compromise(), Harbour.assumption());
  }

  @ParameterizedTest
  @MethodSource("texts")
  void pagesReadAsTheyAlwaysDid(Proposal proposal) throws IOException {
    Golden.check(proposal.id() + ".html", body(harbour.page(harbour.evaluate(proposal))));
  }

  /** Without the style, which is no matter of one page. */
  private static String body(String page) {
    return page.replaceAll("(?s)<style>.*?</style>", "");
  }

  @Test
  void picturesLookAsTheyAlwaysDid() throws IOException {
    for (Picture picture : pictures(Harbour.offer())) {
      Golden.check(picture.name() + ".svg", picture.file());
    }
  }

  @Test
  void theIndexReadsAsItAlwaysDid() throws IOException {
    Golden.check("index.html", body(index()));
  }

  private String index() {
    List<Evaluation> texts = texts().map(harbour::evaluate).toList();
    return harbour.pages.index(new VerdictMatrix(texts), Harbour.receipt());
  }

  private List<Picture> pictures(Proposal proposal) {
    Evaluation evaluation = harbour.evaluate(proposal);
    return harbour.pages.pictures(evaluation, harbour.lines(evaluation));
  }

  @ParameterizedTest
  @MethodSource("texts")
  void picturesAreXmlWithTitleAndDescription(Proposal proposal) throws Exception {
    for (Picture picture : pictures(proposal)) {
      DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
      factory.setNamespaceAware(true);
      Element root =
          factory
              .newDocumentBuilder()
              .parse(new InputSource(new StringReader(picture.file())))
              .getDocumentElement();
      assertEquals("http://www.w3.org/2000/svg", root.getNamespaceURI());
      assertEquals("img", root.getAttribute("role"));
      assertEquals("title", root.getElementsByTagName("*").item(0).getNodeName());
      assertEquals("desc", root.getElementsByTagName("*").item(1).getNodeName());
      assertFalse(root.getElementsByTagName("desc").item(0).getTextContent().isBlank());
    }
  }

  @ParameterizedTest
  @MethodSource("texts")
  void pagesAreWellFormedAndNothingIsThereTwice(Proposal proposal) {
    String page = harbour.page(harbour.evaluate(proposal));
    List<Markup.Element> elements = Markup.elements(page);
    assertTrue(elements.size() > 200, "only " + elements.size() + " elements read");
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

  @Test
  void theIndexIsWellFormedAndLeadsToThePages() {
    String page = index();
    Markup.elements(page);
    texts().forEach(text -> assertTrue(page.contains("href=\"" + text.id() + ".html\"")));
  }

  @ParameterizedTest
  @MethodSource("texts")
  void nothingIsFetched(Proposal proposal) {
    String page = harbour.page(harbour.evaluate(proposal));
    assertTrue(
        page.contains("content=\"default-src 'none'; style-src 'unsafe-inline'; img-src data:"));
    for (Markup.Element element : Markup.elements(page)) {
      assertFalse(
          Set.of("script", "link", "img", "iframe", "object", "embed", "base")
              .contains(element.name()),
          element.head());
      assertFalse(element.attributes().contains("src"), element.head());
      assertFalse(element.attributes().stream().anyMatch(a -> a.startsWith("on")), element.head());
    }
    assertFalse(page.contains("@import"));
    assertFalse(page.replace("url(#", "").contains("url("));
    // Addresses stand in the notes only, as links to follow or words to read.
    String withoutNotes = page.replaceAll("(?s)<ol class=\"notes\">.*?</ol>", "");
    assertFalse(withoutNotes.contains("://"), () -> "an address outside the notes");
  }

  @Test
  void theSameInputGivesTheSamePage() {
    Evaluation evaluation = harbour.evaluate(Harbour.offer());
    assertEquals(harbour.page(evaluation), new Harbour().page(evaluation));
  }

  @Test
  void headingsGoDownOneStepAtATime() {
    String page = harbour.page(harbour.evaluate(Harbour.offer()));
    Matcher heading = Pattern.compile("<h([1-6])[ >]").matcher(page);
    int before = 0;
    int count = 0;
    while (heading.find()) {
      int level = Integer.parseInt(heading.group(1));
      assertTrue(level <= before + 1, "h" + level + " after h" + before);
      before = level;
      count++;
    }
    assertTrue(count > 8);
    assertEquals(1, page.split("<h1").length - 1);
  }
}
