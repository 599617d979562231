package org.impasse.report.html;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.impasse.report.Report;
import org.impasse.report.page.Page;
import org.impasse.verdict.HarbourLease;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** How a page of blocks becomes sections and lists, and that words on it stay words. */
class ArticleHtmlTest {

  private final Harbour harbour = new Harbour();

  @Test
  void itemsBecomeListsWithinLists() {
    Page page =
        new Page()
            .heading(1, "Title")
            .paragraph("First.")
            .heading(2, "Section")
            .item(0, "a")
            .item(1, "a1")
            .item(2, "a11")
            .item(1, "a2")
            .item(0, "b")
            .paragraph("Between.")
            .item(1, "c")
            .heading(3, "Below")
            .fixed(List.of("  x"));

    ArticleHtml article = ArticleHtml.of(page);

    assertEquals("Title", article.title());
    assertEquals("First.", told(article.top()));
    assertEquals(1, article.sections().size());
    assertEquals("Section", article.sections().get(0).title());
    assertEquals(
        "[a[a1[a11[]] a2[]] b[]] | Between. | [c[]] | # Below | >  x",
        told(article.sections().get(0).parts()));
  }

  @Test
  void laterTitlesAreSections() {
    ArticleHtml article = ArticleHtml.of(new Page().heading(1, "One").heading(1, "Two"));
    assertEquals(
        List.of("Two"), article.sections().stream().map(ArticleHtml.Section::title).toList());
  }

  @ParameterizedTest
  @MethodSource("org.impasse.report.html.HostileWordsTest#words")
  void hostileWordsStayWords(String words) {
    Report hostile = harbour.deadlock(HostileWordsTest.hostile(words), "strict");
    String page = harbour.pages.article(hostile);
    assertFalse(page.contains("\u202E"));
    Set<String> shapes = shapes(page);
    shapes.removeAll(shapes(harbour.pages.article(harbour.deadlock(HarbourLease.CASE, "strict"))));
    assertEquals(Set.of(), shapes);
  }

  private static Set<String> shapes(String page) {
    return Markup.elements(page).stream()
        .map(e -> e.name() + e.attributes())
        .collect(Collectors.toCollection(HashSet::new));
  }

  private static String told(List<ArticleHtml.Part> parts) {
    return parts.stream().map(ArticleHtmlTest::told).collect(Collectors.joining(" | "));
  }

  private static String told(ArticleHtml.Part part) {
    if (part instanceof ArticleHtml.Part.Heading heading) {
      return "# " + heading.title();
    }
    if (part instanceof ArticleHtml.Part.Paragraph paragraph) {
      return paragraph.line().text();
    }
    if (part instanceof ArticleHtml.Part.Entries entries) {
      return entries(entries.entries());
    }
    if (part instanceof ArticleHtml.Part.Fixed fixed) {
      return ">" + String.join("\n", fixed.lines());
    }
    return "table";
  }

  private static String entries(List<ArticleHtml.Entry> entries) {
    return entries.stream()
        .map(entry -> entry.line().text() + entries(entry.below()))
        .collect(Collectors.joining(" ", "[", "]"));
  }
}
