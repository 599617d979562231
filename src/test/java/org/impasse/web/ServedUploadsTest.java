package org.impasse.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.Pattern;
import org.impasse.board.Chromium;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Own files in the page: what is wrong with them where it is wrong, or their board. */
class ServedUploadsTest {

  private static final String TEXT =
      """
      impasse: 1
      case: mill
      id: my-offer
      title: An offer of my own
      clauses:
        - id: c1
          title: Rent
          sets: { rent.yearly: 35000 }
      """;

  /**
   * With the north side's own rule, every text but a silent one is refused; this takes that too.
   */
  private static final String SOUTH =
      """
      package redlines.quay.south

      rule "SO-1"
          @title("Not us")
          @strength("red-line")
          @evidence("no-work-south")
          @because("The south side will not mend it.")
          @silence("The south side wants it settled, and the text does not say who mends the wall.")
      when
          Term( issue == "work.half", position == "south" || position == "not-addressed" )
      then
          objections.raise(drools);
      end
      """;

  private static final String SOUTH_SAYS =
      """
        - id: no-work-south
          party: south
          by: { speaker: B. Roe }
          says: We shall not mend it.
          issues: { work.half: [south] }
          bearing: refuses
          basis: stated
          source: note
      """;

  private static final AtomicBoolean broken = new AtomicBoolean();

  @RegisterExtension static final Chromium chromium = new Chromium();

  private static Served served;

  @BeforeAll
  static void start() throws Exception {
    served =
        Served.start(
            texts -> {
              if (broken.get()) {
                throw new IllegalStateException("as if something were broken");
              }
              return texts;
            });
  }

  @BeforeEach
  void mend() {
    broken.set(false);
  }

  @AfterAll
  static void stop() {
    served.stop();
  }

  @Test
  void aTextOfOnesOwnOpensItsBoard() {
    Page page = chooser();
    upload(page, Map.of("my-offer.yaml", TEXT));
    assertThat(result(page)).containsText("No problem found.");
    page.getByText("Put it on the board").click();
    assertThat(page.locator("h1")).hasText("An offer of my own");
    assertThat(page.locator("#seat-miller")).containsText("no objection on record");
    page.keyboard().press("o");
    assertThat(page.locator(".choice").filter(text("The town's first offer"))).hasCount(1);
    assertThat(page.locator(".choice").filter(text("A lease for the mill"))).hasCount(1);
    assertEquals(List.of(), chromium.complaints());
  }

  @Test
  void mistakesAreShownWhereTheyAre() {
    Page page = chooser();
    upload(page, Map.of("my-offer.yaml", TEXT.replace("rent.yearly", "rent.yearl")));
    Locator mistake = page.locator(".diagnostics li").first();
    assertThat(mistake.locator("b").first()).hasText("my-offer.yaml:8:13");
    assertThat(mistake.locator("pre")).containsText("sets: { rent.yearl: 35000 }");
    assertThat(mistake.locator("pre")).containsText("^");
    assertThat(mistake).containsText("Did you mean 'rent.yearly'?");
    assertThat(page.getByText("Put it on the board")).hasCount(0);
    picture(page, "served-mistakes");
    assertEquals(List.of(), chromium.complaints());
  }

  @Test
  void aHostileRuleFileGetsTheSameDiagnostics() throws Exception {
    Map<String, String> files = Served.mill();
    String rules = files.get("miller.drl");
    files.put(
        "miller.drl", rules.replaceFirst("objections\\.raise\\(drools\\);", "System.exit(0);"));
    Page page = chooser();
    upload(page, files);
    Locator refused = page.locator(".diagnostics li").first();
    assertThat(refused.locator("b").first()).hasText(Pattern.compile("miller\\.drl:\\d+:\\d+"));
    assertThat(refused.locator("pre")).containsText("System.exit(0);");
    assertThat(page.getByText("Put it on the board")).hasCount(0);
    picture(page, "served-hostile");
    assertEquals(List.of(), chromium.complaints());
  }

  /** On the board of a whole case of one's own. */
  @Test
  void whereNoTextPassesTheNearestTextsSayWhoStillRefuses() throws Exception {
    Page page = chooser();
    upload(page, stuck());
    page.getByText("Put it on the board").click();
    assertThat(page.locator("h1")).hasText("The south side's offer");
    page.keyboard().press("3");
    assertThat(page.locator("h1")).containsText("No text passes on record");
    button(page, "Find the nearest deals").click();
    Locator texts = page.locator(".one-sided li");
    assertThat(texts).hasCount(3);
    Locator asItIs = texts.filter(text("Still refuses on record: North side"));
    assertThat(asItIs).containsText("The text as it is.");
    assertThat(asItIs.locator("button")).hasCount(0);
    Locator changed = texts.filter(text("The work: the south side."));
    assertThat(changed).containsText("Still refuses on record: South side");
    picture(page, "served-one-sided");
    changed.getByText("Apply").click();
    assertThat(page.locator("#table-title")).containsText("South side refuses");
    assertThat(page.locator("#seat-south")).containsText("blocks");
    assertThat(page.locator("#seat-north")).not().containsText("blocks");
    assertEquals(List.of(), chromium.complaints());
  }

  @Test
  void whatGoesWrongIsASentenceWithTheReferenceOfTheLog() {
    Page page = chooser();
    try (Logged logged = new Logged()) {
      upload(page, Map.of(".hidden.yaml", TEXT));
      assertThat(result(page)).containsText("A file's name must be of letters, digits");
      assertEquals(1, logged.traced(reference(page)).size());

      broken.set(true);
      upload(page, Map.of("my-offer.yaml", TEXT));
      assertThat(result(page)).containsText("Something went wrong inside the program.");
      assertEquals(
          List.of(reference(page) + " IllegalStateException"), logged.traced(reference(page)));
      assertFalse(result(page).innerText().contains("as if something were broken"));
      picture(page, "served-error");
    }
  }

  private static Map<String, String> stuck() throws Exception {
    Map<String, String> files = new TreeMap<>();
    for (String name : List.of("case.yaml", "evidence.yaml", "first-offer.yaml")) {
      files.put(name, Files.readString(Served.CASES.resolve("scenarios/quay").resolve(name)));
    }
    files.put("north.drl", Files.readString(Served.CASES.resolve("rules/quay/north.drl")));
    files.merge("evidence.yaml", SOUTH_SAYS, String::concat);
    files.put("south.drl", SOUTH);
    return files;
  }

  private static Page chooser() {
    Page page = chromium.page();
    page.navigate(served.link.toString());
    page.keyboard().press("o");
    return page;
  }

  private static void upload(Page page, Map<String, String> files) {
    FilePayload[] payloads =
        files.entrySet().stream()
            .map(
                file ->
                    new FilePayload(
                        file.getKey(),
                        "text/plain",
                        file.getValue().getBytes(StandardCharsets.UTF_8)))
            .toArray(FilePayload[]::new);
    page.locator(".uploads input[type=file]").first().setInputFiles(payloads);
    button(page, "Check").click();
  }

  private static Locator result(Page page) {
    return page.locator(".uploads .result");
  }

  private static String reference(Page page) {
    String said = result(page).locator(".quiet").first().innerText();
    return said.replace("Reference", "").strip();
  }

  private static Locator.FilterOptions text(String text) {
    return new Locator.FilterOptions().setHasText(text);
  }

  private static Locator button(Page page, String name) {
    return page.getByRole(
        AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
  }

  private static void picture(Page page, String name) {
    page.screenshot(
        new Page.ScreenshotOptions()
            .setFullPage(true)
            .setPath(Path.of("target", "screenshots", name + ".png")));
  }
}
