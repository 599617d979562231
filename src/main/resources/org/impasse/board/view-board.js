import { html } from "lit-html";
import { viewText } from "./view-text.js";
import { viewTable } from "./view-table.js";
import { viewReasons } from "./view-reasons.js";
import { viewPredict } from "./view-predict.js";
import { viewBlockers } from "./view-blockers.js";
import { REASONS } from "./stage.js";

/** The text on the left, the table on the right; the reasons of one party beside the seats. */
export function viewBoard(app) {
  const guessing = app.state.view === "guess";
  const reasons = !guessing && app.state.party && app.state.stage >= REASONS;
  return html`
    <div class="board">
      ${viewText(app)}
      <div class="side">${guessing ? viewPredict(app) : viewTable(app, reasons ? viewReasons(app) : null)}</div>
    </div>
    ${viewBlockers(app)}
  `;
}
