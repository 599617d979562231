import { html, nothing } from "lit-html";
import { evaluate } from "./verdicts.js";
import { textOf } from "./state.js";
import { changedText } from "./replay.js";
import { SILENCE, positionWords, samePosition } from "./book.js";
import { REASONS, VERDICTS } from "./stage.js";
import { answerWords, dateWords } from "./words.js";
import { headline } from "./headline.js";
import { faceOf, sign } from "./signs.js";
import { teamName } from "./room-facts.js";

/** Two texts side by side, or one as of two days: what moved, whose answer changed, by which rule. */
export function viewCompare(app) {
  const { words, state } = app;
  const sides = [side(app, state.compare.left), side(app, state.compare.right)];
  const open = state.stage >= VERDICTS;
  return html`<section class="page compare" aria-labelledby="compare-title">
    <p class="kicker"><span>${words.views.compare}</span></p>
    <h1 id="compare-title" tabindex="-1">${sides[0].title} ${words.compare.and} ${sides[1].title}</h1>
    <div class="pickers">${picker(app, "left")}${picker(app, "right")}</div>
    ${
      open
        ? html`<div class="outcomes">
            ${sides.map(
              (one) =>
                html`<div>
                  <h2>${one.title}</h2>
                  <p class="says">${headline(app.book, one.answers, one.settings)[0]}</p>
                </div>`,
            )}
          </div>`
        : nothing
    }
    ${open ? answers(app, sides) : nothing} ${terms(app, sides)}
  </section>`;
}

function side(app, ref) {
  const { book, state } = app;
  const text = ref.text ? changedText(ref.text, {}, book) : textOf(state, ref.team, book);
  const settings = ref.asOf ? { ...state.settings, asOf: ref.asOf } : state.settings;
  const name = ref.text ? book.text(ref.text).title : teamName(app, ref.team);
  const title = name + (ref.asOf ? ", " + app.words.compare.asOf + " " + dateWords(ref.asOf) : "");
  return { ref, text, settings, title, answers: evaluate(book, text.terms, settings, text.assumptions, text.authors) };
}

function picker(app, name) {
  const { words, doc, state } = app;
  const ref = state.compare[name];
  const value = ref.text ? "text:" + ref.text : "team:" + ref.team;
  const set = (change) => app.dispatch({ type: "compare", [name]: { ...ref, ...change } });
  const choose = (event) => {
    const [kind, id] = event.target.value.split(/:(.*)/);
    const asOf = ref.asOf ? { asOf: ref.asOf } : {};
    app.dispatch({ type: "compare", [name]: kind === "text" ? { text: id, ...asOf } : { team: Number(id), ...asOf } });
  };
  const day = (event) => {
    const { asOf, ...rest } = ref;
    app.dispatch({ type: "compare", [name]: event.target.value ? { ...rest, asOf: event.target.value } : rest });
  };
  return html`<div class="picker">
    <label class="field"
      ><span>${words.compare[name]}</span>
      <select @change=${choose}>
        <optgroup label=${words.compare.texts}>
          ${doc.texts.map((text) => html`<option value=${"text:" + text.id} ?selected=${value === "text:" + text.id}>${text.title}</option>`)}
        </optgroup>
        <optgroup label=${words.compare.teams}>
          ${state.teams.map((team, slot) => html`<option value=${"team:" + slot} ?selected=${value === "team:" + slot}>${teamName(app, slot)}</option>`)}
        </optgroup>
      </select></label
    >
    <label class="field"
      ><span>${words.compare.asOf}</span><input type="date" .value=${ref.asOf ?? state.settings.asOf} @change=${day}
    /></label>
  </div>`;
}

function answers(app, [left, right]) {
  const { words, doc, book } = app;
  const moved = doc.parties
    .map((party) => ({
      party,
      was: left.answers.parties.find((one) => one.id === party.id),
      now: right.answers.parties.find((one) => one.id === party.id),
    }))
    .filter(({ was, now }) => answerWords(doc, was) !== answerWords(doc, now) || was.blocks !== now.blocks);
  const show = (answer) =>
    html`<span class=${"answer" + (answer.verdict === "reject" ? " red" : "")}
      >${sign(faceOf(answer))} ${answerWords(doc, answer)}</span
    >`;
  return html`<section class="part" aria-labelledby="compare-answers">
    <h2 id="compare-answers">${words.compare.answers}</h2>
    ${
      moved.length
        ? html`<ul class="moved-answers">
            ${moved.map(
              ({ party, was, now }) =>
                html`<li>
                  <h3>${party.name}</h3>
                  <p>
                    ${show(was)} <span aria-hidden="true">→</span
                    ><span class="unseen">${words.compare.then}</span> ${show(now)}
                  </p>
                  ${app.state.stage >= REASONS ? because(app, was, now) : nothing}
                </li>`,
            )}
          </ul>`
        : html`<p>${words.compare.noAnswers}</p>`
    }
  </section>`;
}

/** The rules that part the two answers. */
function because(app, was, now) {
  const { words } = app;
  const only = (one, other) =>
    one.reasons.filter(
      (r) =>
        !other.reasons.some((o) => o.rule === r.rule) &&
        ["red-line", "objection"].includes(app.book.rule(r.rule).strength),
    );
  const lines = (head, reasons) =>
    reasons.map((r) => html`<li><span class="quiet">${head}</span> <b>${r.rule}</b> ${r.because}</li>`);
  const items = [...lines(words.compare.noLonger, only(was, now)), ...lines(words.compare.now, only(now, was))];
  return items.length
    ? html`<ul class="meant">
        ${items}
      </ul>`
    : nothing;
}

function terms(app, [left, right]) {
  const { words, doc } = app;
  const moved = doc.issues.filter((issue) => !samePosition(left.text.terms[issue.id], right.text.terms[issue.id]));
  const says = (issue, position) =>
    position === SILENCE ? html`<span class="quiet">${words.text.silence}</span>` : positionWords(issue, position);
  return html`<section class="part" aria-labelledby="compare-moved">
    <h2 id="compare-moved">${words.compare.moved}</h2>
    ${
      moved.length
        ? html`<table class="stack">
            <thead>
              <tr>
                <th scope="col">${words.compare.issue}</th>
                <th scope="col">${left.title}</th>
                <th scope="col">${right.title}</th>
              </tr>
            </thead>
            <tbody>
              ${moved.map(
                (issue) =>
                  html`<tr>
                    <th scope="row">${issue.title}</th>
                    <td data-of=${words.compare.left}>${says(issue, left.text.terms[issue.id])}</td>
                    <td data-of=${words.compare.right}>${says(issue, right.text.terms[issue.id])}</td>
                  </tr>`,
              )}
            </tbody>
          </table>`
        : html`<p>${words.compare.same}</p>`
    }
  </section>`;
}
