import { html, nothing } from "lit-html";
import { guard } from "lit-html/directives/guard.js";
import { PROOF } from "./stage.js";
import { behindCurtain } from "./view-curtain.js";
import { viewFound } from "./view-deadlock-found.js";
import { viewLive } from "./view-live.js";
import { gradeWords } from "./words.js";

/** Whether any text could pass: the quarrels first, their proofs folded, then down to which evidence it holds. */
export function viewDeadlock(app) {
  const { words, state } = app;
  if (state.stage < PROOF) {
    return html`<section class="page" aria-labelledby="deadlock-title">
      <h1 id="deadlock-title" tabindex="-1">${words.deadlock.title}</h1>
      ${behindCurtain(app, PROOF, words.deadlock.curtain)}
    </section>`;
  }
  const found = deadlockFor(app);
  return html`<section class="page deadlock" aria-labelledby="deadlock-title">
    <p class="kicker"><span>${words.views.deadlock}</span></p>
    <h1 id="deadlock-title" tabindex="-1">${found ? found.headline : words.deadlock.title}</h1>
    ${choice(app)} ${stale(app) ? html`<p class="note-line">${words.deadlock.stale}</p>` : nothing}
    ${found ? guard([found, app.doc], () => viewFound(app, found)) : html`<p class="note-line">${words.deadlock.notMade}</p>`}
    ${app.server ? viewLive(app) : nothing}
  </section>`;
}

/** The deadlock found for the page's readings and basis; only some combinations are worked out beforehand. */
function deadlockFor(app) {
  const { readings, basis } = app.state.settings;
  const at = app.doc.deadlocks.at[[...readings].sort().join("+") + "|" + basis];
  return at === undefined ? null : app.doc.deadlocks.results[at];
}

function stale(app) {
  const { settings } = app.state;
  const made = app.doc.settings;
  return settings.asOf !== made.asOf || JSON.stringify(settings.consent) !== JSON.stringify(made.consent ?? {});
}

/** Reading and evidence, the two things a deadlock hangs on, where it is shown. */
function choice(app) {
  const { doc, state, words } = app;
  const set = (partial) => app.dispatch({ type: "settings", ...partial });
  const own = doc.settings.readings;
  const same = (readings) => [...readings].sort().join() === [...state.settings.readings].sort().join();
  const choices = [
    { title: words.deadlock.defaultReading, readings: own },
    ...doc.readings.filter((r) => !own.includes(r.id)).map((r) => ({ title: r.title, readings: [...own, r.id] })),
  ];
  return html`<div class="choices">
    <fieldset>
      <legend>${words.deadlock.reading}</legend>
      <div class="segments">
        ${choices.map((one) => html`<label class="option"><input type="radio" name="deadlock-reading" .checked=${same(one.readings)} @change=${() => set({ readings: one.readings })} /><span>${one.title}</span></label>`)}
      </div>
    </fieldset>
    <fieldset>
      <legend>${words.deadlock.evidence}</legend>
      <p class="quiet small">${words.settings.basisHint}</p>
      <div class="segments">
        ${[...doc.bases].reverse().map((one) => html`<label class="option"><input type="radio" name="deadlock-basis" .checked=${state.settings.basis === one.id} @change=${() => set({ basis: one.id })} /><span>${gradeWords(app, one)}</span></label>`)}
      </div>
    </fieldset>
  </div>`;
}
