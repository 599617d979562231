/*
 * The debrief sheet: what the room tried and what came of it, told as far as the curtain is lifted, ready to print.
 */
import { html, nothing } from "lit-html";
import { positionWords } from "./book.js";
import { capital } from "./words.js";
import { headline, nameList } from "./headline.js";
import { sign } from "./signs.js";
import { historyOf, nearestOf } from "./history.js";
import { STAGE, SLOTS, answersTo, begun, deadlockAt, deadlockFits, differences, lifted, teamName, textIn } from "./room-facts.js";
import { settingsWords } from "./room-settings.js";
import { scoreBoard } from "./view-scores.js";
import { revealed } from "./view-predict.js";
import { endMatter } from "./view-debrief-end.js";
import { debriefWords as words, faceWords, teamWords } from "./words-room.js";

export function viewDebrief(app) {
  const history = historyOf(app);
  const teams = SLOTS.filter((slot) => begun(app, slot));
  const told = lifted(app, STAGE.verdicts);
  return html`<article class="room-view room-debrief" aria-labelledby="debrief-title">
    <header class="room-head">
      <p class="room-kicker"><b>${app.doc.case.title}</b> ${words.title}</p>
      <h1 id="debrief-title">${words.title}</h1>
      <p>${settingsWords(app)}</p>
      <p class="room-buttons room-screen"><button type="button" class="button room-main" @click=${() => window.print()}>${words.print}</button></p>
    </header>
    ${teams.length > 0 ? section(words.teams, html`<div class="room-teams">${teams.map((slot) => teamView(app, slot, told))}</div>`) : nothing}
    ${revealed(app) && teams.some((slot) => app.state.teams[slot].committed) ? section(words.guesses, scoreBoard(app)) : nothing}
    ${section(words.tried, history.length > 0 ? triedView(app, history, told) : html`<p>${words.nothingTried}</p>`)}
    ${told && history.length > 0 ? section(words.nearest, nearestView(app, history)) : nothing}
    ${told && history.length > 0 ? section(words.movers, moversView(app, history)) : nothing}
    ${lifted(app, STAGE.proof) ? section(words.sticking, stickingView(app)) : nothing}
    ${endMatter(app, teams)}
  </article>`;
}

function section(title, content) {
  return html`<section><h2>${title}</h2>${content}</section>`;
}

function teamView(app, slot, told) {
  const text = textIn(app, slot);
  const changes = differences(app, text.before, text.terms);
  const answers = told ? answersTo(app, text) : null;
  return html`<section class="room-team-sheet">
    <h3>${teamName(app, slot)}</h3>
    <p class="room-hint">${words.started(text.title ?? teamWords.blank)}, ${teamWords.changes(changes.length)}</p>
    <ul class="room-changes">${changes.map((change) => changeView(change))}</ul>
    ${answers ? html`<p class="room-ends">${sign(answers.deal ? "accept" : "reject")} ${headline(app.book, answers, app.state.settings)[0]}</p>` : nothing}
  </section>`;
}

function changeView({ issue, from, to }) {
  return html`<li><span class="room-issue">${issue.title}</span> <s>${positionWords(issue, from)}</s> <b>${positionWords(issue, to)}</b></li>`;
}

function triedView(app, history, told) {
  return html`<div class="room-scroll" tabindex="0" role="group" aria-label=${words.tried}><table class="room-log">
    <thead><tr>
      <th scope="col">${words.stepHead}</th><th scope="col">${words.teamHead}</th><th scope="col">${words.changeHead}</th>
      ${told ? html`<th scope="col">${words.effectHead}</th><th scope="col">${words.wayHead}</th>` : nothing}
    </tr></thead>
    <tbody>${history.map((step) => html`<tr>
      <td>${step.number}</td><td>${teamName(app, step.team)}</td>
      <td>${whatChanged(step)}</td>
      ${told ? html`<td>${movesView(app, step.moves)}</td><td>${wayWords(app, step.after)}</td>` : nothing}
    </tr>`)}</tbody>
  </table></div>`;
}

function whatChanged({ entry, changes, text }) {
  const said = words.kinds[entry.kind];
  const told = typeof said === "function" ? said(text.title ?? teamWords.blank) : said;
  return html`${told ? html`<p>${capital(told)}</p>` : nothing}${entry.kind === "choose" || changes.length === 0 ? nothing : html`<ul class="room-changes">${changes.map(changeView)}</ul>`}`;
}

function movesView(app, moves) {
  return html`<ul class="room-moves">${moves.map(({ party, from, to }) => html`<li>
    ${app.book.party(party).name}: ${sign(from)} ${faceWords(app.book.party(party), from)} <span aria-hidden="true">→</span><span class="unseen">${words.thenSays}</span> ${sign(to)} ${faceWords(app.book.party(party), to)}
  </li>`)}</ul>`;
}

function wayWords(app, answers) {
  return answers.deal ? words.nobody : capital(nameList(app.book, answers.blockers));
}

function nearestView(app, history) {
  const { team, number, answers } = nearestOf(app, history);
  const names = answers.deal ? null : nameList(app.book, answers.blockers);
  return html`<p class="room-says">${number === null ? words.nearestStart(teamName(app, team), names) : words.nearestSays(teamName(app, team), number, names)}</p>`;
}

/** Party by party, which changes moved it; steps back and forth tell nothing new. */
function moversView(app, history) {
  const steps = history.filter((step) => step.entry.kind === "set");
  const rows = app.doc.parties
    .map((party) => ({ party, moves: steps.flatMap((step) => step.moves.filter((move) => move.party === party.id).map((move) => ({ step, move }))) }))
    .filter(({ moves }) => moves.length > 0);
  if (rows.length === 0) {
    return html`<p>${words.noMovers}</p>`;
  }
  return html`<dl class="room-movers">${rows.map(({ party, moves }) => html`<div>
    <dt>${party.name}</dt>
    ${moves.map(({ step, move }) => html`<dd>
      ${sign(move.to)} ${faceWords(party, move.to)}:
      ${step.changes.map(({ issue, to }) => words.moves(teamName(app, step.team), issue.title, positionWords(issue, to)))}
      <span class="room-hint">(${words.stepHead.toLowerCase()} ${step.number})</span>
    </dd>`)}
  </div>`)}</dl>`;
}

function stickingView(app) {
  const deadlock = deadlockAt(app);
  if (!deadlock) {
    return html`<p>${words.unfound}</p>`;
  }
  return html`<p class="room-says">${deadlock.headline}</p>
    <ol class="room-points">${deadlock.points.map((point) => html`<li>
      <b>${point.title}.</b> ${point.says}
      ${point.cores.slice(0, 1).map((core) => html`<p class="room-core-line"><span class="room-label">${words.proof}</span> ${core.rules.join(" + ")}: ${core.says}</p>`)}
    </li>`)}</ol>
    ${deadlock.ladder.columns.map((column) => html`<p class="room-hint"><b>${column.title}.</b> ${column.says}</p>`)}
    ${deadlockFits(app) ? nothing : html`<p class="room-hint">${words.unfit}</p>`}`;
}
