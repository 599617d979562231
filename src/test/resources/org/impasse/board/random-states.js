import { initialState, reduce } from "./state.js";

const WORDS = ["UN administration for 15 years", "\"quoted\", 'twice'", "a: b # c", "{x: [y]}", "- no", "ünïcödé ✓ 🕊", "~", "null",
  "tab\tand\nline", "back\\slash", "\u0007bell \u202eturned\u202c \u2028 \ufeff \u0085", "%!&*@`", "0x10", "  ", "yes", "a".repeat(400), "\ud800 alone"];

/** Numbers from 0 to 1 that come back for the same seed. */
function numbers(seed) {
  let state = seed * 2654435761 >>> 0 || 1;
  return () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) / 4294967296;
  };
}

/** A state that somebody could have brought about, and how many actions it took. */
export function randomState(book, seed, actions = 60) {
  const next = numbers(seed);
  for (let i = 0; i < 20; i++) {
    next();
  }
  const below = count => Math.floor(next() * count);
  const pick = list => list[below(list.length)];
  let state = initialState(book.doc);
  for (let i = below(actions); i > 0; i--) {
    state = reduce(state, action(book, state, below, pick), book);
  }
  return state;
}

function action(book, state, below, pick) {
  const doc = book.doc;
  switch (below(22)) {
    case 0: return { type: "choose", text: pick(["blank", ...doc.texts.map(text => text.id)]) };
    case 1: return { type: "undo" };
    case 2: return { type: "redo" };
    case 3: return { type: "reset" };
    case 4: return { type: "team", slot: below(6) };
    case 5: return { type: "rename", slot: below(5), name: pick(WORDS) };
    case 6: return { type: "settings", basis: pick(doc.bases).id, readings: doc.readings.filter(() => below(2)).map(one => one.id) };
    case 7: return { type: "settings", asOf: `20${10 + below(30)}-0${1 + below(9)}-1${below(9)}`, consent: { [pick(doc.parties).id]: pick(["required", "advisory"]) } };
    case 8: return { type: "settings", parameters: Object.fromEntries(doc.parameters.map(one => [one.id, below(9) - 4])) };
    case 9: return { type: "guess", party: pick(doc.parties).id, verdict: pick(["accept", "reject", "undetermined", "conditional"]) };
    case 10: return pick([{ type: "commit" }, { type: "reveal" }, { type: "reveal", on: false }, { type: "stage", n: below(6) }]);
    case 11: return { type: "compare", left: { text: pick(doc.texts).id, asOf: "2025-12-01" }, right: { team: below(5) } };
    case 12: return pick([{ type: "tour", step: below(5) }, { type: "presenter" }, { type: "open", party: pick(doc.parties).id }, { type: "view", name: pick(["deadlock", "share", "nowhere"]) }]);
    default: return { type: "set", ...change(doc, below, pick), dragging: below(4) === 0 };
  }
}

function change(doc, below, pick) {
  const issue = pick(doc.issues);
  const kind = below(8);
  if (kind === 0) {
    return { issue: issue.id, position: "not-addressed" };
  }
  if (kind === 1) {
    return { issue: issue.id, position: { other: pick(WORDS) } };
  }
  if (issue.kind === "integer" && kind < 6) {
    const amount = issue.min + below(issue.max - issue.min + 1);
    return { issue: issue.id, position: String(kind < 4 ? amount : Math.max(issue.min, Math.round(amount / 1000) * 1000)) };
  }
  return { issue: issue.id, position: (pick(issue.positions) || { id: "not-addressed" }).id };
}

/** Whether two values that JSON can say are the same, in whatever order their keys stand. */
export function same(one, other) {
  if (one === null || other === null || typeof one !== "object" || typeof other !== "object") {
    return Object.is(one, other);
  }
  const keys = Object.keys(one);
  return keys.length === Object.keys(other).length && keys.every(key => same(one[key], other[key]));
}

/** A state as an address brings it back: a pull is over. */
export function atRest(state) {
  return { ...state, log: state.log.map(({ dragging, ...entry }) => entry) };
}
