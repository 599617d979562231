package org.impasse.report.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class LayoutTest {

  private static String terminal(Page page) {
    return new TerminalLayout(40, Style.PLAIN).write(page);
  }

  @Test
  void wrapsAtBlanksWithAHangingIndent() {
    assertEquals(
        """
          - one two three four five six seven
            eight nine ten
            - inner
        """,
        terminal(
            new Page()
                .item(0, "one two three four five six seven eight nine ten")
                .item(1, "inner")));
  }

  @Test
  void wideCharactersTakeTwoColumnsAndCombiningOnesNone() {
    String wide = "字".repeat(25);
    List<String> lines = terminal(new Page().paragraph(wide)).lines().toList();
    assertEquals(List.of("字".repeat(20), "字".repeat(5)), lines);
    String accents = "e\u0301".repeat(40);
    assertEquals(accents + "\n", terminal(new Page().paragraph(accents)));
  }

  @Test
  void aWordLongerThanTheLineIsBroken() {
    List<String> lines = terminal(new Page().paragraph("a " + "x".repeat(90))).lines().toList();
    assertTrue(lines.stream().allMatch(line -> line.length() <= 40));
    assertEquals(91, String.join("", lines).length());
  }

  @Test
  void whatCouldSteerATerminalIsMadeVisible() {
    Page page = new Page().paragraph("red \u001b[31m and \u202ereversed\r\nnext");
    assertEquals("red ·[31m and ·reversed next\n", terminal(page));
    assertFalse(new MarkdownLayout().write(page).contains("\u001b"));
  }

  @Test
  void coloursOnlyWhenAskedFor() {
    Page page = new Page().paragraph(Line.of("refuses", Tone.BAD));
    assertEquals("refuses\n", terminal(page));
    assertEquals(
        "\u001b[31mrefuses\u001b[0m\n", new TerminalLayout(40, Style.COLOURED).write(page));
  }

  @Test
  void tablesFitTheWidth() {
    Page page =
        new Page()
            .table(
                List.of(Line.of("Party"), Line.of("Why")),
                List.of(List.of(Line.of("Tenant"), Line.of("because ".repeat(12)))));
    assertTrue(terminal(page).lines().allMatch(line -> line.length() <= 40));
    assertTrue(terminal(page).lines().count() > 4);
  }

  @Test
  void markdownNeverTakesTextForMarkup() {
    Page page =
        new Page()
            .heading(1, "a * b")
            .paragraph("# no heading, 1 < 2 | [x](y) & `c`")
            .paragraph("1. no list")
            .table(List.of(Line.of("h")), List.of(List.of(Line.of("x | y"))));
    assertEquals(
        """
        # a \\* b

        \\# no heading, 1 \\< 2 \\| \\[x\\](y) \\& \\`c\\`

        1\\. no list

        | h |
        | --- |
        | x \\| y |
        """,
        new MarkdownLayout().write(page));
  }
}
