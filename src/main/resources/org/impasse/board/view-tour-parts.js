/* The tour's steps that stand alone: the text, the answers, a text that passes, and the ladder of evidence. */
import { html, nothing } from "lit-html";
import { SILENCE, positionWords } from "./book.js";
import { faceOf, sign } from "./signs.js";
import { headline } from "./headline.js";
import { dateWords, list, verdictWords } from "./words.js";
import { differences } from "./room-facts.js";
import { tourWords as words, presenterWords } from "./words-room.js";

/** The starting text: its title and what it says on the issues in focus. */
export function textStep(app, { text }) {
  const source = app.book.text(text.base);
  const focus = app.doc.case.focus.map((id) => app.book.issue(id));
  return html`<p class="room-lead">${source ? source.title : nothing}${source && source.date ? html`, ${dateWords(source.date)}` : nothing}</p>
    <p>${app.doc.case.summary}</p>
    <dl class="room-terms">
      ${focus.map((issue) => html`<div>
        <dt>${issue.title}</dt>
        <dd class=${text.terms[issue.id] === SILENCE ? "is-silent" : ""}>${text.terms[issue.id] === SILENCE ? presenterWords.silence : positionWords(issue, text.terms[issue.id])}</dd>
      </div>`)}
    </dl>`;
}

export function answersStep(app, { answers }) {
  const [first, ...rest] = headline(app.book, answers, app.state.settings);
  return html`<p class="room-lead">${first}</p>
    <ul class="room-seats">
      ${answers.parties.map((answer) => html`<li class="${answer.blocks ? "is-blocking" : ""} ${answer.consent.need === "required" ? "" : "is-advisory"}">
        ${sign(faceOf(answer))}
        <span class="room-seat-name">${app.book.party(answer.id).name}</span>
        <span class="room-seat-answer">${verdictWords(app.doc, answer.id, faceOf(answer))}</span>
      </li>`)}
    </ul>
    <p>${rest.join(" ")}</p>`;
}

/** The example of a text that passes, as what it changes in the text on the table. */
export function dealStep(app, { deadlock, copy, answers }) {
  const changes = differences(app, copy.before, copy.terms);
  return html`<p class="room-lead">${changes.length === 0 ? words.dealItself : deadlock.headline}</p>
    <p>${headline(app.book, answers, app.state.settings).join(" ")}</p>
    ${changes.length === 0 ? nothing : html`<p class="room-label">${words.dealSays}</p>`}
    <ul class="room-changes">
      ${changes.map(({ issue, from, to }) => html`<li>
        <span class="room-issue">${issue.title}</span> <s>${positionWords(issue, from)}</s> <b>${positionWords(issue, to)}</b>
      </li>`)}
    </ul>`;
}

/** What is left on stronger evidence: rows are grades, columns readings, as the document tells them. */
export function ladderStep(app, { deadlock }) {
  const { columns } = deadlock.ladder;
  const grades = columns[0]?.rungs ?? [];
  return html`<p class="room-lead">${words.ladderSays}</p>
    <div class="room-scroll" tabindex="0" role="group" aria-label=${words.ladderTitle}>
      <table class="room-ladder">
        <thead><tr><th scope="col">${words.atLeast}</th>${columns.map((column) => html`<th scope="col">${column.title}</th>`)}</tr></thead>
        <tbody>
          ${grades.map((grade, at) => html`<tr>
            <th scope="row">${grade.words}${walkButton(app, grade)}</th>
            ${columns.map((column) => rungView(app, column.rungs[at]))}
          </tr>`)}
        </tbody>
      </table>
    </div>
    <p class="room-hint">${words.walkSays}</p>
    <ul class="room-columns">${sayings(columns).map(({ titles, says }) => html`<li><b>${list(titles)}.</b> ${says}</li>`)}</ul>
    ${robustView(deadlock.robust)}
    <p class="room-closing">${app.doc.words.closing}</p>`;
}

/** The whole tour again where only evidence of this grade counts. */
function walkButton(app, grade) {
  if (grade.basis === app.state.settings.basis) {
    return nothing;
  }
  const walk = () => {
    app.dispatch({ type: "settings", basis: grade.basis });
    app.dispatch({ type: "tour", step: 0 });
    scrollTo(0, 0);
  };
  return html`<button type="button" class="room-walk" @click=${walk}>${words.walk}<span class="unseen">: ${grade.words}</span></button>`;
}

/** Readings of which the same is said, told once. */
function sayings(columns) {
  const said = new Map();
  columns.forEach((column) => said.set(column.says, [...(said.get(column.says) ?? []), column.title]));
  return [...said].map(([says, titles]) => ({ says, titles }));
}

function robustView([first, ...rest]) {
  return first === undefined ? nothing : html`<h2>${words.robustTitle}</h2>
    <p class="room-says">${first}</p>
    ${rest.length > 0
      ? html`<details><summary>${words.robustMore}</summary><ul class="room-columns">${rest.map((sentence) => html`<li>${sentence}</li>`)}</ul></details>`
      : nothing}`;
}

function rungView(app, rung) {
  if (!rung) {
    return html`<td></td>`;
  }
  const blocked = rung.blocked.map((issues) => issues.map((id) => app.book.issue(id).title).join(", "));
  const outcome = { "no-deal": words.blocked, deal: words.passes }[rung.outcome] ?? words.open;
  return html`<td class=${rung.outcome === "no-deal" ? "is-blocking" : ""}>
    ${sign(rung.outcome === "no-deal" ? "reject" : rung.outcome === "deal" ? "accept" : "undetermined")}
    <span><b>${outcome}</b>${blocked.length > 0 ? html`<span class="room-blocked">${blocked.join("; ")}</span>` : nothing}</span>
  </td>`;
}
