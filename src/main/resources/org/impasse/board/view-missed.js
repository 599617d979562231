/*
 * What a guess missed: the sentence of the rule that decides, with the statement it rests on and its source; or that nothing does.
 */
import { html, nothing } from "lit-html";
import { mark } from "./signs.js";
import { dateWords } from "./words.js";
import { guessWords as words } from "./words-room.js";

export function missedWords(app, row) {
  const { reason, unknown } = row.missed;
  return html`<div class="room-missed">
    ${reason ? ruleWords(app, reason) : nothing}
    ${unknown.map((each) => html`<p>${unknownWords(app, each)}</p>`)}
    ${!reason && unknown.length === 0 ? html`<p>${row.face === "no-rules" ? words.noRecord : words.noneFires}</p>` : nothing}
  </div>`;
}

/** A reason with its rule and basis, and unless told briefly its first statement and source. */
export function ruleWords(app, reason, briefly = false) {
  const rule = app.book.rule(reason.rule);
  return html`<p class="room-because">${mark(rule.strength)} ${reason.because}</p>
    <p class="room-source">
      <b class=${rule.strength}>${app.doc.words.strengths[rule.strength]}</b> ${rule.id}, ${rule.basisWords}.
      ${briefly ? nothing : rule.evidence.slice(0, 1).map((id) => statement(app, id))}
    </p>`;
}

/** Who said what, when and where. */
export function statement(app, id) {
  const evidence = app.book.evidence(id);
  const who = [evidence.by, evidence.capacity, evidence.on && dateWords(evidence.on)].filter(Boolean).join(", ");
  const { citation } = app.book.source(evidence.source);
  const place = evidence.locator ? `${citation.replace(/\.$/, "")}, ${evidence.locator}.` : citation;
  return html`<span class="room-statement">${who}: ${evidence.says}</span> <cite>${place}</cite>`;
}

function unknownWords(app, unknown) {
  return unknown.kind === "vote" ? words.vote : words.unlisted(unknown.words, app.book.issue(unknown.issue).title);
}
