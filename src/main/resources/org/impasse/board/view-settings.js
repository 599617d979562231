import { html, nothing } from "lit-html";
import { live } from "lit-html/directives/live.js";
import { amountWords } from "./book.js";
import { dateWords } from "./words.js";
import { departures, ownSettings } from "./departures.js";

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
      ${doc.bases.map(
        (basis) =>
          html`<label class="option">
            <input
              type="radio"
              name="basis"
              .checked=${live(settings.basis === basis.id)}
              @change=${() => set({ basis: basis.id })}
            /><span>${words.settings.atLeast} “${basis.words}”</span></label
          >`,
      )}
    </fieldset>
    ${
      doc.readings.length
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
    ${baked(app)}
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

/** Numbers and circumstances: shown offline, changed by the engine when served. */
function baked(app) {
  const { doc, words, server } = app;
  if (!doc.parameters.length && !doc.circumstances.length) return nothing;
  const draft = (app.ui.baked ??= { parameters: {}, circumstances: {} });
  const use = async () => {
    const settings = {
      ...app.state.settings,
      parameters: { ...app.state.settings.parameters, ...draft.parameters },
      circumstances: { ...app.state.settings.circumstances, ...draft.circumstances },
    };
    try {
      const fresh = await server.board({ settings });
      app.load(fresh, {
        ...app.state,
        settings: {
          ...app.state.settings,
          parameters: fresh.settings.parameters,
          circumstances: fresh.settings.circumstances,
        },
      });
      app.ui.baked = null;
      app.refresh();
      app.remember();
    } catch (problem) {
      app.fail(problem);
    }
  };
  const parameter = (one) =>
    html`<li>
      <label class="pair"
        ><span
          >${one.title}${one.disputed?.length ? html`<span class="quiet small">${words.settings.disputed} ${one.disputed.map((d) => d.words ?? stretchWords(d, one.unit)).join("; ")}</span>` : nothing}</span
        >
        ${server ? html`<input type="number" step="1" .value=${String(draft.parameters[one.id] ?? one.value)} @change=${(e) => (draft.parameters[one.id] = Math.round(Number(e.target.value)))} />` : html`<b>${amountWords(one.value, one.unit)}</b>`}</label
      >
    </li>`;
  const circumstance = (one) =>
    html`<li>
      <label class="pair"
        ><span>${one.title}${one.note ? html`<span class="quiet small">${one.note}</span>` : nothing}</span> ${
          server
            ? html`<select @change=${(e) => (draft.circumstances[one.id] = e.target.value)}>
                ${one.values.map((v) => html`<option value=${v.id} ?selected=${v.id === (draft.circumstances[one.id] ?? one.value)}>${v.label}</option>`)}
              </select>`
            : html`<b>${one.values.find((v) => v.id === one.value)?.label ?? one.value}</b>`
        }</label
      >
    </li>`;
  return html`
    ${
      doc.parameters.length
        ? html`<h3>${words.settings.parameters}</h3>
            <ul class="pairs">
              ${doc.parameters.map(parameter)}
            </ul>`
        : nothing
    }
    ${
      doc.circumstances.length
        ? html`<h3>${words.settings.circumstances}</h3>
            <ul class="pairs">
              ${doc.circumstances.map(circumstance)}
            </ul>`
        : nothing
    }
    ${server ? html`<p><button class="button" @click=${use}>${words.settings.reload}</button></p>` : html`<p class="quiet small">${words.settings.fixed}</p>`}
  `;
}

function stretchWords(stretch, unit) {
  if (stretch.one !== undefined) return stretch.one;
  return stretch.from === stretch.to
    ? amountWords(stretch.from, unit)
    : amountWords(stretch.from, "") + " to " + amountWords(stretch.to, unit);
}
