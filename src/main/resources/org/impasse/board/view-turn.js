import { html, nothing } from "lit-html";
import { positionWords, SILENCE } from "./book.js";
import { leastThatTurns } from "./least.js";
import { nameList } from "./headline.js";
import { capital, list } from "./words.js";

/**
 * The least that turns a party, and whom it loses. The search takes longer than a click may, so it
 * runs once the answers are shown, and once for each text.
 */
export function viewTurn(app, party) {
  const found = search(app, party);
  const { words } = app;
  return html`<section class="turn" aria-labelledby="turn-title">
    <h3 id="turn-title">${words.reasons.turn}</h3>
    ${
      !found
        ? html`<p class="quiet">${words.deadlock.working}</p>`
        : found.ways.length
          ? html`<ol>
              ${found.ways.map((way) => viewWay(app, way))}
            </ol>`
          : html`<p>${words.reasons.turnNone}</p>`
    }
    ${found && found.ways.length && !found.complete ? html`<p class="quiet small">${words.reasons.turnSome}</p>` : nothing}
  </section>`;
}

function viewWay(app, way) {
  const { book, words } = app;
  const apply = () => {
    app.apply(way.changes);
    app.goTo("reasons-title");
  };
  const loses = way.loses.map((one) => one.party);
  const wins = way.wins.filter((id) => id !== app.state.party);
  const says = (id, position) => (position === SILENCE ? words.text.silence : positionWords(book.issue(id), position));
  return html`<li>
    <p class="because">
      ${capital(list(way.changes.map((one) => book.issue(one.issue).title + ": " + says(one.issue, one.to))))}.
    </p>
    <p class=${loses.length ? "loses" : "quiet"}>
      ${loses.length ? html`${words.reasons.loses} <b>${nameList(book, loses)}</b> <span class="quiet">(${list(way.loses.flatMap((one) => one.rules))})</span>` : words.reasons.turnFree}
    </p>
    ${wins.length ? html`<p class="quiet">${words.reasons.wins} ${nameList(book, wins)}</p>` : nothing}
    <button class="button" @click=${apply}>${words.reasons.apply}</button>
  </li>`;
}

function search(app, party) {
  const key = JSON.stringify([party.id, app.text.terms, app.state.settings]);
  const turn = (app.ui.turn ??= {});
  if (turn.key !== key) {
    Object.assign(turn, { key, doc: app.doc, found: null });
    clearTimeout(turn.soon);
    turn.soon = setTimeout(() => {
      if (app.ui.turn.key !== key) return;
      turn.found = leastThatTurns(app.book, app.text.terms, app.state.settings, party.id, { most: 6, deepest: 4 });
      app.refresh();
    }, 60);
  }
  return turn.found;
}
