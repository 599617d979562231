import { html, nothing } from "lit-html";
import { SILENCE, positionWords } from "./book.js";
import { capital, list } from "./words.js";
import { article } from "./article.js";
import { viewFound } from "./view-deadlock-found.js";

/** What needs the engine: the deadlock under any settings, the nearest deals, analysts' claims. */
export function viewLive(app) {
  const { words, doc } = app;
  const live = (app.ui.live ??= { fixed: new Set() });
  const changed = (id) => live[id] && live[id].key !== stamp(app);
  return html`<section class="live" aria-labelledby="live-title">
    <h2 id="live-title">${words.deadlock.live}</h2>
    <div class="ask">
      <button
        class="button"
        @click=${() => ask(app, "deadlock", () => app.server.deadlock({ settings: app.state.settings, fixed: held(app, live) }))}
      >
        ${words.deadlock.liveRun}
      </button>
      ${held(app, live) && holds(app, live)}
    </div>
    ${answer(
      app,
      live.deadlock,
      (found) =>
        html`<h3 class="found">${found.headline}</h3>
          ${viewFound(app, found, "live")}`,
    )}
    ${changed("deadlock") ? html`<p class="note-line">${words.deadlock.outdated}</p>` : nothing}

    <h2>${words.deadlock.deals}</h2>
    <div class="ask">
      <button
        class="button"
        @click=${() => ask(app, "deals", () => app.server.deals({ text: serverText(app), settings: app.state.settings }))}
      >
        ${words.deadlock.dealsRun}
      </button>
    </div>
    ${answer(app, live.deals, (found) => deals(app, found))}
    ${changed("deals") ? html`<p class="note-line">${words.deadlock.outdated}</p>` : nothing}
    ${
      doc.claims.length
        ? html`<h2>${words.deadlock.claims}</h2>
            <ul class="claims">
              ${doc.claims.map((claim) => claimItem(app, claim, live))}
            </ul>`
        : nothing
    }
  </section>`;
}

/** Issues of the text that the search may not change. */
function holds(app, live) {
  const set = app.doc.case.focus.filter((id) => app.text.terms[id] !== SILENCE);
  const turn = (id) => {
    if (!live.fixed.delete(id)) live.fixed.add(id);
    app.refresh();
  };
  return html`<details class="more">
    <summary>${app.words.deadlock.fixed}</summary>
    ${set.map((id) => html`<label class="option"><input type="checkbox" .checked=${live.fixed.has(id)} @change=${() => turn(id)} /><span>${app.book.issue(id).title}</span></label>`)}
  </details>`;
}

function held(app, live) {
  return Object.fromEntries([...live.fixed].map((id) => [id, app.text.terms[id]]));
}

/** The text as the server takes it. */
function serverText(app) {
  const { base, terms, changed } = app.text;
  return {
    base,
    set: Object.fromEntries(changed.filter((id) => terms[id] !== SILENCE).map((id) => [id, terms[id]])),
    unset: changed.filter((id) => terms[id] === SILENCE),
  };
}

function stamp(app) {
  return JSON.stringify([app.text.terms, app.state.settings]);
}

async function ask(app, name, question) {
  const live = app.ui.live;
  const mine = (live[name] = { key: stamp(app), working: true });
  app.refresh();
  try {
    mine.found = await question();
  } catch (problem) {
    mine.problem = problem;
  }
  mine.working = false;
  if (live[name] === mine) {
    app.say(mine.problem ? mine.problem.sentence : (mine.found.headline ?? mine.found.says ?? ""));
    app.refresh();
  }
}

function answer(app, one, draw) {
  if (!one) return nothing;
  if (one.working) return html`<p class="quiet">${app.words.deadlock.working}</p>`;
  if (one.problem)
    return html`<p class="note-line">
      ${one.problem.sentence ?? one.problem.message}
      ${one.problem.reference ? html`<span class="quiet">${app.words.error.reference} ${one.problem.reference}</span>` : nothing}
    </p>`;
  return draw(one.found);
}

function deals(app, found) {
  const { words } = app;
  const apply = (deal) => () => {
    app.apply(Object.entries(deal.set).map(([issue, to]) => ({ issue, to })));
    app.dispatch({ type: "view", name: "board" });
  };
  return html`${found.says ? html`<p class="says">${found.says}</p>` : nothing}
    <ol class="deals">
      ${found.deals.map((one) => deal(app, one, apply(one)))}
    </ol>
    ${
      found.oneSided.length
        ? html`<h3>${words.deadlock.oneSided}</h3>
            <ol class="deals one-sided">
              ${found.oneSided.map((one) => deal(app, one, apply(one)))}
            </ol>`
        : nothing
    }
    ${
      found.article?.length
        ? html`<details class="more" ?open=${!found.deals.length && !found.oneSided.length}>
            <summary>${words.deadlock.whole}</summary>
            ${article(found.article)}
          </details>`
        : nothing
    }`;
}

/** One text near the board's, with who still refuses it, and the way to take it over. */
function deal(app, one, apply) {
  const { words, book } = app;
  return html`<li>
    <p class="because">
      ${one.changes.length ? capital(list(one.changes.map((change) => changeWords(app, change)))) : words.deadlock.asItIs}.
    </p>
    ${one.refuses.length ? html`<p class="red">${words.deadlock.stillRefuses(one.refuses.length)} <b>${list(one.refuses.map((id) => book.party(id).name))}</b></p>` : nothing}
    ${one.says ? html`<p class="quiet">${one.says}</p>` : nothing}
    ${one.changes.length ? html`<button class="button" @click=${apply}>${words.reasons.apply}</button>` : nothing}
  </li>`;
}

function claimItem(app, claim, live) {
  const name = "claim " + claim.id;
  return html`<li>
    <h3>${claim.title}</h3>
    <p class="says">${claim.says ?? claim.text}</p>
    <button
      class="button"
      @click=${() => ask(app, name, () => app.server.claim({ claim: claim.id, settings: app.state.settings }))}
    >
      ${app.words.deadlock.claimRun}
    </button>
    ${answer(app, live[name], (found) => article(found.article))}
  </li>`;
}

function changeWords(app, { issue: id, to }) {
  const issue = app.book.issue(id);
  return issue.title + ": " + (to === SILENCE ? app.words.text.silence : positionWords(issue, to));
}
