import { html, nothing } from "lit-html";
import { REASONS, VERDICTS } from "./stage.js";
import { SILENCE, admitted, positionWords } from "./book.js";
import { answerWords, consentWords, count } from "./words.js";
import { headline } from "./headline.js";
import { faceOf, mark, sign } from "./signs.js";
import { cited, tags } from "./view-reason.js";
import { viewReceipt } from "./view-receipt.js";

/** The current text as a report on A4: what it says, who answers what and why, the sources, the settings. */
export function viewPaper(app) {
  const { words, text, state } = app;
  const base = app.book.text(text.base);
  const notes = new Map();
  const open = state.stage >= VERDICTS;
  const why = open && state.stage >= REASONS;
  const sentences = open ? headline(app.book, app.answers, state.settings) : [];
  const title = base ? base.title : words.text.blank;
  // Parties come before the sources in the sheet, and number them as they name them.
  const parties = why ? app.doc.parties.map((party) => partyPart(app, party, notes)) : nothing;
  return html`
    <header>
      <p class="kicker">
        <b>${app.doc.case.title}</b>
        <span>${title}</span
        >${base?.date ? html` <span>${base.date}</span>` : nothing}${text.changed.length ? html` <span>${count(text.changed.length, words.text.change)}</span>` : nothing}
      </p>
      <h1>${open ? sentences[0] : title}</h1>
      ${open ? html`<p class="standfirst">${sentences.slice(1).join(" ")}</p>` : nothing}
    </header>
    ${
      open
        ? html`<section>
            <h2>${words.table.title}</h2>
            <table>
              <tbody>
                ${app.doc.parties.map((party) => row(app, party))}
              </tbody>
            </table>
          </section>`
        : nothing
    }
    ${open ? legal(app) : nothing}
    <section>
      <h2>${words.paper.text}</h2>
      <table class="terms">
        <tbody>
          ${app.doc.issues.filter((issue) => text.terms[issue.id] !== SILENCE || text.changed.includes(issue.id)).map((issue) => term(app, issue))}
        </tbody>
      </table>
      <p class="quiet small">
        ${words.paper.silentOn(app.doc.issues.filter((issue) => text.terms[issue.id] === SILENCE).length)}
      </p>
    </section>
    ${
      why
        ? html`<section>
            <h2>${words.paper.reasons}</h2>
            ${parties}
          </section>`
        : nothing
    }
    ${
      notes.size
        ? html`<section>
            <h2>${words.paper.sources}</h2>
            <ol class="notes">
              ${[...notes.keys()].map((citation) => html`<li>${citation}</li>`)}
            </ol>
          </section>`
        : nothing
    }
    <section class="receipt">
      <h2>${words.paper.receipt}</h2>
      ${viewReceipt(app)}
    </section>
    <p class="closing">${app.doc.words.closing}</p>
  `;
}

function row(app, party) {
  const answer = app.answers.parties.find((one) => one.id === party.id);
  return html`<tr class=${party.ratifies ? "ratifier" : ""}>
    <th scope="row">${party.name}</th>
    <td class=${answer.verdict === "reject" ? "red" : ""}>${sign(faceOf(answer))} ${answerWords(app.doc, answer)}</td>
    <td>
      ${consentWords(app.words, answer.consent)}${answer.blocks ? html`, <b>${app.words.table.blocks}</b>` : nothing}
    </td>
  </tr>`;
}

function legal(app) {
  const { legal, infeasible } = app.answers;
  const step = (id) => app.doc.legalSteps.find((one) => one.id === id)?.title ?? id;
  return html`${
    legal.length
      ? html`<section>
          <h2>${app.words.table.legal}</h2>
          <ul>
            ${legal.map((one) => html`<li>${step(one.step)}</li>`)}
          </ul>
        </section>`
      : nothing
  }
  ${
    infeasible.length
      ? html`<section>
          <h2>${app.words.table.infeasible}</h2>
          <ul>
            ${infeasible.map((one) => html`<li>${one.why}</li>`)}
          </ul>
        </section>`
      : nothing
  }`;
}

function term(app, issue) {
  const { text, words } = app;
  const changed = text.changed.includes(issue.id);
  const says = (position) => (position === SILENCE ? words.text.silence : positionWords(issue, position));
  return html`<tr>
    <th scope="row">${issue.title}</th>
    <td>
      <b>${says(text.terms[issue.id])}</b
      >${changed ? html` <span class="quiet">${words.text.was} <s>${says(text.before[issue.id])}</s></span>` : nothing}
    </td>
    <td class="quiet">
      ${text
        .clausesOf(issue.id)
        .filter((c) => !c.own)
        .map((c) => c.id)
        .join(", ")}
    </td>
  </tr>`;
}

function partyPart(app, party, notes) {
  const answer = app.answers.parties.find((one) => one.id === party.id);
  if (!answer.reasons.length) return nothing;
  return html`<section class="party">
    <h3>
      ${party.name}: <span class=${answer.verdict === "reject" ? "red" : ""}>${answerWords(app.doc, answer)}</span>
    </h3>
    <ul>
      ${answer.reasons.map((reason) => {
        const rule = app.book.rule(reason.rule);
        return html`<li class="reason">
          ${mark(rule.strength)}
          <p class="because">${reason.because}</p>
          ${tags(app, rule)}
          <ul class="said">
            ${rule.evidence.map((id) => said(app, app.book.evidence(id), notes))}${rule.against
              .map((id) => app.book.evidence(id))
              .filter((one) => one && admitted(app.book, one, app.state.settings))
              .map((one) => said(app, one, notes, app.words.reasons.against))}
          </ul>
        </li>`;
      })}
    </ul>
  </section>`;
}

function said(app, evidence, notes, head = "") {
  if (!evidence) return nothing;
  const source = app.book.source(evidence.source);
  const citation = source ? cited(source, evidence) : "";
  if (citation && !notes.has(citation)) notes.set(citation, notes.size + 1);
  return html`<li>
    ${head ? html`<b>${head}</b> ` : nothing}<span class="who"
      >${[evidence.by, evidence.capacity, evidence.on ?? app.words.reasons.undated].filter(Boolean).join(", ")}
      (${evidence.basisWords}):</span
    >
    ${evidence.says}${citation ? html`<sup>${notes.get(citation)}</sup>` : nothing}
  </li>`;
}
