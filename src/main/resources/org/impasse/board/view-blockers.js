import { html, nothing } from "lit-html";
import { VERDICTS } from "./stage.js";
import { headline } from "./headline.js";
import { sign } from "./signs.js";

/** On a phone the table is far below: a strip at the foot says who blocks, and leads there. */
export function viewBlockers(app) {
  if (app.state.stage < VERDICTS || app.state.view !== "board") return nothing;
  const outcome = headline(app.book, app.answers)[0];
  return html`<div class="who-blocks">
    <button @click=${() => app.goTo("table-title")}>
      ${sign(app.answers.deal ? "accept" : "reject")}<span>${outcome}</span>
    </button>
  </div>`;
}
