/*
 * What several views of the room ask of the document and the teams: which stage is lifted, a team's text, its answers, what moved.
 * A view asks for answers only where the curtain is lifted that far.
 */
import { evaluate } from "./verdicts.js";
import { textOf } from "./state.js";
import { samePosition } from "./book.js";
import { faceOf } from "./signs.js";

/** The stages of the curtain. Below a stage its content is not in the page at all. */
export const STAGE = { text: 0, verdicts: 1, reasons: 2, bounds: 3, proof: 4 };

export const SLOTS = [0, 1, 2, 3, 4];

/** Whether the curtain is lifted as far as a stage. */
export function lifted(app, stage) {
  return app.state.stage >= stage;
}

/** A team's text, or what it was after so many entries of the log. */
export function textIn(app, slot, entries) {
  const { state, book } = app;
  if (entries === undefined || entries >= state.log.length) {
    return textOf(state, slot, book);
  }
  return textOf({ ...state, log: state.log.slice(0, entries) }, slot, book);
}

/** The text a team had when it last committed a guess; while it has not, its text. */
export function textGuessed(app, slot) {
  const at = app.state.log.findLastIndex((entry) => entry.team === slot && entry.kind === "commit");
  return textIn(app, slot, at < 0 || !app.state.teams[slot].committed ? undefined : at);
}

/** What the parties answer to a text, under the settings of the page. */
export function answersTo(app, text) {
  return evaluate(app.book, text.terms, app.state.settings, text.assumptions, text.authors);
}

/** What differs between two sets of terms, in the order of the case. */
export function differences(app, before, after) {
  return app.doc.issues
    .filter((issue) => !samePosition(before[issue.id], after[issue.id]))
    .map((issue) => ({ issue, from: before[issue.id], to: after[issue.id] }));
}

/** Whose answer moved between two sets of answers. */
export function moved(before, after) {
  const earlier = new Map(before.parties.map((party) => [party.id, faceOf(party)]));
  return after.parties
    .filter((party) => faceOf(party) !== earlier.get(party.id))
    .map((party) => ({ party: party.id, from: earlier.get(party.id), to: faceOf(party) }));
}

/** The deadlock found for the page's readings and basis, or null: only some combinations are worked out beforehand. */
export function deadlockAt(app, readings = app.state.settings.readings, basis = app.state.settings.basis) {
  const found = app.book.doc.deadlocks.at[`${[...readings].sort().join("+")}|${basis}`];
  return found === undefined ? null : app.book.doc.deadlocks.results[found];
}

/** Whether the page's day and consent are still those the deadlocks were worked out for. */
export function deadlockFits(app) {
  const { settings } = app.state;
  const made = app.doc.settings;
  return settings.asOf === made.asOf && JSON.stringify(settings.consent ?? {}) === JSON.stringify(made.consent ?? {});
}

/** A team's name, or its number while it has none. */
export function teamName(app, slot) {
  return app.state.teams[slot].name || `Team ${slot + 1}`;
}

/** Whether a team has done anything yet. */
export function begun(app, slot) {
  return app.state.teams[slot].committed || app.state.log.some((entry) => entry.team === slot);
}
