package org.impasse.board;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Light and dark, on a phone, a desk and a projector: nothing that axe finds, nothing cut off. */
class BoardLooksTest {

  @RegisterExtension static final Chromium chromium = new Chromium();

  @ParameterizedTest
  @CsvSource({
    "EXPORTED, 390, 844, LIGHT",
    "EXPORTED, 1440, 900, DARK",
    "EXPORTED, 1920, 1080, LIGHT",
    "SERVED, 390, 844, DARK"
  })
  void isAccessible(Form form, int width, int height, ColorScheme scheme) {
    Page page = page(form, width, height, scheme);
    String size = width + "-" + scheme.name().toLowerCase(Locale.ROOT);
    Looks.check(page, "board-text-" + size);
    for (int stage = 0; stage < 4; stage++) {
      page.keyboard().press("l");
    }
    Looks.check(page, "board-" + size);
    page.locator("#seat-ukraine").click();
    page.locator(".turn li").first().waitFor();
    Looks.check(page, "board-reasons-" + size);
    for (String key : List.of("3", "4", "o")) {
      page.keyboard().press(key);
      page.locator("details").evaluateAll("all => all.forEach(one => { one.open = true; })");
      Looks.check(page, "board-view-" + key + "-" + size);
    }
    for (String key : List.of("s", "k", "?")) {
      page.keyboard().press(key);
      page.locator("dialog[open]").waitFor();
      Looks.check(page, "board-panel-" + (key.equals("?") ? "keys" : key) + "-" + size);
      page.keyboard().press("Escape");
      page.locator("dialog").waitFor(hidden());
    }
    assertEquals(List.of(), chromium.complaints());
  }

  /** Whoever wants it otherwise than the device has it, gets it, and has it again the next time. */
  @ParameterizedTest
  @EnumSource
  void lightAndDarkAreChosen(Form form) {
    Page page = page(form, 1440, 900, ColorScheme.LIGHT);
    String asDevice = ground(page);
    page.keyboard().press("s");
    page.locator("dialog[open]").getByLabel("dark", new Locator.GetByLabelOptions()).check();
    page.keyboard().press("Escape");
    page.locator("dialog").waitFor(hidden());
    assertNotEquals(asDevice, ground(page));
    Looks.check(page, "board-chosen-dark-" + form);
    page.reload();
    assertNotEquals(asDevice, ground(page));
    page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
    String dark = ground(page);
    page.keyboard().press("d");
    page.keyboard().press("d");
    assertEquals(asDevice, ground(page), "light, where the device is dark");
    Looks.check(page, "board-chosen-light-" + form);
    page.keyboard().press("d");
    assertEquals(dark, ground(page));
    assertEquals(List.of(), chromium.complaints());
  }

  private static String ground(Page page) {
    return (String) page.evaluate("getComputedStyle(document.documentElement).backgroundColor");
  }

  /** Nothing catches the tab key: it comes round again. */
  @ParameterizedTest
  @EnumSource
  void theKeyboardGoesRound(Form form) {
    Page page = page(form, 1440, 900, ColorScheme.LIGHT);
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

  private static Page page(Form form, int width, int height, ColorScheme scheme) {
    Page page =
        chromium.page(
            new Browser.NewContextOptions()
                .setViewportSize(width, height)
                .setColorScheme(scheme)
                .setReducedMotion(ReducedMotion.REDUCE));
    page.navigate(form.address());
    return page;
  }

  private static Locator.WaitForOptions hidden() {
    return new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED);
  }
}
