/*
 * Five teams on one screen: each team's text as what it changes, its answers as far as the curtain is lifted, and its short code in
 * and out; below, teams by parties.
 */
import { html, nothing } from "lit-html";
import { live } from "lit-html/directives/live.js";
import { textCode } from "./code.js";
import { faceOf, sign } from "./signs.js";
import { positionWords } from "./book.js";
import { STAGE, SLOTS, answersTo, begun, differences, lifted, teamName, textIn } from "./room-facts.js";
import { revealed } from "./view-predict.js";
import { scoreBoard } from "./view-scores.js";
import { liveRoom } from "./view-room-live.js";
import { copy, note, takeCode } from "./room-codes.js";
import { verdictWords } from "./words.js";
import { teamWords as words, faceWords, guessWords } from "./words-room.js";

const MOST = 7;

export function viewRoom(app) {
  const texts = SLOTS.map((slot) => textIn(app, slot));
  const answers = lifted(app, STAGE.verdicts) ? texts.map((text) => answersTo(app, text)) : null;
  return html`<section class="room-view is-wide" aria-labelledby="room-title">
    <header class="room-head">
      <h1 id="room-title">${words.title}</h1>
      <p>${words.intro}</p>
    </header>
    <div class="room-slots">${SLOTS.map((slot) => slotView(app, slot, texts[slot], answers && answers[slot]))}</div>
    ${app.server ? liveRoom(app) : nothing}
    ${answers ? matrix(app, answers) : nothing}
    ${revealed(app) ? scoreBoard(app) : nothing}
  </section>`;
}

function slotView(app, slot, text, answers) {
  const team = app.state.teams[slot];
  const active = slot === app.state.team;
  return html`<section class="room-slot ${active ? "is-active" : ""} ${begun(app, slot) ? "" : "is-quiet"}" aria-label=${teamName(app, slot)}>
    <div class="room-slot-head">
      <span class="room-no" aria-hidden="true">${slot + 1}</span>
      <input class="room-team" aria-label=${words.name(slot)} maxlength="40" .value=${live(teamName(app, slot))}
        @change=${(event) => app.dispatch({ type: "rename", slot, name: event.target.value })} />
    </div>
    <button type="button" class="button quiet room-onboard" aria-pressed=${active ? "true" : "false"} @click=${() => app.dispatch({ type: "team", slot })}>
      ${active ? words.active : words.activate}<span class="unseen"> ${teamName(app, slot)}</span>
    </button>
    <p class="room-from"><span class="room-label">${words.startsFrom}</span> ${text.title ?? words.blank}</p>
    ${changes(app, text)}
    ${answers ? verdicts(app, answers) : nothing}
    <p class="room-hint">${team.committed ? words.guess.done : words.guess.open}</p>
    ${codes(app, slot, text)}
  </section>`;
}

function changes(app, text) {
  const all = differences(app, text.before, text.terms);
  if (all.length === 0) {
    return html`<p class="room-hint">${words.unchanged}</p>`;
  }
  const line = ({ issue, from, to }) => html`<li>
    <span class="room-issue">${issue.title}</span>
    <span class="room-was"><s>${positionWords(issue, from)}</s></span> <b>${positionWords(issue, to)}</b>
  </li>`;
  return html`<ul class="room-changes">${all.slice(0, MOST).map(line)}</ul>
    ${all.length > MOST
      ? html`<details><summary>${words.more(all.length - MOST)}</summary><ul class="room-changes">${all.slice(MOST).map(line)}</ul></details>`
      : nothing}`;
}

function verdicts(app, answers) {
  return html`<p class="room-outcome ${answers.deal ? "" : "is-blocked"}">${answers.deal ? words.nobodyBlocks : words.block(answers.blockers.length)}</p>
    <ul class="room-signs" aria-label=${words.answers}>
      ${answers.parties.map((answer) => html`<li class=${answer.blocks ? "is-blocking" : ""}>
        ${sign(faceOf(answer))}<span class="unseen">${app.book.party(answer.id).name}: ${verdictWords(app.doc, answer.id, faceOf(answer))}</span>
      </li>`)}
    </ul>`;
}

function codes(app, slot, text) {
  const place = `slot-${slot}`;
  const said = note(app, place);
  const field = `room-code-${slot}`;
  const whose = html`<span class="unseen"> ${teamName(app, slot)}</span>`;
  return html`<div class="room-codes">
    <div>
      <button type="button" class="button quiet" @click=${() => copy(app, textCode(app.book, text), place)}>${words.copy}${whose}</button>
      <button type="button" class="button quiet" @click=${() => large(app, slot)}>${words.large}${whose}</button>
    </div>
    <form @submit=${(event) => takeCode(app, event, slot)}>
      <label class="unseen" for=${field}>${words.paste(slot)}</label>
      <input id=${field} name="code" autocomplete="off" autocapitalize="characters" spellcheck="false" placeholder=${words.paste(slot)}
        aria-invalid=${said && said.wrong ? "true" : "false"} aria-describedby=${said ? `${field}-said` : nothing} />
      <button type="submit" class="button">${words.put}</button>
    </form>
    ${said ? html`<p id="${field}-said" class="room-said ${said.wrong ? "is-wrong" : ""}" role="status">${said.words}</p>` : nothing}
  </div>`;
}

function large(app, slot) {
  if (slot !== app.state.team) {
    app.dispatch({ type: "team", slot });
  }
  app.dispatch({ type: "view", name: "share" });
}

function matrix(app, answers) {
  return html`<section class="room-matrix" aria-labelledby="room-matrix-title">
    <h2 id="room-matrix-title">${words.matrix}</h2>
    <div class="room-scroll" tabindex="0" role="group" aria-labelledby="room-matrix-title">
      <table>
        <thead>
          <tr><th scope="col">${guessWords.party}</th>${SLOTS.map((slot) => html`<th scope="col">${teamName(app, slot)}</th>`)}</tr>
        </thead>
        <tbody>
          ${app.doc.parties.map((party, at) => html`<tr class=${party.ratifies ? "is-ratifier" : ""}>
            <th scope="row">${party.name}</th>
            ${answers.map((each) => cell(party, each.parties[at]))}
          </tr>`)}
        </tbody>
      </table>
    </div>
  </section>`;
}

function cell(party, answer) {
  return html`<td class=${answer.blocks ? "is-blocking" : ""}>${sign(faceOf(answer))} ${faceWords(party, faceOf(answer))}</td>`;
}
