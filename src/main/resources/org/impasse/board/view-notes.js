import { html, nothing } from "lit-html";
import { REASONS } from "./stage.js";
import { capital, list } from "./words.js";
import { nameInSentence } from "./headline.js";

/** What else the text comes to: legal steps, contradictions, assumptions, remarks on its authors. */
export function viewNotes(app) {
  const { answers, book, doc, words } = app;
  const why = app.state.stage >= REASONS;
  const step = (id) => doc.legalSteps.find((one) => one.id === id)?.title ?? id;
  const title = (id) => book.issue(id).title;
  const assumed = answers.parties.filter((one) => one.assumed);
  const parts = [
    part(
      words.table.legal,
      answers.legal.map(
        (one) =>
          html`<b>${step(one.step)}</b
            >${why ? html` <span class="quiet">${one.because.map((r) => r.because).join(" ")}</span>` : nothing}`,
      ),
    ),
    part(
      words.table.infeasible,
      answers.infeasible.map(
        (one) => html`<b>${list(one.issues.map(title))}</b> <span class="quiet">${one.why}</span>`,
      ),
    ),
    part(words.table.assumptions, [
      ...assumed.map(
        (one) =>
          html`<b>${book.party(one.id).name}</b> ${one.assumed.answer}. <span class="quiet">${one.assumed.why}</span>`,
      ),
      ...answers.unused.map((id) => html`<span class="quiet">${words.table.unused(nameInSentence(book, id))}</span>`),
    ]),
    part(
      words.table.mayRequire,
      answers.mayRequire.map((one) => html`<span>${words.table.mayNeed(need(app, one.target))}</span>`),
    ),
    part(
      words.table.author,
      answers.authorRefuses.map(
        (one) => html`<span>${words.table.authorRefuses(capital(nameInSentence(book, one.party)))}</span>`,
      ),
    ),
  ];
  return html`<div class="notes-of-text">${parts}</div>`;
}

function need(app, target) {
  const step = app.doc.legalSteps.find((one) => one.id === target);
  return step ? "a legal step, “" + step.title + "”" : "the consent of " + nameInSentence(app.book, target);
}

function part(title, items) {
  if (!items.length) return nothing;
  return html`<section class="note">
    <h3>${title}</h3>
    <ul>
      ${items.map((item) => html`<li>${item}</li>`)}
    </ul>
  </section>`;
}
