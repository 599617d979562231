package org.impasse.board;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.ReaderException;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What a facilitator and five teams do with the board: slots, codes, cards, tour, debrief. */
class RoomTest {

  private static final String ARMY = "forces.ukraine-cap";
  private static final String DONETSK = "territory.donetsk-unoccupied";

  @RegisterExtension static final Chromium chromium = new Chromium();

  @ParameterizedTest
  @EnumSource
  void aTextTravelsByCodeAndPicture(Form form) throws IOException, ReaderException {
    RoomPage room = new RoomPage(wide(), form);
    Page page = room.page();
    room.set(DONETSK, "Ukraine keeps it");
    room.view("Room");
    page.locator(".room-slot").first().getByText("Show large").click();
    String code = page.locator(".room-code").innerText().replaceAll("\\s+", "");
    room.picture("room-share");
    // A file has no address that another device could open: then the picture holds the code alone.
    String scanned = scanned(page.locator(".room-qr svg")).replace("-", "");
    assertEquals(
        form == Form.SERVED ? page.url().replaceAll("#.*", "") + "#code=" + code : code, scanned);

    room.view("Room");
    Locator second = page.locator(".room-slot").nth(1);
    put(second, code.substring(1));
    assertThat(second.locator(".is-wrong")).containsText("slip");
    put(second, code.toLowerCase(java.util.Locale.ROOT));
    assertThat(second.locator(".room-changes")).containsText("Ukraine keeps it");
    assertEquals(0, page.locator(".room-signs, .room-matrix").count(), "the curtain is down");

    room.liftAll();
    assertEquals(5, page.locator(".room-signs").count());
    assertEquals(12 * 5, page.locator(".room-matrix td").count());
    room.picture("room-slots");
    assertEquals(List.of(), chromium.complaints());
  }

  @ParameterizedTest
  @EnumSource
  void cardsArePagesOfOnePartyEach(Form form) throws IOException {
    RoomPage room = new RoomPage(wide(), form);
    Page page = room.page();
    room.view("Role cards");
    assertEquals(0, page.locator(".room-card").count(), "the curtain is down");
    room.liftAll();
    int parties = room.document("doc.parties.map(party => party.id)").size();
    assertEquals(parties, page.locator(".room-card").count());
    Locator card =
        page.locator(".room-card").filter(new Locator.FilterOptions().setHasText("RU-S2"));
    assertThat(card).hasCount(1);
    assertThat(card).containsText("What nobody knows");
    assertFalse(card.innerText().contains("UA-S"), "no other party's stands");
    page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
    int pages = pages(page.pdf(pdf("role-cards")));
    assertEquals(parties, pages, "a page for each");
    page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.SCREEN));
    page.getByLabel("A5").check();
    page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
    assertEquals(parties, pages(page.pdf(pdf("role-cards-a5"))), "a small page for each");
    assertEquals(List.of(), chromium.complaints());
  }

  @ParameterizedTest
  @EnumSource
  void theTourEndsInTheProofAndTheLadder(Form form) {
    RoomPage room = new RoomPage(wide(), form);
    Page page = room.page();
    room.view("Guided tour");
    room.button("Next").click();
    assertThat(page.locator("#tour-title")).hasText("The next step is behind the curtain");
    room.button("Lift to verdicts and go on").click();
    assertThat(page.locator(".room-lead")).containsText("No deal on record");
    room.button("Next").click();
    room.button("Lift to proof and go on").click();
    assertThat(page.locator("#tour-title")).containsText("Held part of Donetsk");
    assertThat(page.locator(".room-try").first()).containsText("RU-S1");
    room.picture("tour-point");
    for (String title :
        List.of("Size of Ukraine's army", "Give one side all of it", "The proof", "What is left")) {
      room.button("Next").click();
      assertThat(page.locator("#tour-title")).containsText(title);
    }
    assertThat(room.button("Next")).hasAttribute("aria-disabled", "true");
    page.locator("h1").first().click();
    page.keyboard().press("ArrowLeft");
    assertThat(page.locator("#tour-title")).containsText("The proof");
    page.keyboard().press("PageUp");
    assertThat(page.locator("#tour-title")).containsText("Give one side all of it");
    page.keyboard().press("ArrowRight");
    page.keyboard().press(" ");
    assertThat(page.locator("#tour-title")).containsText("What is left");
    page.keyboard().press("p");
    assertTrue(size(page, "#tour-title") >= 48, "large type for the back of the room");
    page.keyboard().press("Escape");
    assertEquals(0, page.locator("#tour-title").count(), "Escape ends the tour");
    page.keyboard().press("Escape");
    assertEquals(0, page.locator(".room-presenter").count());
    room.view("Guided tour");
    for (int step = 0; step < 6; step++) {
      page.keyboard().press("PageDown");
    }
    assertThat(page.locator(".room-ladder tbody tr")).hasCount(5);
    assertThat(page.locator(".room-ladder")).containsText("a text passes");
    room.picture("tour-ladder");
    room.button("Leave the tour").click();
    room.view("Debrief");
    assertThat(page.locator(".room-debrief")).containsText("Nothing was tried");
    assertEquals(List.of(), chromium.complaints());
  }

  @ParameterizedTest
  @EnumSource
  void theDebriefTellsWhatWasTriedAsFarAsTheCurtainIsLifted(Form form) {
    RoomPage room = new RoomPage(wide(), form);
    Page page = room.page();
    room.set(DONETSK, "Ukraine keeps it");
    room.set(ARMY, "no limit");
    room.button("Team 2").click();
    room.set(ARMY, "a limit with no figure named");
    room.view("Debrief");
    Locator sheet = page.locator(".room-debrief");
    assertThat(sheet).containsText("no limit");
    assertFalse(sheet.innerText().contains("Whom it moved"));
    room.liftAll();
    for (String words :
        List.of(
            "Whom it moved",
            "Team 1 after step 2: only Russia in the way.",
            "No text passes on record",
            "UA-S1 + RU-S1",
            "Sources cited",
            "sha256:",
            "not a forecast")) {
      assertThat(sheet).containsText(words);
    }
    room.picture("debrief");
    page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
    assertTrue(pages(page.pdf(pdf("debrief"))) >= 2);
    assertEquals(List.of(), chromium.complaints());
  }

  @ParameterizedTest
  @EnumSource
  void thePresenterShowsOnlyWhatTheBackOfTheRoomNeeds(Form form) {
    RoomPage room = new RoomPage(wide(), form);
    Page page = room.page();
    room.set(ARMY, "no limit");
    page.keyboard().press("p");
    assertThat(page.locator(".room-presenter h1")).hasText("US-Russian 28-point draft");
    assertThat(page.locator(".room-last")).containsText("no limit");
    room.lift();
    assertThat(page.locator(".room-presenter h1")).containsText("No deal on record");
    assertEquals(0, page.locator(".room-sticking").count());
    page.keyboard().press("l");
    page.keyboard().press("l");
    page.keyboard().press("l");
    assertThat(page.locator(".room-sticking")).containsText("Held part of Donetsk");
    double height = size(page, ".room-seat-name");
    assertTrue(height >= 24, "names " + height + " pixels high on a projector");
    room.picture("presenter");
    page.keyboard().press("Escape");
    assertEquals(0, page.locator(".room-presenter").count());
    assertEquals(List.of(), chromium.complaints());
  }

  /** How high letters are, in pixels. */
  private static double size(Page page, String what) {
    return ((Number)
            page.evaluate(
                "what => parseFloat(getComputedStyle(document.querySelector(what)).fontSize)",
                what))
        .doubleValue();
  }

  private static Page wide() {
    return chromium.page(new Browser.NewContextOptions().setViewportSize(1920, 1080));
  }

  private static void put(Locator slot, String code) {
    slot.locator("input[name=code]").fill(code);
    slot.getByText("Put in").click();
  }

  private static String scanned(Locator picture) throws IOException, ReaderException {
    BufferedImage image = ImageIO.read(new ByteArrayInputStream(picture.screenshot()));
    int width = image.getWidth();
    int height = image.getHeight();
    int[] pixels = image.getRGB(0, 0, width, height, null, 0, width);
    return new QRCodeReader()
        .decode(
            new BinaryBitmap(new HybridBinarizer(new RGBLuminanceSource(width, height, pixels))))
        .getText();
  }

  private static Page.PdfOptions pdf(String name) {
    return new Page.PdfOptions()
        .setPath(Path.of("target", "screenshots", name + ".pdf"))
        .setPreferCSSPageSize(true);
  }

  /** How many pages a PDF has: its page objects stand in it as they are. */
  private static int pages(byte[] pdf) {
    return (int)
        Pattern.compile("/Type\\s*/Page\\b(?!s)")
            .matcher(new String(pdf, StandardCharsets.ISO_8859_1))
            .results()
            .map(MatchResult::group)
            .count();
  }
}
