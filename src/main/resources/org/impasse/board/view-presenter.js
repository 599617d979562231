/*
 * The presenter view: what the back of the room must be able to read, and no more. Headline, seats, the change that made it so, and
 * where it sticks, each as far as the curtain is lifted.
 */
import { html, nothing } from "lit-html";
import { positionWords } from "./book.js";
import { faceOf, sign } from "./signs.js";
import { headline, nameInSentence } from "./headline.js";
import { list, verdictWords } from "./words.js";
import { STAGE, deadlockAt, differences, lifted, teamName, textIn } from "./room-facts.js";
import { viewCurtain } from "./view-curtain.js";
import { viewTour } from "./view-tour.js";
import { presenterWords as words, teamWords } from "./words-room.js";

export function viewPresenter(app) {
  const touring = app.state.tour !== null;
  return html`<div class="room-presenter">
    <header class="room-presenter-bar">
      <p><b>${teamName(app, app.state.team)}</b> ${app.text.title ?? teamWords.blank}</p>
      ${viewCurtain(app)}
      <button type="button" class="button" @click=${() => app.dispatch({ type: "presenter", on: false })}>${words.leave}</button>
    </header>
    <main id="main" class="room-presenter-main">${touring ? viewTour(app) : slide(app)}</main>
  </div>`;
}

function slide(app) {
  const told = lifted(app, STAGE.verdicts);
  return html`<h1>${told ? headline(app.book, app.answers, app.state.settings)[0] : app.text.title ?? teamWords.blank}</h1>
    ${lastChange(app)}
    ${told ? seats(app) : plainSeats(app)}
    ${lifted(app, STAGE.proof) ? sticking(app) : nothing}`;
}

/** The last thing this team did that changed its text. */
function lastChange(app) {
  const { state } = app;
  const at = state.log.findLastIndex((entry) => entry.team === state.team && entry.kind !== "commit");
  const changes = at < 0 ? [] : differences(app, textIn(app, state.team, at).terms, app.text.terms);
  if (changes.length === 0 || state.log[at].kind === "choose") {
    return nothing;
  }
  return html`<dl class="room-last" aria-label=${words.lastChange}>
    ${changes.slice(0, 2).map(({ issue, from, to }) => html`<div>
      <dt>${issue.title}</dt>
      <dd><s>${positionWords(issue, from)}</s> <span aria-hidden="true">→</span> <b>${positionWords(issue, to)}</b></dd>
    </div>`)}
  </dl>`;
}

function seats(app) {
  const { doc, book, answers } = app;
  return html`<ul class="room-seats">
    ${answers.parties.map((answer) => html`<li class="${answer.blocks ? "is-blocking" : ""} ${answer.consent.need === "required" ? "" : "is-advisory"}">
      ${sign(faceOf(answer))}
      <span class="room-seat-name">${book.party(answer.id).name}</span>
      <span class="room-seat-answer">${verdictWords(doc, answer.id, faceOf(answer))}</span>
    </li>`)}
  </ul>`;
}

function plainSeats(app) {
  return html`<ul class="room-seats is-plain">
    ${app.doc.parties.map((party) => html`<li><span class="room-seat-name">${party.name}</span></li>`)}
  </ul>`;
}

function sticking(app) {
  const deadlock = deadlockAt(app);
  if (!deadlock || deadlock.points.length === 0) {
    return deadlock ? html`<p class="room-sticking-says">${deadlock.headline}</p>` : nothing;
  }
  return html`<section class="room-sticking" aria-labelledby="presenter-sticking">
    <h2 id="presenter-sticking">${words.sticking}</h2>
    <ol>${deadlock.points.map((point) => html`<li><b>${point.title}</b> ${between(app, point)}</li>`)}</ol>
  </section>`;
}

/** Between whom it sticks; the document's own sentence where the sides do not stand against each other on one issue. */
function between(app, point) {
  const sides = point.stands.map((stand) => nameInSentence(app.book, stand.side));
  return point.issues.length === 1 && sides.length > 1 ? words.between(list(sides), sides.length) : point.says;
}
