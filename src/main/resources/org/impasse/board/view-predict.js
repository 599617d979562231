/*
 * Predict, then reveal. A team commits a guess for each party while the curtain is down; the guess stands; then it meets the record.
 */
import { html, nothing } from "lit-html";
import { sign, tickOrCross } from "./signs.js";
import { GUESSES, scoreOf } from "./score.js";
import { STAGE, SLOTS, lifted, teamName, textGuessed } from "./room-facts.js";
import { verdictWords } from "./words.js";
import { guessOf, guessWords as words } from "./words-room.js";
import { scoreBoard } from "./view-scores.js";
import { missedWords } from "./view-missed.js";

export function viewPredict(app) {
  const team = app.state.teams[app.state.team];
  const text = textGuessed(app, app.state.team);
  return html`<section class="room-guess" aria-labelledby="room-guess-title">
    <h2 id="room-guess-title">${words.title}</h2>
    <p class="room-about">${words.about(teamName(app, app.state.team), text.title ?? words.blank, text.changed.length)}</p>
    ${team.committed ? afterCommit(app, team) : app.state.stage === STAGE.text ? form(app, team) : late(app)}
    ${anyCommitted(app) && revealed(app) ? scoreBoard(app) : nothing}
    ${revealed(app) ? again(app) : nothing}
  </section>`;
}

function anyCommitted(app) {
  return SLOTS.some((slot) => app.state.teams[slot].committed);
}

/** Whether guesses meet the record: after the reveal, while the verdicts are lifted. */
export function revealed(app) {
  return app.state.revealed && lifted(app, STAGE.verdicts);
}

function late(app) {
  return html`<p>${words.late}</p>
    <p><button type="button" class="button" @click=${() => app.dispatch({ type: "stage", n: STAGE.text })}>${words.lower}</button></p>`;
}

/** A new round takes all guesses back. */
function again(app) {
  return html`<p class="room-commit"><button type="button" class="button" @click=${() => newRound(app)}>${words.again}</button> <span class="room-hint">${words.againSays}</span></p>`;
}

function newRound(app) {
  app.dispatch({ type: "stage", n: STAGE.text });
  app.dispatch({ type: "reveal", on: false });
}

function form(app, team) {
  const left = app.doc.parties.filter((party) => !team.guesses[party.id]).length;
  return html`<form @submit=${(event) => submit(app, event)}>
    <div class="room-guesses">${app.doc.parties.map((party) => choice(app, team, party))}</div>
    <p class="room-hint">${words.noRules}</p>
    <div class="room-commit">
      <button type="submit" class="button room-main" ?disabled=${left === app.doc.parties.length}>${words.commit}</button>
      <p aria-live="polite">${words.left(left, app.doc.parties.length)} ${words.stands}</p>
    </div>
  </form>`;
}

function submit(app, event) {
  event.preventDefault();
  app.dispatch({ type: "commit" });
}

function choice(app, team, party) {
  return html`<fieldset class=${party.ratifies ? "is-ratifier" : ""}>
    <legend>${party.name}</legend>
    <div class="room-options">
      ${GUESSES.map((guess) => {
        const name = `guess-${app.state.team}-${party.id}`;
        return html`<label>
          <input type="radio" name=${name} value=${guess} .checked=${team.guesses[party.id] === guess}
            @change=${() => app.dispatch({ type: "guess", party: party.id, verdict: guess })} />
          <span>${sign(guess)} ${guessOf(party, guess)}</span>
        </label>`;
      })}
    </div>
  </fieldset>`;
}

function afterCommit(app, team) {
  if (!app.state.revealed) {
    return html`<p class="room-committed">${words.committed(teamName(app, app.state.team))} ${words.waiting}</p>
      ${guessed(app, team)}
      <div class="room-commit">
        <button type="button" class="button room-main" @click=${() => reveal(app)}>${words.reveal}</button>
        <p>${words.reveals}</p>
      </div>`;
  }
  if (!revealed(app)) {
    return html`<p>${words.lowered}</p>${guessed(app, team)}`;
  }
  const score = scoreOf(app, app.state.team);
  return html`<p class="room-score" role="status">${words.score(score.right, score.of)}</p>
    <ul class="room-verdicts">${score.rows.map((row) => outcome(app, row))}</ul>`;
}

/** The reveal says beforehand what it lifts. */
function reveal(app) {
  if (app.state.stage < STAGE.reasons) {
    app.dispatch({ type: "stage", n: STAGE.reasons });
  }
  app.dispatch({ type: "reveal" });
}

function guessed(app, team) {
  return html`<ul class="room-verdicts">
    ${app.doc.parties.map((party) => {
      const guess = team.guesses[party.id];
      return html`<li class=${party.ratifies ? "is-ratifier" : ""}>
        <span class="room-who">${party.name}</span>
        <span>${guess ? html`${sign(guess)} ${guessOf(party, guess)}` : words.none}</span>
      </li>`;
    })}
  </ul>`;
}

function outcome(app, row) {
  const party = app.book.party(row.party);
  return html`<li class="${party.ratifies ? "is-ratifier" : ""} ${row.right ? "is-right" : "is-missed"}">
    <span class="room-who">${party.name}</span>
    <span class="room-mark">${tickOrCross(row.right)} ${row.right ? words.right : words.wrong}</span>
    <span><span class="room-label">${words.guessed}</span> ${row.guess ? html`${sign(row.guess)} ${guessOf(party, row.guess)}` : words.none}</span>
    <span><span class="room-label">${words.answered}</span> ${sign(row.face)} ${verdictWords(app.doc, row.party, row.face)}</span>
    ${!row.right && lifted(app, STAGE.reasons) ? missedWords(app, row) : nothing}
  </li>`;
}
