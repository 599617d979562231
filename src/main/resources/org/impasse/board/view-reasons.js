import { html, nothing } from "lit-html";
import { guard } from "lit-html/directives/guard.js";
import { faceOf, sign } from "./signs.js";
import { answerWords, capital, consentWords, list } from "./words.js";
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
      <h2 id="reasons-title" tabindex="-1">${party.name}</h2>
      <button class="button" @click=${() => closeReasons(app)} aria-label=${words.reasons.close}>
        ${words.tools.close}
      </button>
    </header>
    <p class=${"answer" + (answer.verdict === "reject" ? " red" : "")}>
      ${sign(faceOf(answer))} ${answerWords(app.doc, answer)}
    </p>
    <p class="quiet small">
      ${capital(consentWords(words, answer.consent))}. ${app.doc.words.grounds[answer.ground]}
      ${words.reasons.read(answer.rulesRead)}
    </p>
    ${party.note ? html`<p class="quiet small">${party.note}</p>` : nothing}
    ${answer.assumed ? html`<p class="assumed">${words.table.assumptions}: ${answer.assumed.answer}. ${answer.assumed.why}</p>` : nothing}
    ${answer.unknown.length ? unknown(app, answer) : nothing} ${group(app, answer, "red-line")}
    ${answer.byRules === "reject" ? viewTurn(app, party) : nothing}
    ${["objection", "negotiable", "gain"].map((strength) => group(app, answer, strength))}
    ${answer.reasons.length ? nothing : html`<p>${words.reasons.none}</p>`} ${needed(app, answer)}
  </section>`;
}

/** The reasons of one strength. */
function group(app, answer, strength) {
  return guard([app.doc, app.answers, app.text, answer.id], () => {
    const its = answer.reasons.filter((one) => one.strength === strength);
    return its.length
      ? html`<h3>${app.doc.words.strengthHeadings[strength]}</h3>
          <ul>
            ${its.map((one) => viewReason(app, one))}
          </ul>`
      : nothing;
  });
}

function needed(app, answer) {
  const { because } = answer.consent;
  return because.length
    ? html`<h3>${app.words.reasons.consent}</h3>
        <ul>
          ${because.map((one) => viewReason(app, one))}
        </ul>`
    : nothing;
}

function unknown(app, answer) {
  const { words, book } = app;
  return html`<h3>${words.reasons.unknown}</h3>
    <ul class="plain">
      ${answer.unknown.map(
        (one) =>
          html`<li>
            ${one.kind === "vote" ? words.reasons.vote : words.reasons.unlisted(one.words, book.issue(one.issue).title, list(one.rules))}
          </li>`,
      )}
    </ul>`;
}
