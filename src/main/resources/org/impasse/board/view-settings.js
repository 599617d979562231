import { html, nothing } from "lit-html";
import { live } from "lit-html/directives/live.js";
import { amountWords } from "./book.js";
import { BOUNDS, REASONS } from "./stage.js";
import { dateWords, gradeWords } from "./words.js";
import { departures, ownSettings } from "./departures.js";
import { viewLook } from "./look.js";

/** Day, evidence, readings and consent apply at once; numbers and circumstances need the served board. */
export function viewSettings(app) {
  const { doc, state, words } = app;
  const set = (partial) => app.dispatch({ type: "settings", ...partial });
  const { settings } = state;
  return html`
    ${departures(app).length ? html`<p><button class="button" @click=${() => set(ownSettings(doc))}>${words.settings.again}</button></p>` : nothing}
    <div class="field">
      <label for="set-day">${words.settings.day}</label>
      <input
        id="set-day"
        type="date"
        .value=${live(settings.asOf)}
        @change=${(e) => e.target.value && set({ asOf: e.target.value })}
      />
      <p class="quiet small">
        ${words.settings.dayHint} ${words.settings.factsUntil} ${dateWords(doc.case.factsUntil)}.
      </p>
    </div>
    <fieldset class="field">
      <legend>${words.settings.basis}</legend>
      <p class="quiet small">${words.settings.basisHint}</p>
      ${doc.bases.map(
        (basis) =>
          html`<label class="option">
            <input
              type="radio"
              name="basis"
              .checked=${live(settings.basis === basis.id)}
              @change=${() => set({ basis: basis.id })}
            /><span>${gradeWords(app, basis)}</span></label
          >`,
      )}
    </fieldset>
    ${
      doc.readings.length && state.stage >= REASONS
        ? html`<fieldset class="field">
            <legend>${words.settings.readings}</legend>
            ${doc.readings.map((reading) => readingOption(settings, reading, set))}
          </fieldset>`
        : nothing
    }
    <fieldset class="field">
      <legend>${words.settings.consent}</legend>
      <div class="consents">${doc.parties.map((party) => consentOption(app, party, set))}</div>
    </fieldset>
    ${baked(app)} ${viewLook(app)}
  `;
}

function readingOption(settings, reading, set) {
  const on = settings.readings.includes(reading.id);
  const turn = () =>
    set({ readings: on ? settings.readings.filter((id) => id !== reading.id) : [...settings.readings, reading.id] });
  return html`<label class="option"
    ><input type="checkbox" .checked=${live(on)} @change=${turn} /><span
      >${reading.title}${reading.note ? html`<span class="quiet small">${reading.note}</span>` : nothing}</span
    ></label
  >`;
}

function consentOption(app, party, set) {
  const { settings } = app.state;
  const words = app.words.settings;
  const turn = (event) => {
    const { [party.id]: old, ...others } = settings.consent;
    set({ consent: event.target.value ? { ...others, [party.id]: event.target.value } : others });
  };
  const now = settings.consent[party.id] ?? "";
  return html`<label class="pair"
    ><span>${party.name}</span
    ><select .value=${live(now)} @change=${turn}>
      <option value="" ?selected=${now === ""}>${words.asCase} (${words[party.consent]})</option>
      <option value="required" ?selected=${now === "required"}>${words.required}</option>
      <option value="advisory" ?selected=${now === "advisory"}>${words.advisory}</option>
    </select></label
  >`;
}

/**
 * Numbers and circumstances: shown offline, changed by the engine when served. Like a reading's title
 * they tell something of the stands, and so they wait for their stage.
 */
function baked(app) {
  const { doc, words, server } = app;
  const parameters = app.state.stage >= BOUNDS ? doc.parameters : [];
  const circumstances = app.state.stage >= REASONS ? doc.circumstances : [];
  if (!parameters.length && !circumstances.length) return nothing;
  const draft = (app.ui.baked ??= { parameters: {}, circumstances: {} });
  return html`
    ${rows(words.settings.parameters, parameters, (one) => parameterRow(app, one, draft))}
    ${rows(words.settings.circumstances, circumstances, (one) => circumstanceRow(app, one, draft))}
    ${
      server
        ? html`<p><button class="button" @click=${() => useDraft(app, draft)}>${words.settings.reload}</button></p>`
        : html`<p class="quiet small">${words.settings.fixed}</p>`
    }
  `;
}

function rows(title, items, draw) {
  if (!items.length) return nothing;
  return html`<h3>${title}</h3>
    <ul class="pairs">
      ${items.map((one) => html`<li>${draw(one)}</li>`)}
    </ul>`;
}

function parameterRow(app, one, draft) {
  const stretches = (one.disputed ?? []).map((stretch) => stretch.words ?? stretchWords(stretch, one.unit));
  const set = (event) => (draft.parameters[one.id] = Math.round(Number(event.target.value)));
  const value = String(draft.parameters[one.id] ?? one.value);
  return html`<label class="pair">
    <span
      >${one.title}${stretches.length ? html`<span class="quiet small">${app.words.settings.disputed} ${stretches.join("; ")}</span>` : nothing}</span
    >
    ${app.server ? html`<input type="number" step="1" .value=${value} @change=${set} />` : html`<b>${amountWords(one.value, one.unit)}</b>`}
  </label>`;
}

function circumstanceRow(app, one, draft) {
  const set = (event) => (draft.circumstances[one.id] = event.target.value);
  const now = draft.circumstances[one.id] ?? one.value;
  const choice = (value) => html`<option value=${value.id} ?selected=${value.id === now}>${value.label}</option>`;
  return html`<label class="pair">
    <span>${one.title}${one.note ? html`<span class="quiet small">${one.note}</span>` : nothing}</span>
    ${
      app.server
        ? html`<select @change=${set}>
            ${one.values.map(choice)}
          </select>`
        : html`<b>${one.values.find((value) => value.id === one.value)?.label ?? one.value}</b>`
    }
  </label>`;
}

/** Other numbers need other tables: the server makes the document anew. */
async function useDraft(app, draft) {
  const { settings } = app.state;
  try {
    const fresh = await app.server.board({
      settings: {
        ...settings,
        parameters: { ...settings.parameters, ...draft.parameters },
        circumstances: { ...settings.circumstances, ...draft.circumstances },
      },
    });
    const { parameters, circumstances } = fresh.settings;
    app.load(fresh, { ...app.state, settings: { ...settings, parameters, circumstances } });
    app.ui.baked = null;
    app.refresh();
    app.remember();
  } catch (problem) {
    app.fail(problem);
  }
}

function stretchWords(stretch, unit) {
  if (stretch.one !== undefined) return stretch.one;
  return stretch.from === stretch.to
    ? amountWords(stretch.from, unit)
    : amountWords(stretch.from, "") + " to " + amountWords(stretch.to, unit);
}
