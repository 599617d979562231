import { html, nothing } from "lit-html";
import { SILENCE, admitted, positionWords } from "./book.js";
import { list } from "./words.js";
import { mark } from "./signs.js";
import { showIssue } from "./view-text.js";

/** One reason: its sentence, how firm it is, what in the text it means, what it rests on. */
export function viewReason(app, reason, terms = app.text.terms) {
  const rule = app.book.rule(reason.rule);
  return html`<li class="reason">
    ${mark(rule.strength)}
    <p class="because">${reason.because}</p>
    ${tags(app, rule)} ${meant(app, reason, terms)} ${statements(app, rule)}
    ${
      rule.explains
        ? html`<details class="more">
            <summary>${app.words.reasons.explain}</summary>
            <p>${rule.explains}</p>
          </details>`
        : nothing
    }
  </li>`;
}

/** Strength, id, basis and reading of a rule, in one line. */
export function tags(app, rule) {
  const strength = rule.strength ? app.doc.words.strengths[rule.strength] : app.words.reasons.needs;
  const reading = rule.reading ? app.book.reading(rule.reading).title : null;
  return html`<p class="tags">
    <b class=${rule.strength === "red-line" ? "red" : ""}>${strength}</b> <span>${rule.id}</span>
    <span class=${"badge " + rule.basis + "-basis"}>${rule.basisWords}</span
    >${reading ? html` <span>${app.words.deadlock.reading} “${reading}”</span>` : nothing}
  </p>`;
}

function meant(app, reason, terms) {
  const { words, book } = app;
  const silent = reason.issues.filter((id) => terms[id] === SILENCE);
  const set = reason.issues.filter((id) => terms[id] !== SILENCE);
  const own = terms === app.text.terms;
  return html`<ul class="meant">
    ${set.map((id) => html`<li>${clauseWords(app, id, own)}<button class="link" @click=${() => showIssue(app, id)}>${book.issue(id).title}</button>: <b>${positionWords(book.issue(id), terms[id])}</b></li>`)}
    ${silent.length ? html`<li>${words.reasons.silent} ${silent.map((id, at) => html`${at ? ", " : ""}<button class="link" @click=${() => showIssue(app, id)}>${book.issue(id).title}</button>`)}.</li>` : nothing}
  </ul>`;
}

function clauseWords(app, id, own) {
  const clauses = own ? app.text.clausesOf(id).filter((clause) => !clause.own) : [];
  return clauses.length ? list(clauses.map((clause) => clause.id + " " + clause.title)) + ". " : "";
}

/** What a rule rests on, the strongest in the open, and what says otherwise. */
export function statements(app, rule) {
  const { settings } = app.state;
  const its = (ids) => ids.map((id) => app.book.evidence(id)).filter(Boolean);
  const [first, ...more] = its(rule.evidence);
  const against = its(rule.against).filter((one) => admitted(app.book, one, settings));
  return html`<ul class="said">
      ${first ? statement(app, first) : nothing} ${against.map((one) => statement(app, one, app.words.reasons.against))}
    </ul>
    ${
      more.length
        ? html`<details class="more">
            <summary>${app.words.reasons.more(more.length)}</summary>
            <ul class="said">
              ${more.map((one) => statement(app, one))}
            </ul>
          </details>`
        : nothing
    }`;
}

function statement(app, evidence, head = "") {
  const source = app.book.source(evidence.source);
  const who = [evidence.by, evidence.capacity, evidence.on ?? app.words.reasons.undated].filter(Boolean).join(", ");
  return html`<li>
    ${head ? html`<b>${head}</b> ` : nothing}<span class="who">${who} (${evidence.basisWords}):</span>
    <span class="words">${evidence.says}</span>
    ${source ? html`<cite class="source">${cited(source, evidence)}</cite>` : nothing}
  </li>`;
}

/** A source as a note has it, with the place in it. */
export function cited(source, evidence) {
  return evidence.locator ? source.citation.replace(/\.$/, "") + ", " + evidence.locator + "." : source.citation;
}
