package org.impasse.board;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/** A board in a browser, as somebody in the room goes through it. */
final class RoomPage {

  /** All that a page says: title, address, text, and every attribute but its classes. */
  private static final String SAID =
      "() => { const said = [document.title, decodeURIComponent(location.href)];"
          + " const walk = node => {"
          + "   if (node.nodeType === 3) said.push(node.data);"
          + "   if (node.nodeType !== 1 || ['SCRIPT', 'STYLE'].includes(node.tagName)) return;"
          + "   for (const attribute of node.attributes)"
          + "     if (attribute.name !== 'class') said.push(attribute.value);"
          + "   node.childNodes.forEach(walk); };"
          + " walk(document.body); return said.map(words => words.trim()).filter(Boolean); }";

  private static final Pattern LIFT = Pattern.compile("^Lift to ");

  private final Page page;

  /** Opens a board with its curtain down; a served one opens with everything told. */
  RoomPage(Page page, Form form) {
    this.page = page;
    page.navigate(form.address());
    if (form == Form.SERVED) {
      for (int stage = 0; stage < 4; stage++) {
        page.keyboard().press("L");
      }
    }
  }

  Page page() {
    return page;
  }

  /** Goes to a view by its name in the menu. */
  void view(String name) {
    button(name).click();
  }

  Locator button(String name) {
    return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true))
        .first();
  }

  /** Lifts the curtain by a stage. */
  void lift() {
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(LIFT)).first().click();
  }

  void liftAll() {
    for (int stage = 0; stage < 4; stage++) {
      lift();
    }
  }

  /** Sets a listed position of an issue of the text. */
  void set(String issue, String label) {
    page.locator("[data-issue='" + issue + "']")
        .getByLabel(label, new Locator.GetByLabelOptions().setExact(true))
        .check(new Locator.CheckOptions().setForce(true));
  }

  /** All that the page says to eyes, ears and the address bar. */
  @SuppressWarnings("unchecked")
  List<String> said() {
    return (List<String>) page.evaluate(SAID);
  }

  /** What an expression over the document says, each a string; the page itself keeps none. */
  @SuppressWarnings("unchecked")
  List<String> document(String expression) {
    return (List<String>)
        page.evaluate(
            "json => { const doc = JSON.parse(json); return " + expression + "; }",
            ExportedBoard.document());
  }

  void picture(String name) {
    page.screenshot(
        new Page.ScreenshotOptions().setPath(Path.of("target", "screenshots", name + ".png")));
  }
}
