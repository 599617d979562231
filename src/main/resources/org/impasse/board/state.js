import { LONGEST_WORDS, admits, isDay, isOther, oneLine, samePosition } from "./book.js";
import { changedText, replay } from "./replay.js";
import { readCode } from "./code.js";

/** How many teams share a board. */
export const TEAMS = 5;
/** The stages of the curtain: text, verdicts, reasons, bounds, proof. */
export const LAST_STAGE = 4;
export const VIEWS = ["board", "deadlock", "compare", "room", "cards", "debrief", "open", "guess", "share"];
export const LONGEST_NAME = 40;
export const VERDICTS = ["accept", "conditional", "reject", "undetermined"];

/** What a board shows before anybody does anything. */
export function initialState(doc) {
  const start = doc.texts.length > 0 ? doc.texts[0].id : "blank";
  const { asOf, basis, readings, consent, parameters, circumstances } = doc.settings;
  return {
    case: doc.case.id,
    team: 0,
    teams: Array.from({ length: TEAMS }, () => ({ name: "", base: start, guesses: {}, committed: false })),
    log: [],
    settings: { asOf, basis, readings, consent: consent || {}, parameters, circumstances },
    stage: doc.curtain ? 0 : LAST_STAGE,
    view: "board",
    party: null,
    compare: { left: start === "blank" ? { team: 0 } : { text: start }, right: { team: 0 } },
    tour: null,
    presenter: false,
    revealed: false,
  };
}

/** One team's text: its log played again. */
export function textOf(state, slot, book) {
  const { base, set, canUndo, canRedo } = replay(state.log, slot, book);
  return { ...changedText(base, set, book), canUndo, canRedo };
}

/** The state after an action. The same object when the action changes nothing or means nothing. */
export function reduce(state, action, book) {
  const change = ACTIONS[action.type];
  const next = change ? change(state, action, book) : state;
  if (next === state || next.log === state.log) {
    return next;
  }
  const bases = next.teams.map((team, slot) => replay(next.log, slot, book).base);
  return { ...next, teams: next.teams.map((team, slot) => ({ ...team, base: bases[slot] })) };
}

const ACTIONS = {
  choose: (state, { text }, book) => choose(state, state.team, text, null, book),
  set: setPosition,
  undo: (state, action, book) => step(state, "undo", replay(state.log, state.team, book).canUndo),
  redo: (state, action, book) => step(state, "redo", replay(state.log, state.team, book).canRedo),
  reset: (state, action, book) => step(state, "reset", textOf(state, state.team, book).changed.length > 0),
  team: (state, { slot }) => isSlot(slot) ? put(state, { team: slot }) : state,
  rename: (state, { slot, name }) => isSlot(slot) ? putTeam(state, slot, { name: oneLine(name, LONGEST_NAME) }) : state,
  paste: paste,
  settings: (state, { type, ...partial }, book) => putSettings(state, partial, book),
  stage: (state, { n }) => put(state, { stage: Math.min(LAST_STAGE, Math.max(0, Math.trunc(Number(n)) || 0)) }),
  open: (state, { party }, book) => put(state, { party: book.party(party) ? party : null }),
  view: (state, { name }) => VIEWS.includes(name) ? put(state, { view: name }) : state,
  guess: guess,
  commit: commit,
  reveal: reveal,
  compare: (state, { left, right }, book) => put(state, {
    compare: {
      left: isRef(left, book) ? left : state.compare.left,
      right: isRef(right, book) ? right : state.compare.right,
    },
  }),
  tour: (state, { step }) => put(state, { tour: Number.isInteger(step) && step >= 0 ? step : null }),
  presenter: (state, { on }) => put(state, { presenter: on === undefined ? !state.presenter : Boolean(on) }),
  restore: (state, action) => action.state && action.state.case === state.case ? action.state : state,
};

/** Changes fields, or gives the same state back when they are so already. */
function put(state, fields) {
  return Object.keys(fields).every(key => Object.is(state[key], fields[key])) ? state : { ...state, ...fields };
}

function putTeam(state, slot, fields) {
  const team = put(state.teams[slot], fields);
  return team === state.teams[slot] ? state : { ...state, teams: state.teams.map((old, i) => i === slot ? team : old) };
}

function isSlot(slot) {
  return Number.isInteger(slot) && slot >= 0 && slot < TEAMS;
}

function step(state, kind, possible) {
  return possible ? log(state, { team: state.team, kind }) : state;
}

function log(state, entry) {
  return { ...state, log: [...state.log, entry] };
}

function choose(state, team, base, set, book) {
  if (base !== "blank" && !book.text(base)) {
    return state;
  }
  const now = textOf(state, team, book);
  const then = changedText(base, set || {}, book);
  if (now.base === base && sameTerms(now.terms, then.terms, book)) {
    return state;
  }
  const entry = { team, kind: "choose", base };
  return log(state, set && Object.keys(set).length > 0 ? { ...entry, set } : entry);
}

function sameTerms(one, other, book) {
  return book.doc.issues.every(issue => samePosition(one[issue.id], other[issue.id]));
}

/**
 * While a control is dragged or typed in, each change takes the place of the one before, so that one pull is one step
 * back; the change that ends it takes its place too. A pull that ends where it began leaves nothing.
 */
function setPosition(state, { issue: id, position, dragging }, book) {
  const issue = book.issue(id);
  if (!issue || !admits(issue, position)) {
    return state;
  }
  const to = isOther(position) ? { other: oneLine(position.other, LONGEST_WORDS) } : position;
  const last = state.log[state.log.length - 1];
  const pulled = last && last.dragging && last.team === state.team && last.issue === id;
  const before = pulled ? { ...state, log: state.log.slice(0, -1) } : state;
  if (samePosition(textOf(before, state.team, book).terms[id], to)) {
    return pulled ? (dragging ? holdStill(state, last, to) : before) : state;
  }
  if (pulled && samePosition(last.to, to) && dragging) {
    return state;
  }
  const entry = { team: state.team, kind: "set", issue: id, to };
  return log(before, dragging ? { ...entry, dragging: true } : entry);
}

/** A pull that passes its beginning goes on. */
function holdStill(state, last, to) {
  return samePosition(last.to, to) ? state : { ...state, log: [...state.log.slice(0, -1), { ...last, to }] };
}

function paste(state, { slot, code }, book) {
  const read = readCode(book, code);
  return isSlot(slot) && !read.error ? choose(state, slot, read.base, read.set, book) : state;
}

function putSettings(state, partial, book) {
  const doc = book.doc;
  const now = state.settings;
  const next = { ...now };
  if (isDay(partial.asOf)) {
    next.asOf = partial.asOf;
  }
  if (doc.bases.some(basis => basis.id === partial.basis)) {
    next.basis = partial.basis;
  }
  if (Array.isArray(partial.readings)) {
    next.readings = doc.readings.map(reading => reading.id).filter(id => partial.readings.includes(id)).sort();
  }
  if (partial.consent) {
    next.consent = pickKnown(partial.consent, doc.parties, (party, need) => need === "required" || need === "advisory");
  }
  if (partial.parameters) {
    next.parameters = { ...now.parameters, ...pickKnown(partial.parameters, doc.parameters, (p, n) => Number.isSafeInteger(n)) };
  }
  if (partial.circumstances) {
    next.circumstances = { ...now.circumstances, ...pickKnown(partial.circumstances, doc.circumstances,
      (circumstance, value) => circumstance.values.some(one => one.id === value)) };
  }
  return JSON.stringify(next) === JSON.stringify(now) ? state : { ...state, settings: next };
}

function pickKnown(wanted, known, fits) {
  return Object.fromEntries(known
    .filter(one => wanted[one.id] !== undefined && fits(one, wanted[one.id]))
    .map(one => [one.id, wanted[one.id]]));
}

function guess(state, { party, verdict }, book) {
  const team = state.teams[state.team];
  if (team.committed || !book.party(party) || !(verdict === null || VERDICTS.includes(verdict))) {
    return state;
  }
  const { [party]: old, ...others } = team.guesses;
  const guesses = verdict === null ? others : { ...others, [party]: verdict };
  return old === (verdict === null ? undefined : verdict) ? state : putTeam(state, state.team, { guesses });
}

/** The log keeps when a team commits its guess, and so which text it was about. */
function commit(state) {
  const team = state.teams[state.team];
  if (team.committed || state.stage > 0 || Object.keys(team.guesses).length === 0) {
    return state;
  }
  return log(putTeam(state, state.team, { committed: true }), { team: state.team, kind: "commit" });
}

/** Shows how the guesses did; taken back, a new round begins. */
function reveal(state, { on = true }) {
  if (on === state.revealed) {
    return state;
  }
  const teams = on ? state.teams : state.teams.map(team => ({ ...team, guesses: {}, committed: false }));
  return { ...state, revealed: on, teams };
}

function isRef(ref, book) {
  return Boolean(ref) && (isSlot(ref.team) || book.text(ref.text) !== undefined) && (!ref.asOf || isDay(ref.asOf));
}
