import { html, nothing } from "lit-html";
import { guard } from "lit-html/directives/guard.js";
import { faceOf, sign } from "./signs.js";
import { answerWords, consentWords, list } from "./words.js";
import { closeReasons } from "./keys.js";
import { viewReason } from "./view-reason.js";
import { viewTurn } from "./view-turn.js";

/** Why one party answers as it does, and the least that would turn it. */
export function viewReasons(app) {
  const party = app.book.party(app.state.party);
  const answer = app.answers.parties.find((one) => one.id === party.id);
  const { words } = app;
  return html`<section class="reasons" aria-labelledby="reasons-title">
    <header>
      <h2 id="reasons-title">${party.name}</h2>
      <button class="button" @click=${() => closeReasons(app)} aria-label=${words.reasons.close}>${words.tools.close}</button>
    </header>
    <p class=${"answer" + (answer.verdict === "reject" ? " red" : "")}>${sign(faceOf(answer))} ${answerWords(app.doc, answer)}</p>
    <p class="quiet small">${consentWords(words, answer.consent)}. ${app.doc.words.grounds[answer.ground]} ${words.reasons.read(answer.rulesRead)}</p>
    ${party.note ? html`<p class="quiet small">${party.note}</p>` : nothing}
    ${answer.assumed ? html`<p class="assumed">${words.table.assumptions}: ${answer.assumed.answer}. ${answer.assumed.why}</p>` : nothing}
    ${answer.unknown.length ? unknown(app, answer) : nothing}
    ${guard([app.doc, app.answers, app.text, party.id], () => bodies(app, answer))}
    ${answer.byRules === "reject" ? viewTurn(app, party) : nothing}
  </section>`;
}

function bodies(app, answer) {
  const { words } = app;
  const of = (strength) => answer.reasons.filter((one) => app.book.rule(one.rule).strength === strength);
  const groups = ["red-line", "objection", "negotiable", "gain"].filter((strength) => of(strength).length);
  return html`${groups.map((strength) => html`<h3>${words.reasons.strengths[strength]}</h3><ul>${of(strength).map((one) => viewReason(app, one))}</ul>`)}
    ${groups.length ? nothing : html`<p>${words.reasons.none}</p>`}
    ${answer.consent.because.length ? html`<h3>${words.reasons.consent}</h3><ul>${answer.consent.because.map((one) => viewReason(app, one))}</ul>` : nothing}`;
}

function unknown(app, answer) {
  const { words, book } = app;
  return html`<h3>${words.reasons.unknown}</h3><ul class="plain">${answer.unknown.map((one) =>
    html`<li>${one.kind === "vote" ? words.reasons.vote : words.reasons.unlisted(one.words, book.issue(one.issue).title, list(one.rules))}</li>`)}</ul>`;
}
