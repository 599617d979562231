package org.impasse.board;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Before a stage of the curtain nothing on the page gives away what it holds. */
class CurtainTest {

  private static final List<String> VIEWS =
      List.of(
          "Board",
          "Predict",
          "Deadlock",
          "Compare",
          "Room",
          "Role cards",
          "Debrief",
          "Guided tour",
          "Board");

  /** Words in which any answer would be told. What a team can guess is told in the same. */
  private static final List<String> ANSWERS =
      List.of(
          "refuses",
          "refuse",
          "objects",
          "nobody knows",
          "no objection on record",
          "no red line recorded",
          "deal on record",
          "in the way");

  private static final Set<String> GUESSES =
      Set.of(
          "refuses",
          "refuse",
          "objects",
          "object",
          "no objection",
          "nobody knows",
          "reject",
          "conditional");

  @RegisterExtension static final Chromium chromium = new Chromium();

  @ParameterizedTest
  @EnumSource
  void nothingIsGivenAwayBeforeItsStage(Form form) {
    RoomPage room = new RoomPage(chromium.page(), form);
    List<String> rules = room.document("doc.rules.map(rule => rule.id)");
    List<String> stands =
        room.document("[...doc.rules.map(rule => rule.title), ...doc.evidence.map(e => e.says)]");
    List<String> proofs =
        room.document(
            "doc.deadlocks.results.flatMap(d => [d.headline, ...d.points.map(p => p.says)])");
    List<String> leaks = new ArrayList<>();
    assertEquals("", room.page().locator("#board-document").textContent());
    for (int stage = 0; stage < 4; stage++) {
      for (String view : VIEWS) {
        room.view(view);
        List<String> said = room.said();
        String where = "stage " + stage + ", " + view + ": ";
        if (stage < 1) {
          ANSWERS.forEach(
              w -> find(said, s -> s.contains(w) && !GUESSES.contains(s), where, leaks));
        }
        if (stage < 2) {
          rules.forEach(id -> find(said, word(id), where, leaks));
          stands.forEach(sentence -> find(said, s -> s.contains(sentence), where, leaks));
        }
        proofs.forEach(sentence -> find(said, s -> s.contains(sentence), where, leaks));
      }
      if (stage < 2) {
        room.picture("curtain-" + stage);
      }
      room.lift();
    }
    assertEquals(List.of(), leaks);
    room.view("Deadlock");
    assertTrue(
        room.said().stream().anyMatch(s -> proofs.stream().anyMatch(s::contains)),
        "all lifted, the proof is there: the search above looks for the right thing");
    assertEquals(List.of(), chromium.complaints());
  }

  @ParameterizedTest
  @EnumSource
  void aGuessStandsAndMeetsTheRecord(Form form) {
    RoomPage room = new RoomPage(chromium.page(), form);
    Page page = room.page();
    room.view("Predict");
    guess(page, "Ukraine", "refuses");
    guess(page, "Russia", "refuses");
    guess(page, "Voters in a referendum", "nobody knows");
    room.button("Commit the guess").click();
    assertEquals(0, page.locator(".room-guesses").count(), "no way to change it");
    assertFalse(room.said().stream().anyMatch(s -> s.contains("right")));

    room.button("Team 2").click();
    guess(page, "Ukraine", "no objection");
    room.button("Commit the guess").click();
    room.button("Team 1").click();
    room.button("Reveal").click();

    assertThat(page.locator(".room-score")).hasText("2 of 12 right");
    Locator russia =
        page.locator(".room-verdicts li")
            .filter(new Locator.FilterOptions().setHasText(Pattern.compile("^\\s*Russia")));
    assertThat(russia).containsText("no objection on record");
    assertThat(russia).containsText("That is not a yes.");
    Locator president =
        page.locator(".room-verdicts li")
            .filter(new Locator.FilterOptions().setHasText("President of Ukraine"));
    assertThat(president).containsText("UP-S1");
    assertThat(president).containsText("The Kremlin Sets Its Sights on Kyiv");
    Locator total = page.locator(".room-total td");
    assertEquals(List.of("2 of 12 right", "0 of 12 right"), trimmed(total));
    room.picture("guess-revealed");

    room.button("Lower to text").click();
    assertEquals(0, page.locator(".room-score, .room-scores").count());
    assertEquals(List.of(), chromium.complaints());
  }

  private static List<String> trimmed(Locator all) {
    return all.allTextContents().stream().map(String::strip).toList();
  }

  private static void guess(Page page, String party, String words) {
    page.getByRole(AriaRole.GROUP, new Page.GetByRoleOptions().setName(party).setExact(true))
        .getByLabel(words)
        .check(new Locator.CheckOptions().setForce(true));
  }

  private static Predicate<String> word(String id) {
    return Pattern.compile("(?<![\\w-])" + Pattern.quote(id) + "(?![\\w-])").asPredicate();
  }

  private static void find(
      List<String> said, Predicate<String> what, String where, List<String> leaks) {
    said.stream().filter(what).limit(1).forEach(words -> leaks.add(where + words));
  }
}
