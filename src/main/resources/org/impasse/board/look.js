import { html } from "lit-html";

/* Light or dark: as the device has it, or as somebody chose here. Kept by this browser alone: a link says nothing of it. */

const LOOKS = ["device", "light", "dark"];
const KEPT = "impasse-look";

/** The look chosen; a browser that keeps nothing for this page has the device's. */
function look() {
  try {
    return LOOKS.find((one) => one === localStorage.getItem(KEPT)) ?? "device";
  } catch {
    return document.documentElement.dataset.look ?? "device";
  }
}

/** Puts a look on the page; without one, the look kept. */
export function showLook(chosen = look()) {
  if (chosen === "device") delete document.documentElement.dataset.look;
  else document.documentElement.dataset.look = chosen;
}

function choose(chosen) {
  showLook(chosen);
  try {
    localStorage.setItem(KEPT, chosen);
  } catch {
    // It holds until the page is closed.
  }
}

/** The next of the three. */
export function nextLook() {
  choose(LOOKS[(LOOKS.indexOf(look()) + 1) % LOOKS.length]);
}

export function viewLook(app) {
  const { words } = app;
  return html`<fieldset class="field">
    <legend>${words.look.title}</legend>
    <div class="segments">
      ${LOOKS.map((one) => html`<label class="option"><input type="radio" name="look" .checked=${look() === one} @change=${() => choose(one)} /><span>${words.look[one]}</span></label>`)}
    </div>
  </fieldset>`;
}
