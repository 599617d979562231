/*
 * The end of the debrief: the sources the sheet leans on, the receipt, and the closing sentence. Sources of reasons and proofs are
 * told only where these are lifted.
 */
import { html, nothing } from "lit-html";
import { STAGE, answersTo, deadlockAt, lifted, textIn } from "./room-facts.js";
import { viewReceipt } from "./view-receipt.js";
import { debriefWords as words } from "./words-room.js";

export function endMatter(app, teams) {
  const cited = lifted(app, STAGE.reasons) ? citations(app, teams) : [];
  return html`${cited.length > 0
      ? html`<section><h2>${words.sources}</h2><ol class="room-notes">${cited.map((citation) => html`<li>${citation}</li>`)}</ol></section>`
      : nothing}
    ${lifted(app, STAGE.verdicts) ? html`<section class="receipt"><h2>${words.receipt}</h2>${viewReceipt(app)}</section>` : nothing}
    <p class="room-closing">${app.doc.words.closing}</p>`;
}

/** What the reasons of the teams' texts, and the proofs, rest on: citations in the order of the document. */
function citations(app, teams) {
  const slots = teams.length > 0 ? teams : [app.state.team];
  const reasons = slots.flatMap((slot) => answersTo(app, textIn(app, slot)).parties.flatMap((party) => party.reasons));
  const deadlock = lifted(app, STAGE.proof) ? deadlockAt(app) : null;
  const rules = [...reasons.map((reason) => reason.rule), ...(deadlock ? deadlock.points.flatMap((point) => point.cores.slice(0, 1).flatMap((core) => core.rules)) : [])];
  const sources = new Set(rules.flatMap((id) => app.book.rule(id).evidence).map((id) => app.book.evidence(id).source));
  return app.doc.sources.filter((source) => sources.has(source.id)).map((source) => source.citation);
}
