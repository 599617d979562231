import { html, nothing } from "lit-html";
import { BOUNDS, REASONS } from "./stage.js";
import { amountWords } from "./book.js";
import { settingsWords } from "./room-settings.js";

/**
 * What the sheet was made from: the case and the settings first, for people; then the fingerprints of the files, for who
 * wants to make sure. Numbers and circumstances tell something of the stands, and wait for their stage.
 */
export function viewReceipt(app) {
  const { doc, words, state } = app;
  const parameters = state.stage >= BOUNDS ? doc.parameters : [];
  const circumstances = state.stage >= REASONS ? doc.circumstances : [];
  const rows = [
    [words.paper.case, doc.case.title],
    [words.paper.under, settingsWords(app)],
    ...parameters.map((one) => [one.title, amountWords(one.value, one.unit)]),
    ...circumstances.map((one) => [one.title, one.values.find((value) => value.id === one.value)?.label ?? one.value]),
    [words.paper.program, "Impasse " + doc.impasse],
  ];
  return html`<dl>
      ${rows.map(
        ([name, value]) =>
          html`<dt>${name}</dt>
            <dd>${value}</dd>`,
      )}
    </dl>
    ${fingerprints(app)}`;
}

function fingerprints({ doc, book, words }) {
  const { rules = {}, scenarios = {} } = doc.receipt ?? {};
  const all = [
    ...Object.entries(scenarios),
    ...Object.entries(rules).map(([party, hash]) => [words.paper.rulesOf + " " + (book.party(party)?.name ?? party), hash]),
  ];
  return all.length
    ? html`<p class="fingerprints">
        ${words.paper.fingerprints}: ${all.map(([name, hash], at) => (at ? "; " : "") + name + " " + hash).join("")}.
      </p>`
    : nothing;
}
