package org.impasse.board;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Light and dark, on a phone, a desk and a projector: nothing that axe finds, nothing cut off. */
class BoardLooksTest {

  private static final List<String> LEVELS =
      List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");

  @RegisterExtension static final Chromium chromium = new Chromium();

  @ParameterizedTest
  @CsvSource({"390, 844, LIGHT", "1440, 900, DARK", "1920, 1080, LIGHT"})
  void isAccessible(int width, int height, ColorScheme scheme) {
    Page page = page(width, height, scheme);
    String size = width + "-" + scheme.name().toLowerCase(Locale.ROOT);
    check(page, "board-text-" + size);
    for (int stage = 0; stage < 4; stage++) {
      page.keyboard().press("l");
    }
    check(page, "board-" + size);
    page.locator("#seat-ukraine").click();
    page.locator(".turn li").first().waitFor();
    check(page, "board-reasons-" + size);
    for (String key : List.of("3", "4", "o")) {
      page.keyboard().press(key);
      page.locator("details").evaluateAll("all => all.forEach(one => { one.open = true; })");
      check(page, "board-view-" + key + "-" + size);
    }
    for (String key : List.of("s", "k", "?")) {
      page.keyboard().press(key);
      page.locator("dialog[open]").waitFor();
      check(page, "board-panel-" + (key.equals("?") ? "keys" : key) + "-" + size);
      page.keyboard().press("Escape");
      page.locator("dialog").waitFor(hidden());
    }
    assertEquals(List.of(), chromium.complaints());
  }

  /** Nothing catches the tab key: it comes round again. */
  @Test
  void theKeyboardGoesRound() {
    Page page = page(1440, 900, ColorScheme.LIGHT);
    boolean round = false;
    for (int stop = 0; stop < 250 && !round; stop++) {
      page.keyboard().press("Tab");
      round =
          stop > 20
              && (boolean)
                  page.evaluate(
                      "document.activeElement === document.body ||"
                          + " document.activeElement.matches('.skip')");
    }
    assertTrue(round, "the tab key is caught somewhere");
  }

  private static Page page(int width, int height, ColorScheme scheme) {
    Page page =
        chromium.page(
            new Browser.NewContextOptions()
                .setViewportSize(width, height)
                .setColorScheme(scheme)
                .setReducedMotion(ReducedMotion.REDUCE));
    page.navigate(ExportedBoard.address());
    return page;
  }

  private static void check(Page page, String name) {
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

  private static Locator.WaitForOptions hidden() {
    return new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED);
  }
}
