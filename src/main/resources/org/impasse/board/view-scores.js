/*
 * All teams' guesses side by side: the score of each, and party by party what each guessed. Only for a page that is revealed.
 */
import { html, svg } from "lit-html";
import { sign, tickOrCross } from "./signs.js";
import { scoreOf } from "./score.js";
import { SLOTS, teamName } from "./room-facts.js";
import { guessWords as words } from "./words-room.js";

export function scoreBoard(app) {
  const teams = SLOTS.filter((slot) => app.state.teams[slot].committed).map((slot) => ({
    name: teamName(app, slot),
    score: scoreOf(app, slot),
  }));
  if (teams.length === 0) {
    return html`<p>${words.noTeam}</p>`;
  }
  return html`<section class="room-scores" aria-label=${words.scores}>
    <h3>${words.scores}</h3>
    <div class="room-scroll" tabindex="0" role="group" aria-label=${words.scores}>
      <table>
        <thead>
          <tr><th scope="col">${words.party}</th>${teams.map((team) => html`<th scope="col">${team.name}</th>`)}</tr>
        </thead>
        <tbody>
          <tr class="room-total">
            <th scope="row">${words.scoreHead}</th>
            ${teams.map(({ score }) => html`<td><b>${words.score(score.right, score.of)}</b>${bar(score)}</td>`)}
          </tr>
          ${app.doc.parties.map((party, at) => html`<tr class=${party.ratifies ? "is-ratifier" : ""}>
            <th scope="row">${party.name}</th>
            ${teams.map(({ score }) => cell(score.rows[at]))}
          </tr>`)}
        </tbody>
      </table>
    </div>
  </section>`;
}

function bar({ right, of }) {
  return html`<svg class="room-bar" viewBox="0 0 100 4" preserveAspectRatio="none" aria-hidden="true" focusable="false">
    ${svg`<rect class="i-bar-of" width="100" height="4"></rect><rect class="i-ink" width=${(100 * right) / of} height="4"></rect>`}
  </svg>`;
}

function cell(row) {
  return html`<td class=${row.right ? "is-right" : "is-missed"}>
    ${row.guess ? html`${sign(row.guess)} ${words.options[row.guess]}` : words.none}
    <span class="room-mark">${tickOrCross(row.right)}<span class="unseen">${row.right ? words.right : words.wrong}</span></span>
  </td>`;
}
