/* The five teams in one line: whose text is on the board. */
import { html, nothing } from "lit-html";
import { SLOTS, begun, teamName } from "./room-facts.js";
import { teamWords as words } from "./words-room.js";

export function viewTeams(app) {
  return html`<div class="room-strip" role="group" aria-label=${words.strip}>
    ${SLOTS.map((slot) => {
      const active = slot === app.state.team;
      return html`<button type="button" class=${begun(app, slot) ? "is-begun" : ""} aria-pressed=${active ? "true" : "false"}
        aria-label=${words.stripName(teamName(app, slot), slot)}
        @click=${() => (active ? nothing : app.dispatch({ type: "team", slot }))}>
        <span class="room-no" aria-hidden="true">${slot + 1}</span><span class="room-name">${teamName(app, slot)}</span>
      </button>`;
    })}
  </div>`;
}
