package org.impasse.board;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Media;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.impasse.Impasse;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * What one student does with an exported board: chooses, changes, reads, proves, compares, keeps.
 */
class BoardViewsTest {

  private static final String ARMY = "forces.ukraine-cap";
  private static final String DONETSK = "territory.donetsk-unoccupied";

  @RegisterExtension static final Chromium chromium = new Chromium();

  @ParameterizedTest
  @EnumSource
  void aTextOfTheCaseOrABlankOneIsChosen(Form form) {
    Page page = lifted(form);
    page.getByText("Choose another text").click();
    assertThat(page.locator(".choice")).hasCount(16);
    page.locator(".choice", withText("European counter-proposal")).first().click();
    assertThat(page.locator("h1")).hasText("European counter-proposal to the 28 points");
    assertThat(page.locator("#table-title")).hasText("No deal on record: Russia refuses.");
    page.keyboard().press("o");
    page.locator(".choice", withText("Start from a blank text")).click();
    assertThat(page.locator("h1")).hasText("A blank text");
    assertThat(issue(page, DONETSK).getByLabel("says nothing")).isChecked();
    assertEquals(List.of(), chromium.complaints());
  }

  @ParameterizedTest
  @EnumSource
  void everyKindOfIssueHasAControlAndChangesAreMarked(Form form) {
    Page page = lifted(form);
    choose(page, DONETSK, "Ukraine keeps it");
    assertThat(issue(page, DONETSK).locator(".was s"))
        .hasText("Ukraine alone pulls back, the zone counts as Russian");
    assertThat(page.locator(".changes")).containsText("1 change");

    Locator slider = issue(page, ARMY).locator("input[type=range]");
    slider.focus();
    slider.press("ArrowRight");
    assertThat(issue(page, ARMY).locator("input.figure")).hasValue("605,000");
    Locator box = issue(page, ARMY).locator("input.figure");
    box.fill("800000");
    box.press("Enter");
    assertThat(seat(page, "russia")).containsText("refuses");
    choose(page, ARMY, "no limit");
    assertThat(box).hasValue("");

    page.locator("summary", withText("Sanctions and money")).click();
    Locator g8 = issue(page, "g8.return");
    assertThat(g8.getByRole(AriaRole.RADIO)).hasCount(4);
    choose(page, "g8.return", "not asked back");

    choose(page, DONETSK, "other, in words");
    Locator words = issue(page, DONETSK).locator("input[type=text]");
    words.fill("UN administration for 15 years");
    words.press("Enter");
    seat(page, "ukraine-president").click();
    assertThat(page.locator(".reasons")).containsText("UN administration for 15 years");
    page.keyboard().press("Escape");

    issue(page, DONETSK).getByText("Put back").click();
    assertThat(issue(page, DONETSK).locator(".was")).hasCount(0);
    page.getByText("Undo").click();
    assertThat(words).hasValue("UN administration for 15 years");
    page.getByText("Redo").click();
    assertThat(words).hasCount(0);
    page.getByText("Reset").click();
    assertThat(page.locator(".issue.changed")).hasCount(0);
    assertEquals(List.of(), chromium.complaints());
  }

  @ParameterizedTest
  @EnumSource
  void theTableAnswersAndSaysWhy(Form form) {
    Page page = lifted(form);
    assertThat(page.locator(".seat")).hasCount(12);
    assertThat(page.locator(".seat.blocks")).hasCount(3);
    assertThat(seat(page, "united-states")).containsText("no red line recorded");
    assertThat(seat(page, "ukraine-referendum")).containsText("nobody knows");

    seat(page, "ukraine").click();
    Locator reasons = page.locator(".reasons");
    assertThat(reasons).containsText("Kyiv would not give up the part of Donetsk that it holds");
    assertThat(reasons).containsText("attributed by an analyst");
    assertThat(reasons).containsText("Istituto Affari Internazionali");
    assertThat(reasons).containsText("p21 Territory");
    picture(page, "board-reasons");

    Locator way = page.locator(".turn li").first();
    assertThat(way).containsText("Russia");
    way.getByText("Apply").click();
    assertThat(seat(page, "ukraine")).not().containsText("blocks");
    assertThat(seat(page, "ukraine")).containsText("was: refuses");
    assertThat(seat(page, "russia")).containsText("blocks");
    assertThat(page.locator("#spoken")).containsText("Russia: refuses");
    page.getByText("Undo").click();
    page.keyboard().press("Escape");
    assertThat(reasons).hasCount(0);
    assertEquals("seat-ukraine", page.evaluate("document.activeElement.id"));
    assertEquals(List.of(), chromium.complaints());
  }

  @ParameterizedTest
  @EnumSource
  void aDeadlockIsProvedAtEachGradeOfEvidence(Form form) {
    Page page = lifted(form);
    page.keyboard().press("3");
    assertThat(page.locator("h1")).containsText("No text passes on record");
    assertThat(page.locator(".point")).hasCount(2);
    assertThat(page.locator(".point .wide-only svg")).not().hasCount(0);
    page.locator(".proofs-fold summary").first().click();
    assertThat(page.locator(".proofs").first()).containsText("UA-S1 + RU-S1");
    picture(page, "board-deadlock");
    page.locator(".ladder tbody tr").nth(3).locator("button").first().click();
    assertThat(page.locator("h1")).containsText("Some text draws no recorded refusal");
    assertThat(page.locator(".departures")).containsText("reported");
    assertEquals(List.of(), chromium.complaints());
  }

  @ParameterizedTest
  @EnumSource
  void twoTextsAndTwoDaysAreCompared(Form form) {
    Page page = lifted(form);
    page.keyboard().press("4");
    page.locator(".picker select").first().selectOption("text:us-28-point");
    page.locator(".picker select").nth(1).selectOption("text:e3-counter");
    assertThat(page.locator(".moved-answers > li")).hasCount(8);
    assertThat(page.locator(".moved-answers")).containsText("UA-S1");
    assertThat(page.locator(".compare tbody tr")).hasCount(28);
    page.locator(".picker select").nth(1).selectOption("text:us-28-point");
    page.locator(".picker input[type=date]").nth(1).fill("2025-01-01");
    assertThat(page.locator("h1")).containsText("as of 1 January 2025");
    assertThat(page.locator(".compare")).containsText("Both say the same on every issue.");
    assertEquals(List.of(), chromium.complaints());
  }

  @ParameterizedTest
  @EnumSource
  void theStateIsInTheAddressAndTheTextInAFile(Form form) throws IOException {
    Page page = lifted(form);
    choose(page, DONETSK, "Ukraine keeps it");
    page.keyboard().press("k");
    String address = page.locator("#keep-link").inputValue();
    Download download = page.waitForDownload(() -> page.getByText("Download us-28").click());
    Path file = Path.of("target", "board", "kept-" + form + ".yaml");
    download.saveAs(file);
    ByteArrayOutputStream said = new ByteArrayOutputStream();
    PrintStream out = new PrintStream(said, true, StandardCharsets.UTF_8);
    int code = Impasse.run(out, out, false, "evaluate", file.toString(), "--quiet");
    assertEquals(0, code, said.toString(StandardCharsets.UTF_8));
    assertTrue(Files.readString(file).contains("based-on: us-28-point"));

    Page other = chromium.page();
    other.navigate(address);
    assertThat(issue(other, DONETSK).getByLabel("Ukraine keeps it")).isChecked();
    assertThat(seat(other, "russia")).containsText("blocks");
    assertEquals(List.of(), chromium.complaints());
  }

  @ParameterizedTest
  @EnumSource
  void aReportIsPrinted(Form form) {
    Page page = lifted(form);
    byte[] pdf =
        page.pdf(
            new Page.PdfOptions()
                .setFormat("A4")
                .setPath(Path.of("target", "screenshots", "board-report.pdf")));
    assertTrue(pdf.length > 20_000);
    page.evaluate("dispatchEvent(new Event('beforeprint'))");
    String sheet = (String) page.evaluate("document.getElementById('paper').textContent");
    for (String part : List.of("No deal on record", "UA-S2", "Receipt", "not a forecast")) {
      assertTrue(sheet.contains(part), part);
    }
    page.evaluate("dispatchEvent(new Event('afterprint'))");
    assertFalse(
        ((String) page.evaluate("document.getElementById('paper').textContent")).contains("UA-S2"));
  }

  /** The board itself prints its text's report; every other view prints what it shows. */
  @ParameterizedTest
  @EnumSource
  void whatIsLookedAtIsPrinted(Form form) {
    Page page = lifted(form);
    for (String key : List.of("3", "4")) {
      page.keyboard().press(key);
      page.evaluate("dispatchEvent(new Event('beforeprint'))");
      page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
      assertThat(page.locator("main h1")).isVisible();
      assertThat(page.locator("#paper")).isHidden();
      page.evaluate("dispatchEvent(new Event('afterprint'))");
      page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.SCREEN));
    }
    assertEquals(List.of(), chromium.complaints());
  }

  private static Page lifted(Form form) {
    Page page = chromium.page(new Browser.NewContextOptions().setViewportSize(1440, 900));
    page.navigate(form.address());
    for (int stage = 0; stage < 4; stage++) {
      page.keyboard().press("l");
    }
    return page;
  }

  private static Locator issue(Page page, String id) {
    return page.locator("[data-issue='" + id + "']");
  }

  private static Locator seat(Page page, String party) {
    return page.locator("#seat-" + party);
  }

  private static void choose(Page page, String issue, String label) {
    issue(page, issue).getByLabel(label, new Locator.GetByLabelOptions().setExact(true)).check();
  }

  private static Page.LocatorOptions withText(String text) {
    return new Page.LocatorOptions().setHasText(text);
  }

  private static void picture(Page page, String name) {
    page.screenshot(
        new Page.ScreenshotOptions().setPath(Path.of("target", "screenshots", name + ".png")));
  }
}
