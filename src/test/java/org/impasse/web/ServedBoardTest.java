package org.impasse.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.impasse.board.Chromium;
import org.impasse.board.Looks;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the board adds where a server stands behind it, in a real browser. */
class ServedBoardTest {

  private static final String RENT = "rent.yearly";

  @RegisterExtension static final Chromium chromium = new Chromium();

  private static Served served;

  @BeforeAll
  static void start() throws Exception {
    served = Served.start(Limits.usual());
  }

  @AfterAll
  static void stop() {
    served.stop();
  }

  @Test
  void thePageOpensUnderItsPolicyAndHoldsNothingBack() {
    Page page = chromium.page();
    Response response = page.navigate(served.link.toString());
    String policy = response.headerValue("content-security-policy");
    assertTrue(policy.contains("default-src 'none'"), policy);
    assertTrue(policy.contains("connect-src 'self'"), policy);
    assertThat(page.locator("h1")).hasText("The town's first offer");
    assertThat(page.locator("#table-title")).hasText("No deal on record: the miller refuses.");
    assertEquals("", page.locator("#board-document").textContent());
    picture(page, "served-board");
    assertEquals(List.of(), chromium.complaints());
  }

  @Test
  void anotherCaseIsChosen() {
    Page page = board();
    page.keyboard().press("o");
    page.getByText("Who mends the quay").click();
    assertThat(page.locator("h1")).hasText("The south side's offer");
    assertThat(seat(page, "north")).containsText("blocks");
    assertThat(seat(page, "miller")).hasCount(0);
    page.keyboard().press("o");
    assertThat(page.locator(".open")).containsText("A lease for the mill");
    assertEquals(List.of(), chromium.complaints());
  }

  @Test
  void aClauseIsChanged() {
    Page page = board();
    assertThat(seat(page, "miller")).containsText("refuses");
    rent(page, "35000");
    assertThat(seat(page, "miller")).containsText("no objection on record");
    rent(page, "40001");
    assertThat(seat(page, "miller")).containsText("blocks");
    assertEquals(List.of(), chromium.complaints());
  }

  @Test
  void numbersAndCircumstancesMakeOtherTables() {
    Page page = board();
    page.keyboard().press("s");
    page.getByLabel("Highest rent the miller can pay").fill("50000");
    button(page, "Use these").click();
    assertThat(seat(page, "miller")).containsText("no objection on record");
    picture(page, "served-settings");
    page.getByLabel("Harvest").selectOption("poor");
    button(page, "Use these").click();
    assertThat(seat(page, "miller")).containsText("objects, no refusal on record");
    page.keyboard().press("Escape");
    seat(page, "miller").click();
    assertThat(page.locator(".reasons")).containsText("After a poor harvest 45,000 crowns");

    page.keyboard().press("k");
    Page other = chromium.page();
    other.navigate(page.locator("#keep-link").inputValue());
    assertThat(seat(other, "miller")).containsText("objects, no refusal on record");
    assertEquals(List.of(), chromium.complaints());
  }

  @Test
  void theDeadlockIsWorkedOutForWhatIsHeld() {
    Page page = board();
    page.keyboard().press("3");
    page.locator(".live summary").getByText("Hold what this text sets").click();
    Locator rent =
        page.locator(".live label").filter(new Locator.FilterOptions().setHasText("Yearly rent"));
    rent.click();
    button(page, "Work it out now").click();
    Locator found = page.locator(".live .found");
    assertThat(found).containsText("No text that says what you asked for passes");
    assertThat(page.locator(".live .point").first()).containsText("MI-1");
    picture(page, "served-deadlock");
    rent.click();
    button(page, "Work it out now").click();
    assertThat(found).containsText("Some text draws no recorded refusal");
    assertEquals(List.of(), chromium.complaints());
  }

  @Test
  void theDeadlockOpensAfterTheRoom() {
    Page page = board();
    page.keyboard().press("5");
    assertThat(button(page, "Follow the room")).isVisible();
    page.keyboard().press("3");
    assertThat(button(page, "Work it out now")).isVisible();
    assertEquals(List.of(), chromium.complaints());
  }

  @Test
  void theNearestDealIsAppliedWithOneClick() {
    Page page = board();
    page.keyboard().press("3");
    button(page, "Find the nearest deals").click();
    Locator first = page.locator(".live .deals li").first();
    assertThat(first).containsText("Yearly rent: 40,000 crowns.");
    assertThat(first).not().containsText("Still refuses");
    picture(page, "served-deals");
    first.getByText("Apply").click();
    assertThat(page.locator("[data-issue='" + RENT + "'] input.figure")).hasValue("40,000");
    assertThat(page.locator(".seat.blocks")).hasCount(0);
    assertThat(page.locator("#table-title")).containsText("No recorded refusal");
    page.getByText("Undo").click();
    assertThat(seat(page, "miller")).containsText("blocks");
    assertEquals(List.of(), chromium.complaints());
  }

  @Test
  void aClaimIsJudged() {
    Page page = board();
    page.keyboard().press("3");
    button(page, "Judge this claim").click();
    Locator answer = page.locator(".claims .article");
    assertThat(answer).containsText("The claim does not hold");
    picture(page, "served-claim");
    assertEquals(List.of(), chromium.complaints());
  }

  @Test
  void theRoomFillsFromTheTeamsDevices() {
    Page facilitator = board();
    // The answers of the engine and the room are asked for in one sitting.
    facilitator.keyboard().press("3");
    button(facilitator, "Find the nearest deals").click();
    assertThat(facilitator.locator(".live .deals li").first()).isVisible();
    facilitator.keyboard().press("5");
    button(facilitator, "Follow the room").click();
    Locator slot = facilitator.locator(".room-slot").nth(1);
    assertThat(slot).not().containsText("12,345");

    Page team = board();
    team.keyboard().press("n");
    rent(team, "12345");
    team.keyboard().press("5");
    Locator name = team.locator(".room-slot").nth(1).locator(".room-team");
    name.fill("The gardeners' team");
    name.press("Enter");
    team.locator(".room-slot").nth(1).getByText("Show large").click();
    button(team, "Send to the room").click();
    assertThat(team.locator(".room-said")).hasCount(1);
    assertThat(slot.locator(".room-changes")).containsText("12,345");
    assertThat(slot.locator(".room-team")).hasValue("The gardeners' team");
    picture(facilitator, "served-room");

    facilitator.keyboard().press("3");
    assertThat(facilitator.locator(".live .deals li").first()).isVisible();
    assertEquals(List.of(), chromium.complaints());
  }

  /** What only the served page has: uploads, the engine's answers, the room of devices. */
  @ParameterizedTest
  @CsvSource({"390, LIGHT", "390, DARK", "1440, LIGHT", "1440, DARK", "1920, LIGHT", "1920, DARK"})
  void whatTheServerAddsIsAccessible(int width, ColorScheme scheme) {
    Page page =
        chromium.page(
            new Browser.NewContextOptions()
                .setViewportSize(width, 900)
                .setColorScheme(scheme)
                .setReducedMotion(ReducedMotion.REDUCE));
    page.navigate(served.link.toString());
    String size = width + "-" + scheme.name().toLowerCase(Locale.ROOT);
    page.keyboard().press("o");
    assertThat(page.locator(".open")).containsText("Own files");
    Looks.check(page, "served-uploads-" + size);
    page.keyboard().press("3");
    button(page, "Work it out now").click();
    button(page, "Find the nearest deals").click();
    button(page, "Judge this claim").click();
    assertThat(page.locator(".live .found")).hasCount(1);
    assertThat(page.locator(".live .deals li").first()).isVisible();
    assertThat(page.locator(".claims .article")).isVisible();
    Looks.check(page, "served-answers-" + size);
    page.keyboard().press("s");
    assertThat(button(page, "Use these")).isVisible();
    Looks.check(page, "served-settings-" + size);
    page.keyboard().press("Escape");
    page.keyboard().press("5");
    button(page, "Follow the room").click();
    assertThat(button(page, "Stop following")).isVisible();
    Looks.check(page, "served-room-" + size);
    assertEquals(List.of(), chromium.complaints());
  }

  private static Page board() {
    Page page = chromium.page();
    page.navigate(served.link.toString());
    return page;
  }

  private static void rent(Page page, String amount) {
    Locator box = page.locator("[data-issue='" + RENT + "'] input.figure");
    box.fill(amount);
    box.press("Enter");
    page.locator("#table-title").focus();
  }

  private static Locator seat(Page page, String party) {
    return page.locator("#seat-" + party);
  }

  private static Locator button(Page page, String name) {
    return page.getByRole(
        AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
  }

  private static void picture(Page page, String name) {
    page.evaluate("scrollTo(0, 0)");
    page.screenshot(
        new Page.ScreenshotOptions()
            .setFullPage(true)
            .setPath(Path.of("target", "screenshots", name + ".png")));
  }
}
